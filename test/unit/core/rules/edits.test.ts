import * as assert from 'node:assert/strict';
import { parseOutline } from '../../../../src/core/markdown/parseOutline.ts';
import { removeLines, removeRange, safeEdits } from '../../../../src/core/rules/edits.ts';
import type { Finding } from '../../../../src/core/rules/finding.ts';
import { applyEdits } from '../../../../src/core/text/edits.ts';
import { InMemoryDocument } from '../../../../src/core/text/inMemoryDocument.ts';
import { range } from '../../../../src/core/text/textDocument.ts';

function without(text: string, remove: (lines: readonly string[]) => Parameters<typeof applyEdits>[1][number]): string {
	return applyEdits(new InMemoryDocument('file:///a.md', text), [remove(parseOutline(text).lines)]);
}

suite('Edits of fixes', () => {
	test('removing lines leaves no double blank line', () => {
		assert.equal(
			without('a\n\nb\n\nc\n', lines => removeLines(lines, 2, 3)),
			'a\n\nc\n',
		);
		assert.equal(
			without('a\nb\nc', lines => removeLines(lines, 1, 2)),
			'a\nc',
		);
	});

	test('removing the last lines', () => {
		assert.equal(
			without('a\nb', lines => removeLines(lines, 1, 2)),
			'a',
		);
		assert.equal(
			without('a', lines => removeLines(lines, 0, 1)),
			'',
		);
	});

	test('removing a comment takes its lines along only if nothing else is on them', () => {
		assert.equal(
			without('a <!-- b --> c', lines => removeRange(lines, range(0, 2, 0, 12))),
			'a  c',
		);
		assert.equal(
			without('a\r\n<!-- b\r\n-->\r\nc', lines => removeRange(lines, range(1, 0, 2, 3))),
			'a\r\nc',
		);
	});

	test('fixes that overlap an earlier one wait for the next round', () => {
		const finding = (start: number, end: number, safe = true): Finding => ({
			code: 'placeholder.path',
			severity: 'warning',
			uri: 'file:///a.md',
			range: range(0, start, 0, end),
			message: '',
			fixes: [
				{
					title: '',
					safe,
					edits: [
						{
							kind: 'change',
							uri: 'file:///a.md',
							edits: [{ range: range(0, start, 0, end), newText: String(start) }],
						},
					],
				},
			],
		});
		const { edits, count } = safeEdits([
			finding(0, 5),
			finding(3, 8),
			finding(0, 5),
			finding(5, 6),
			finding(9, 10, false),
		]);
		assert.equal(count, 3);
		assert.deepEqual(
			edits.map(edit => edit.newText),
			['0', '5'],
		);
	});
});
