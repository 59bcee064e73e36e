import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { completeSettings, describeSetting } from '../../../../src/core/project/completeSettings.ts';

const schema = JSON.parse(readFileSync('media/schemas/plumbline.schema.json', 'utf8'));

/** `¦` is the cursor. */
function at(marked: string) {
	const before = marked.slice(0, marked.indexOf('¦')).split('\n');
	return {
		lines: marked.replace('¦', '').split('\n'),
		position: { line: before.length - 1, character: before.at(-1)!.length },
	};
}

function complete(marked: string) {
	const { lines, position } = at(marked);
	return completeSettings(lines, position, schema);
}

const labels = (marked: string) => complete(marked).map(({ label }) => label);

suite('completeSettings', () => {
	test('offers the keys that are not there yet', () => {
		assert.deepEqual(labels('¦'), ['rules', 'specRoots', 'words', 'gateSections', 'flavour', 'ignore']);
		assert.deepEqual(labels('ignore: []\n¦\nwords:\n  rules: 1\n'), ['rules', 'specRoots', 'gateSections', 'flavour']);
	});

	test('offers rules with what they mean, below rules alone', () => {
		const rules = complete('rules:\n  gate.open: error\n  # later\n\n  gate.f¦');
		assert.ok(!rules.some(({ label }) => label === 'gate.open'));
		const failed = rules.find(({ label }) => label === 'gate.failed');
		assert.deepEqual(failed?.range, { start: { line: 4, character: 2 }, end: { line: 4, character: 8 } });
		assert.equal(failed?.snippet, 'gate.failed: $0');
		assert.equal(failed?.description, 'A gate that stands as failed.');
		assert.equal(failed?.hasChoices, true);
		assert.deepEqual(labels('rules:\n  gate.open: error\nwords:\n  ¦'), ['pass', 'fail', 'open', 'warn', 'na']);
	});

	test('offers severities and flavours as values', () => {
		assert.deepEqual(labels('rules:\n  gate.open: ¦'), ['error', 'warning', 'information', 'hint', 'off']);
		assert.ok(labels('flavour: up¦').includes('upstream'));
		assert.deepEqual(labels('flavour: upstream ¦'), []);
		assert.deepEqual(labels('rules:\n  gate.unknown: ¦'), []);
	});

	test('keeps the colon of a key that is changed', () => {
		const [first] = complete('ru¦s: 1');
		assert.deepEqual([first?.snippet, first?.range.end.character], ['rules', 3]);
	});

	test('begins objects and lists', () => {
		const snippets = new Map(complete('¦').map(({ label, snippet }) => [label, snippet]));
		assert.equal(snippets.get('rules'), 'rules:\n  $0');
		assert.equal(snippets.get('ignore'), 'ignore: [$0]');
	});

	test('offers nothing in comments, lists and below values', () => {
		for (const text of [
			'# ru¦',
			'ignore:\n  - ¦',
			'ignore: [¦',
			'flavour: plain\n  ¦',
			'rules:\n  gate.open: error # ¦',
			'constructor:\n  ¦',
		]) {
			assert.deepEqual(labels(text), [], text);
		}
	});

	test('explains the key under the cursor', () => {
		const describe = (marked: string) => {
			const { lines, position } = at(marked);
			return describeSetting(lines, position, schema)?.description;
		};
		assert.equal(describe('rules:\n  gate.fa¦iled: off'), 'A gate that stands as failed.');
		assert.equal(describe('rules:\n  gate.failed: o¦ff'), undefined);
		assert.equal(describe('gate.fa¦iled: off'), undefined);
	});
});
