import type { Outline, Section } from '../markdown/outline.ts';
import type { TextEdit } from '../text/edits.ts';
import { type Range, range } from '../text/textDocument.ts';

/** A range from the start of a line to the start of another, both 0-based; `end` is exclusive and may be past the last. */
export function linesRange({ lines }: Outline, start: number, end: number): Range {
	return end < lines.length
		? range(start, 0, end, 0)
		: range(start, 0, lines.length - 1, lines[lines.length - 1]!.length);
}

/**
 * Deletes a range with what would be left of its lines: if nothing else stands there, the whole lines and the blank
 * ones behind them.
 */
export function deletion(outline: Outline, place: Range): TextEdit {
	const { lines } = outline;
	const { start, end } = place;
	const before = lines[start.line]!.slice(0, start.character);
	const after = lines[end.line]!.slice(end.character);
	if (before.trim() !== '' || after.trim() !== '') {
		return { range: place, newText: '' };
	}
	let last = end.line + 1;
	const blankBefore = start.line === 0 || lines[start.line - 1]!.trim() === '';
	while (blankBefore && last < lines.length && lines[last]!.trim() === '') {
		last++;
	}
	return { range: linesRange(outline, start.line, last), newText: '' };
}

/** Deletes a section with its heading, and everything below it. */
export function sectionDeletion(outline: Outline, section: Section): TextEdit {
	return { range: linesRange(outline, section.line, section.endLine), newText: '' };
}
