import commonWords from '../lexicon/common.yaml';
import { foldWord } from '../lexicon/foldWord.ts';
import { memoized } from '../text/memoized.ts';

/** How a gate or principle is recognised in another place. */
export interface SubjectKey {
	/** `iii` of `III. Test-First`, `7.1` of `Article VII.1`; empty without one. */
	readonly numeral: string;
	/** The name without numeral, remarks in brackets and punctuation, folded: `test first`. */
	readonly name: string;
}

const numeralPart = "(?:[ivxlc]{1,7}|[a-z](?=['’.):]|$)|\\d{1,3})(?:\\.\\d{1,3}(?:-\\d{1,3})?)?['’]?";
const numbered = new RegExp(
	`^[^\\p{L}\\d]*(?:(\\p{L}{1,14})\\s+|第\\s*)?(${numeralPart})\\s*(?:条|條|원칙|조)?(?![\\p{L}\\d])[\\s.):\\]—–|-]*`,
	'u',
);

/** @example keyOf('III. Test-First (NON-NEGOTIABLE)') // { numeral: '3', name: 'test first' } */
export const keyOf = memoized((subject: string): SubjectKey => {
	const folded = foldWord(subject.slice(0, 300)).replace(/[*_`~]/g, '');
	const bare = folded.replace(/[([（][^()[\]（）]*[)\]）]/g, ' ').trim();
	const match = numbered.exec(bare);
	const isNumbered =
		match !== null && (match[1] !== undefined || /[.):\]\s—–|'’-]/.test(match[0].slice(-1)) || match[0] === bare);
	const numeral = match && isNumbered ? toArabic(match[2]!) : '';
	const rest = numeral === '' ? bare : bare.slice(match![0].length);
	return { numeral, name: wordsOf(rest) };
});

/** Letters, their marks and digits of a folded text, with a space for all between: what a name is searched in. */
export function wordsOf(folded: string): string {
	return folded.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
}

/** `iii` and `3` are the same number; letters stay: `a`, `b'`. */
function toArabic(numeral: string): string {
	const [, roman, rest] = /^([ivxlc]*)(.*)$/s.exec(numeral)!;
	if (roman === '' || /^[lc]$/.test(roman!)) {
		return numeral; // a lone C is the third of A, B, C
	}
	const values: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
	let sum = 0;
	for (let i = 0; i < roman!.length; i++) {
		const value = values[roman![i]!]!;
		sum += value < (values[roman![i + 1] ?? ''] ?? 0) ? -value : value;
	}
	return `${sum}${rest}`;
}

/** Words of all languages that hardly tell two names apart, see the file. */
const common = new Set(
	Object.values(commonWords as Readonly<Record<string, string>>)
		.join('|')
		.split('|'),
);
const commonWeight = 0.25;

/**
 * How alike two names are, 0 to 1, by the beginnings of their words (pairs of characters where words are not spaced).
 * Names that share nothing but common words are not alike: `API-First` and `Library-First`.
 */
export function similarity(a: string, b: string): number {
	const left = tokensOf(a);
	const right = tokensOf(b);
	const shared = weigh([...left].filter(token => right.has(token)));
	const [leftWeight, rightWeight] = [weigh(left), weigh(right)];
	const least = Math.min(leftWeight, rightWeight);
	return shared < 1 ? 0 : shared / Math.max(1, least) / 2 + shared / (leftWeight + rightWeight - shared) / 2;
}

function weigh(tokens: Iterable<string>): number {
	let weight = 0;
	for (const token of tokens) {
		weight += common.has(token) ? commonWeight : 1;
	}
	return weight;
}

const tokensOf = memoized((text: string): ReadonlySet<string> => {
	const tokens = new Set<string>();
	for (const [word] of keyOf(text).name.matchAll(/[\p{L}\p{M}]+|\p{N}+/gu)) {
		if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(word)) {
			for (let i = 0; i + 1 < word.length; i++) {
				tokens.add(word.slice(i, i + 2));
			}
		} else if (word.length > 1) {
			tokens.add(word.slice(0, 5));
		}
	}
	return tokens;
});
