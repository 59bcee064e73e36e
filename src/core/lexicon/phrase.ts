/** Words and signs that a gap never reaches across. */
const stops = new Set('.;:,()|—–。；，、：،؛\n');
const maxGapWords = 4;
const maxGapCharacters = 10;
const maxLetters = 20;
const maxRest = 60;

/**
 * One entry of a word list. `~` stands for any letters, ` … ` for up to four words (ten characters in scripts without
 * spaces), a trailing `…` for the rest of the phrase, a space also for hyphens and what joins Persian words. No regular
 * expression: a thousand of those with Unicode classes take a second to compile.
 */
export class Phrase {
	/** Text between the special signs, and those. */
	readonly #tokens: readonly string[];
	readonly #isSpaced: boolean;
	/** Its third character as a UTF-16 unit; NaN if anything may stand there. */
	readonly third: number;

	constructor(word: string) {
		this.third = /^[^~… ]{3}/.test(word) ? word.charCodeAt(2) : Number.NaN;
		this.#isSpaced =
			isSpacedLetter(word.charCodeAt(0)) ||
			/^[^\p{L}]*$/u.test(word) ||
			!/[\u0e00-\u0e7f\u3000-\u9fff\uac00-\ud7af]/.test(word);
		this.#tokens = word.split(/( ?… ?|~| )/).filter(token => token !== '');
	}

	/** Length of the match at `index`, where a word begins; 0 if there is none. A match ends where a word ends. */
	lengthAt(text: string, index: number): number {
		const end = this.#match(text, index, 0);
		return end < 0 ? 0 : end - index;
	}

	#match(text: string, from: number, first: number): number {
		let at = from;
		for (let i = first; i < this.#tokens.length; i++) {
			const token = this.#tokens[i]!;
			if (token.includes('…')) {
				return this.#gap(text, at, i);
			}
			if (token === '~') {
				const limit = at + maxLetters;
				while (at < limit && isSpacedLetter(text.charCodeAt(at))) {
					at++;
				}
			} else if (token === ' ') {
				const start = at;
				at = skipSpaces(text, at);
				if (at === start) {
					return -1;
				}
			} else if (text.startsWith(token, at)) {
				at += token.length;
			} else {
				return -1;
			}
		}
		// `PENDING_ACCEPTANCE` is a name.
		const isCut = isSpacedLetter(text.charCodeAt(at - 1)) && (isSpacedLetter(text.charCodeAt(at)) || text[at] === '_');
		return isCut ? -1 : at;
	}

	#gap(text: string, from: number, index: number): number {
		let at = from;
		if (index === this.#tokens.length - 1) {
			if (isSpacedLetter(text.charCodeAt(at - 1)) && isSpacedLetter(text.charCodeAt(at))) {
				return -1;
			}
			const limit = Math.min(text.length, at + maxRest);
			while (at < limit && !stops.has(text[at]!)) {
				at++;
			}
			return from + text.slice(from, at).trimEnd().length;
		}
		for (let step = 0; step <= (this.#isSpaced ? maxGapWords : maxGapCharacters); step++) {
			const next = this.#isSpaced ? skipSpaces(text, at) : at;
			const end = this.#isSpaced && next === at ? -1 : this.#match(text, next, index + 1);
			if (end >= 0) {
				return end;
			}
			if (next >= text.length || stops.has(text[next]!)) {
				return -1;
			}
			at = next;
			while (this.#isSpaced && at < text.length && !stops.has(text[at]!) && !isSpace(text[at]!)) {
				at++;
			}
			at += this.#isSpaced ? 0 : 1;
		}
		return -1;
	}
}

/** Whether a letter stands before and at `index`, in a script with spaces: no word begins there. */
export function isInsideWord(text: string, index: number): boolean {
	return isSpacedLetter(text.charCodeAt(index)) && isSpacedLetter(text.charCodeAt(index - 1));
}

function isSpace(character: string): boolean {
	return character === ' ' || character === '-' || character === '–' || character === '\u200c';
}

function skipSpaces(text: string, from: number): number {
	let at = from;
	while (at < text.length && isSpace(text[at]!)) {
		at++;
	}
	return at;
}

/** Letters and digits of scripts that put spaces between words: Latin, Greek, Cyrillic, Hebrew, Arabic. */
function isSpacedLetter(code: number): boolean {
	return (
		(code >= 97 && code <= 122) ||
		(code >= 48 && code <= 57) ||
		(code >= 0xdf && code <= 0x24f) ||
		(code >= 0x370 && code <= 0x52f) ||
		(code >= 0x5d0 && code <= 0x5ea) ||
		(code >= 0x620 && code <= 0x6ff)
	);
}
