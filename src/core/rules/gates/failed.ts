import type { Rule } from '../rule.ts';
import { addComplexityRow } from './complexityRow.ts';
import { currentGates, nameOf, openPrinciple, placeOf, relatedPrinciple } from './gateContext.ts';
import { relatedJustification } from './justification.ts';

/** A gate that stands as failed by its last evaluation. */
export const gateFailed: Rule = {
	code: 'gate.failed',
	kinds: ['plan'],
	*check(context) {
		for (const gate of currentGates(context)) {
			if (gate.state === 'fail') {
				yield {
					range: placeOf(gate),
					message: context.translate(
						'The gate "{0}" fails: change the plan, or have the violation accepted.',
						nameOf(gate),
					),
					related: [...relatedPrinciple(gate, context), ...relatedJustification(gate, context)],
					fixes: [...addComplexityRow(gate, context), ...openPrinciple(gate, context)],
				};
			}
		}
	},
};
