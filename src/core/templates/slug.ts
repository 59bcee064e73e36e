/** Spec Kit keeps the folder's name, number included, within what GitHub allows for a branch. */
export const maxNameBytes = 244;

const stopWords = new Set(
	(
		'i a an the to for of in on at by with from is are was were be been being have has had do does did will would ' +
		'should could can may might must shall this that these those my your our their want need add get set'
	).split(' '),
);

/**
 * The part of a feature's folder name behind the number, as Spec Kit's `create-new-feature` makes it: words of three
 * letters or more and acronyms, without stop words, the first three of them (four if there are exactly four).
 * Spec Kit makes nothing of text without Latin letters or digits; here its first three words are kept.
 * @example slugOf('Add a UI for the payment of invoices') // 'ui-payment-invoices'
 */
export function slugOf(description: string): string {
	const words = asciiWords(description);
	const meaningful = words.filter(
		word => !stopWords.has(word) && (word.length >= 3 || isAcronymIn(word.toUpperCase(), description)),
	);
	const kept = meaningful.length > 0 ? meaningful : words;
	return (
		kept.slice(0, meaningful.length === 4 ? 4 : 3).join('-') ||
		(description.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, 3).join('-')
	);
}

/**
 * A name that a person typed, made fit for a folder.
 * @example cleanSlug('User Auth (v2)') // 'user-auth-v2'
 */
export function cleanSlug(name: string): string {
	return asciiWords(name).join('-') || (name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join('-');
}

/** `prefix-slug`, the slug cut so that all is at most 244 bytes of UTF-8. */
export function folderName(prefix: string, slug: string): string {
	const start = prefix === '' ? '' : `${prefix}-`;
	let room = maxNameBytes - new TextEncoder().encode(start).length;
	let cut = '';
	for (const character of slug) {
		room -= new TextEncoder().encode(character).length;
		if (room < 0) {
			break;
		}
		cut += character;
	}
	return start + (cut === slug ? slug : cut.replace(/-$/, ''));
}

function asciiWords(text: string): string[] {
	return text.replace(/[A-Z]/g, letter => letter.toLowerCase()).match(/[a-z0-9]+/g) ?? [];
}

function isAcronymIn(word: string, description: string): boolean {
	return new RegExp(`(?<![0-9A-Za-z_])${word}(?![0-9A-Za-z_])`).test(description);
}
