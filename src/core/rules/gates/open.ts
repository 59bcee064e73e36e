import type { Gate } from '../../gates/gate.ts';
import type { TextEdit } from '../../text/edits.ts';
import type { Range } from '../../text/textDocument.ts';
import { fixHere } from '../edits.ts';
import type { Fix } from '../finding.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { currentGates, nameOf, placeOf, relatedPrinciple } from './gateContext.ts';

/** A gate that nobody evaluated yet. */
export const gateOpen: Rule = {
	code: 'gate.open',
	kinds: ['plan'],
	*check(context) {
		for (const gate of currentGates(context)) {
			if (gate.state === 'open') {
				yield {
					range: placeOf(gate),
					message: gate.condition
						? context.translate(
								'The gate "{0}" is open; decide whether it applies ({1}).',
								nameOf(gate),
								gate.condition,
							)
						: context.translate('The gate "{0}" is open: evaluate it.', nameOf(gate)),
					related: relatedPrinciple(gate, context),
					fixes: fixesOf(gate, context),
				};
			}
		}
	},
};

function fixesOf(gate: Gate, context: RuleContext): Fix[] {
	const { statusRange } = gate;
	if (!statusRange) {
		return [];
	}
	const fix = (title: string, newText: string) =>
		fixHere(context, title, [{ range: statusRange, newText } satisfies TextEdit], false);
	const isBox = textAt(context, statusRange).startsWith('[');
	const passed = fix(context.translate('Mark as passed'), isBox ? '[x]' : passWord(gate, context));
	const notApplicable = fix(context.translate('Mark as not applicable'), isBox ? '[N/A]' : 'N/A');
	return gate.condition ? [notApplicable, passed] : [passed, notApplicable];
}

/** As the plan's other gates of this shape say it. */
function passWord(gate: Gate, context: RuleContext): string {
	const other = currentGates(context).find(
		each => each.state === 'pass' && each.shape === gate.shape && each.statusRange,
	);
	return other?.statusRange ? textAt(context, other.statusRange) : 'PASS';
}

function textAt({ outline }: RuleContext, { start, end }: Range): string {
	return start.line === end.line ? (outline.lines[start.line] ?? '').slice(start.character, end.character) : '';
}
