import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { flavours } from '../../../../src/core/flavours/flavours.ts';
import { readProjectSettings } from '../../../../src/core/project/readProjectSettings.ts';
import { defaultSeverities } from '../../../../src/core/rules/codes.ts';

/** `line:character message`, 1-based. */
function problemsOf(text: string): string[] {
	return readProjectSettings(text).problems.map(
		({ range, message, args }) =>
			`${range.start.line + 1}:${range.start.character + 1} ${message.replace(/\{(\d)\}/g, (_, i) => args[i] ?? '')}`,
	);
}

suite('readProjectSettings', () => {
	test('reads every setting', () => {
		const { settings, problems } = readProjectSettings(
			[
				'rules:',
				'  gate.open: error',
				'  placeholder.choice: off',
				'specRoots: [plans]',
				'words:',
				'  pass: [LGTM, "👍"]',
				'gateSections:',
				'  - Guardrails',
				'flavour: upstream',
				'ignore:',
				'  - specs/archive/**',
			].join('\n'),
		);
		assert.deepEqual(problems, []);
		assert.deepEqual(settings, {
			rules: { 'gate.open': 'error', 'placeholder.choice': 'off' },
			specRoots: ['plans'],
			words: { pass: ['LGTM', '👍'] },
			gateSections: ['Guardrails'],
			flavour: 'upstream',
			ignore: ['specs/archive/**'],
		});
	});

	test('nothing, comments and a BOM are fine', () => {
		for (const text of ['', '# later\n', '\ufeffrules: {}\n', 'rules: {}\r\n']) {
			assert.deepEqual(problemsOf(text), [], JSON.stringify(text));
		}
	});

	test('says what is wrong and where, and keeps the rest', () => {
		const text =
			'rules:\n  gate.opened: error\n  gate.open: fatal\n  gate.failed: warning\ncolour: red\nignore: archive\n';
		assert.deepEqual(problemsOf(text), [
			'2:3 There is no rule "gate.opened". Did you mean "gate.open"?',
			'3:14 A severity is one of error, warning, information, hint, off.',
			'5:1 There is no setting "colour".',
			'6:9 Give a list, each item on its own line after "- ".',
		]);
		assert.deepEqual(readProjectSettings(text).settings.rules, { 'gate.failed': 'warning' });
	});

	test('broken YAML is reported at its line', () => {
		const [problem] = problemsOf('rules:\n  gate.open: [error\nflavour: x\n');
		assert.match(problem ?? '', /^[23]:\d+ This is not valid YAML/);
	});

	test('any text is taken', () => {
		for (const text of [
			'- a',
			'x',
			'[',
			'{',
			': :',
			'&a *a',
			'? a\n: b',
			'rules: [1]',
			'words: {maybe: [x]}',
			'flavour:',
			'flavour: upstrem',
		]) {
			assert.ok(readProjectSettings(text).problems.length > 0, text);
		}
	});
});

suite('the schema of .specify/plumbline.yml', () => {
	const schema = JSON.parse(readFileSync('media/schemas/plumbline.schema.json', 'utf8'));
	const validate = new Ajv({ strict: false }).compile(schema);

	test('knows every flavour', () => {
		assert.deepEqual(schema.properties.flavour.enum, Object.keys(flavours));
	});

	test('knows every rule', () => {
		assert.deepEqual(Object.keys(schema.properties.rules.properties).sort(), Object.keys(defaultSeverities).sort());
	});

	for (const text of [
		'rules: {gate.open: error}',
		'rules: {gate.open: fatal}',
		'rules: {gate.opened: error}',
		'specRoots: [plans]',
		'specRoots: plans',
		'words: {pass: [ok]}',
		'words: {maybe: [ok]}',
		'gateSections: [Guardrails]',
		'flavour: upstream',
		'flavour: upstrem',
		'flavour: [upstream]',
		'ignore: [a, b]',
		'ignore: [1]',
		'colour: red',
	]) {
		test(`agrees with the reader: ${text}`, () => {
			assert.equal(validate(parse(text)), readProjectSettings(text).problems.length === 0);
		});
	}
});
