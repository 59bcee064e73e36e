import { addComplexityRow } from '../gates/complexityRow.ts';
import { currentGates, isJustified, nameOf, placeOf } from '../gates/gateContext.ts';
import type { Rule } from '../rule.ts';

/** A gate that fails without a row of Complexity Tracking that says why. */
export const complexityUnjustified: Rule = {
	code: 'complexity.unjustified',
	kinds: ['plan'],
	*check(context) {
		for (const gate of currentGates(context)) {
			if (gate.state === 'fail' && !isJustified(gate, context)) {
				yield {
					range: placeOf(gate),
					message: context.translate('Complexity Tracking does not justify the failed gate "{0}".', nameOf(gate)),
					fixes: addComplexityRow(gate, context),
				};
			}
		}
	},
};
