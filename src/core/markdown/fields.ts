import { type Range, range } from '../text/textDocument.ts';
import type { Block, Outline, Paragraph, Section, TextRow } from './outline.ts';
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
export const fieldsOf = perOutline((outline: Outline): readonly Field[] => outline.blocks.flatMap(fieldsInBlock));

/** The fields of one paragraph (others have none). A field begins at the start of a row, or after ` | ` behind another field. */
export function fieldsInBlock(block: Block): readonly Field[] {
	const starts = block.kind === 'paragraph' ? block.rows.flatMap(fieldStarts) : [];
	return block.kind === 'paragraph' && starts.length > 0
		? starts.map((start, index) => toField(block, start, starts[index + 1]))
		: [];
}

function fieldStarts({ text }: TextRow, row: number): readonly FieldStart[] {
	if (!text.includes('**') || !/[:：]/.test(text)) {
		return noStarts; // most rows
	}
	const starts: FieldStart[] = [];
	const indent = text.length - text.trimStart().length;
	for (const match of text.matchAll(label)) {
		const first = match.index <= indent;
		// Only a few characters: a line of many fields would be read over and over.
		const before = text.slice(Math.max(0, match.index - 8), match.index);
		const piped = starts.length > 0 && /[|｜·•]\s*$/.test(before);
		if (first || piped) {
			starts.push({ label: match[1]!.trim(), row, from: match.index, valueFrom: match.index + match[0].length });
		}
	}
	return starts;
}

interface FieldStart {
	readonly label: string;
	/** Index of the row. */
	readonly row: number;
	readonly from: number;
	readonly valueFrom: number;
}

const noStarts: readonly FieldStart[] = [];

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
