import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Outline, Section } from '../markdown/outline.ts';
import type { GateReading, GateSection } from './gate.ts';
import type { GateDraft, SectionDraft, VerdictDraft } from './gateDraft.ts';
import { findGateSections } from './gateSections.ts';
import { readProgress } from './readProgress.ts';
import { readSection } from './readSection.ts';
import { standingOf } from './standing.ts';
import { linkSuperseded } from './supersede.ts';

/**
 * Reads what a plan says about its constitution: every gate with its outcome, every verdict, and where the plan stands
 * by its last evaluation. Total: any outline gives a reading.
 * @example readGates(parseOutline('## Constitution Check\n- [x] **I. Test-First**'), defaultLexicon).standing // 'passed'
 */
export function readGates(outline: Outline, lexicon: Lexicon): GateReading {
	const own = findGateSections(outline, lexicon);
	const drafts = own.map(section => readSection(section, outline, lexicon));
	drafts.push(...readProgress(outline, own, lexicon));
	drafts.sort((a, b) => a.section.line - b.section.line);
	const gates = drafts.flatMap(draft => draft.gates);
	const verdicts = drafts.flatMap(draft => draft.verdicts).sort((a, b) => a.line - b.line);
	dropUnnamed(drafts);
	settleCheckpoints(drafts, gates, verdicts);
	const read = drafts.flatMap(draft => draft.gates).sort((a, b) => a.line - b.line);
	linkSuperseded(read);
	const current = read.filter(gate => !gate.supersededBy);
	const sections: GateSection[] = drafts;
	return { sections, gates: read, verdicts, standing: standingOf(drafts.length > 0, current, verdicts), current };
}

/** Beside gates with an outcome, a bold line without one is an explanation. */
function dropUnnamed(drafts: readonly SectionDraft[]): void {
	for (const draft of drafts) {
		if (draft.gates.some(gate => gate.state !== 'unstated' && gate.shape !== 'row')) {
			const kept = draft.gates.filter(gate => gate.state !== 'unstated' || gate.shape === 'row');
			draft.gates.length = 0;
			for (const gate of kept) {
				draft.gates.push(gate); // all at once would be too many arguments for a call
			}
		}
	}
}

/** A check that is followed by a re-check, or by "proceed to Phase 0", is the initial one. */
function settleCheckpoints(
	drafts: readonly SectionDraft[],
	gates: readonly GateDraft[],
	verdicts: readonly VerdictDraft[],
): void {
	const isLate = (part: { checkpoint: string }) => part.checkpoint === 'post-design';
	const last = Math.max(-1, ...lines(gates.filter(isLate)), ...lines(verdicts.filter(isLate)));
	for (const draft of drafts) {
		const isInitial = draft.verdicts.some(verdict => verdict.checkpoint === 'initial');
		for (const part of [...draft.gates, ...draft.verdicts]) {
			if (part.checkpoint === 'unspecified' && (isInitial || part.line <= last)) {
				part.checkpoint = 'initial';
			}
		}
	}
}

function lines(parts: readonly { line: number }[]): number[] {
	return parts.length === 0 ? [] : [parts.reduce((max, part) => Math.max(max, part.line), -1)];
}

/** The gate sections' headings, for whoever wants to know where gates stand without reading them. */
export function gateSectionsOf(outline: Outline, lexicon: Lexicon): readonly Section[] {
	return findGateSections(outline, lexicon);
}
