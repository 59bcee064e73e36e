import { memoized } from '../text/memoized.ts';
import { foldWord, isTraditional, toTraditional } from './foldWord.ts';
import { isInsideWord, Phrase } from './phrase.ts';

/** Lists of words in one or more languages, as `en.yaml` describes them: entries separated by `|`. */
export type WordLists = Readonly<Record<string, string>>;

/** The states a word can mean, in the order in which they are tried. */
export const wordStates = ['na', 'warn', 'open', 'fail', 'pass'] as const;
export type WordState = (typeof wordStates)[number];

/** One language: its lists, and how it writes pass, fail, not applicable and open. */
export interface Language {
	readonly lists: WordLists;
	readonly written: readonly string[];
}

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
	readonly #compiled = new Map<string, WordTable>();
	/** By list, what its words in ASCII begin with, in any case. */
	readonly #starts = new Map<string, RegExp>();

	readonly #languages: readonly Language[];
	/** Each language with its words alone. */
	#alone: readonly (readonly [Language, Lexicon])[] | undefined;
	/** The languages that know a word for a state in a text. */
	readonly #languagesIn = memoized((text: string): readonly Language[] => {
		this.#alone ??= this.#languages.map(language => [language, new Lexicon([language.lists])]);
		return this.#alone.flatMap(([language, words]) =>
			wordStates.some(state => words.find(state, text)) ? [language] : [],
		);
	});

	/** @param languages those that a state can be written in, the first of them if nothing tells which */
	constructor(sources: readonly WordLists[], languages: readonly Language[] = []) {
		this.#languages = languages;
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
		return index < text.length ? this.#compile(list).lengthAt(text, index) : 0;
	}

	/** First listed word in `text` at or after `from`. */
	find(list: string, text: string, from = 0): Found | undefined {
		const words = this.#compile(list);
		for (let index = from; index < text.length; index++) {
			const length = words.lengthAt(text, index);
			if (length > 0) {
				return { index, length };
			}
		}
		return undefined;
	}

	/** A cheap look at a text that is not normalised: false only if no listed word is in it. */
	mayHold(list: string, text: string): boolean {
		let starts = this.#starts.get(list);
		if (!starts) {
			const words = this.#lists[list]?.filter(word => /^[\x20-\x7e…]/.test(word)) ?? [];
			const beginnings = words.map(word => /^[a-z]{0,6}/.exec(word)![0]);
			starts = new RegExp(words.length > 0 ? beginnings.join('|') : '$^', 'i');
			this.#starts.set(list, starts);
		}
		return starts.test(text) || !/^[\x20-\x7e]*$/.test(text);
	}

	/** Whether the whole text is one listed word. */
	is(list: string, text: string): boolean {
		return text !== '' && this.lengthAt(list, text, 0) === text.length;
	}

	/** A lexicon with more words: `{ pass: ['ship it'] }`. */
	extend(words: Readonly<Record<string, readonly string[]>>): Lexicon {
		const own = Object.entries(this.#lists).map(([name, list]) => [name, list.join('|')]);
		const more = Object.entries(words).map(([name, list]) => [name, list.join('|')]);
		return new Lexicon([Object.fromEntries(own), Object.fromEntries(more)], this.#languages);
	}

	/**
	 * How the language of most of these states writes pass, fail, not applicable and open.
	 * @example lexicon.written(['✅ erfüllt', 'offen']) // ['Erfüllt', 'Nicht erfüllt', 'Entfällt', 'Offen']
	 */
	written(states: readonly string[]): readonly string[] {
		const known = states.map(text => this.#languagesIn(foldWord(text)));
		let best = this.#languages[0];
		let most = 0;
		for (const language of this.#languages) {
			const count = known.filter(languages => languages.includes(language)).length;
			if (count > most) {
				best = language;
				most = count;
			}
		}
		const words = best?.written ?? [];
		return states.some(isTraditional) ? words.map(toTraditional) : words;
	}

	#compile(list: string): WordTable {
		let compiled = this.#compiled.get(list);
		if (!compiled) {
			compiled = new WordTable(new Set(this.#lists[list]));
			this.#compiled.set(list, compiled);
		}
		return compiled;
	}
}

/** One list, made for the question that is asked most: does a word of it begin here? Nearly always the answer is no. */
class WordTable {
	/** By the first two characters, see `keyAt`. */
	readonly #byStart = new Map<number, Phrase[]>();
	/** For each ASCII character, whether a word begins with it: 1 if what follows tells which, 2 if anything may follow. */
	readonly #ascii = new Uint8Array(128);
	/** Whether a word begins with these two ASCII characters. */
	readonly #pairs = new Uint8Array(128 * 128);

	constructor(words: ReadonlySet<string>) {
		for (const word of words) {
			if (word !== '') {
				const first = word.charCodeAt(0);
				const second = /^.[~… ]|^.$/.test(word) ? 0 : word.charCodeAt(1);
				const key = keyAt(first, second);
				this.#byStart.set(key, [...(this.#byStart.get(key) ?? []), new Phrase(word)]);
				if (first < 128 && second < 128) {
					this.#pairs[first * 128 + second] = 1;
				}
				if (first < this.#ascii.length) {
					this.#ascii[first]! |= second === 0 ? 2 : 1;
				}
			}
		}
	}

	/** Length of the longest word at `index`, 0 if there is none. */
	lengthAt(text: string, index: number): number {
		const first = text.charCodeAt(index);
		const kinds = this.#ascii[first] ?? 3;
		if (kinds === 0 || isInsideWord(text, index)) {
			return 0;
		}
		const any = kinds >= 2 ? this.#lengthOf(keyAt(first, 0), text, index) : 0;
		if (kinds === 2 || index + 1 >= text.length) {
			return any;
		}
		const second = text.charCodeAt(index + 1);
		const isNone = first < 128 && second < 128 && this.#pairs[first * 128 + second] === 0;
		return isNone ? any : Math.max(any, this.#lengthOf(keyAt(first, second), text, index));
	}

	#lengthOf(key: number, text: string, index: number): number {
		let length = 0;
		const phrases = this.#byStart.get(key);
		if (phrases) {
			const third = text.charCodeAt(index + 2);
			for (const phrase of phrases) {
				if (phrase.third !== third && !Number.isNaN(phrase.third)) {
					continue;
				}
				length = Math.max(length, phrase.lengthAt(text, index));
			}
		}
		return length;
	}
}

/** Two UTF-16 units as one number; 0 as the second stands for any. */
function keyAt(first: number, second: number): number {
	return first * 0x10000 + second;
}

/** `…` is part of the notation and must not become three dots. */
function foldPattern(words: string): string {
	return words.split('…').map(foldWord).join('…');
}
