import type { Block, Comment, Outline } from '../markdown/outline.ts';
import type { DocumentKind } from '../project/project.ts';
import { comparePositions } from '../text/textDocument.ts';
import { askingLines } from './clarifications.ts';
import type { Leftover } from './leftover.ts';
import { leftoversInFence } from './leftoversInFence.ts';
import { leftoversInTable } from './leftoversInTable.ts';
import { leftoversInHeading, leftoversInItem, leftoversInParagraph } from './leftoversInText.ts';
import { type Candidate, type Reading, sectionName } from './reading.ts';
import { anyOf, vocabulary } from './vocabulary.ts';

export interface LeftoverOptions {
	/** What the document is: some template text occurs in one kind only. */
	readonly kind: DocumentKind;
}

/** So many sure leftovers make a document one that nobody filled: then doubtful ones count as well. */
const plenty = 5;
const instruction = new RegExp(anyOf(vocabulary.instructions), 'u');
const condition = new RegExp(anyOf(vocabulary.conditions), 'iu');

/** Template text that was never replaced, in document order. Any text is fine; linear in its length. */
export function findLeftovers(outline: Outline, { kind }: LeftoverOptions): Leftover[] {
	const known = kind === 'plan' || kind === 'spec' || kind === 'tasks' || kind === 'template';
	if (!known && kind !== 'research' && kind !== 'data-model' && kind !== 'quickstart' && kind !== 'checklist') {
		return [];
	}
	const mayAsk = kind !== 'checklist' && kind !== 'research' && kind !== 'tasks';
	const asking = mayAsk ? askingLines(outline) : new Set<number>();
	const reading: Reading = { kind, known, asking, headerEnd: headerEnd(outline) };
	const candidates = candidatesOf(outline, reading);
	const sure = candidates.filter(found => !found.weak && found.kind !== 'clarification' && found.kind !== 'path');
	const kept = sure.length >= plenty ? candidates : candidates.filter(found => !found.weak);
	return kept.map(({ weak, ...leftover }) => leftover).sort((a, b) => comparePositions(a.range.start, b.range.start));
}

/** The line after title and header fields: of the first heading below the title. */
function headerEnd(outline: Outline): number {
	const [first, second] = outline.sections;
	const next = first?.heading.level === 1 ? second : first;
	return next?.line ?? (first ? outline.lines.length : Math.min(outline.lines.length, 12));
}

function candidatesOf(outline: Outline, reading: Reading): readonly Candidate[] {
	const candidates: Candidate[] = [];
	let answered = false;
	for (const block of outline.blocks) {
		if (block.kind === 'item' && block.box && !block.row.text.includes('[')) {
			answered = /^[xX✅✓]$/u.test(block.box.mark);
		}
		for (const found of candidatesIn(block, outline, reading)) {
			// `[If no, explain why]` below a question that is ticked needs no answer.
			if (!(answered && block.kind === 'paragraph' && block.item?.box && /^\[If\b/.test(found.text))) {
				candidates.push(found);
			}
		}
	}
	return candidates;
}

function candidatesIn(block: Block, outline: Outline, reading: Reading): Iterable<Candidate> {
	switch (block.kind) {
		case 'heading':
			return leftoversInHeading(block, reading);
		case 'item':
			return leftoversInItem(block, reading);
		case 'paragraph':
			return leftoversInParagraph(block, reading);
		case 'table':
			return leftoversInTable(block, outline, reading);
		case 'fence':
			return leftoversInFence(block, outline, reading);
		case 'comment':
			return leftoversInComment(block, reading);
		default:
			return [];
	}
}

function leftoversInComment(comment: Comment, { known }: Reading): readonly Candidate[] {
	const { range, text, section } = comment;
	const kind = condition.test(text) ? 'conditional' : instruction.test(text) ? 'instruction' : undefined;
	return known && kind ? [{ kind, range, text, name: sectionName(section), section }] : [];
}
