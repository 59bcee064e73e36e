import { foldWord } from './foldWord.ts';
import { isInsideWord, Phrase } from './phrase.ts';

/** Lists of words in one or more languages, as `en.yaml` describes them: entries separated by `|`. */
export type WordLists = Readonly<Record<string, string>>;

/** The states a word can mean, in the order in which they are tried. */
export const wordStates = ['na', 'warn', 'open', 'fail', 'pass'] as const;
export type WordState = (typeof wordStates)[number];

/** A word found in a text: its offset and length. */
export interface Found {
	readonly index: number;
	readonly length: number;
}

/**
 * Looks words up by meaning, never by language: the lists of all languages are merged.
 * Texts must be normalised as `foldWord` does.
 * @example lexicon.lengthAt('pass', 'passed (7/7)', 0) // 6
 */
export class Lexicon {
	readonly #lists: Readonly<Record<string, readonly string[]>>;
	/** For each list, its words by their first two characters, see `keyAt`. */
	readonly #compiled = new Map<string, ReadonlyMap<number, readonly Phrase[]>>();

	constructor(sources: readonly WordLists[]) {
		const lists: Record<string, string[]> = {};
		for (const source of sources) {
			for (const [name, words] of Object.entries(source)) {
				(lists[name] ??= []).push(...foldPattern(words).split('|'));
			}
		}
		this.#lists = lists;
	}

	/** Length of the longest listed word at `index`, 0 if there is none. */
	lengthAt(list: string, text: string, index: number): number {
		return longest(this.#compile(list), text, index);
	}

	/** First listed word in `text` at or after `from`. */
	find(list: string, text: string, from = 0): Found | undefined {
		const words = this.#compile(list);
		for (let index = from; index < text.length; index++) {
			const length = longest(words, text, index);
			if (length > 0) {
				return { index, length };
			}
		}
		return undefined;
	}

	/** Whether the whole text is one listed word. */
	is(list: string, text: string): boolean {
		return text !== '' && this.lengthAt(list, text, 0) === text.length;
	}

	/** A lexicon with more words: `{ pass: ['ship it'] }`. */
	extend(words: Readonly<Record<string, readonly string[]>>): Lexicon {
		const own = Object.entries(this.#lists).map(([name, list]) => [name, list.join('|')]);
		const more = Object.entries(words).map(([name, list]) => [name, list.join('|')]);
		return new Lexicon([Object.fromEntries(own), Object.fromEntries(more)]);
	}

	#compile(list: string): ReadonlyMap<number, readonly Phrase[]> {
		let compiled = this.#compiled.get(list);
		if (!compiled) {
			const byStart = new Map<number, Phrase[]>();
			for (const word of new Set(this.#lists[list] ?? [])) {
				if (word !== '') {
					const key = /^.[~… ]|^.$/.test(word)
						? keyAt(word.charCodeAt(0), 0)
						: keyAt(word.charCodeAt(0), word.charCodeAt(1));
					byStart.set(key, [...(byStart.get(key) ?? []), new Phrase(word)]);
				}
			}
			compiled = byStart;
			this.#compiled.set(list, compiled);
		}
		return compiled;
	}
}

/** Two UTF-16 units as one number; 0 as the second stands for any. */
function keyAt(first: number, second: number): number {
	return first * 0x10000 + second;
}

function longest(words: ReadonlyMap<number, readonly Phrase[]>, text: string, index: number): number {
	if (index >= text.length || isInsideWord(text, index)) {
		return 0;
	}
	const first = text.charCodeAt(index);
	let length = 0;
	for (const second of index + 1 < text.length ? [0, text.charCodeAt(index + 1)] : [0]) {
		for (const phrase of words.get(keyAt(first, second)) ?? []) {
			length = Math.max(length, phrase.lengthAt(text, index));
		}
	}
	return length;
}

/** `…` is part of the notation and must not become three dots. */
function foldPattern(words: string): string {
	return words.split('…').map(foldWord).join('…');
}
