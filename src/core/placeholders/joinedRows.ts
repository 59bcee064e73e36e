import type { TextRow } from '../markdown/outline.ts';
import type { Position, Range } from '../text/textDocument.ts';

/** Rows of a block as one text, and the way back to places in the document. */
export interface JoinedRows {
	/** The rows joined by `\n`. */
	readonly text: string;
	/** From offsets in `text`. */
	rangeOf(start: number, end: number): Range;
	/** Of a place within the rows. */
	offsetOf(position: Position): number;
}

export function joinRows(rows: readonly TextRow[]): JoinedRows {
	const lines = rows.map(row => row.line);
	const starts: number[] = [];
	let length = 0;
	for (const row of rows) {
		starts.push(length);
		length += row.text.length + 1;
	}
	const placeOf = (offset: number): Position => {
		const index = lastAtMost(starts, offset);
		const row = rows[index];
		return { line: row?.line ?? 0, character: (row?.character ?? 0) + offset - (starts[index] ?? 0) };
	};
	return {
		text: rows.map(row => row.text).join('\n'),
		rangeOf: (start, end) => ({ start: placeOf(start), end: placeOf(end) }),
		offsetOf({ line, character }) {
			const index = lastAtMost(lines, line);
			return (starts[index] ?? 0) + character - (rows[index]?.character ?? 0);
		},
	};
}

/** Index of the last number that is not above `value`, in ascending numbers; 0 if all are. */
function lastAtMost(numbers: readonly number[], value: number): number {
	let low = 0;
	let high = numbers.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (numbers[middle]! <= value) {
			low = middle;
		} else {
			high = middle - 1;
		}
	}
	return low;
}
