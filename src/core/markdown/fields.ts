import { allMatches } from '../text/allMatches.ts';
import { type Range, range } from '../text/textDocument.ts';
import type { Block, Outline, Paragraph, Section } from './outline.ts';
import { perOutline } from './perOutline.ts';

/** `**Label**: value`. */
export interface Field {
	/** Without emphasis and colon: `Language/Version`. */
	readonly label: string;
	readonly labelRange: Range;
	/** Trimmed; further lines of the same paragraph that begin no other field belong to it, joined by `\n`. */
	readonly value: string;
	/** An empty range right behind the colon (and its space) if there is no value. */
	readonly valueRange: Range;
	readonly line: number;
	readonly section: Section | undefined;
}

// `**Label**: v`, `**Label:** v`, `**Label** : v`, `**Label**：v`, and after ` | ` on a header line.
const label = /\*\*([^*\n]{1,80}?)(?:\*\*[ \u00a0]?[:：]|[ \u00a0]?[:：]\*\*)/g;

/** Every bold-labelled field in paragraphs and list items, in document order. */
export const fieldsOf = perOutline(({ text, blocks }: Outline): readonly Field[] =>
	text.includes('**') ? fieldsInBlocks(blocks) : [],
);

/** The fields of some blocks, in their order. */
export function fieldsInBlocks(blocks: readonly Block[]): readonly Field[] {
	const fields: Field[] = [];
	for (const block of blocks) {
		for (const field of fieldsInBlock(block)) {
			fields.push(field);
		}
	}
	return fields;
}

/** The fields of one paragraph (others have none). A field begins at the start of a row, or after ` | ` behind another field. */
export function fieldsInBlock(block: Block): readonly Field[] {
	if (block.kind !== 'paragraph' || !block.rows.some(({ text }) => text.includes('**'))) {
		return noFields; // most blocks
	}
	const starts: FieldStart[] = [];
	for (const [row, { text }] of block.rows.entries()) {
		let isField = false;
		for (const match of allMatches(label, text)) {
			// Only a few characters: a line of many fields would be read over and over.
			const before = text.slice(isField ? Math.max(0, match.index - 8) : 0, match.index);
			if (isField ? /[|｜·•]\s*$/.test(before) : before.trim() === '') {
				isField = true;
				starts.push({ label: match[1]!.trim(), row, from: match.index, valueFrom: match.index + match[0].length });
			}
		}
	}
	return starts.map((start, index) => toField(block, start, starts[index + 1]));
}

const noFields: readonly Field[] = [];

interface FieldStart {
	readonly label: string;
	/** Index of the row. */
	readonly row: number;
	readonly from: number;
	readonly valueFrom: number;
}

function toField({ rows, section }: Paragraph, start: FieldStart, next: FieldStart | undefined): Field {
	const row = rows[start.row]!;
	const lastRow = next ? (next.row === start.row ? start.row : next.row - 1) : rows.length - 1;
	const rest = row.text.slice(start.valueFrom, next?.row === start.row ? next.from : undefined);
	const own =
		next?.row === start.row
			? rest
					.trimEnd()
					.replace(/[|｜·•]$/, '')
					.trimEnd()
			: rest;
	const parts = [own, ...rows.slice(start.row + 1, lastRow + 1).map(r => r.text)];
	const value = parts.join('\n').trim();
	const gap = own.length - own.trimStart().length;
	const character = row.character + start.valueFrom + (own.trim() === '' ? Math.min(own.length, 1) : gap);
	const end = rows[lastRow]!;
	const valueRange =
		lastRow > start.row
			? range(row.line, character, end.line, end.character + end.text.length)
			: range(
					row.line,
					character,
					row.line,
					Math.max(character, row.character + start.valueFrom + own.trimEnd().length),
				);
	return {
		label: start.label,
		labelRange: range(row.line, row.character + start.from, row.line, row.character + start.valueFrom),
		value,
		valueRange,
		line: row.line,
		section,
	};
}
