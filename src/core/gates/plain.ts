import { foldWord } from '../lexicon/foldWord.ts';
import type { TextRow } from '../markdown/outline.ts';
import { memoized } from '../text/memoized.ts';
import { type Range, range } from '../text/textDocument.ts';

/** The words of a piece of Markdown, normalised for the lexicon, with the way back to their place. */
export interface Plain {
	/** Folded as lexicon words are; no emphasis marks, code ticks, comments, link targets. Rows are joined by spaces. */
	readonly text: string;
	/** For each UTF-16 unit of `text`: what is written, its row, and where it begins and ends in the source line. */
	readonly written: readonly string[];
	readonly rows: readonly number[];
	readonly columns: readonly number[];
	readonly ends: readonly number[];
	/** The rows' source, joined by spaces. */
	readonly source: string;
	/** Lines of the rows. */
	readonly lines: readonly number[];
	/** Offsets at which bold text begins and ends. */
	readonly bold: readonly { readonly start: number; readonly end: number }[];
	/** Offsets at which code begins and ends. */
	readonly code: readonly { readonly start: number; readonly end: number }[];
	/** Everything is emphasised: `*GATE: …*`. */
	readonly italic: boolean;
}

/** Longer text is not read for an outcome: nobody states one there. */
const longest = 4000;
const comment = /<!--[\s\S]*?(?:-->|$)/g;
const link = /!?\[([^\][]{1,300})\]\([^()\s]{0,500}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?\)/g;

const italic = /^(\*|_)(?![*_\s])[\s\S]*[^\s*_]\1$/;
const markup = /~~|<\/?(?:br|b|i|strong|em|sub|sup|kbd|code)\s*\/?>|\\(?=[\\`*_{}[\]()#+\-.!|<>~])/gi;

const foldCharacter = memoized(foldWord);

/** Printable ASCII that is no markup. */
function isPlainCode(code: number): boolean {
	return code >= 32 && code < 127 && code !== 42 && code !== 95 && code !== 96;
}

/** Normalises the rows of one paragraph, heading, item or cell. */
export function toPlain(rows: readonly TextRow[]): Plain {
	let text = '';
	const written: string[] = [];
	const rowOf: number[] = [];
	const columns: number[] = [];
	const ends: number[] = [];
	const bold: { start: number; end: number }[] = [];
	let boldFrom = -1;
	const code: { start: number; end: number }[] = [];
	let codeFrom = -1;
	const push = (character: string, row: number, column: number) => {
		const folded = foldCharacter(character);
		if (folded === '' && written.length > 0) {
			written[written.length - 1] += character;
			ends[ends.length - 1] = column + character.length;
		}
		for (let unit = 0; unit < folded.length; unit++) {
			written.push(unit === 0 ? character : '');
			rowOf.push(row);
			columns.push(column);
			ends.push(column + character.length);
		}
		text += folded;
	};
	rows.forEach((row, index) => {
		if (text.length >= longest) {
			return; // thousands of joining spaces would be all that is left to read
		}
		if (index > 0 && text.length > 0) {
			push(' ', index - 1, rows[index - 1]!.character + rows[index - 1]!.text.length);
		}
		const source = maskMarkup(row.text);
		for (let i = 0; i < source.length && text.length < longest; ) {
			const from = i;
			const limit = Math.min(source.length, i + longest - text.length);
			for (; i < limit && isPlainCode(source.charCodeAt(i)); i++) {
				written.push(source[i]!);
				rowOf.push(index);
				columns.push(row.character + i);
				ends.push(row.character + i + 1);
			}
			if (i > from) {
				text += source.slice(from, i).toLowerCase();
				continue;
			}
			const character = String.fromCodePoint(source.codePointAt(i)!);
			const step = character.length;
			if (character === '*' || character === '_') {
				const run = runLength(source, i, character);
				const before = source[i - 1] ?? ' ';
				const after = source[i + run] ?? ' ';
				const isWord = /[\p{L}\p{N}]/u;
				if (character === '*' ? !(before === ' ' && after === ' ') : !(isWord.test(before) && isWord.test(after))) {
					if (run >= 2) {
						if (boldFrom < 0) {
							boldFrom = text.length;
						} else {
							bold.push({ start: boldFrom, end: text.length });
							boldFrom = -1;
						}
					}
					i += run;
					continue;
				}
			}
			if (character === '`') {
				if (codeFrom >= 0) {
					code.push({ start: codeFrom, end: text.length });
				}
				codeFrom = codeFrom < 0 ? text.length : -1;
			} else if (character !== '\0') {
				push(character, index, row.character + i);
			}
			i += step;
		}
	});
	const whole = rows.length === 1 ? rows[0]!.text : rows.map(row => row.text).join(' ');
	return {
		source: whole,
		text,
		written,
		rows: rowOf,
		columns,
		ends,
		lines: rows.map(row => row.line),
		bold,
		code,
		italic: italic.test(whole.slice(0, longest)),
	};
}

function runLength(text: string, at: number, character: string): number {
	let end = at;
	while (text[end] === character) {
		end++;
	}
	return end - at;
}

/** Blanks out what a reader does not see, character by character. */
function maskMarkup(text: string): string {
	const short = text.length > longest ? text.slice(0, longest) : text;
	const blank = (match: string) => '\0'.repeat(match.length);
	let masked = short.includes('<!--') ? short.replace(comment, blank) : short;
	if (masked.includes('](')) {
		masked = masked.replace(link, (match, label: string) => {
			const at = match.indexOf('[') + 1;
			return blank(match.slice(0, at)) + label + blank(match.slice(at + label.length));
		});
	}
	return /[~<\\]/.test(masked) ? masked.replace(markup, blank) : masked;
}

/** The place of `[start, end)` of `plain.text` in the document. */
export function rangeOf(plain: Plain, start: number, end: number): Range {
	const last = plain.text.length - 1;
	if (last < 0) {
		const line = plain.lines[0] ?? 0;
		return range(line, 0, line, 0);
	}
	const from = Math.min(start, last);
	const to = Math.max(from, Math.min(end - 1, last));
	return range(plain.lines[plain.rows[from]!]!, plain.columns[from]!, plain.lines[plain.rows[to]!]!, plain.ends[to]!);
}

/** As written, without emphasis, `[start, end)` of `plain.text`, spaces collapsed. */
export function writtenText(plain: Plain, start = 0, end = plain.text.length): string {
	return plain.written.slice(start, end).join('').replace(/\s+/g, ' ').trim();
}
