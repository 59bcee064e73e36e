import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { applyEdits, dominantLineEnd } from '../../../../src/core/text/edits.ts';
import { InMemoryDocument } from '../../../../src/core/text/inMemoryDocument.ts';
import { range } from '../../../../src/core/text/textDocument.ts';

const lineText = fc.string({ unit: fc.constantFrom('a', 'é', '😀', ' ', '\r', '\n', '\r\n', '|'), maxLength: 40 });

suite('InMemoryDocument', () => {
	test('counts lines at \\n, \\r\\n and a lone \\r', () => {
		const document = new InMemoryDocument('memory:/a', 'one\r\ntwo\nthree\rfour');
		assert.equal(document.lineCount, 4);
		assert.deepEqual(document.positionAt(document.text.indexOf('four')), { line: 3, character: 0 });
		assert.equal(document.getText(range(1, 0, 1, 3)), 'two');
	});

	test('clamps positions to the line without its line end', () => {
		const document = new InMemoryDocument('memory:/a', 'one\r\ntwo');
		assert.equal(document.offsetAt({ line: 0, character: 99 }), 3);
		assert.equal(document.offsetAt({ line: 9, character: 0 }), 8);
		assert.equal(document.offsetAt({ line: -1, character: 5 }), 0);
	});

	test('a BOM takes no column', () => {
		const document = new InMemoryDocument('memory:/a', '\ufeff# Plan');
		assert.equal(document.getText(range(0, 0, 0, 1)), '#');
	});

	test('offset and position are inverse for every offset that is not inside a line end', () => {
		fc.assert(
			fc.property(lineText, text => {
				const document = new InMemoryDocument('memory:/a', text);
				for (let offset = 0; offset <= text.length; offset++) {
					const insideLineEnd = text[offset - 1] === '\r' && text[offset] === '\n';
					if (!insideLineEnd) {
						assert.equal(document.offsetAt(document.positionAt(offset)), offset);
					}
				}
			}),
			{ numRuns: 200 },
		);
	});
});

suite('applyEdits', () => {
	test('keeps BOM, CRLF and trailing double spaces, and gives inserted text the line ends of the document', () => {
		const document = new InMemoryDocument('memory:/a', '\ufeff# A  \r\nb\r\nc  ');
		const text = applyEdits(document, [
			{ range: range(1, 0, 1, 1), newText: 'x\ny' },
			{ range: range(0, 2, 0, 3), newText: 'B' },
		]);
		assert.equal(text, '\ufeff# B  \r\nx\r\ny\r\nc  ');
	});

	test('two insertions at one place keep their order', () => {
		const document = new InMemoryDocument('memory:/a', 'ab');
		const at = range(0, 1, 0, 1);
		assert.equal(
			applyEdits(document, [
				{ range: at, newText: '1' },
				{ range: at, newText: '2' },
			]),
			'a12b',
		);
	});

	test('refuses edits that overlap', () => {
		const document = new InMemoryDocument('memory:/a', 'abcdef');
		const edits = [
			{ range: range(0, 0, 0, 3), newText: '' },
			{ range: range(0, 2, 0, 4), newText: '' },
		];
		assert.throws(() => applyEdits(document, edits), RangeError);
	});

	test('the line end is the one that most lines use', () => {
		assert.equal(dominantLineEnd('a\r\nb\r\nc\n'), '\r\n');
		assert.equal(dominantLineEnd('a\r\nb\nc\n'), '\n');
		assert.equal(dominantLineEnd(''), '\n');
	});
});
