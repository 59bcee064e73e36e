import { allMatches } from '../text/allMatches.ts';
import type { Outline } from './outline.ts';

/** A piece of a document's source. */
export interface Found {
	readonly text: string;
	/** In UTF-16 units from the beginning of the outline's text. */
	readonly offset: number;
	/** 0-based. */
	readonly line: number;
	/** 0-based, in UTF-16 units. */
	readonly character: number;
}

/**
 * All matches in the source of a document: one search of the whole text takes less than one of each line.
 * @param pattern global; matches neither line ends nor empty text
 */
export function findAll({ text, lines }: Pick<Outline, 'text' | 'lines'>, pattern: RegExp): Found[] {
	let line = 0;
	let start = 0;
	return allMatches(pattern, text).map(({ 0: match, index }) => {
		for (let end = start + lines[line]!.length; index >= end; end = start + lines[line]!.length) {
			start = end + (text.startsWith('\r\n', end) ? 2 : 1);
			line++;
		}
		return { text: match, offset: index, line, character: index - start };
	});
}
