import { type Lexicon, type WordState, wordStates } from '../lexicon/lexicon.ts';
import type { Plain } from './plain.ts';

/** A run of text that states an outcome: `✅ PASS (with noted exception)`. Offsets are those of the plain text. */
export interface StatusPhrase {
	readonly state: WordState;
	/** From the first mark or word. */
	readonly start: number;
	/** Behind the last mark or word. */
	readonly end: number;
	/** Behind a bracket that qualifies it. */
	readonly tailEnd: number;
	/** A mark, or a word in capitals: nobody writes these by accident. */
	readonly explicit: boolean;
	/** A mark without a word. */
	readonly bare: boolean;
	/** A word that is also an everyday one: `REQUIRED`. */
	readonly loose: boolean;
}

/** Where the text stands: in a place made for an outcome, or in running text that may go on about anything. */
export type Place = 'status' | 'text';

interface Token {
	readonly state: WordState;
	readonly end: number;
	readonly loose?: boolean;
}

// Names that are put together anew each time would be slow to look up.
const boxLists = { na: 'box-na', warn: 'box-warn', open: 'box-open', fail: 'box-fail', pass: 'box-pass' } as const;
const markLists = {
	na: 'mark-na',
	warn: 'mark-warn',
	open: 'mark-open',
	fail: 'mark-fail',
	pass: 'mark-pass',
} as const;
const looseLists = { pass: 'loose-pass', open: 'loose-open' } as const;
/** `7/7 PASS`: all of them. */
const allOf = /(?:(\d{1,3})\s?\/\s?\1\s+)?/y;
const spaces = /[\s"'“”„«»‘’→⇒=>]*/y;

/** The outcome that begins at `from`, after brackets and quotes; undefined if there is none. */
export function readStatus(plain: Plain, from: number, place: Place, lexicon: Lexicon): StatusPhrase | undefined {
	const { text } = plain;
	let at = skip(allOf, text, skip(spaces, text, from));
	const box = readBox(text, at, lexicon, place);
	if (box) {
		return finish(plain, lexicon, {
			state: box.state,
			start: at,
			end: box.end,
			mark: true,
			explicit: true,
			loose: false,
		});
	}
	if (/^\[[^\][]{0,80}\s[/|]\s[^\][]{0,80}\]/.test(text.slice(at, at + 164))) {
		return undefined; // `[PASS / FAIL]`: nobody chose
	}
	const opening = text[at] === '(' || text[at] === '[' ? text[at] : undefined;
	if (opening) {
		at++;
	}
	const start = at;
	const first = readMark(text, at, lexicon);
	const arrow = first && /^\s?(?:→|->|⇒)\s?/.exec(text.slice(first.end, first.end + 4))?.[0].length;
	const mark = (arrow && readMark(text, first.end + arrow, lexicon)) || first; // `⚠️ → ✅`
	let end = at;
	if (mark) {
		end = mark.end;
		at = skip(/[\s([]*/y, text, end);
	}
	let word = readWord(plain, at, place, lexicon);
	if (
		mark &&
		word &&
		word.state !== mark.state &&
		!isCapitals(plain, at, word.end) &&
		!isEnded(plain, word.end, lexicon)
	) {
		word = undefined; // `✅ partial index on the name`
	}
	if (!mark && !word) {
		return undefined;
	}
	let state = mark?.state ?? word!.state;
	if (word) {
		end = word.end;
		state = mark ? combine(mark.state, word) : word.state;
		const second = readMark(text, skip(/[\s)\]]*/y, text, end), lexicon);
		if (second) {
			end = second.end;
			state = combine(second.state, { ...word, state });
		}
	}
	return finish(plain, lexicon, {
		state,
		start,
		end,
		mark: mark !== undefined && !word,
		explicit: mark !== undefined || isCapitals(plain, start, end),
		loose: mark === undefined && word?.loose === true,
	});
}

function finish(
	plain: Plain,
	lexicon: Lexicon,
	found: { state: WordState; start: number; end: number; mark: boolean; explicit: boolean; loose: boolean },
): StatusPhrase {
	const { text } = plain;
	const closing = skip(/[)\]]?/y, text, found.end);
	const bracket = /^\s*\(([^()]{0,200})\)/.exec(text.slice(closing, closing + 220));
	return {
		state: qualify(plain, lexicon, found, closing),
		start: found.start,
		end: found.end,
		tailEnd: bracket ? closing + bracket[0].length : closing,
		explicit: found.explicit,
		bare: found.mark,
		loose: found.loose,
	};
}

/** A reservation behind a pass makes it a warning; an acceptance behind a failure does too. */
function qualify(
	plain: Plain,
	lexicon: Lexicon,
	found: { state: WordState; start: number; end: number },
	from: number,
): WordState {
	const { state } = found;
	if (state !== 'pass' && state !== 'fail') {
		return state;
	}
	const tail = plain.text.slice(from, from + 200);
	const joint = /^\s*[/,]\s*/.exec(tail)?.[0].length;
	if (state === 'pass' && joint && lexicon.lengthAt('na', tail, joint) > 0) {
		return 'na'; // `Pass, N/A here`
	}
	if (state === 'pass' && findReserve(plain, lexicon, from, tail)) {
		return 'warn';
	}
	const bracket = /^\s*\(([^()]{0,180})\)/.exec(tail)?.[1];
	const run = /^[^.;:。；()|—–]{0,120}/.exec(tail)![0].replace(/\s-\s.*$/s, '');
	if (state === 'fail') {
		const near = bracket ?? run;
		const said = /^[\s)\]:—–-]*([^.;。；]{0,160})/.exec(tail)![1]!; // `VIOLATION — justified in Complexity Tracking`
		const isAccepted =
			says(lexicon, 'accepted', near) || lexicon.lengthAt('accepted', said, 0) > 0 || hasCaveat(said, lexicon);
		return isAccepted ? 'warn' : 'fail';
	}
	if (bracket !== undefined) {
		const lead = /^\s*/.exec(bracket)![0].length;
		if (lexicon.lengthAt('na', bracket, lead) > 0) {
			return 'na';
		}
		if (says(lexicon, 'reservation', bracket)) {
			return 'warn';
		}
	}
	const lead = /^[\s,]*/.exec(run)![0].length;
	const isWith = lexicon.lengthAt('with', run, lead) > 0 && says(lexicon, 'reservation', run.slice(lead));
	// `PASS conditional`, in languages with the adjective behind
	const next = run.search(/\S|$/);
	const warn = lexicon.lengthAt('warn', run, next);
	const isReserved =
		warn > 0 &&
		(isCapitals(plain, found.start, found.end) ||
			(isEnded(plain, from + next + warn, lexicon) && lexicon.lengthAt('clean', plain.text, found.start) === 0));
	if (isWith || isReserved) {
		return 'warn';
	}
	const remark = /^[^.;。；]{0,180}/.exec(tail)![0];
	return says(lexicon, 'proviso', remark) || hasCaveat(remark, lexicon) ? 'warn' : 'pass';
}

/** `a justified exception`, `see Complexity Tracking`: a remark that makes a pass conditional. */
export function hasCaveat(remark: string, lexicon: Lexicon): boolean {
	return (
		says(lexicon, 'caveat', remark) ||
		remark
			.split(/[.;。；]/)
			.some(
				part =>
					lexicon.find('tracking', part) &&
					!['negation', 'empty', 'must', 'condition'].some(list => lexicon.find(list, part)),
			)
	);
}

/** `PASS for the parts; WATCH for the store`, `✅, ⚠️ the wording`: a second outcome, which is none of passing. */
function findReserve(plain: Plain, lexicon: Lexicon, from: number, tail: string): boolean {
	const comma = /^[^,;.]{0,30},\s*/.exec(tail)?.[0].length ?? -1;
	const mark = comma < 0 ? undefined : readMark(plain.text, from + comma, lexicon);
	if (mark && mark.state !== 'pass' && mark.state !== 'na') {
		return true;
	}
	for (const { index } of tail.matchAll(/;\s*/g)) {
		const at = from + index + /^;\s*/.exec(tail.slice(index, index + 9))![0].length;
		const word = readOneWord(plain, at, 'text', lexicon);
		if (word && word.state !== 'pass' && word.state !== 'na' && isCapitals(plain, at, word.end)) {
			return true;
		}
	}
	return false;
}

/** Whether one of the words is in the text and no negation stands before it (or, in Chinese and Japanese, behind it). */
export function says(lexicon: Lexicon, list: string, text: string): boolean {
	for (let from = 0; ; ) {
		const found = lexicon.find(list, text, from);
		if (!found) {
			return false;
		}
		const before = text.slice(Math.max(0, found.index - 24), found.index).replace(/^.*[.,;、，。；]/s, '');
		const behind = text.slice(found.index + found.length, found.index + found.length + 24).replace(/^[\s:—–-]+/, '');
		const isDenied =
			lexicon.find('negation', before) !== undefined ||
			(lexicon.lengthAt('negation', behind, 0) > 0 &&
				// `justificadas no Complexity Tracking`
				!/^\S+\s+$/.test(behind.slice(0, lexicon.find('complexity', behind)?.index))) ||
			lexicon.find('empty', behind.replace(/[.,;、，。；)].*$/s, '')) !== undefined || // `tracking stays empty`
			lexicon.lengthAt('negation', text, found.index - 1) > 1 ||
			(/[^\0-\u02ff]/.test(text[found.index]!) && /^(?:は|が|も)?(?:なし|ない|無|없|無し)/.test(behind));
		if (!isDenied) {
			return true;
		}
		from = found.index + Math.max(1, found.length);
	}
}

/** `[x]`, `[ ]`, `[N/A]` … where a cell or value begins. */
function readBox(text: string, at: number, lexicon: Lexicon, place: Place): Token | undefined {
	const match = /^\[([^\][]{0,8})\](?!\()/.exec(text.slice(at, at + 12));
	const state =
		match && (place === 'status' || match[1]!.trim().length <= 2) ? boxState(match[1]!, lexicon) : undefined;
	return state ? { state, end: at + match![0].length } : undefined;
}

/** What a check box says by its mark; undefined for `[P]` or `[US1]`. */
export function boxState(mark: string, lexicon: Lexicon): WordState | undefined {
	const text = mark.trim();
	if (text === '') {
		return 'open';
	}
	if (text === '~') {
		return 'warn'; // no word of the lexicon: there it stands for any letters
	}
	return wordStates.find(state => lexicon.is(boxLists[state], text));
}

export function readMark(text: string, at: number, lexicon: Lexicon): Token | undefined {
	for (const state of wordStates) {
		const length = lexicon.lengthAt(markLists[state], text, at);
		if (
			length > 0 &&
			!/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') &&
			!/^\s?\d/.test(isSignLike(text[at]!) ? text.slice(at + length) : '')
		) {
			return { state, end: at + length };
		}
	}
	return undefined;
}

/** Signs that also serve in formulas and lists: `3 × 4`. */
function isSignLike(character: string): boolean {
	return '×○◯〇△□'.includes(character);
}

/** `still PASS`, `all pass` say what `PASS` says. */
function readWord(plain: Plain, at: number, place: Place, lexicon: Lexicon): Token | undefined {
	const own = readOneWord(plain, at, place, lexicon);
	const skipped = own
		? 0
		: Math.max(lexicon.lengthAt('still', plain.text, at), lexicon.lengthAt('all', plain.text, at));
	const next = at + skipped + /^\s*/.exec(plain.text.slice(at + skipped, at + skipped + 9))![0].length;
	return own ?? (skipped > 0 ? readOneWord(plain, next, place, lexicon) : undefined);
}

function readOneWord(plain: Plain, at: number, place: Place, lexicon: Lexicon): Token | undefined {
	const { text } = plain;
	const clean = lexicon.lengthAt('clean', text, at);
	if (clean > 0) {
		return { state: 'pass', end: at + clean };
	}
	let best: Token | undefined;
	for (const state of wordStates) {
		const length = lexicon.lengthAt(state, text, at);
		if (length > 0 && at + length > (best?.end ?? 0)) {
			best = { state, end: at + length };
		}
	}
	const none =
		best?.state === 'fail' ? /^\s*[:：=]\s*/.exec(text.slice(best.end, best.end + 9))?.[0].length : undefined;
	if (best && none !== undefined && isNone(text, best.end + none, lexicon)) {
		return { state: 'pass', end: best.end + none + 1 }; // `Violations: 0`
	}
	if (best?.state === 'pass' && text[best.end] === '/' && lexicon.lengthAt('fail', text, best.end + 1) > 0) {
		return undefined; // `pass/fail` is a choice
	}
	const loose = (['pass', 'open'] as const).find(state => {
		const length = lexicon.lengthAt(looseLists[state], text, at);
		return length > 0 && best?.state !== state && at + length > (best?.end ?? 0);
	});
	if (loose) {
		const end = at + lexicon.lengthAt(looseLists[loose], text, at);
		const isBold = plain.bold.some(part => part.start <= at && at < part.end);
		return (isEnded(plain, end, lexicon) && (place === 'status' || isCapitals(plain, at, end))) ||
			(isBold && place === 'status')
			? { state: loose, end, loose: true }
			: best && accept(plain, at, best, place, lexicon);
	}
	return best && accept(plain, at, best, place, lexicon);
}

/** `0` or `none`. */
function isNone(text: string, at: number, lexicon: Lexicon): boolean {
	return /^0(?![\d.,]\d|\d)/.test(text.slice(at, at + 3)) || lexicon.lengthAt('no', text, at) > 0;
}

function accept(plain: Plain, at: number, word: Token, place: Place, lexicon: Lexicon): Token | undefined {
	// `未` begins other words too
	const isOwn = place === 'status' && (word.end > at + 1 || /[\0-\u2fff]/.test(plain.text[at]!));
	return isOwn || isCapitals(plain, at, word.end) || isEnded(plain, word.end, lexicon) ? word : undefined;
}

/** The phrase ends here: punctuation, a mark, a line's end, or a word that joins a reason. */
function isEnded({ text, rows }: Plain, end: number, lexicon: Lexicon): boolean {
	const rest = text.slice(end, end + 40);
	if (rows[skip(spaces, text, end)] !== rows[end - 1]) {
		return true;
	}
	if (/^[\s*]*(?:$|[.,;:!?()[\]|/—–。、，；！？،؛…→✅✓✔❌✗⚠⏳🟡]|-\s|--)/u.test(rest)) {
		return true;
	}
	const lead = /^\s*/.exec(rest)![0].length;
	return lexicon.lengthAt('with', rest, lead) > 0 || lexicon.lengthAt('joins', rest, lead) > 0;
}

/** Two capitals or more and no small letter in what is written. */
export function isCapitals(plain: Plain, start: number, end: number): boolean {
	const written = plain.written.slice(start, end).join('');
	return /\p{Lu}.*\p{Lu}/u.test(written) && !/\p{Ll}/u.test(written);
}

/** What a mark and a word say together. The word is the more exact one, the mark the more deliberate. */
function combine(mark: WordState, { state: word, loose }: Token): WordState {
	if (mark === word || word === 'na') {
		return word;
	}
	switch (mark) {
		case 'pass':
			return word === 'open' ? 'pass' : 'warn';
		case 'warn':
			return word === 'open' && !loose ? 'open' : 'warn'; // `⚠ REQUIRES an update` asks for something
		case 'fail':
			return word === 'open' ? 'open' : 'warn';
		case 'open':
			return word === 'warn' ? 'warn' : 'open';
		case 'na':
			return word;
	}
}

function skip(pattern: RegExp, text: string, at: number): number {
	pattern.lastIndex = at;
	return at + (pattern.exec(text)?.[0].length ?? 0);
}
