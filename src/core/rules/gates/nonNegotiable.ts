import type { Gate } from '../../gates/gate.ts';
import { says } from '../../gates/status.ts';
import { foldWord } from '../../lexicon/foldWord.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { currentGates, nameOf, placeOf, principleOf } from './gateContext.ts';

/** A principle that allows no exception is failed, or its violation merely justified. */
export const gateNonNegotiable: Rule = {
	code: 'gate.non-negotiable',
	kinds: ['plan'],
	*check(context) {
		for (const gate of currentGates(context)) {
			if (gate.state !== 'fail' && !(gate.state === 'warn' && isViolation(gate, context))) {
				continue;
			}
			const principle = principleOf(gate, context);
			if (principle?.nonNegotiable) {
				yield {
					range: placeOf(gate),
					message: context.translate(
						'"{0}" is non-negotiable: a violation cannot be justified, change the plan.',
						nameOf(gate),
					),
					related: [
						{
							uri: principle.uri,
							range: principle.section.heading.textRange,
							message: context.translate('The principle'),
						},
					],
				};
			}
		}
	},
};

/** `JUSTIFIED VIOLATION`, not `PARTIAL`. */
function isViolation({ statusRange }: Gate, { outline, lexicon }: RuleContext): boolean {
	const { start, end } = statusRange ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
	const text = foldWord((outline.lines[start.line] ?? '').slice(start.character, end.character + 60));
	return start.line === end.line && says(lexicon, 'accepted', text);
}
