import assert from 'node:assert/strict';
import { nextNumber, numberingOf } from '../../../../src/core/templates/numbering.ts';
import { cleanSlug, folderName, slugOf } from '../../../../src/core/templates/slug.ts';

suite('slugOf', () => {
	const cases: readonly (readonly [string, string])[] = [
		['Add user authentication', 'user-authentication'],
		['I want to add a new payment flow for the shop', 'new-payment-flow-shop'],
		['one two six ten', 'one-two-six-ten'],
		['one two six ten more', 'one-two-six'],
		['Build a UI for AI', 'build-ui-ai'],
		['an ui for it', 'an-ui-for'],
		['Use the API_v2 in UI', 'use-api-ui'],
		['to the', 'to-the'],
		['Fix: payment-timeout (bug #12)', 'fix-payment-timeout'],
		['Déjà vu screen', 'd-screen'],
		['사용자 인증 추가 기능', '사용자-인증-추가'],
		['カレンダー同期', 'カレンダー同期'],
		['!!! ???', ''],
	];
	for (const [description, expected] of cases) {
		test(`${description} → ${expected}`, () => assert.equal(slugOf(description), expected));
	}

	test('a short word is an acronym only where it stands in capitals, by itself', () => {
		assert.equal(slugOf('show UI now'), 'show-ui-now');
		assert.equal(slugOf('show ui now'), 'show-now');
		assert.equal(slugOf('show ui nowUI_x later'), 'show-nowui-later');
	});
});

suite('cleanSlug', () => {
	test('keeps every word that a person typed', () => {
		assert.equal(cleanSlug('  The User -- Auth (v2) '), 'the-user-auth-v2');
		assert.equal(cleanSlug('Übersicht'), 'bersicht');
		assert.equal(cleanSlug('概要'), '概要');
	});
});

suite('folderName', () => {
	test('fits into 244 bytes, without a hyphen at the end', () => {
		assert.equal(folderName('001', 'a'.repeat(240)), `001-${'a'.repeat(240)}`);
		assert.equal(folderName('001', 'a'.repeat(241)), `001-${'a'.repeat(240)}`);
		assert.equal(folderName('001', `${'a'.repeat(239)}-bc`), `001-${'a'.repeat(239)}`);
		assert.equal(folderName('1234', '인'.repeat(100)), `1234-${'인'.repeat(79)}`);
		assert.equal(folderName('', 'auth'), 'auth');
	});
});

suite('nextNumber', () => {
	test('is one more than the highest, whatever is missing between', () => {
		assert.equal(nextNumber([]), '001');
		assert.equal(nextNumber(['001-a', '007-b', '003-c']), '008');
		assert.equal(nextNumber(['999-a']), '1000');
	});

	test('dated folders, short numbers, numbers without a hyphen and giants do not count', () => {
		assert.equal(nextNumber(['20260401-120000-a', '12-b', '050', '99999999999999999999-c', '002-d']), '003');
		assert.equal(nextNumber(['20260401-a']), '20260402');
	});
});

suite('numberingOf', () => {
	test('reads the new key before the old', () => {
		assert.equal(numberingOf('{"feature_numbering":"timestamp","branch_numbering":"sequential"}'), 'timestamp');
		assert.equal(numberingOf('{"branch_numbering":"timestamp"}'), 'timestamp');
		assert.equal(numberingOf('{"feature_numbering":"sequential","branch_numbering":"timestamp"}'), 'sequential');
	});

	test('is sequential if nothing is said or can be read', () => {
		for (const text of [undefined, '', '[', 'null', '[]', '{}']) {
			assert.equal(numberingOf(text), 'sequential');
		}
	});
});
