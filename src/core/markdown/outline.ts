import type { Range } from '../text/textDocument.ts';

// What a Markdown document is made of, with exact places. Lines and characters are 0-based; `endLine` is exclusive.

interface BlockBase {
	readonly line: number;
	readonly endLine: number;
	/** Innermost list item that holds this block. */
	readonly item: ListItem | undefined;
	/** Inside a `>` quote. */
	readonly quoted: boolean;
	/** The section that the block stands in; undefined before the first heading. */
	readonly section: Section | undefined;
}

export interface Heading extends BlockBase {
	readonly kind: 'heading';
	readonly level: number;
	/** Source text without the `#` marks: `I. Library-First ✅ **PASS**`. */
	readonly text: string;
	readonly textRange: Range;
}

/** A run of text lines. In a tight list the item's own text is a paragraph too, with `item` set. */
export interface Paragraph extends BlockBase {
	readonly kind: 'paragraph';
	/** One entry a source line, without quote marks, list marker, task box and indentation. */
	readonly rows: readonly TextRow[];
}

export interface TextRow {
	readonly line: number;
	/** Character of the line at which `text` begins. */
	readonly character: number;
	readonly text: string;
}

export interface ListItem extends BlockBase {
	readonly kind: 'item';
	readonly ordered: boolean;
	/** `-`, `*`, `+`, `1.`, `2)` as written. */
	readonly marker: string;
	/** 0 for an item of an outermost list. */
	readonly depth: number;
	/** `[x]`, `[ ]`, `[N/A]`, `[✅]` … directly after the marker, with its mark trimmed. */
	readonly box: { readonly mark: string; readonly range: Range } | undefined;
	/** First row of the item's text, after marker and box; empty text if it has none. */
	readonly row: TextRow;
}

export interface TableCell {
	/** Trimmed source text. */
	readonly text: string;
	readonly range: Range;
}

export interface TableRow {
	readonly line: number;
	readonly cells: readonly TableCell[];
}

export interface Table extends BlockBase {
	readonly kind: 'table';
	readonly header: TableRow;
	readonly rows: readonly TableRow[];
}

export interface Fence extends BlockBase {
	readonly kind: 'fence';
	/** First word after the fence, lower case: `mermaid`, `text`, or `''`. */
	readonly language: string;
	/** Lines of the content, `contentEndLine` exclusive. */
	readonly contentLine: number;
	readonly contentEndLine: number;
	readonly closed: boolean;
}

/** `<!-- … -->`, also inside a paragraph. `closed` is false if it runs to the end of its block or document. */
export interface Comment extends BlockBase {
	readonly kind: 'comment';
	readonly range: Range;
	/** Between the marks. */
	readonly text: string;
	readonly closed: boolean;
}

/** Indented code, other HTML, rules: no text that Plumbline reads. */
export interface OtherBlock extends BlockBase {
	readonly kind: 'code' | 'html' | 'rule';
}

export type Block = Heading | Paragraph | ListItem | Table | Fence | Comment | OtherBlock;

/** A heading with everything up to the next heading of its level or above. */
export interface Section {
	readonly heading: Heading;
	readonly parent: Section | undefined;
	readonly children: readonly Section[];
	/** Blocks of the section itself, without its heading and without those of sub-sections. */
	readonly blocks: readonly Block[];
	/** First line (the heading's) and the line after the last. */
	readonly line: number;
	readonly endLine: number;
}

export interface Outline {
	/** The whole source: what does not occur in it needs no look at its parts. */
	readonly text: string;
	/** Source lines without line ends. */
	readonly lines: readonly string[];
	/** All blocks in document order; containers (items) before what they hold. */
	readonly blocks: readonly Block[];
	/** All sections in document order, sub-sections included. */
	readonly sections: readonly Section[];
	/** Lines of the YAML front matter, its `---` lines included; 0 without. */
	readonly frontMatterLines: number;
}

/** The section itself and all below it, in document order. */
export function* withDescendants(section: Section): Iterable<Section> {
	yield section;
	for (const child of section.children) {
		yield* withDescendants(child);
	}
}

/** Blocks of a section and of its sub-sections, their headings included (not the section's own), in document order. */
export function* blocksWithin(section: Section): Iterable<Block> {
	yield* section.blocks;
	for (const child of section.children) {
		yield child.heading;
		yield* blocksWithin(child);
	}
}

/** The innermost section at a 0-based line. */
export function sectionAt(outline: Outline, line: number): Section | undefined {
	let found: Section | undefined;
	for (const section of outline.sections) {
		if (section.line > line) {
			break;
		}
		if (line < section.endLine) {
			found = section;
		}
	}
	return found;
}
