import * as assert from 'node:assert/strict';
import { matchPrinciple, readConstitution } from '../../../../src/core/documents/constitution.ts';
import { defaultLexicon } from '../../../../src/core/lexicon/defaultLexicon.ts';
import { parseOutline } from '../../../../src/core/markdown/parseOutline.ts';

const read = (text: string) => readConstitution(parseOutline(text), defaultLexicon);

suite('Constitution', () => {
	test('numbered headings', () => {
		const { principles } = read(
			'# C\n\n## Core Principles\n\n### I. Library-First\n\n### II. Tests (NON-NEGOTIABLE)\n\n## Governance\n',
		);
		assert.deepEqual(
			principles.map(({ key, nonNegotiable }) => [key.numeral, key.name, nonNegotiable]),
			[
				['1', 'library first', false],
				['2', 'tests', true],
			],
		);
	});
	test('articles, numbers, letters, plain names, local words', () => {
		const names = (text: string) => read(text).principles.map(({ key }) => `${key.numeral} ${key.name}`.trim());
		assert.deepEqual(names('# C\n\n## Article I: Small\n\n### Section 1.1: a\n\n## Article II: Fast\n'), [
			'1 small',
			'2 fast',
		]);
		assert.deepEqual(names('# C\n\n## 1. Small\n\n## 2. Fast\n'), ['1 small', '2 fast']);
		assert.deepEqual(names("# C\n\n## Principes\n\n### A. Petit\n\n### C'. Vite\n"), ['a petit', "c' vite"]);
		assert.deepEqual(names('# C\n\n## Core Principles\n\n### Small\n\n### Fast\n'), ['small', 'fast']);
		assert.equal(
			read('# 憲章\n\n## コア原則\n\n### I. 小さく\n\n### II. テスト（非交渉）\n').principles[1]?.nonNegotiable,
			true,
		);
	});
	test('the last version line counts', () => {
		const { version } = read(
			'<!--\nVersion change: 1.0.0 → 1.1.0\n-->\n# C\n\nVersion: 1.0.0\n\n**Version**: 1.1.0 | **Ratified**: 2026-01-01',
		);
		assert.equal(version, '1.1.0');
	});
	test('placeholders, but not in comments or code', () => {
		const { placeholders, principles } = read(
			'# [PROJECT_NAME] C\n\n<!-- [OLD_NAME] -->\n\n## Core Principles\n\n### [PRINCIPLE_1_NAME]\n\nUse `[SPEC_ID]`.\n',
		);
		assert.deepEqual(
			placeholders.map(({ name }) => name),
			['PROJECT_NAME', 'PRINCIPLE_1_NAME'],
		);
		assert.deepEqual(principles, []);
	});

	const { principles } = read(
		'# C\n\n## Core Principles\n\n### I. Library-First\n\n### II. Test-Driven Development (TDD)\n\n### III. Small Bundles\n',
	);
	const match = (subject: string, group?: string) => matchPrinciple({ subject, group }, principles)?.key.numeral;
	test('gates find their principle', () => {
		assert.equal(match('I. Library-First'), '1');
		assert.equal(match('Principle III'), '3');
		assert.equal(match('Article 3: Bundles stay small'), '3');
		assert.equal(match('TDD'), '2');
		assert.equal(match('Small'), '3');
		assert.equal(match('Test-driven development'), '2');
		assert.equal(match('V. Small Bundles'), '3');
		assert.equal(match('Keys rotate', 'III. Small Bundles'), '3');
	});
	test('a word that many principles share is no name', () => {
		const real = read(
			'# C\n\n## Core Principles\n\n### I. Library-First\n\n### II. Test-First (NON-NEGOTIABLE)\n\n### III. Code Quality Standards\n\n### IV. Data Quality\n\n### V. Security & Privacy by Design\n\n### VI. Observability and Logging\n',
		).principles;
		const among = (subject: string) => matchPrinciple({ subject, group: undefined }, real)?.key.numeral;
		for (const stranger of [
			'First',
			'UI-First',
			'API First',
			'Integration-First Gate',
			'Standards',
			'Domain-Driven Design',
		]) {
			assert.equal(among(stranger), undefined, stranger);
		}
		assert.equal(among('Quality'), undefined, 'two principles could be meant');
		assert.deepEqual(
			['Test-First Development', 'Library-First Gate', 'Code Quality', 'Security', 'Observability', 'Article IV'].map(
				among,
			),
			['2', '1', '3', '5', '6', '4'],
		);
	});
	test('scripts without spaces, whose vowels are marks', () => {
		const { principles: thai } = read(
			'# C\n\n## Core Principles\n\n### I. ความเรียบง่ายของโค้ด\n\n### II. การทดสอบก่อนเขียนโค้ด\n',
		);
		assert.equal(thai[1]?.key.name, 'การทดสอบก่อนเขียนโค้ด');
		assert.equal(matchPrinciple({ subject: 'การทดสอบก่อน', group: undefined }, thai)?.key.numeral, '2');
	});
	test('and none if there is none', () => {
		assert.equal(match('IX. Observability'), undefined);
		assert.equal(match('Keys rotate'), undefined);
	});
});
