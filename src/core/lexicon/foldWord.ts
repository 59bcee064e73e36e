import zhHant from './zh-Hant.yaml';

/** Traditional characters and the simplified ones that they are compared as. */
const variants = new Map(
	(zhHant as { readonly variants: string }).variants.split('|').map(pair => [pair[0]!, pair[1]!]),
);

/**
 * Makes words comparable: compatibility forms, case (a sigma at a word's end too), accents, emoji variation marks and
 * traditional characters make no difference.
 * @example foldWord('Não Aplicável') // 'nao aplicavel'
 */
export function foldWord(word: string): string {
	const lower = word.toLowerCase();
	if (/^[\x20-\x7e]*$/.test(lower)) {
		return lower;
	}
	return lower
		.normalize('NFKD')
		.replace(/[\u0300-\u036f\ufe0e\ufe0f]/g, '')
		.replace(/ς/g, 'σ')
		.normalize('NFC')
		.replace(/[\u4e00-\u9fff]/g, character => variants.get(character) ?? character);
}

const simplified = new Map([...variants].map(([traditional, simple]) => [simple, traditional]));

/** Whether a character of the text is written so in traditional Chinese only. */
export function isTraditional(text: string): boolean {
	return [...text].some(character => variants.has(character));
}

/** @example toTraditional('通过') // '通過' */
export function toTraditional(word: string): string {
	return [...word].map(character => simplified.get(character) ?? character).join('');
}
