import type { Lexicon, WordState } from '../lexicon/lexicon.ts';
import type { Plain } from './plain.ts';
import { readStatus } from './status.ts';
import { readWholeRun } from './wholeCheck.ts';

/** A state and where its words stand, in offsets of the plain text. */
export interface Piece {
	readonly state: WordState;
	readonly start: number;
	readonly end: number;
	/** A sentence that may as well speak of one rule. */
	readonly vague?: boolean;
	/** It denies trouble, and what its clause goes on to name. */
	readonly denied?: boolean;
}

/** Words of passing at `start`. */
export function passing(start: number, length: number): Piece {
	return { state: 'pass', start, end: start + length };
}

/** Longer sentences state more than an outcome. */
const maxLength = 240;

/**
 * The outcome of the whole check in a sentence: who passes (the check, its gates, all principles, what is planned) or
 * what is not violated, and no duty, condition or question that turns it. Sentences state no failure: they may speak of
 * anything that fails.
 * @param isLabelled the sentence stands behind a label that names the check
 * @example `The design does not violate any principle.`
 */
export function readClaim(
	plain: Plain,
	from: number,
	to: number,
	lexicon: Lexicon,
	isLabelled: boolean,
): Piece | undefined {
	const sentence = plain.text.slice(0, Math.min(to, from + maxLength));
	if (/\?/.test(sentence.slice(from)) || lexicon.lengthAt('condition', sentence, from) > 0) {
		return undefined;
	}
	const all = readAll(sentence, from, lexicon, isLabelled);
	const vague = all
		? undefined
		: (readNoTrouble(sentence, from, lexicon, isLabelled) ??
			readGates(plain, sentence, from, lexicon) ??
			readPlan(sentence, from, lexicon));
	return all ?? (vague && { ...vague, vague: true });
}

/** `No principle is violated`, `The design does not deviate from the constitution`. */
function readNoTrouble(sentence: string, from: number, lexicon: Lexicon, isLabelled: boolean): Piece | undefined {
	for (let at = from; ; ) {
		// Behind a label `No new complexity`, `No issues found` says no more.
		const trouble =
			lexicon.find('trouble', sentence, at) ?? (isLabelled ? lexicon.find('concern', sentence, at) : undefined);
		if (!trouble) {
			return undefined;
		}
		const end = trouble.index + trouble.length;
		const isAside = /\([^)]*$/.test(sentence.slice(from, trouble.index)); // `One note (no violation): …`
		const denial = isAside ? undefined : findDenial(sentence, from, trouble.index, end, lexicon);
		const isWhole =
			isLabelled ||
			readWholeRun(sentence, from, lexicon).end >= trouble.index || // `Before and after design no violation`
			(denial && trouble.index < denial.end + 25 && readWholeRun(sentence, from, lexicon, 'planned').words > 0);
		if (denial && (isWhole || findLaw(sentence, from, lexicon) !== undefined)) {
			const must = lexicon.find('must', sentence.slice(from, trouble.index));
			const isOwed = must && from + must.index !== denial.end; // `no need for exceptions`
			const start = Math.min(denial.start, trouble.index);
			return isOwed === true || isLimited(sentence.slice(end), lexicon)
				? undefined
				: { state: 'pass', start, end: Math.max(end, denial.end), denied: true };
		}
		at = end;
	}
}

/** The word that denies: before, with no comma in between unless it opens the sentence, or behind: `violates no gate`. */
function findDenial(
	sentence: string,
	from: number,
	index: number,
	end: number,
	lexicon: Lexicon,
): { start: number; end: number } | undefined {
	let first: { start: number; end: number } | undefined;
	for (let at = from; at < index; ) {
		const found = lexicon.find('negation', sentence.slice(0, index), at);
		if (!found) {
			break;
		}
		first ??= { start: found.index, end: found.index + found.length };
		if (!/[,、→—–]/.test(sentence.slice(found.index, index))) {
			return first;
		}
		at = found.index + found.length;
	}
	const behind = /^[^,、:(.。;→—–]{0,60}/.exec(sentence.slice(end, end + 60))![0];
	const found = behind.length < 60 ? lexicon.find('negation', behind) : undefined;
	// At once where no spaces are, else last, or before what is not violated: `violates no gate`.
	const isMeant =
		found &&
		((found.index < 4 && /[^\0-\u06ff]/.test(behind)) ||
			behind.length - found.index - found.length < 8 ||
			findLaw(behind, found.index, lexicon) !== undefined);
	return isMeant ? { start: end + found.index, end: end + found.index + found.length } : undefined;
}

/** The constitution, its principles or gates: all of them, not the one with a number. */
function findLaw(sentence: string, from: number, lexicon: Lexicon): number | undefined {
	for (const list of ['law', 'constitution', 'core-principles']) {
		const found = lexicon.find(list, sentence, from);
		if (found && !/^\s*(?:[ivx]{1,6}|\d{1,2})\b/.test(sentence.slice(found.index + found.length))) {
			return found.index + found.length;
		}
	}
	return undefined;
}

/** `All five core principles are satisfied`: all … what is checked … a word of passing, and no `must` in between. */
function readAll(sentence: string, from: number, lexicon: Lexicon, isLabelled: boolean): Piece | undefined {
	const all = lexicon.find('all', sentence.slice(0, from + 40), from);
	const isFirst = all?.index === from || readWholeRun(sentence, from, lexicon).all;
	if (!all || all.index > from + 25 || !(isLabelled || isFirst)) {
		return undefined;
	}
	const behind = all.index + all.length;
	const subject = isLabelled ? { index: behind, length: 0 } : lexicon.find('whole', sentence, behind);
	if (!subject || subject.index > all.index + 70) {
		return undefined;
	}
	const after = subject.index + subject.length;
	for (const list of ['pass', 'has-passed', 'loose-pass']) {
		const word = lexicon.find(list, sentence, after);
		const between = sentence.slice(all.index, word?.index ?? after);
		const isLaw = list !== 'loose-pass' || isLabelled || findLaw(between, 0, lexicon) !== undefined;
		// `Each principle is checked below` tells no outcome.
		const isMeant = word && isLaw && (isLabelled || lexicon.lengthAt('looked', sentence, word.index) === 0);
		if (isMeant && !['must', 'negation', 'condition'].some(other => lexicon.find(other, between))) {
			return passing(word.index, word.length);
		}
	}
	return undefined;
}

/** `The six gates still pass`: what is checked near the beginning, then a word of passing. */
function readGates(plain: Plain, sentence: string, from: number, lexicon: Lexicon): Piece | undefined {
	const law = findLaw(sentence.slice(0, from + 80), from, lexicon);
	if (law === undefined || law > from + 50) {
		return undefined;
	}
	const before = sentence.slice(from, law);
	const at = readWholeRun(sentence, law, lexicon, 'still').end;
	// `憲章に適合する`: the word at the end, whatever its ending
	const word = lexicon.find('complies', sentence.slice(0, at + 20), law);
	const isLast = word && word.index <= at && /^\p{L}{0,6}[.。]\s*$/u.test(sentence.slice(word.index + word.length));
	const status = isLast ? undefined : readStatus(plain, at, 'text', lexicon);
	const isMeant =
		status?.state === 'pass' && !status.loose && status.end <= sentence.length && sentence[status.end] !== '/';
	const isClear = !/:|(?:\S\s+){5}/.test(before) && !lexicon.find('negation', before);
	return !isClear ? undefined : isLast ? passing(word.index, word.length) : isMeant ? status : undefined;
}

/** `The design complies with all principles`: what is planned, a word of passing, and what it is checked against. */
function readPlan(sentence: string, from: number, lexicon: Lexicon): Piece | undefined {
	const subject = readWholeRun(sentence, from, lexicon, 'planned');
	const near = subject.end + /^[\s\d]*/.exec(sentence.slice(subject.end, subject.end + 9))![0].length;
	// `The finished design complies …`: any words may stand beside what is planned
	const isPlanned = lexicon.find('planned', sentence.slice(0, from + 40), from) !== undefined;
	for (const list of ['pass', 'complies', 'same']) {
		const end = list === 'complies' && isPlanned ? from + 80 : near;
		const word = lexicon.find(list, sentence.slice(0, end + 40), from);
		// `består ikke` is no `består`
		if (!word || word.index > end || lexicon.lengthAt('fail', sentence, word.index) > word.length) {
			continue;
		}
		const object = sentence.slice(word.index, word.index + word.length + 60); // `hält alle Prinzipien ein`
		const isMeant = list === 'same' ? subject.words > 0 : namesLaw(object, subject.words > 0 || subject.all, lexicon);
		const around = sentence.slice(from, word.index + word.length + 60);
		if (
			isMeant &&
			!lexicon.find('must', around) &&
			!lexicon.find('negation', sentence.slice(from, word.index)) &&
			!isLimited(sentence.slice(word.index), lexicon)
		) {
			return passing(word.index, word.length);
		}
	}
	return undefined;
}

/** The constitution, or its principles: all of them, unless the sentence says who follows them. */
function namesLaw(text: string, hasSubject: boolean, lexicon: Lexicon): boolean {
	const isAny = hasSubject || lexicon.find('all', text) !== undefined;
	return isAny ? findLaw(text, 0, lexicon) !== undefined : lexicon.find('constitution', text) !== undefined;
}

/** `…, but one step depends on another team`. */
function isLimited(text: string, lexicon: Lexicon): boolean {
	return [...text.matchAll(/,\s*/g)].some(comma => lexicon.lengthAt('with', text, comma.index + comma[0].length) > 0);
}
