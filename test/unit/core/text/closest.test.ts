import * as assert from 'node:assert/strict';
import { closest } from '../../../../src/core/text/closest.ts';

suite('Closest word', () => {
	const codes = ['gate.open', 'gate.failed', 'placeholder.field', 'rules', 'specRoots'];
	const cases: readonly (readonly [string, string | undefined])[] = [
		['gate.opne', 'gate.open'],
		['gate.faild', 'gate.failed'],
		['placeholders.field', 'placeholder.field'],
		['rule', 'rules'],
		['spec_roots', 'specRoots'],
		['weather', undefined],
		['', undefined],
	];
	for (const [word, expected] of cases) {
		test(`${word} → ${expected}`, () => assert.equal(closest(word, codes), expected));
	}
});
