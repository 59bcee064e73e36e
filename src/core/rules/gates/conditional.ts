import type { Rule } from '../rule.ts';
import { addComplexityRow } from './complexityRow.ts';
import { currentGates, isJustified, nameOf, placeOf, relatedPrinciple } from './gateContext.ts';

/** A gate that is met with a reservation which no row of Complexity Tracking explains. */
export const gateConditional: Rule = {
	code: 'gate.conditional',
	kinds: ['plan'],
	*check(context) {
		for (const gate of currentGates(context)) {
			if (gate.state === 'warn' && !isJustified(gate, context)) {
				yield {
					range: placeOf(gate),
					message: context.translate(
						'The gate "{0}" is met with a reservation that Complexity Tracking does not explain.',
						nameOf(gate),
					),
					related: relatedPrinciple(gate, context),
					fixes: addComplexityRow(gate, context),
				};
			}
		}
	},
};
