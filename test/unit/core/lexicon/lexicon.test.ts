import * as assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { readGates } from '../../../../src/core/gates/readGates.ts';
import { defaultLexicon } from '../../../../src/core/lexicon/defaultLexicon.ts';
import { foldWord } from '../../../../src/core/lexicon/foldWord.ts';
import { Lexicon } from '../../../../src/core/lexicon/lexicon.ts';
import written from '../../../../src/core/lexicon/written.yaml';
import { parseOutline } from '../../../../src/core/markdown/parseOutline.ts';

const folder = path.join(process.cwd(), 'src/core/lexicon');

suite('Lexicon', () => {
	const lexicon = new Lexicon([{ pass: 'met|fully met|no … violation~|合格|pend…', na: 'n/a' }]);

	test('a cheap look misses no word', () => {
		for (const text of ['It is MET', 'No open violations', 'Übrigens', '合格', 'PENDing']) {
			assert.ok(lexicon.mayHold('pass', text), text);
		}
		assert.ok(!lexicon.mayHold('pass', 'library first'));
		assert.ok(lexicon.mayHold('na', 'see N/A'));
		assert.ok(!lexicon.mayHold('fail', 'anything'), 'no such list');
		assert.ok(new Lexicon([{ pass: '…ok' }]).mayHold('pass', 'anything'));
	});
	const length = (text: string, at = 0) => lexicon.lengthAt('pass', text, at);

	test('the longest word wins', () => assert.equal(length('fully met.'), 9));
	test('words end where words end', () => {
		assert.equal(length('metal'), 0);
		assert.equal(length('unmet', 2), 0);
		assert.equal(length('met-ish'), 3);
	});
	test('a gap spans a few words, but no punctuation', () => {
		assert.equal(length('no new gate violations'), 22);
		assert.equal(length('no tests. violations'), 0);
		assert.equal(length('no a b c d e violations'), 0);
	});
	test('scripts without spaces have no word ends', () => assert.equal(length('不合格', 1), 2));
	test('a word that is in the middle of the text is found', () => {
		assert.deepEqual(lexicon.find('pass', 'it is met'), { index: 6, length: 3 });
		assert.equal(lexicon.find('pass', 'it is metal'), undefined);
	});
	test('lists that do not exist are empty', () => assert.equal(lexicon.lengthAt('other', 'met', 0), 0));
	test('scripts are read as they are written', () => {
		const words = new Lexicon([{ pass: 'ไม่พบ…ละเมิด|رعایت می شود|مطابق|επιτυχης' }]);
		const at = (text: string, index = 0) => words.lengthAt('pass', foldWord(text), index);
		assert.equal(at('ผลไม่พบการละเมิด', 2), 14);
		assert.equal(at('رعایت می\u200cشود'), 12);
		assert.equal(at('مطابق، ثم'), 5);
		assert.equal(at('مطابقة'), 0);
		assert.equal(at('ΕΠΙΤΥΧΗΣ'), 8);
		assert.equal(foldWord('Σ'), foldWord('ς'));
	});
	test('folding makes accents, width, case and traditional characters equal', () => {
		assert.equal(foldWord('NÃO APLICÁVEL'), 'nao aplicavel');
		assert.equal(foldWord('ＰＡＳＳ：'), 'pass:');
		assert.equal(foldWord('憲章檢查通過'), foldWord('宪章检查通过'));
		assert.equal(foldWord('⚠️'), '⚠');
	});
	test('a project adds words of its own', () => {
		const text = '## Constitution Check\n\n| Rule | Status |\n|---|---|\n| Tests | Ship it |\n| Docs | AMBER |';
		assert.deepEqual(
			readGates(parseOutline(text), defaultLexicon).gates.map(gate => gate.state),
			[],
		);
		const own = defaultLexicon.extend({ pass: ['ship it'], warn: ['Amber'] });
		assert.deepEqual(
			readGates(parseOutline(text), own).gates.map(gate => gate.state),
			['pass', 'warn'],
		);
	});

	test('states are written in the language of the others', () => {
		assert.deepEqual(defaultLexicon.written(['✅ erfüllt', 'OK', 'offen']), [
			'Erfüllt',
			'Nicht erfüllt',
			'Entfällt',
			'Offen',
		]);
		assert.equal(defaultLexicon.extend({ pass: ['gut so'] }).written(['⏳ 未評価'])[0], '合格');
		assert.equal(defaultLexicon.written(['通過', '待定'])[1], '不通過');
		assert.equal(defaultLexicon.written(['PASS'])[3], 'Pending');
		assert.equal(defaultLexicon.written([])[0], 'Pass');
	});
	test('what is written is read again', () => {
		for (const words of Object.values(written as Record<string, string>)) {
			const text = words.split('|').map(word => `| Rule ${word} | ${word} |`);
			const gates = readGates(
				parseOutline(`## Constitution Check\n\n| Rule | Status |\n|---|---|\n${text.join('\n')}`),
				defaultLexicon,
			).gates;
			assert.deepEqual(
				gates.map(gate => gate.state),
				['pass', 'fail', 'na', 'open'],
				words,
			);
		}
	});

	const english = new Set(Object.keys(parse(readFileSync(path.join(folder, 'en.yaml'), 'utf8')) as object));
	for (const file of readdirSync(folder).filter(name => name.endsWith('.yaml'))) {
		test(`${file}: lists of words, each entry once and not empty`, () => {
			const lists = parse(readFileSync(path.join(folder, file), 'utf8')) as Record<string, unknown>;
			for (const [name, words] of Object.entries(lists)) {
				assert.equal(typeof words, 'string', name);
				const entries = String(words).split('|');
				assert.ok(
					entries.every(entry => entry.trim() === entry && entry !== ''),
					`${name}: an empty entry or spaces`,
				);
				assert.equal(new Set(entries).size, entries.length, `${name}: an entry twice`);
				assert.ok(
					['marks.yaml', 'written.yaml', 'common.yaml'].includes(file) || file === 'zh-Hant.yaml' || english.has(name),
					`${name}: nothing reads this list`,
				);
			}
		});
	}
});
