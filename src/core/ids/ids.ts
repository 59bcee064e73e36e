import type { Block, Outline } from '../markdown/outline.ts';
import { type Range, range } from '../text/textDocument.ts';

/** A requirement or success criterion where a document names it. */
export interface IdReference {
	/** As written: `FR-001`, `SC-2`, `NFR-010a`. */
	readonly id: string;
	readonly range: Range;
}

/** Where an id is stated, with what it states. */
export interface Definition extends IdReference {
	/** Source text behind the id, without its marks and colon. */
	readonly text: string;
}

const id = '(?:N?FR|SC)-\\d{1,4}[a-z]?';
/** What may follow an id: no further letters, digits, or parts such as `-2` and `.1`, which make another id. */
const end = '(?![\\p{L}\\p{N}_]|[-.]\\d)';
const reference = new RegExp(`(?<![\\p{L}\\p{N}_-])${id}${end}`, 'gu');
const statement = new RegExp(`^[\\s*_~\`[(]{0,8}(${id})${end}[\\s*_~\`\\])]{0,8}[:：.–—-]?[\\s*_]{0,4}(.*)$`, 'u');
/** `FR-001–FR-004`, `FR-001 to 004`, `FR-001/002/003`, `FR-001, 002`. */
const step =
	'\\s{0,3}(-|–|—|~|～|\\.\\.\\.?|…|to|through|bis|à|a|até|〜|から|至|到|/|,|、)\\s{0,3}(?:(?:N?FR|SC)-)?(\\d{1,4})[a-z]?(?!\\d)';
const series = new RegExp(`((?:N?FR|SC)-)(\\d{1,4})[a-z]?((?:${step}){1,40})`, 'gu');
const steps = new RegExp(step, 'gu');

/** Ids that compare equal: `FR-1` and `FR-001`. */
export function idKey(written: string): string {
	return written.replace(/-0+(?=\d)/, '-');
}

/** The ids that list items, rows, headings and paragraphs begin with, in document order; the first statement of each. */
export function definitionsIn(outline: Outline): Definition[] {
	const found = new Map<string, Definition>();
	for (const { line, character, text } of outline.blocks.flatMap(startsOf)) {
		const match = statement.exec(text);
		if (match && !found.has(idKey(match[1]!))) {
			const at = character + text.indexOf(match[1]!);
			const where = range(line, at, line, at + match[1]!.length);
			found.set(idKey(match[1]!), { id: match[1]!, range: where, text: match[2]!.trim() });
		}
	}
	return [...found.values()];
}

/** Every mention of an id, fences and code included, HTML comments too. */
export function referencesIn(outline: Outline): IdReference[] {
	return outline.lines.flatMap((text, line) =>
		text.includes('FR-') || text.includes('SC-')
			? [...text.matchAll(reference)].map(match => ({
					id: match[0],
					range: range(line, match.index, line, match.index + match[0].length),
				}))
			: [],
	);
}

/** Keys of all ids that a document mentions, those inside a series such as `FR-001–FR-004` included. */
export function mentionedKeys(outline: Outline): Set<string> {
	const keys = new Set(referencesIn(outline).map(found => idKey(found.id)));
	for (const text of outline.lines) {
		if (!text.includes('FR-') && !text.includes('SC-')) {
			continue;
		}
		for (const [, prefix, first, rest] of text.matchAll(series)) {
			let from = Number(first);
			for (const [, between, last] of rest!.matchAll(steps)) {
				const to = Number(last);
				for (let number = /^[/,、]$/.test(between!) ? to : from; number <= to && number - from < 200; number++) {
					keys.add(`${prefix}${number}`);
				}
				from = to;
			}
		}
	}
	return keys;
}

function startsOf(block: Block): { line: number; character: number; text: string }[] {
	switch (block.kind) {
		case 'heading':
			return [{ line: block.line, character: block.textRange.start.character, text: block.text }];
		case 'paragraph':
			return [...block.rows];
		case 'table':
			return block.rows.flatMap(row =>
				row.cells.slice(0, 1).map(cell => ({ line: row.line, character: cell.range.start.character, text: cell.text })),
			);
		default:
			return [];
	}
}
