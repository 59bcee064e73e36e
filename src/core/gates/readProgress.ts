import { foldWord } from '../lexicon/foldWord.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Block, Outline, Section, TextRow } from '../markdown/outline.ts';
import type { SectionDraft, VerdictDraft } from './gateDraft.ts';
import { headingText, isComplexityTitle } from './gateSections.ts';
import { type Plain, rangeOf, toPlain, writtenText } from './plain.ts';
import { readBoxed } from './readBoxed.ts';
import { readLabelled } from './readSection.ts';
import { readVerdicts, type VerdictReading } from './readVerdict.ts';
import { unitsOf } from './units.ts';
import { readWholeRun } from './wholeCheck.ts';

/**
 * What is said outside gate sections: `- [x] Initial Constitution Check: PASS` under Progress Tracking and the like, and
 * the list or table below a line such as `**Constitution Check**:`.
 */
export function readProgress(outline: Outline, gateSections: readonly Section[], lexicon: Lexicon): SectionDraft[] {
	const drafts = new Map<Section, SectionDraft>();
	const outer = [...gateSections];
	for (let index = 0; index < outline.blocks.length; index++) {
		const block = outline.blocks[index]!;
		while (outer.length > 0 && block.line >= outer[0]!.endLine) {
			outer.shift();
		}
		const isInside = outer.length > 0 && block.line >= outer[0]!.line;
		if (block.kind !== 'paragraph' || !block.section || isInside) {
			continue;
		}
		// Cheap test before the exact one: nearly every line of a plan stands outside the gate section.
		if (!block.rows.some(row => namesConstitution(row, lexicon))) {
			continue;
		}
		const isItem = block.item?.line === block.line;
		for (const rows of isItem ? [block.rows] : unitsOf(block.rows, outline)) {
			const check = readCheck(rows, lexicon);
			if (!check || isComplexityTitle(headingText(block.section.heading), lexicon)) {
				continue;
			}
			const { section } = block;
			const draft = drafts.get(section) ?? newDraft(section);
			const isLast = rows.at(-1) === block.rows.at(-1);
			const list = isItem
				? itemsBelow(outline.blocks, index)
				: block.item || !isLast
					? []
					: listBehind(outline.blocks, index);
			if (list.length > 0) {
				const { gates, verdicts } = readLabelled(section, list, check.label, outline, lexicon);
				for (const gate of gates) {
					draft.gates.push(gate);
				}
				for (const inner of verdicts) {
					draft.verdicts.push(inner);
				}
			}
			const verdict = readCheckVerdict(check.plain, isItem ? block.item?.box : undefined, isItem, lexicon);
			if (verdict) {
				draft.verdicts.push(toVerdict(check.plain, verdict));
			}
			if (draft.verdicts.length > 0 || draft.gates.some(gate => gate.state !== 'unstated')) {
				drafts.set(section, draft);
			}
		}
	}
	return [...drafts.values()];
}

function newDraft(section: Section): SectionDraft {
	return { section, checkpoint: 'unspecified', gates: [], verdicts: [], unfilled: false };
}

function toVerdict(plain: Plain, verdict: VerdictReading): VerdictDraft {
	const statusRange = rangeOf(plain, verdict.start, verdict.end);
	return {
		range: rangeOf(plain, 0, plain.text.length),
		statusRange,
		line: statusRange.start.line,
		state: verdict.state,
		checkpoint: verdict.checkpoint ?? 'unspecified',
		text: writtenText(plain),
	};
}

/** The list or table that follows at once. */
function listBehind(blocks: readonly Block[], index: number): Block[] {
	const list: Block[] = [];
	for (let at = index + 1; at < blocks.length; at++) {
		const block = blocks[at]!;
		const isPart = block.kind === 'item' || (block.kind === 'paragraph' && block.item);
		if (!isPart && !(block.kind === 'table' && list.length === 0)) {
			break;
		}
		list.push(block);
	}
	return list;
}

/** The list that an item of its own holds. */
function itemsBelow(blocks: readonly Block[], index: number): Block[] {
	const { item, endLine } = blocks[index]!;
	const below: Block[] = [];
	for (let at = index + 1; at < blocks.length && blocks[at]!.line < (item?.endLine ?? endLine); at++) {
		below.push(blocks[at]!);
	}
	return below;
}

function namesConstitution({ text }: TextRow, lexicon: Lexicon): boolean {
	return (
		lexicon.mayHold('constitution', text) && lexicon.find('constitution', foldWord(text.slice(0, 200))) !== undefined
	);
}

/** A line that begins with words for the constitution check, and those words. */
function readCheck(rows: readonly TextRow[], lexicon: Lexicon): { plain: Plain; label: string } | undefined {
	if (!namesConstitution(rows[0]!, lexicon)) {
		return undefined;
	}
	const plain = toPlain(rows);
	const lead = /^[^\p{L}]*(?:\p{L}+\s\d{1,2}\s*[:—–-]\s*)?/u.exec(plain.text)![0].length; // `✅ Step 3: …`
	const label = plain.text.slice(lead, readWholeRun(plain.text, lead, lexicon).end);
	const constitution = lexicon.find('constitution', label);
	const rest =
		constitution && label.slice(0, constitution.index) + label.slice(constitution.index + constitution.length);
	return rest && lexicon.find('check', rest) ? { plain, label } : undefined;
}

function readCheckVerdict(
	plain: Plain,
	box: { readonly mark: string } | undefined,
	isItem: boolean,
	lexicon: Lexicon,
): VerdictReading | undefined {
	if (box) {
		const boxed = readBoxed(plain, box.mark, lexicon);
		return boxed?.kind === 'verdict' ? boxed.verdict : undefined;
	}
	const [verdict] = readVerdicts(plain, lexicon);
	return verdict?.labelled || (!isItem && !verdict?.sentence) ? verdict : undefined;
}
