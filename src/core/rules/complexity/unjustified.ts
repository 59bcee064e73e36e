import type { Gate } from '../../gates/gate.ts';
import { goTo } from '../edits.ts';
import type { Fix } from '../finding.ts';
import { addComplexityRow } from '../gates/complexityRow.ts';
import { currentGates, isJustified, nameOf, placeOf } from '../gates/gateContext.ts';
import { answersNo, justificationOf, relatedJustification } from '../gates/justification.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** A gate that fails without a row of Complexity Tracking, or a field below it, that says why. */
export const complexityUnjustified: Rule = {
	code: 'complexity.unjustified',
	kinds: ['plan'],
	*check(context) {
		for (const gate of currentGates(context)) {
			if ((gate.state === 'fail' || answersNo(gate, context)) && !isJustified(gate, context)) {
				const field = justificationOf(gate, context);
				yield {
					range: placeOf(gate),
					message: field
						? context.translate('The answer to "{0}" is no: fill in its justification.', nameOf(gate))
						: context.translate('Complexity Tracking does not justify the failed gate "{0}".', nameOf(gate)),
					related: relatedJustification(gate, context),
					fixes: [...goToField(gate, context), ...addComplexityRow(gate, context)],
				};
			}
		}
	},
};

function goToField(gate: Gate, context: RuleContext): Fix[] {
	const field = justificationOf(gate, context);
	const title = context.translate('Go to its justification');
	return field ? [goTo(title, { uri: context.document.uri, range: field.valueRange })] : [];
}
