import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseBlocks } from '../../../../src/core/markdown/blockParser.ts';
import { parseOutline } from '../../../../src/core/markdown/parseOutline.ts';

const parts = [
	'# Title\n\nText of the part.\n',
	'## Part\n\n- one\n  - two\n\n    three\n- [ ] four\n',
	'### Table\n\n| a | b |\n|---|---|\n| 1 | `2` |\n',
	'## Code\n\n```text\n# no heading\n```\n',
	'> quote\n> # inner\n',
	'<!-- remark\n# no heading\n-->\n',
	'Setext\n======\n\n    indented\n',
	'<details>\n\n## Inside\n\n</details>\n',
	`${'A long paragraph of many words. '.repeat(12)}\n`,
];
/** What opens, closes or ends something. */
const pieces = [
	'',
	'x',
	'\n',
	'\n\n',
	'```',
	'~~~\n',
	'<!--',
	'-->',
	'# ',
	'\n## New\n',
	'> ',
	'- ',
	'    ',
	'|---|',
	'===\n',
];

suite('parseBlocks', () => {
	const read = (source: string) =>
		parseBlocks(source).map(({ type, tag, level, map, markup, content, info, hidden }) =>
			JSON.stringify([type, tag, level, map, markup, content, info, hidden]),
		);
	const outlineOf = (source: string) =>
		parseOutline(source).blocks.map(block =>
			JSON.stringify(block, (key, value) => (['section', 'item'].includes(key) ? undefined : value)),
		);
	const afresh = (reader: (source: string) => string[]) => (source: string) => {
		parseBlocks('y'.repeat(30_000)); // nothing in common
		return reader(source);
	};

	test('reads a large text that changed as if it had never seen it', () => {
		const edit = fc.record({
			// Mostly near each other, as somebody types.
			at: fc.oneof(fc.double({ min: 0.49, max: 0.51, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
			behind: fc.constantFrom('', '\n', '\n#', '\n> '),
			removed: fc.oneof(fc.constant(0), fc.nat(60)),
			piece: fc.constantFrom(...pieces),
		});
		const document = fc.array(fc.constantFrom(...parts), { minLength: 280, maxLength: 320 }).map(all => all.join('\n'));
		fc.assert(
			fc.property(document, fc.array(edit, { minLength: 2, maxLength: 8 }), (start, edits) => {
				const texts = [start];
				for (const { at, behind, removed, piece } of edits) {
					const text = texts.at(-1)!;
					const place = Math.floor(at * text.length);
					const from = behind === '' ? place : text.lastIndexOf(behind, place) + 1;
					texts.push(text.slice(0, from) + piece + text.slice(from + removed));
				}
				for (const reader of [read, outlineOf]) {
					afresh(reader)(start);
					const changed = texts.map(reader);
					assert.deepEqual(changed, texts.map(afresh(reader)));
				}
			}),
			{ numRuns: 60, endOnFailure: true }, // texts so large take minutes to shrink
		);
	});

	test('gives the lines below a change their new numbers', () => {
		const text = `# One\n\n${'word '.repeat(5000)}\n\n## Two\n\nlast\n`;
		parseBlocks(text);
		const tokens = parseBlocks(text.replace('# One', '# One\n\nmore\n'));
		assert.deepEqual(
			tokens.filter(({ type }) => type === 'heading_open').map(({ map }) => map),
			[
				[0, 1],
				[7, 8],
			],
		);
	});
});
