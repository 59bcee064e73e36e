import ParserBlock from 'markdown-it/lib/parser_block.mjs';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import type Token from 'markdown-it/lib/token.mjs';

export type { Token };

const block = new ParserBlock();
// Link definitions would swallow lines such as `[Gates determined …]: x`; indented code stays, it hides sample text.
block.ruler.disable(['reference']);
// All that the block rules ask of their owner, with markdown-it's own defaults.
const owner = { block, options: { html: true, maxNesting: 100 } } as unknown as StateBlock['md'];

/**
 * markdown-it's block rules alone. Inline content is read where it matters (inline.ts), so a document costs a fraction
 * of a full parse, and the bundle half of markdown-it.
 * @param source with `\n` as line end
 */
export function parseBlocks(source: string): Token[] {
	const tokens: Token[] = [];
	block.parse(source, owner, {}, tokens);
	return tokens;
}
