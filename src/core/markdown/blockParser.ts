import ParserBlock from 'markdown-it/lib/parser_block.mjs';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import type Token from 'markdown-it/lib/token.mjs';

export type { Token };

const block = new ParserBlock();
// Link definitions would swallow lines such as `[Gates determined …]: x`; indented code stays, it hides sample text.
block.ruler.disable(['reference']);
// All that the block rules ask of their owner, with markdown-it's own defaults.
const owner = { block, options: { html: true, maxNesting: 100 } } as unknown as StateBlock['md'];

/** Shorter texts, in UTF-16 units, are read whole each time; of longer ones the tokens of what did not change stay. */
export const largeText = 20_000;
/** Of the pieces in which texts are compared; a power of two. */
const longest = 65_536;

interface Parsed {
	readonly source: string;
	readonly tokens: readonly Token[];
	readonly headings: readonly OuterHeading[];
}

/** A `#` heading in no list and no quote: how the text from there on is read does not depend on what stands before. */
interface OuterHeading {
	/** Index of its first token. */
	readonly token: number;
	/** 0-based. */
	readonly line: number;
	/** Of its line in the source. */
	readonly offset: number;
}

/** The large text that was read last: most likely somebody types in it. */
let last: Parsed | undefined;

/**
 * markdown-it's block rules alone. Inline content is read where it matters (inline.ts), so a document costs a fraction
 * of a full parse, and the bundle half of markdown-it.
 * @param source with `\n` as line end
 * @returns tokens that hold until the next call
 */
export function parseBlocks(source: string): readonly Token[] {
	if (source.length < largeText) {
		return parse(source).tokens;
	}
	last = (last && parseChange(last, source)) ?? parseAll(source);
	return last.tokens;
}

function parse(source: string): StateBlock {
	const state = new block.State(source, owner, {}, []);
	block.tokenize(state, state.line, state.lineMax);
	return state;
}

function parseAll(source: string): Parsed {
	const { tokens, bMarks } = parse(source);
	return { source, tokens, headings: outerHeadings(tokens, bMarks) };
}

function outerHeadings(tokens: readonly Token[], lineStarts: readonly number[]): OuterHeading[] {
	return tokens.flatMap(({ type, level, markup, map }, token) =>
		type === 'heading_open' && level === 0 && markup.startsWith('#')
			? [{ token, line: map![0], offset: lineStarts[map![0]]! }]
			: [],
	);
}

/** Reads only from the heading before the change to the one behind it, undefined if that one is a heading no more. */
function parseChange(old: Parsed, source: string): Parsed | undefined {
	const start = commonStart(old.source, source);
	const end = old.source.length - commonEnd(old.source, source, start);
	const growth = source.length - old.source.length;
	const from = old.headings.findLast(({ offset }) => endOfLine(old.source, offset) < start);
	const to = old.headings.find(({ offset }) => offset > end);
	const first = from ?? { token: 0, line: 0, offset: 0 };
	const { tokens, bMarks, lineMax } = parse(source.slice(first.offset, to && endOfLine(source, to.offset + growth)));
	const between = outerHeadings(tokens, bMarks);
	if (to) {
		const next = between.pop();
		if (next?.line !== lineMax - 1) {
			return undefined; // a fence or comment that opens now takes it in
		}
		tokens.length = next.token;
	}
	shift(tokens, first.line);
	const rest = to ? old.tokens.slice(to.token) : [];
	const moved = to ? first.line + lineMax - 1 - to.line : 0;
	shift(rest, moved);
	const added = first.token + tokens.length - (to?.token ?? 0);
	return {
		source,
		tokens: old.tokens.slice(0, first.token).concat(tokens, rest),
		headings: [
			...old.headings.filter(({ token }) => token < first.token),
			...between.map(each => move(each, first.token, first.line, first.offset)),
			...old.headings.filter(({ token }) => to && token >= to.token).map(each => move(each, added, moved, growth)),
		],
	};
}

function move({ token, line, offset }: OuterHeading, tokens: number, lines: number, units: number): OuterHeading {
	return { token: token + tokens, line: line + lines, offset: offset + units };
}

function shift(tokens: readonly Token[], lines: number): void {
	for (const token of lines === 0 ? [] : tokens) {
		token.map &&= [token.map[0] + lines, token.map[1] + lines];
	}
}

function endOfLine(text: string, from: number): number {
	const end = text.indexOf('\n', from);
	return end < 0 ? text.length : end;
}

/** How many UTF-16 units both begin with. Pieces are compared at once, which takes a tenth of a loop over units. */
function commonStart(a: string, b: string): number {
	let length = 0;
	for (let piece = longest; piece >= 1; piece /= 2) {
		while (length + piece <= a.length && a.slice(length, length + piece) === b.slice(length, length + piece)) {
			length += piece;
		}
	}
	return length;
}

/** How many both end with, those of the common start left out. */
function commonEnd(a: string, b: string, start: number): number {
	const limit = Math.min(a.length, b.length) - start;
	let length = 0;
	for (let piece = longest; piece >= 1; piece /= 2) {
		while (
			length + piece <= limit &&
			a.slice(a.length - length - piece, a.length - length) === b.slice(b.length - length - piece, b.length - length)
		) {
			length += piece;
		}
	}
	return length;
}
