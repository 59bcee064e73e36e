import { range } from '../text/textDocument.ts';
import { parseBlocks, type Token } from './blockParser.ts';
import type {
	Block,
	Comment,
	Fence,
	Heading,
	ListItem,
	OtherBlock,
	Outline,
	Section,
	Table,
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
	const source =
		frontMatterLines > 0 ? '\n'.repeat(frontMatterLines) + lines.slice(frontMatterLines).join('\n') : lines.join('\n');
	const builder = new OutlineBuilder(lines);
	builder.read(parseBlocks(source));
	return { lines, blocks: builder.blocks, sections: builder.finishSections(), frontMatterLines };
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

/** Object.assign with checked keys; a spread followed by more keys takes V8's slow path, five times as long here. */
function extend<T extends object, U extends object>(target: T, more: U): Omit<T, keyof U> & U {
	return Object.assign(target, more);
}

class OutlineBuilder {
	readonly blocks: Block[] = [];
	readonly #sections: MutableSection[] = [];
	readonly #open: MutableSection[] = [];
	readonly #items: ListItem[] = [];
	#quotes = 0;

	constructor(readonly lines: readonly string[]) {}

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

	finishSections(): Section[] {
		this.#close(0);
		return this.#sections;
	}

	#base(token: Token): BlockPlace {
		const [line, endLine] = token.map ?? [0, 0];
		return { line, endLine, item: this.#items.at(-1), quoted: this.#quotes > 0, section: this.#open.at(-1) };
	}

	#plain(token: Token, kind: OtherBlock['kind']): void {
		this.#add(extend(this.#base(token), { kind }));
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
		const base = this.#base(token);
		const level = Number(token.tag.slice(1));
		const source = this.lines[base.line] ?? '';
		const first = inline.content.split('\n', 1)[0]!;
		const at = Math.max(0, source.indexOf(first));
		const nested = base.item !== undefined || base.quoted;
		if (!nested) {
			this.#close(level, base.line);
		}
		const heading: Heading = extend(base, {
			section: this.#open.at(-1),
			kind: 'heading',
			level,
			text: inline.content,
			textRange: range(base.line, at, base.line, at + first.length),
		});
		if (nested) {
			this.#add(heading); // a heading inside a list or quote opens no section of the document
			return;
		}
		this.blocks.push(heading);
		const parent = this.#open.at(-1);
		const section: MutableSection = {
			heading,
			parent,
			children: [],
			blocks: [],
			line: base.line,
			endLine: base.endLine,
		};
		parent?.children.push(section);
		this.#sections.push(section);
		this.#open.push(section);
	}

	#item(token: Token, open: Token | undefined, inline: Token | undefined): void {
		const base = this.#base(token);
		const source = this.lines[base.line] ?? '';
		const ordered = token.markup === '.' || token.markup === ')';
		const marker = ordered ? `${token.info}${token.markup}` : token.markup;
		// Several markers may share a line (`- 1. text`): look behind the enclosing item's.
		const from = base.item?.line === base.line ? base.item.row.character : 0;
		const markerAt = Math.max(0, source.indexOf(marker, from));
		let character = markerAt + marker.length;
		character += /^\s*/.exec(source.slice(character))![0].length;
		const hasText = open?.type === 'paragraph_open' && inline?.map?.[0] === base.line;
		let text = hasText ? source.slice(character) : '';
		const boxMatch = /^\[([^\][()]{0,12})\](?=\s|$)/u.exec(text);
		let box: ListItem['box'];
		if (boxMatch) {
			box = {
				mark: boxMatch[1]!.trim(),
				range: range(base.line, character, base.line, character + boxMatch[0].length),
			};
			const rest = text.slice(boxMatch[0].length);
			const gap = /^\s*/.exec(rest)![0].length;
			character += boxMatch[0].length + gap;
			text = rest.slice(gap);
		}
		const item: ListItem = extend(base, {
			kind: 'item',
			ordered,
			marker,
			depth: this.#items.length,
			box,
			row: { line: base.line, character, text: text.trimEnd() },
		});
		this.#items.push(item);
		this.#add(item);
	}

	#paragraph(token: Token): void {
		const base = this.#base(token);
		const rows: TextRow[] = [];
		for (let line = base.line; line < base.endLine; line++) {
			if (base.item?.line === line) {
				rows.push(base.item.row);
				continue;
			}
			const source = this.lines[line] ?? '';
			const indent = (base.quoted ? /^[\s>]*/ : /^\s*/).exec(source)![0].length;
			rows.push({ line, character: indent, text: source.slice(indent).trimEnd() });
		}
		this.#add(extend(base, { kind: 'paragraph', rows }));
		this.#inlineComments(base);
	}

	/** Comments that begin inside a paragraph. */
	#inlineComments(base: BlockPlace): void {
		for (let line = base.line, from = 0; line < base.endLine; ) {
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
		const base = this.#base(token);
		if (!token.content.includes('<!--')) {
			this.#add(extend(base, { kind: 'html' }));
			return;
		}
		this.#inlineComments(base);
	}

	#fence(token: Token): void {
		const base = this.#base(token);
		const last = this.lines[base.endLine - 1] ?? '';
		const mark = token.markup;
		const closed =
			base.endLine - 1 > base.line &&
			last
				.trim()
				.replace(/^[>\s]+/, '')
				.startsWith(mark);
		const fence: Fence = extend(base, {
			kind: 'fence',
			language: token.info
				.trim()
				.split(/[\s{,]/, 1)[0]!
				.toLowerCase(),
			contentLine: Math.min(base.line + 1, base.endLine),
			contentEndLine: closed ? base.endLine - 1 : base.endLine,
			closed,
		});
		this.#add(fence);
	}

	#table(tokens: readonly Token[], at: number): number {
		const base = this.#base(tokens[at]!);
		let i = at;
		const rows: TableRow[] = [];
		for (; tokens[i]!.type !== 'table_close'; i++) {
			const token = tokens[i]!;
			if (token.type === 'tr_open') {
				const line = token.map?.[0] ?? base.line;
				rows.push({ line, cells: splitCells(this.lines[line] ?? '', line) });
			}
		}
		const table: Table = extend(base, {
			kind: 'table',
			header: rows[0] ?? { line: base.line, cells: [] },
			rows: rows.slice(1),
		});
		this.#add(table);
		for (const row of rows) {
			if ((this.lines[row.line] ?? '').includes('<!--')) {
				this.#inlineComments({ ...base, line: row.line, endLine: row.line + 1 });
			}
		}
		return i;
	}
}

/** Cells of a table line, split at unescaped `|` as markdown-it does (also inside code spans, per GFM). */
export function splitCells(source: string, line: number): TableCellList {
	const cells: { text: string; range: ReturnType<typeof range> }[] = [];
	let start = /^[\s>]*/.exec(source)![0].length;
	if (source[start] === '|') {
		start++;
	}
	const end = source.trimEnd().length;
	for (let i = start; i <= end; i++) {
		const isEnd = i === end;
		if (isEnd && i === start && source[i - 1] === '|') {
			break; // closing pipe
		}
		if (isEnd || (source[i] === '|' && !isEscaped(source, i))) {
			const raw = source.slice(start, i);
			const lead = raw.length - raw.trimStart().length;
			const text = raw.trim();
			const from = text === '' ? start + Math.min(1, raw.length) : start + lead;
			cells.push({ text, range: range(line, from, line, from + text.length) });
			start = i + 1;
		}
	}
	return cells;
}

type TableCellList = TableRow['cells'];

function isEscaped(source: string, at: number): boolean {
	let slashes = 0;
	while (source[at - 1 - slashes] === '\\') {
		slashes++;
	}
	return slashes % 2 === 1;
}
