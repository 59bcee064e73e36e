import type { FillContext } from './fillContext.ts';
import { fillChoice } from './fillers/choice.ts';
import { fillClarification } from './fillers/clarification.ts';
import { decideSection, removeInstruction } from './fillers/comment.ts';
import { fillComplexity } from './fillers/complexity.ts';
import { fillTableRow } from './fillers/componentTable.ts';
import { fillGates } from './fillers/constitution.ts';
import { removeDiagram } from './fillers/diagram.ts';
import { answerGate } from './fillers/gate.ts';
import { fillHeaderField } from './fillers/header.ts';
import { fillFromOtherPlans } from './fillers/otherPlans.ts';
import { fillFromRepository } from './fillers/repository.ts';
import { fillFromSpec } from './fillers/spec.ts';
import { fillDecision, fillStructure } from './fillers/structure.ts';
import { fillFromTemplate } from './fillers/templateHint.ts';
import type { FillKind, FillTarget } from './fillTarget.ts';
import { type Filler, type Suggestion, toSuggestion } from './suggestion.ts';

/** Who is asked for what; earlier fillers win where two have the same to say. */
const fillers: Readonly<Record<FillKind, readonly Filler[]>> = {
	header: [fillHeaderField],
	path: [fillHeaderField],
	field: [fillFromRepository, fillFromSpec, fillFromOtherPlans, fillFromTemplate],
	section: [fillFromSpec],
	option: [fillStructure],
	decision: [fillDecision],
	instruction: [removeInstruction],
	conditional: [decideSection],
	choice: [fillChoice],
	clarification: [fillFromRepository, fillClarification, fillFromOtherPlans],
	'gate-section': [fillGates],
	complexity: [fillComplexity],
	'component-table': [fillTableRow],
	gate: [answerGate],
	diagram: [removeDiagram],
};

const order = { high: 0, medium: 1, low: 2 } as const;

/**
 * What could stand in place of a target, the surest first. Each suggestion is data; applying one makes one undo step.
 * Empty if nothing is known: then only a person can say.
 */
export async function suggest(target: FillTarget, context: FillContext): Promise<Suggestion[]> {
	const offers = await Promise.all((fillers[target.kind] ?? []).map(filler => filler(target, context)));
	const suggestions = new Map<string, Suggestion>();
	for (const offer of offers.flat()) {
		const suggestion = toSuggestion(offer, target, context);
		const same = JSON.stringify(suggestion.edits);
		const known = suggestions.get(same);
		suggestions.set(same, known ? { ...known, source: `${known.source} · ${suggestion.source}` } : suggestion);
	}
	return [...suggestions.values()].sort((a, b) => order[a.confidence] - order[b.confidence]);
}
