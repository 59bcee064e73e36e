import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Checkpoint } from './gate.ts';

/** A run of words that all speak of the check as a whole: `Post-Design Gate Result`, `All principles`. */
export interface WholeRun {
	readonly end: number;
	/** How many of them are more than joining words. */
	readonly words: number;
	/** `all`, `every` … */
	readonly all: boolean;
}

const between = /(?:v?\d+(?:\.\d+)*|[\s,&/"'“”«»#*+|-]|\([^()]{0,120}\))+/y;
const letters = /[\p{L}\p{M}]/u;

/**
 * The longest such run at `from`; ends before the first word that speaks of something else, or before a colon or dash.
 * @param more a list of words that count as well
 */
export function readWholeRun(text: string, from: number, lexicon: Lexicon, more = 'whole'): WholeRun {
	let at = from;
	let end = from;
	let words = 0;
	let all = false;
	let isFiller = false;
	for (;;) {
		between.lastIndex = at;
		at += between.exec(text)?.[0].length ?? 0;
		const own = Math.max(
			lexicon.lengthAt('whole', text, at),
			more === 'whole' ? 0 : lexicon.lengthAt(more, text, at),
			lexicon.lengthAt('constitution', text, at),
			lexicon.lengthAt('re-check', text, at),
			lexicon.lengthAt('initial', text, at),
		);
		const quantity = lexicon.lengthAt('all', text, at);
		const length = Math.max(own, quantity, lexicon.lengthAt('filler', text, at), lexicon.lengthAt('still', text, at));
		if (length === 0) {
			const number = isFiller ? /^(?:\s+\d{1,2}\b)?/.exec(text.slice(end, end + 9))![0].length : 0; // `after phase 1`
			end += number + /^(?:\s*\([^()]{0,120}\))?/.exec(text.slice(end + number, end + number + 140))![0].length;
			return { end, words, all };
		}
		if (own === length) {
			words++;
		} else if (quantity === length) {
			all = true;
		}
		isFiller = own < length && quantity < length;
		at += length;
		end = at;
	}
}

/** Whether the text names the check as a whole and nothing else: `Constitution Check (post-design)`, but not `Gate 2`. */
export function isWholeCheck(text: string, lexicon: Lexicon): boolean {
	const run = readWholeRun(text, 0, lexicon);
	const bare = text.replace(/\([^()]*\)/g, '');
	const isNumbered = /^[^\p{L}\p{N}]*\p{L}+\s+(?:\d+|[ivx]+)[^\p{L}\p{N}]*$/u.test(bare);
	return run.words > 0 && !isNumbered && !letters.test(text.slice(run.end).replace(/\([^()]*\)/g, ''));
}

/** When a heading, label or column says that it checks; undefined if it does not say. */
export function readCheckpoint(text: string, lexicon: Lexicon): Exclude<Checkpoint, 'unspecified'> | undefined {
	if (lexicon.find('re-check', text)) {
		return 'post-design';
	}
	return lexicon.find('initial', text) ? 'initial' : undefined;
}

/** `III. Name`, `Article IX: Name`, `Principle 2`. */
export function namesPrinciple(text: string, lexicon: Lexicon): boolean {
	return /^\W{0,2}(?:[ivx]{1,6}|\d{1,2})\b[.):\s—–-]/.test(text) || lexicon.lengthAt('principle', text, 0) > 0;
}

/** `Note on Hilt (Principle XIII)`. */
export function refersToPrinciple(text: string, lexicon: Lexicon): boolean {
	const found = lexicon.find('principle', text);
	return found !== undefined && /^\s+(?:[ivx]{1,6}|\d{1,2})\b/.test(text.slice(found.index + found.length));
}

/** A line that begins with the name of one principle, whatever it goes on to say: `Principle II — Small steps: no violations`. */
export function namesOne(text: string, lexicon: Lexicon): boolean {
	const start = /^[^\p{L}\p{N}]*/u.exec(text.slice(0, 9))![0].length;
	const length = lexicon.lengthAt('principle', text, start);
	return length > 0
		? /^\s+(?:[ivx]{1,6}|\d{1,2})\s*[.:—–(-]/.test(text.slice(start + length))
		: /^[ivx]{1,6}[.:)]\s/.test(text.slice(start));
}
