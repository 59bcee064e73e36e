import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Checkpoint, VerdictState } from './gate.ts';
import type { Plain } from './plain.ts';
import { type Piece, passing, readClaim } from './readClaim.ts';
import type { LineReading } from './readLine.ts';
import { isCapitals, readStatus, type StatusPhrase, says } from './status.ts';
import { namesOne, readCheckpoint, readWholeRun } from './wholeCheck.ts';

/** An outcome of the whole check, in offsets of the plain text. */
export interface VerdictReading {
	readonly state: VerdictState;
	readonly start: number;
	readonly end: number;
	readonly checkpoint: Exclude<Checkpoint, 'unspecified'> | undefined;
	/** Words like `unchanged`: the state is that of the verdict before. */
	readonly same: boolean;
	/** A label or mark stands before it, not just a sentence. */
	readonly labelled: boolean;
	/** A sentence on what is planned, which may as well speak of one rule. */
	readonly sentence?: boolean;
}

const sentenceEnd = /(?<!\(\d)[.!?](?=\s|$|[^\x20-\x7e])|。|\s\|\s|;(?=\s|[^\x20-\x7e])/g;

/** `Step 3: Constitution Check - PASS` */
const stepLabel = /^\p{L}{2,12}\s\d{1,2}\s?:\s*/u;

/** The verdicts that a paragraph, item or heading states: usually none or one, two if it goes on with the re-check. */
export function readVerdicts(plain: Plain, lexicon: Lexicon): VerdictReading[] {
	if (namesOne(plain.text, lexicon)) {
		return [];
	}
	const found: VerdictReading[] = [];
	let told: Checkpoint | undefined;
	for (const [index, segment] of segmentsOf(plain).entries()) {
		const own = readSegment(plain, segment.start, segment.end, lexicon, told !== undefined);
		if (!own) {
			told = readLabel(plain.text.slice(segment.start, segment.end), lexicon) ?? told;
			continue;
		}
		// `Re-check: the parts stay apart. No violations`
		const said = told === 'unspecified' ? undefined : told;
		const checkpoint = own.labelled ? (own.checkpoint ?? said) : (said ?? own.checkpoint);
		const verdict = told ? { ...own, checkpoint, labelled: true, sentence: !own.labelled } : own;
		told = undefined;
		const last = found.at(-1);
		if (last?.sentence && verdict.labelled && verdict.checkpoint === last.checkpoint && verdict.state === last.state) {
			found.pop(); // `No new violation. **Re-check**: PASS`
		}
		const isNew =
			found.length > 0
				? verdict.labelled && verdict.checkpoint !== last?.checkpoint
				: verdict.labelled ||
					index < 2 ||
					isAll(plain.text.slice(verdict.end, segment.end)) ||
					namesWhole(plain.text.slice(segment.start, verdict.start), lexicon);
		if (isNew) {
			found.push(verdict.same && last ? { ...verdict, state: last.state } : verdict);
		}
	}
	const [first] = found;
	const again = first && found.length === 1 ? readAgain(plain, first, lexicon) : undefined;
	return again ? [{ ...first!, checkpoint: 'initial' }, again] : found;
}

/** `*Gate: passed before research; passed again after design*`: two in one sentence. */
function readAgain(plain: Plain, { state, end }: VerdictReading, lexicon: Lexicon): VerdictReading | undefined {
	const behind = plain.text.slice(end);
	const word = plain.italic && state === 'pass' ? findPassed(plain, end, plain.text.length, lexicon) : undefined;
	const isAgain = word && lexicon.find('re-check', behind) && !lexicon.find('must', behind);
	return isAgain
		? { state, start: word.start, end: word.end, checkpoint: 'post-design', same: false, labelled: true }
		: undefined;
}

/** Nothing follows: the sentence says this and no more. */
function isAll(rest: string): boolean {
	return !/\p{L}{4}|\p{L}\s+\p{L}/u.test(rest);
}

/** When a label such as `Post-design re-check:` says that it checks, whatever follows. */
function readLabel(text: string, lexicon: Lexicon): Checkpoint | undefined {
	const run = readWholeRun(text, 0, lexicon);
	return run.words > 0 && /^\s*:/.test(text.slice(run.end))
		? (readCheckpoint(text.slice(0, run.end), lexicon) ?? 'unspecified')
		: undefined;
}

function segmentsOf({ text }: Plain): { start: number; end: number }[] {
	const segments: { start: number; end: number }[] = [];
	let start = 0;
	for (const match of text.slice(0, 1500).matchAll(sentenceEnd)) {
		const end = match.index + match[0].length;
		segments.push({ start, end });
		start = end + /^\s*/.exec(text.slice(end, end + 9))![0].length;
	}
	if (start < text.length) {
		segments.push({ start, end: text.length });
	}
	return segments;
}

/** @param isTold a label before says what is checked */
function readSegment(
	plain: Plain,
	from: number,
	to: number,
	lexicon: Lexicon,
	isTold: boolean,
): VerdictReading | undefined {
	const { text } = plain;
	const lead = readStatus(plain, from, 'text', lexicon);
	const mark = lead?.bare ? lead : undefined;
	const begin = (mark?.end ?? from) + /^[\s(→⇒>"'“”🎯-]*/u.exec(text.slice(mark?.end ?? from, to))![0].length;
	const step =
		readWholeRun(text, begin, lexicon, 'principle').words > 0 ? undefined : stepLabel.exec(text.slice(begin, to));
	const start = begin + (step?.[0].length ?? 0);
	const stated = (piece: Piece, isLabelled = mark !== undefined) =>
		verdictOf(plain, from, joined(mark, piece), isLabelled, lexicon);
	const onward = lexicon.lengthAt('onward', text, start);
	// `After design no violations`, `Proceeding without violations`
	const behind = readWholeRun(text, skipSpaces(text, start + onward), lexicon).end;
	for (const at of [start, skipSpaces(text, behind)]) {
		const clean = lexicon.lengthAt('clean', text, at);
		if (clean > 0) {
			return stated(passing(at, clean));
		}
	}
	if (mark?.state === 'pass' && onward > 0) {
		return stated({ ...mark, end: start + onward });
	}
	if (isTold) {
		// `Re-check: three parts more. Still PASS.`
		const status = readStatus(plain, behind, 'text', lexicon);
		const told: Piece | undefined =
			status?.explicit && status.end <= to ? status : readValue(plain, start, to, lexicon);
		if (told) {
			return { ...stated(told), sentence: told !== status };
		}
	}
	const none = readNone(text.slice(0, to), start, lexicon);
	if (none) {
		return stated(none, true);
	}
	const labelled = readLabelled(plain, start, to, mark, lexicon);
	if (labelled) {
		return stated(labelled.piece, labelled.isLabel || mark !== undefined);
	}
	const claim = readClaim(plain, start, to, lexicon, isTold);
	if (claim) {
		return { ...stated(claim), sentence: claim.vague === true };
	}
	const clause = readLaterClause(plain, start, to, lexicon);
	return clause && { ...stated(clause), sentence: true };
}

function skipSpaces(text: string, at: number): number {
	return at + /^\s*/.exec(text.slice(at, at + 9))![0].length;
}

/** What stands behind words that name the whole check: `Gate result: PASS`, `The check remains passing`. */
function readLabelled(
	plain: Plain,
	start: number,
	to: number,
	mark: StatusPhrase | undefined,
	lexicon: Lexicon,
): { readonly piece: Piece; readonly isLabel: boolean } | undefined {
	const { text } = plain;
	let isLabel = false;
	// `Pre-design gate — checked again after phase 1: all pass`
	for (let at = start; ; ) {
		const run = readWholeRun(text, at, lexicon);
		if (run.words === 0 || run.end > to) {
			return undefined;
		}
		const name = text.slice(at, run.end);
		const rest = text.slice(run.end, to);
		// `Check before design (PASS)`, but not `VIOLATION (see Complexity Tracking)`
		const isInBracket = name.endsWith(')') && rest.trim() === '' && lexicon.lengthAt('fail', text, at) === 0;
		const joint = /^[\s"'“”)\]]*(?:(?:\d{1,2}\s*)?[:—–=→⇒?]|-{1,2}\s|->|=>)?\s*/u.exec(rest)![0];
		isLabel = isInBracket || /[:—–=→⇒?-]/.test(joint);
		const value = isInBracket ? at + name.lastIndexOf('(') : run.end + joint.length;
		const status = readStatus(plain, value, isLabel ? 'status' : 'text', lexicon);
		// `Constitution Check passes before design`: whatever follows
		const passed = status ? 0 : lexicon.lengthAt('has-passed', text, value);
		if (passed > 0 && namesCheck(name, lexicon)) {
			return { piece: passing(value, passed), isLabel };
		}
		const isMeant = isLabel || status?.explicit || status?.state === 'pass' || namesCheck(name, lexicon);
		if (
			status &&
			isMeant &&
			(isLabel || status.state !== 'na') &&
			status.start < to &&
			!(lexicon.lengthAt('must', text, value) > 0 && !status.explicit) &&
			!(lexicon.lengthAt('must', text, skipSpaces(text, status.end)) > 0 && !isLabel) &&
			!isTurned(text, at, status, to, lexicon)
		) {
			return { piece: status, isLabel };
		}
		const piece = isLabel ? readValue(plain, value, to, lexicon) : undefined;
		if (piece) {
			return { piece, isLabel };
		}
		if (mark && rest.trim().replace(/[.!*]/g, '') === '') {
			return { piece: mark, isLabel: true };
		}
		if (!isLabel) {
			return undefined;
		}
		at = Math.max(value, run.end);
	}
}

/** `No principle is violated`, `The gate fails if …`: a word of failure that a denial or a condition turns. */
function isTurned(text: string, from: number, status: StatusPhrase, to: number, lexicon: Lexicon): boolean {
	return (
		status.state === 'fail' &&
		!status.explicit &&
		(lexicon.find('negation', text.slice(from, status.start)) !== undefined ||
			lexicon.find('condition', text.slice(status.end, to)) !== undefined)
	);
}

/** `Violations that need a justification: none` */
function readNone(text: string, from: number, lexicon: Lexicon): Piece | undefined {
	const label = /^[^:]{1,60}:\s*/.exec(text.slice(from, from + 70))?.[0];
	const at = from + (label?.length ?? 0);
	const none = Math.max(lexicon.lengthAt('none', text, at), lexicon.lengthAt('no', text, at));
	return label && none > 0 && lexicon.find('trouble', label) ? { ...passing(at, none), denied: true } : undefined;
}

/** `…, so the gates still pass`: a clause behind the first. */
function readLaterClause(plain: Plain, from: number, to: number, lexicon: Lexicon): Piece | undefined {
	const { text } = plain;
	const end = Math.min(to, from + 400);
	for (let at = from + 1; at < end; at++) {
		const joint = ',、;:—–'.includes(text[at]!) ? 1 : lexicon.lengthAt('thus', text, at);
		if (joint === 0) {
			continue;
		}
		const start = at + joint + /^[^\p{L}\p{N}]*/u.exec(text.slice(at + joint, to))![0].length;
		const run = readWholeRun(text, start, lexicon);
		const isDenied = lexicon.find('negation', text.slice(start, run.end)) !== undefined; // `— no cumple`
		const isNamed = run.end < to && (run.words > 0 || run.end > start) && !isDenied;
		const status = isNamed ? readStatus(plain, run.end, 'text', lexicon) : undefined;
		const piece =
			status?.state === 'pass'
				? status
				: run.all && run.words > 0
					? readClaim(plain, start, to, lexicon, true)
					: undefined;
		if (piece) {
			return piece;
		}
		at = Math.max(at, run.end - 1);
	}
	return undefined;
}

/** `Constitution check`: what is checked, and that it is checked. */
function namesWhole(text: string, lexicon: Lexicon): boolean {
	return lexicon.find('constitution', text) !== undefined && namesCheck(text, lexicon);
}

function namesCheck(text: string, lexicon: Lexicon): boolean {
	return lexicon.find('check', text) !== undefined;
}

/** What follows a label that speaks of the whole check. */
function readValue(plain: Plain, from: number, to: number, lexicon: Lexicon): Piece | undefined {
	const { text } = plain;
	const same = lexicon.find('same', text.slice(0, to), from);
	if (same && (same.index < from + 20 || same.index > to - 16)) {
		return passing(same.index, same.length);
	}
	const sentence = readClaim(plain, from, to, lexicon, true) ?? readLaterClause(plain, from, to, lexicon);
	if (sentence) {
		return sentence;
	}
	// `*Gate: before Phase 0 it was passed, …*`
	if (plain.italic && !lexicon.find('must', text.slice(0, to), from)) {
		return findPassed(plain, from, to, lexicon);
	}
	return undefined;
}

/** A word that says it has passed, or one of passing in capitals. */
export function findPassed(plain: Plain, from: number, to: number, lexicon: Lexicon): Piece | undefined {
	for (const list of ['has-passed', 'pass']) {
		const word = lexicon.find(list, plain.text.slice(0, to), from);
		if (word && (list === 'has-passed' || isCapitals(plain, word.index, word.index + word.length))) {
			return passing(word.index, word.length);
		}
	}
	return undefined;
}

function joined(mark: Piece | undefined, status: Piece): Piece {
	const isReserved = mark && mark.state !== 'pass' && mark.state !== 'na' && status.state === 'pass';
	const state = isReserved ? mark.state : status.state;
	return { ...status, state, start: mark?.start ?? status.start };
}

function verdictOf(plain: Plain, from: number, piece: Piece, labelled: boolean, lexicon: Lexicon): VerdictReading {
	const { text } = plain;
	const bracket = /^[\s*]*\([^()]{0,120}\)/.exec(text.slice(piece.end, piece.end + 140))?.[0] ?? '';
	const row = plain.rows.lastIndexOf(plain.rows[piece.end - 1] ?? 0);
	const rest = text.slice(piece.end, Math.min(row + 1, piece.end + 300)).replace(/(?:\.(?:\s|$)|。)[\s\S]*$/, '');
	const said = text.slice(from, piece.end) + bracket;
	const state = piece.state === 'na' ? 'pass' : piece.state;
	const isClean = piece.denied === true || lexicon.find('clean', text.slice(piece.start, piece.end)) !== undefined;
	const isBut =
		lexicon.lengthAt('with', rest.trimStart(), 0) > 0 && says(lexicon, 'trouble', rest.replace(/[.,;].*$/s, ''));
	const isReserved =
		!isClean && (isBut || isAccepted(rest, lexicon) || says(lexicon, 'proviso', rest) || says(lexicon, 'caveat', rest));
	const isWarn =
		state === 'pass' &&
		(isReserved || admitsTrouble(text.slice(piece.end), lexicon) || admitsTrouble(text.slice(0, from), lexicon));
	return {
		state: isWarn ? 'warn' : state,
		start: piece.start,
		end: piece.end,
		checkpoint: readCheckpoint(said, lexicon) ?? (labelled ? undefined : readCheckpoint(rest, lexicon)),
		same: lexicon.is('same', text.slice(piece.start, piece.end)),
		labelled,
	};
}

/** `PASS, one justified deviation`, but not `PASS: tests, accepted scope`. */
function isAccepted(rest: string, lexicon: Lexicon): boolean {
	const word = says(lexicon, 'accepted', rest) ? lexicon.find('accepted', rest) : undefined;
	const isLast = word !== undefined && !/^\s+\p{L}/u.test(rest.slice(word.index + word.length));
	return word !== undefined && (isLast || lexicon.find('trouble', rest) !== undefined);
}

/** `PASS. One deviation is justified below.`: a later sentence names a violation that stands. */
function admitsTrouble(rest: string, lexicon: Lexicon): boolean {
	const sentences = rest.slice(0, 400).split(/[.。;:]\s*/, 4);
	return sentences.some(
		(each, index) =>
			(says(lexicon, 'trouble', each) || (index > 0 && says(lexicon, 'tracking', each))) &&
			['accepted', 'caveat', 'same'].some(list => says(lexicon, list, each)) &&
			!['must', 'condition'].some(list => lexicon.find(list, each)),
	);
}

/** A line's outcome taken as that of the whole check. */
export function verdictFrom(plain: Plain, { state, status }: LineReading, lexicon: Lexicon): VerdictReading {
	return verdictOf(plain, 0, { ...status, state }, true, lexicon);
}
