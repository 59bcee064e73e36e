import { detectFlavour } from '../flavours/flavours.ts';
import { readGates } from '../gates/readGates.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { fieldsOf } from '../markdown/fields.ts';
import type { Outline } from '../markdown/outline.ts';
import { findLeftovers } from '../placeholders/findLeftovers.ts';
import { readComplexity } from './complexity.ts';
import type { Plan } from './plan.ts';
import { titleOf } from './spec.ts';

/**
 * Reads a plan.md, or a template of one. Total: any outline gives a plan.
 * @param flavour the one that the project's settings name for all plans; else told by the plan's headings
 */
export function parsePlan(outline: Outline, lexicon: Lexicon, flavour: string = detectFlavour(outline)): Plan {
	return {
		title: titleOf(outline),
		flavour,
		fields: fieldsOf(outline),
		gates: readGates(outline, lexicon),
		leftovers: findLeftovers(outline, { kind: 'plan' }),
		complexity: readComplexity(outline),
	};
}
