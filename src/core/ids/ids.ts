import { findAll } from '../markdown/findAll.ts';
import type { Block, Outline } from '../markdown/outline.ts';
import { allMatches } from '../text/allMatches.ts';
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
const reference = new RegExp(`${id}${end}`, 'gu');
const statement = new RegExp(`^[\\s*_~\`[(]{0,8}(${id})${end}[\\s*_~\`\\])]{0,8}[:：.–—-]?[\\s*_]{0,4}(.*)$`, 'u');
/** `FR-001–FR-004`, `FR-001 to 004`, `FR-001/002/003`, `FR-001, 002`. */
const step =
	'[^\\S\\r\\n]{0,3}(-|–|—|~|～|\\.\\.\\.?|…|to|through|bis|à|a|até|〜|から|至|到|/|,|、)[^\\S\\r\\n]{0,3}(?:(?:N?FR|SC)-)?(\\d{1,4})[a-z]?(?!\\d)';
const series = new RegExp(`((?:N?FR|SC)-)(\\d{1,4})[a-z]?((?:${step}){1,40})`, 'gu');
const steps = new RegExp(step, 'gu');

/** Ids that compare equal: `FR-1` and `FR-001`. */
export function idKey(written: string): string {
	return written.replace(/-0+(?=\d)/, '-');
}

/** Whether a text can hold ids of requirements or criteria at all. */
function mayCite(text: string): boolean {
	return text.includes('FR-') || text.includes('SC-');
}

/** Whether no letter, digit, `_` or `-` stands before an index. Asked of each match, it costs less than a lookbehind at each place. */
export function beginsWord(text: string, index: number): boolean {
	const before = text[index - 1] ?? ' ';
	return ' *\n'.includes(before) || !/[\p{L}\p{N}_-]/u.test(before);
}

/** The ids that list items, rows, headings and paragraphs begin with, in document order; the first statement of each. */
export function definitionsIn(outline: Outline): Definition[] {
	if (!mayCite(outline.text)) {
		return [];
	}
	const found = new Map<string, Definition>();
	for (const block of outline.blocks) {
		for (const { line, character, text } of startsOf(block)) {
			const match = mayCite(text) ? statement.exec(text) : null;
			const key = match && idKey(match[1]!);
			if (match && key && !found.has(key)) {
				const at = character + text.indexOf(match[1]!);
				const where = range(line, at, line, at + match[1]!.length);
				found.set(key, { id: match[1]!, range: where, text: match[2]!.trim() });
			}
		}
	}
	return [...found.values()];
}

/** Every mention of an id, fences and code included, HTML comments too. */
export function referencesIn(outline: Outline): IdReference[] {
	const found = mayCite(outline.text) ? findAll(outline, reference) : [];
	return found
		.filter(({ offset }) => beginsWord(outline.text, offset))
		.map(({ text: id, line, character }) => ({ id, range: range(line, character, line, character + id.length) }));
}

/** Keys of all ids that a text mentions, those inside a series such as `FR-001–FR-004` included. */
export function mentionedKeys(text: string): Set<string> {
	const keys = new Set<string>();
	if (!mayCite(text)) {
		return keys;
	}
	for (const { 0: id, index } of allMatches(reference, text)) {
		if (beginsWord(text, index)) {
			keys.add(idKey(id));
		}
	}
	for (const { 1: prefix, 2: first, 3: rest, index } of allMatches(series, text)) {
		let from = Number(first);
		for (const [, between, last] of beginsWord(text, index) ? allMatches(steps, rest!) : []) {
			const to = Number(last);
			for (let number = /^[/,、]$/.test(between!) ? to : from; number <= to && number - from < 200; number++) {
				keys.add(`${prefix}${number}`);
			}
			from = to;
		}
	}
	return keys;
}

/** Where statements may begin: a row, a heading, the first cell of a table's row. */
function startsOf(
	block: Block,
): readonly { readonly line: number; readonly character: number; readonly text: string }[] {
	switch (block.kind) {
		case 'heading':
			return [{ line: block.line, character: block.textRange.start.character, text: block.text }];
		case 'paragraph':
			return block.rows;
		case 'table':
			return block.rows
				.filter(({ cells: [cell] }) => cell !== undefined && mayCite(cell.text))
				.map(({ line, cells: [cell] }) => ({ line, character: cell!.range.start.character, text: cell!.text }));
		default:
			return [];
	}
}
