import * as assert from 'node:assert/strict';
import { findBrackets } from '../../../../src/core/placeholders/brackets.ts';

function contents(text: string): string[] {
	return findBrackets(text).map(bracket => bracket.content);
}

suite('findBrackets', () => {
	test('gives the outermost brackets with their places', () => {
		assert.deepEqual(findBrackets('a [b [c]] d'), [{ start: 2, end: 9, content: 'b [c]' }]);
	});

	test('leaves Markdown out: links, images, references, footnotes, wiki links, definitions', () => {
		assert.deepEqual(contents('[a](b) ![c](d) [e][f] x[^1] [[wiki]] [g]: https://example.org'), []);
	});

	test('leaves indexes out', () => {
		assert.deepEqual(contents('arr[i] and call()[0]'), []);
	});

	test('takes escaped brackets and those that letters of other scripts touch', () => {
		assert.deepEqual(contents('\\[Metric\\]: 対象[需要澄清]'), ['Metric', '需要澄清']);
	});

	test('an unclosed bracket hides nothing', () => {
		assert.deepEqual(contents('[ open and [DATE] and ] [link'), ['open and [DATE] and']);
		assert.deepEqual(contents('[[ [DATE]'), ['DATE']);
	});

	test('counts UTF-16 units', () => {
		assert.equal(findBrackets('🎯 [x y]')[0]?.start, 3);
	});
});
