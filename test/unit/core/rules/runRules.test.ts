import * as assert from 'node:assert/strict';
import { defaultLexicon } from '../../../../src/core/lexicon/defaultLexicon.ts';
import { parseOutline } from '../../../../src/core/markdown/parseOutline.ts';
import type { FindingCode } from '../../../../src/core/rules/codes.ts';
import type { Rule, RuleContext } from '../../../../src/core/rules/rule.ts';
import { runRules } from '../../../../src/core/rules/runRules.ts';
import { InMemoryDocument } from '../../../../src/core/text/inMemoryDocument.ts';
import { range } from '../../../../src/core/text/textDocument.ts';
import { translate } from '../../../support/plumblineWith.ts';

function contextOf(text: string): RuleContext {
	return {
		document: new InMemoryDocument('file:///ws/specs/001-a/plan.md', text),
		kind: 'plan',
		outline: parseOutline(text),
		lexicon: defaultLexicon,
		plan: undefined,
		project: undefined,
		feature: undefined,
		today: '2026-05-01',
		parsed: () => undefined,
		translate,
	};
}

/** Reports each line that has a `q`. */
function ruleFor(code: FindingCode): Rule {
	return {
		code,
		kinds: ['plan'],
		*check({ outline }) {
			for (const [line, text] of outline.lines.entries()) {
				if (text.includes('q')) {
					yield { range: range(line, 0, line, 1), message: code };
				}
			}
		},
	};
}

const open = ruleFor('gate.open');
const field = ruleFor('placeholder.field');

function said(text: string, rules: readonly Rule[] = [open, field]): string[] {
	return runRules(contextOf(text), {}, undefined, rules).map(({ code, range }) => `${range.start.line + 1} ${code}`);
}

suite('runRules', () => {
	test('sorts by place, then code', () => {
		assert.deepEqual(said('q\n\nq', [field, open]), [
			'1 gate.open',
			'1 placeholder.field',
			'3 gate.open',
			'3 placeholder.field',
		]);
	});

	test('gives default severities, those of the settings, and nothing for off', () => {
		const severities = (settings: Parameters<typeof runRules>[1]) =>
			runRules(contextOf('q'), settings, undefined, [open, field]).map(({ code, severity }) => `${code} ${severity}`);
		assert.deepEqual(severities({}), ['gate.open warning', 'placeholder.field warning']);
		assert.deepEqual(severities({ 'gate.open': 'error', 'placeholder.field': 'off' }), ['gate.open error']);
	});

	test('asks only rules for the kind of document', () => {
		assert.deepEqual(said('q', [{ ...open, kinds: ['tasks'] }]), []);
	});

	test('a rule that throws is told of and reports nothing; others do', () => {
		const broken: Rule = {
			code: 'gate.failed',
			kinds: ['plan'],
			*check() {
				yield { range: range(0, 0, 0, 1), message: 'half' };
				throw new Error('boom');
			},
		};
		const told: string[] = [];
		const findings = runRules(contextOf('q'), {}, (code, error) => told.push(`${code} ${String(error)}`), [
			broken,
			open,
		]);
		assert.deepEqual(told, ['gate.failed Error: boom']);
		assert.deepEqual(
			findings.map(finding => finding.code),
			['gate.open'],
		);
	});

	suite('suppression comments', () => {
		const cases: readonly (readonly [string, string, readonly string[]])[] = [
			['from here on', 'q\n<!-- plumbline-disable -->\nq', ['1 gate.open', '1 placeholder.field']],
			['one code', '<!-- plumbline-disable gate.open -->\nq', ['2 placeholder.field']],
			['several codes', '<!-- plumbline-disable gate.open, placeholder.field -->\nq', []],
			['a family', '<!-- plumbline-disable placeholder.* -->\nq', ['2 gate.open']],
			[
				'until enabled',
				'<!-- plumbline-disable gate.open placeholder.field -->\nq\n<!-- plumbline-enable gate.open -->\nq',
				['4 gate.open'],
			],
			[
				'until all is enabled',
				'<!-- plumbline-disable gate.open -->\nq\n<!-- plumbline-enable -->\nq',
				['2 placeholder.field', '4 gate.open', '4 placeholder.field'],
			],
			['the next line', '<!-- plumbline-disable-next-line -->\nq\nq', ['3 gate.open', '3 placeholder.field']],
			[
				'the same line',
				'q <!-- plumbline-disable-line gate.open -->\nq',
				['1 placeholder.field', '2 gate.open', '2 placeholder.field'],
			],
			['not in a fence', '```\n<!-- plumbline-disable -->\n```\nq', ['4 gate.open', '4 placeholder.field']],
		];
		for (const [name, text, expected] of cases) {
			test(name, () => {
				assert.deepEqual(said(text), expected);
			});
		}
	});
});
