import * as assert from 'node:assert/strict';
import { definitionsIn, idKey, mentionedKeys, referencesIn } from '../../../../src/core/ids/ids.ts';
import { parseOutline } from '../../../../src/core/markdown/parseOutline.ts';

suite('Ids', () => {
	test('keys ignore leading zeros', () => {
		assert.equal(idKey('FR-001'), idKey('FR-1'));
		assert.notEqual(idKey('FR-010'), idKey('FR-001'));
	});

	test('references with their places, in code too', () => {
		assert.deepEqual(
			referencesIn(parseOutline('see FR-001\n`SC-2`')).map(({ id, range }) => [
				id,
				range.start.line,
				range.start.character,
			]),
			[
				['FR-001', 0, 4],
				['SC-2', 1, 1],
			],
		);
	});

	test('parts of other ids are none', () => {
		assert.deepEqual(referencesIn(parseOutline('XFR-001 M9-FR-002 FR-8.2.1 FR-003-2 FR-C14')), []);
	});

	test('a definition begins a list item, row, heading or paragraph; the first one counts', () => {
		const found = definitionsIn(
			parseOutline(
				'- **FR-001**: a\n- see FR-002\n\n### FR-003 Title\n\n| Id | Text |\n|---|---|\n| `FR-004` | b |\n\n**FR-001**: again',
			),
		);
		assert.deepEqual(
			found.map(({ id, text }) => [id, text]),
			[
				['FR-001', 'a'],
				['FR-003', 'Title'],
				['FR-004', ''],
			],
		);
	});

	const series: readonly (readonly [string, readonly string[]])[] = [
		['FR-001–FR-003', ['FR-1', 'FR-2', 'FR-3']],
		['FR-001 to 003', ['FR-1', 'FR-2', 'FR-3']],
		['SC-001..SC-002', ['SC-1', 'SC-2']],
		['FR-001/004/007', ['FR-1', 'FR-4', 'FR-7']],
		['FR-001, 003, FR-005–006', ['FR-1', 'FR-3', 'FR-5', 'FR-6']],
		['FR-001, in 2026', ['FR-1']],
		['FR-001-FR-003', ['FR-1', 'FR-2', 'FR-3']],
	];
	for (const [text, expected] of series) {
		test(`mentions in ${text}`, () => {
			assert.deepEqual([...mentionedKeys(text)].sort(), expected);
		});
	}
});
