import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import type MarkdownIt from 'markdown-it';
import { plainMarkdown } from '../../../src/host/plainMarkdown.ts';

/** As lenient as a renderer can be: HTML passes, addresses become links. */
const require = createRequire(import.meta.url);
// The whole of it: the extension's bundle has only what reads blocks.
const Renderer: typeof MarkdownIt = require('markdown-it');
const renderer = new Renderer({ html: true, linkify: true });

suite('plainMarkdown', () => {
	for (const text of [
		'[a](command:evil) and ![b](https://x.test/y.png)',
		'<img src=x onerror=alert(1)> &lt;b&gt; &amp;',
		'**a** _b_ `c` ~~d~~ ==e==',
		'# a',
		'1. a',
		'- a',
		'> a',
		'| a | b |',
		'    indented',
		'---',
		'https://x.test a@x.test <https://x.test>',
		'```',
		'\\[a](b)',
		'$(sync) $x$',
	]) {
		test(`shows ${text} as it is`, () => {
			const html = renderer.render(plainMarkdown(text));
			const [, shown] = /^<p>([^<]*)<\/p>\n$/.exec(html) ?? [];
			const decoded = shown
				?.replace(/&lt;/g, '<')
				.replace(/&gt;/g, '>')
				.replace(/&quot;/g, '"')
				.replace(/&amp;/g, '&');
			assert.equal(decoded, text.trim(), html);
		});
	}
});
