import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Outline, Section, TextRow } from '../markdown/outline.ts';
import type { SectionDraft } from './gateDraft.ts';
import { headingText, isComplexityTitle } from './gateSections.ts';
import { type Plain, rangeOf, toPlain, writtenText } from './plain.ts';
import { readBoxed } from './readBoxed.ts';
import { readVerdicts, type VerdictReading } from './readVerdict.ts';
import { unitsOf } from './units.ts';
import { readWholeRun } from './wholeCheck.ts';

/** Verdicts outside gate sections: `- [x] Initial Constitution Check: PASS` under Progress Tracking and the like. */
export function readProgress(outline: Outline, gateSections: readonly Section[], lexicon: Lexicon): SectionDraft[] {
	const drafts = new Map<Section, SectionDraft>();
	const outer = [...gateSections];
	for (const block of outline.blocks) {
		while (outer.length > 0 && block.line >= outer[0]!.endLine) {
			outer.shift();
		}
		const isInside = outer.length > 0 && block.line >= outer[0]!.line;
		if (block.kind !== 'paragraph' || !block.section || isInside) {
			continue;
		}
		const isItem = block.item?.line === block.line;
		for (const rows of isItem ? [block.rows] : unitsOf(block.rows, outline)) {
			const found = readRows(rows, isItem ? block.item?.box : undefined, lexicon);
			if (!found || isComplexityTitle(headingText(block.section.heading), lexicon)) {
				continue;
			}
			let draft = drafts.get(block.section);
			if (!draft) {
				draft = { section: block.section, checkpoint: 'unspecified', gates: [], verdicts: [], unfilled: false };
				drafts.set(block.section, draft);
			}
			const { plain, verdict } = found;
			const statusRange = rangeOf(plain, verdict.start, verdict.end);
			draft.verdicts.push({
				range: rangeOf(plain, 0, plain.text.length),
				statusRange,
				line: statusRange.start.line,
				state: verdict.state,
				checkpoint: verdict.checkpoint ?? 'unspecified',
				text: writtenText(plain),
			});
		}
	}
	return [...drafts.values()];
}

function readRows(
	rows: readonly TextRow[],
	box: { readonly mark: string } | undefined,
	lexicon: Lexicon,
): { plain: Plain; verdict: VerdictReading } | undefined {
	// Cheap test before the exact one: nearly every line of a plan stands outside the gate section.
	if (!lexicon.find('constitution', rows[0]!.text.slice(0, 200).toLowerCase())) {
		return undefined;
	}
	const plain = toPlain(rows);
	const lead = /^[^\p{L}]*/u.exec(plain.text)![0].length;
	const run = readWholeRun(plain.text, lead, lexicon);
	const label = plain.text.slice(lead, run.end);
	const constitution = lexicon.find('constitution', label);
	const rest =
		constitution && label.slice(0, constitution.index) + label.slice(constitution.index + constitution.length);
	if (!rest || !lexicon.find('check', rest)) {
		return undefined;
	}
	if (box) {
		const boxed = readBoxed(plain, box.mark, lexicon);
		return boxed?.kind === 'verdict' ? { plain, verdict: boxed.verdict } : undefined;
	}
	const [verdict] = readVerdicts(plain, lexicon);
	return verdict?.labelled ? { plain, verdict } : undefined;
}
