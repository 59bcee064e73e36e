import { memoized } from '../text/memoized.ts';
import type { Lexicon } from './lexicon.ts';

/** Remembers what a function reads in a text with a project's words: plans repeat their headings and outcomes. */
export function perLexicon<T>(read: (text: string, lexicon: Lexicon) => T): (text: string, lexicon: Lexicon) => T {
	const readers = new WeakMap<Lexicon, (text: string) => T>();
	return (text, lexicon) => {
		let reader = readers.get(lexicon);
		if (!reader) {
			reader = memoized(each => read(each, lexicon));
			readers.set(lexicon, reader);
		}
		return reader(text);
	};
}
