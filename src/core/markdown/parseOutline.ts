import { type Range, range } from '../text/textDocument.ts';
import { largeText, parseBlocks, type Token } from './blockParser.ts';
import { firstLine } from './inline.ts';
import type {
	Block,
	Comment,
	Heading,
	ListItem,
	OtherBlock,
	Outline,
	Section,
	TableCell,
	TableRow,
	TextRow,
} from './outline.ts';

type BlockPlace = Pick<Block, 'line' | 'endLine' | 'item' | 'quoted' | 'section'>;
type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type MutableSection = Omit<Mutable<Section>, 'children' | 'blocks'> & { children: Section[]; blocks: Block[] };

/** Splits into lines as VS Code counts them: `\r\n`, `\n` and a lone `\r` end one. */
export function splitLines(text: string): string[] {
	// A split at one character takes a third of one at a pattern.
	return text.includes('\r') ? text.split(/\r\n|\n|\r/) : text.split('\n');
}

/**
 * Reads the block structure of a Markdown text. Total: any text gives an outline, nothing throws.
 * @param text without BOM
 */
export function parseOutline(text: string): Outline {
	const lines = splitLines(text);
	const frontMatterLines = countFrontMatterLines(lines);
	const plain = text.includes('\r') ? lines.join('\n') : text;
	const source =
		frontMatterLines > 0 ? '\n'.repeat(frontMatterLines) + lines.slice(frontMatterLines).join('\n') : plain;
	const builder = new OutlineBuilder(lines, text.includes('<!--'), source.length >= largeText);
	builder.read(readBlocks(source));
	return { text, lines, blocks: builder.blocks, sections: builder.finishSections(), frontMatterLines };
}

/** Reads a text as it is meant: without the fences that hide it, see `hidingFences`. */
function readBlocks(source: string, attempts = 3): readonly Token[] {
	const tokens = parseBlocks(source);
	const hiding = attempts > 0 ? hidingFences(tokens, source) : [];
	if (hiding.length === 0) {
		return tokens;
	}
	const lines = source.split('\n');
	for (const line of hiding) {
		lines[line] = '';
	}
	return readBlocks(lines.join('\n'), attempts - 1);
}

/**
 * Lines of fences that would hide a whole document, or the rest of it: one that a model put around its answer, and one
 * without a language that never ends, with sections in it, which is left over from a block that was taken away.
 */
function hidingFences(tokens: readonly Token[], source: string): readonly number[] {
	const first = tokens[0];
	if (first?.type === 'fence' && /^(?:markdown|md)$/.test(first.info.trim()) && /^#{1,3}[ \t]/.test(first.content)) {
		// Its end is that of a block within, unless nothing follows.
		const isAll = tokens.length === 1 && isClosed(first, source.split('\n'));
		return [first.map![0], ...(isAll ? [first.map![1] - 1] : [])];
	}
	const last = tokens.at(-1);
	const isStray = last?.type === 'fence' && last.level === 0 && last.info.trim() === '';
	return isStray && /^#{2,6}[ \t]/m.test(last.content) && !isClosed(last, source.split('\n')) ? [last.map![0]] : [];
}

/** Whether a fence ends with a line of its own, before its list, quote or document does. */
function isClosed({ map, markup }: Token, lines: readonly string[]): boolean {
	const [first, end] = map ?? [0, 0];
	const last = (lines[end - 1] ?? '').replace(/^[>\s]+/, '');
	return end - 1 > first && last.startsWith(markup);
}

function countFrontMatterLines(lines: readonly string[]): number {
	if (!/^---[ \t]*$/.test(lines[0] ?? '')) {
		return 0;
	}
	for (let i = 1; i < lines.length; i++) {
		if (/^(---|\.\.\.)[ \t]*$/.test(lines[i]!)) {
			// A rule, not front matter, if nothing in between looks like a key.
			return lines.slice(1, i).some(line => /^[\w-]+[ \t]*:/.test(line)) ? i + 1 : 0;
		}
	}
	return 0;
}

/** How many characters of white space a text has at an index. */
function spaceAt(text: string, from: number): number {
	let at = from;
	for (let code = text.charCodeAt(at); code === 32 || isOtherSpace(code); code = text.charCodeAt(at)) {
		at++;
	}
	return at - from;
}

function isOtherSpace(code: number): boolean {
	return (code >= 9 && code <= 13) || (code >= 160 && /\s/.test(String.fromCharCode(code)));
}

class OutlineBuilder {
	readonly blocks: Block[] = [];
	readonly #sections: MutableSection[] = [];
	readonly #open: MutableSection[] = [];
	readonly #items: ListItem[] = [];
	#quotes = 0;

	constructor(
		readonly lines: readonly string[],
		/** Whether the text has comments at all. */
		readonly hasComments: boolean,
		/** Whether tokens may come again, see `#kept`. */
		readonly keeps: boolean,
	) {}

	read(tokens: readonly Token[]): void {
		for (let i = 0; i < tokens.length; i++) {
			const token = tokens[i]!;
			switch (token.type) {
				case 'heading_open':
					this.#heading(token, tokens[i + 1]!);
					break;
				case 'list_item_open':
					this.#item(token, tokens[i + 1], tokens[i + 2]);
					break;
				case 'list_item_close':
					this.#items.pop();
					break;
				case 'blockquote_open':
					this.#quotes++;
					break;
				case 'blockquote_close':
					this.#quotes--;
					break;
				case 'paragraph_open':
					this.#paragraph(token);
					break;
				case 'table_open':
					i = this.#table(tokens, i);
					break;
				case 'fence':
					this.#fence(token);
					break;
				case 'html_block':
					this.#html(token);
					break;
				case 'code_block':
					this.#plain(token, 'code');
					break;
				case 'hr':
					this.#plain(token, 'rule');
					break;
			}
		}
	}

	/**
	 * What is read from the lines of a token. If somebody types elsewhere, the token is the same object as before, and so
	 * is what is read: nothing is left to the garbage collector.
	 */
	#kept<T>(token: Token, read: () => T): T {
		const line = token.map?.[0];
		const before = token.meta as { readonly line: number | undefined; readonly value: T } | null;
		if (before && before.line === line) {
			return before.value;
		}
		const value = read();
		if (this.keeps) {
			token.meta = { line, value };
		}
		return value;
	}

	finishSections(): Section[] {
		this.#close(0);
		return this.#sections;
	}

	#base(token: Token): BlockPlace {
		const [line, endLine] = token.map ?? [0, 0];
		return { line, endLine, item: this.#items.at(-1), quoted: this.#quotes > 0, section: this.#open.at(-1) };
	}

	#plain(token: Token, kind: OtherBlock['kind']): void {
		const { line, endLine, item, quoted, section } = this.#base(token);
		this.#add({ kind, line, endLine, item, quoted, section });
	}

	#add(block: Block): void {
		this.blocks.push(block);
		this.#open.at(-1)?.blocks.push(block);
	}

	#close(level: number, line = this.lines.length): void {
		while (this.#open.length > 0 && this.#open.at(-1)!.heading.level >= level) {
			this.#open.pop()!.endLine = line;
		}
	}

	#heading(token: Token, inline: Token): void {
		const { line, endLine, item, quoted } = this.#base(token);
		const level = Number(token.tag.slice(1));
		const source = this.lines[line] ?? '';
		const first = firstLine(inline.content);
		const at = Math.max(0, source.indexOf(first));
		const nested = item !== undefined || quoted;
		if (!nested) {
			this.#close(level, line);
		}
		const parent = this.#open.at(-1);
		const heading: Heading = {
			kind: 'heading',
			line,
			endLine,
			item,
			quoted,
			section: parent,
			level,
			text: inline.content,
			textRange: range(line, at, line, at + first.length),
		};
		if (nested) {
			this.#add(heading); // a heading inside a list or quote opens no section of the document
			return;
		}
		this.blocks.push(heading);
		const opened: MutableSection = { heading, parent, children: [], blocks: [], line, endLine };
		parent?.children.push(opened);
		this.#sections.push(opened);
		this.#open.push(opened);
	}

	#item(token: Token, open: Token | undefined, inline: Token | undefined): void {
		const { line, endLine, item, quoted, section } = this.#base(token);
		const ordered = token.markup === '.' || token.markup === ')';
		const own = this.#kept(token, () => this.#itemText(token, ordered, item, open, inline));
		const depth = this.#items.length;
		const added: ListItem = { kind: 'item', line, endLine, item, quoted, section, ordered, depth, ...own };
		this.#items.push(added);
		this.#add(added);
	}

	#itemText(
		token: Token,
		ordered: boolean,
		item: ListItem | undefined,
		open: Token | undefined,
		inline: Token | undefined,
	): Pick<ListItem, 'marker' | 'box' | 'row'> {
		const line = token.map?.[0] ?? 0;
		const source = this.lines[line] ?? '';
		const marker = ordered ? `${token.info}${token.markup}` : token.markup;
		// Several markers may share a line (`- 1. text`): look behind the enclosing item's.
		const from = item?.line === line ? item.row.character : 0;
		let character = Math.max(0, source.indexOf(marker, from)) + marker.length;
		character += spaceAt(source, character);
		const hasText = open?.type === 'paragraph_open' && inline?.map?.[0] === line;
		let text = hasText ? source.slice(character).trimEnd() : '';
		const boxMatch = text.startsWith('[') ? /^\[([^\][()]{0,12})\](?=\s|$)/u.exec(text) : null;
		let box: ListItem['box'];
		if (boxMatch) {
			const end = boxMatch[0].length;
			box = { mark: boxMatch[1]!.trim(), range: range(line, character, line, character + end) };
			const gap = spaceAt(text, end);
			text = text.slice(end + gap);
			character += end + gap;
		}
		return { marker, box, row: { line, character, text } };
	}

	#paragraph(token: Token): void {
		const base = this.#base(token);
		const { line, endLine, item, quoted, section } = base;
		const rows = this.#kept(token, () => this.#rows(base));
		this.#add({ kind: 'paragraph', line, endLine, item, quoted, section, rows });
		this.#inlineComments(base);
	}

	#rows({ line, endLine, item, quoted }: BlockPlace): TextRow[] {
		const rows: TextRow[] = [];
		for (let at = line; at < endLine; at++) {
			if (item?.line === at) {
				rows.push(item.row);
				continue;
			}
			const source = this.lines[at] ?? '';
			const character = quoted ? /^[\s>]*/.exec(source)![0].length : spaceAt(source, 0);
			rows.push({ line: at, character, text: source.slice(character).trimEnd() });
		}
		return rows;
	}

	/** Comments that begin inside a paragraph. */
	#inlineComments(base: BlockPlace): void {
		for (let line = base.line, from = 0; this.hasComments && line < base.endLine; ) {
			const start = (this.lines[line] ?? '').indexOf('<!--', from);
			if (start < 0) {
				line++;
				from = 0;
				continue;
			}
			const comment = this.#comment(base, line, start, base.endLine);
			this.#add(comment);
			line = comment.range.end.line;
			from = comment.range.end.character;
		}
	}

	#comment(base: BlockPlace, line: number, start: number, limit: number): Comment {
		const parts: string[] = [];
		for (let at = line; at < limit; at++) {
			const source = this.lines[at] ?? '';
			const from = at === line ? start + 4 : 0;
			const end = source.indexOf('-->', from);
			parts.push(source.slice(from, end < 0 ? undefined : end));
			if (end >= 0) {
				const where = range(line, start, at, end + 3);
				return { ...base, kind: 'comment', line, endLine: at + 1, range: where, text: parts.join('\n'), closed: true };
			}
		}
		const last = Math.max(line, limit - 1);
		const where = range(line, start, last, (this.lines[last] ?? '').length);
		return { ...base, kind: 'comment', line, endLine: last + 1, range: where, text: parts.join('\n'), closed: false };
	}

	#html(token: Token): void {
		if (token.content.includes('<!--')) {
			this.#inlineComments(this.#base(token));
		} else {
			this.#plain(token, 'html');
		}
	}

	#fence(token: Token): void {
		const { line, endLine, item, quoted, section } = this.#base(token);
		const closed = isClosed(token, this.lines);
		const language = token.info
			.trim()
			.split(/[\s{,]/, 1)[0]!
			.toLowerCase();
		const contentLine = Math.min(line + 1, endLine);
		const contentEndLine = closed ? endLine - 1 : endLine;
		this.#add({
			kind: 'fence',
			line,
			endLine,
			item,
			quoted,
			section,
			language,
			contentLine,
			contentEndLine,
			closed,
		});
	}

	#table(tokens: readonly Token[], at: number): number {
		const base = this.#base(tokens[at]!);
		const { line, endLine, item, quoted, section } = base;
		let end = at;
		while (tokens[end]!.type !== 'table_close') {
			end++;
		}
		const all = this.#kept(tokens[at]!, () =>
			tokens.slice(at, end).flatMap(({ type, map }): TableRow[] => {
				const line = map?.[0] ?? base.line;
				return type === 'tr_open' ? [{ line, cells: splitCells(this.lines[line] ?? '', line) }] : [];
			}),
		);
		const [header = { line, cells: [] }, ...rows] = all;
		this.#add({ kind: 'table', line, endLine, item, quoted, section, header, rows });
		for (const row of this.hasComments ? all : []) {
			this.#inlineComments({ ...base, line: row.line, endLine: row.line + 1 });
		}
		return end;
	}
}

/** Most cells are never asked where they are. */
class Cell implements TableCell {
	constructor(
		readonly text: string,
		readonly line: number,
		readonly character: number,
	) {}

	get range(): Range {
		return range(this.line, this.character, this.line, this.character + this.text.length);
	}
}

/** Cells of a table line, split at unescaped `|` as markdown-it does (also inside code spans, per GFM). */
export function splitCells(source: string, line: number): readonly TableCell[] {
	const cells: TableCell[] = [];
	const end = source.trimEnd().length;
	let start = source.startsWith('|') ? 0 : /^[\s>]*/.exec(source)![0].length;
	start += source[start] === '|' ? 1 : 0;
	while (start <= end) {
		const bar = barAt(source, start, end);
		if (bar === start && bar === end && source[bar - 1] === '|') {
			break; // closing pipe
		}
		const raw = source.slice(start, bar);
		const text = raw.trim();
		const from = text === '' ? start + Math.min(1, raw.length) : start + raw.indexOf(text[0]!);
		cells.push(new Cell(text, line, from));
		start = bar + 1;
	}
	return cells;
}

/** The next `|` that divides cells; `end` if there is none before it. */
function barAt(source: string, from: number, end: number): number {
	let at = source.indexOf('|', from);
	while (at >= 0 && isEscaped(source, at)) {
		at = source.indexOf('|', at + 1);
	}
	return at < 0 ? end : at;
}

function isEscaped(source: string, at: number): boolean {
	let slashes = 0;
	while (source[at - 1 - slashes] === '\\') {
		slashes++;
	}
	return slashes % 2 === 1;
}
