import type { Lexicon, WordState } from '../lexicon/lexicon.ts';
import type { Checkpoint, VerdictState } from './gate.ts';
import type { Plain } from './plain.ts';
import type { LineReading } from './readLine.ts';
import { readStatus, type StatusPhrase, says } from './status.ts';
import { readCheckpoint, readWholeRun, type WholeRun } from './wholeCheck.ts';

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

const clauseEnd = /[.!?。！？](?=\s|$|[^\x20-\x7e])|[;—–]\s|\s-{1,2}\s/g;
const sentenceEnd = /[.!?。！？](?=\s|$|[^\x20-\x7e])|;\s/g;

/** The verdicts that a paragraph, item or heading states: usually none or one, two if it goes on with the re-check. */
export function readVerdicts(plain: Plain, lexicon: Lexicon): VerdictReading[] {
	const found: VerdictReading[] = [];
	let told: VerdictReading['checkpoint'];
	for (const [index, segment] of segmentsOf(plain, lexicon).entries()) {
		const own = readSegment(plain, segment.start, segment.end, lexicon);
		if (!own) {
			told = readLabel(plain.text.slice(segment.start, segment.end), lexicon) ?? told;
			continue;
		}
		// `Re-check: the parts stay apart. No violations`
		const verdict = told && !own.checkpoint ? { ...own, checkpoint: told, labelled: true } : own;
		told = undefined;
		const last = found.at(-1);
		const isNew = last
			? verdict.labelled && verdict.checkpoint !== last.checkpoint
			: verdict.labelled || index < 2 || namesWhole(plain.text.slice(segment.start, verdict.start), lexicon);
		if (isNew) {
			found.push(verdict.same && found.length > 0 ? { ...verdict, state: found.at(-1)!.state } : verdict);
		}
	}
	return found;
}

/** When a label such as `Post-design re-check:` says that it checks, whatever follows. */
function readLabel(text: string, lexicon: Lexicon): VerdictReading['checkpoint'] {
	const run = readWholeRun(text, 0, lexicon);
	return run.words > 0 && /^\s*:/.test(text.slice(run.end))
		? readCheckpoint(text.slice(0, run.end), lexicon)
		: undefined;
}

function segmentsOf(plain: Plain, lexicon: Lexicon): { start: number; end: number }[] {
	const { text } = plain;
	const segments: { start: number; end: number }[] = [];
	let start = 0;
	// `No constitution found — gate passes by default`
	const ends = lexicon.lengthAt('negation', text, 0) > 0 ? clauseEnd : sentenceEnd;
	for (const match of text.slice(0, 1500).matchAll(ends)) {
		const end = match.index + match[0].length;
		segments.push({ start, end });
		start = end + /^\s*/.exec(text.slice(end, end + 9))![0].length;
	}
	if (start < text.length) {
		segments.push({ start, end: text.length });
	}
	return segments;
}

function readSegment(plain: Plain, from: number, to: number, lexicon: Lexicon): VerdictReading | undefined {
	const { text } = plain;
	const lead = readStatus(plain, from, 'text', lexicon);
	const mark = lead?.bare ? lead : undefined;
	const start = (mark?.end ?? from) + /^[\s(→⇒>"'“”🎯-]*/u.exec(text.slice(mark?.end ?? from, to))![0].length;
	const clean = lexicon.lengthAt('clean', text, start);
	if (clean > 0) {
		return verdictOf(
			plain,
			from,
			{ state: 'pass', start: mark?.start ?? start, end: start + clean },
			mark !== undefined,
			lexicon,
		);
	}
	const onward = mark?.state === 'pass' ? lexicon.lengthAt('onward', text, start) : 0;
	if (mark && onward > 0) {
		return verdictOf(plain, from, { ...mark, end: start + onward }, true, lexicon);
	}
	const label = readOnward(text.slice(start, to), start, lexicon);
	const run = label ?? readWholeRun(text, start, lexicon);
	if (run.words > 0 && run.end <= to) {
		const joint = /^[\s"'“”)\]]*(?:[:—–=→⇒]|\s-{1,2}\s|->|=>|\?)?\s*/u.exec(text.slice(run.end, to))![0];
		const isLabel = /[:—–=→⇒?-]/.test(joint);
		const at = run.end + joint.length;
		const status = readStatus(plain, at, isLabel ? 'status' : 'text', lexicon) ?? readRun(plain, at, lexicon);
		const passed = status ? undefined : readPassed(text, at, lexicon);
		if (passed && namesCheck(text.slice(start, run.end), lexicon)) {
			return verdictOf(plain, from, joined(mark, passed), isLabel || mark !== undefined, lexicon);
		}
		const isMeant =
			isLabel || status?.explicit || status?.state === 'pass' || namesCheck(text.slice(start, run.end), lexicon);
		if (
			status &&
			isMeant &&
			(isLabel || status.state !== 'na') &&
			status.start < to &&
			!(lexicon.lengthAt('must', text, at) > 0 && !status.explicit)
		) {
			return verdictOf(plain, from, joined(mark, status), isLabel || mark !== undefined, lexicon);
		}
		if (isLabel && !label) {
			const value = readValue(plain, at, to, lexicon);
			if (value) {
				return verdictOf(plain, from, joined(mark, value), true, lexicon);
			}
		}
		if (mark && text.slice(run.end, to).trim().replace(/[.!*]/g, '') === '') {
			return verdictOf(plain, from, mark, true, lexicon);
		}
	}
	const isAll = run.all || lexicon.lengthAt('all', text, start) > 0;
	const all = isAll ? readAllSentence(plain, start, to, lexicon) : undefined;
	if (all) {
		return verdictOf(plain, from, joined(mark, all), mark !== undefined, lexicon);
	}
	// `By the constitution, the following gates have been satisfied:` above a list.
	const clause = /:\s*$/.test(text.slice(start, to)) ? readLastClause(plain, start, to, lexicon) : undefined;
	if (clause) {
		return verdictOf(plain, from, clause, false, lexicon);
	}
	const sentence = readPlanSentence(plain, start, to, lexicon);
	return sentence && { ...verdictOf(plain, from, joined(mark, sentence), false, lexicon), sentence: true };
}

/** `Ready for Phase 0: ✅ all gates pass`: the label that lets the plan go on. */
function readOnward(text: string, from: number, lexicon: Lexicon): WholeRun | undefined {
	const label = /^[^:.]{1,40}(?=:)/.exec(text)?.[0];
	return label && lexicon.find('onward', label) ? { end: from + label.length, words: 1, all: false } : undefined;
}

/** `…, the gates still pass`: the last clause of a sentence. */
function readLastClause(plain: Plain, from: number, to: number, lexicon: Lexicon): Piece | undefined {
	const { text } = plain;
	const comma = text.slice(0, to).search(/[,、，][^,、，]*$/);
	const run = comma > from ? readWholeRun(text, comma + 1, lexicon) : undefined;
	const status = run && run.words > 0 ? readStatus(plain, run.end, 'text', lexicon) : undefined;
	return status?.state === 'pass' ? status : undefined;
}

/** `Constitution Check passes before design`: a word that says it has passed, whatever follows. */
function readPassed(text: string, at: number, lexicon: Lexicon): Piece | undefined {
	const length = lexicon.lengthAt('has-passed', text, at);
	return length > 0 ? { state: 'pass', start: at, end: at + length } : undefined;
}

/** `Constitution check`: what is checked, and that it is checked. */
function namesWhole(text: string, lexicon: Lexicon): boolean {
	return lexicon.find('constitution', text) !== undefined && namesCheck(text, lexicon);
}

function namesCheck(text: string, lexicon: Lexicon): boolean {
	return lexicon.find('check', text) !== undefined;
}

/** `The design complies with all principles`: what is planned, a word of passing, and what it is checked against. */
function readPlanSentence(plain: Plain, from: number, to: number, lexicon: Lexicon): Piece | undefined {
	const { text } = plain;
	const subject = readWholeRun(text, from, lexicon, 'planned');
	const at = subject.end + /^\s*/.exec(text.slice(subject.end, subject.end + 9))![0].length;
	const length = Math.max(...['pass', 'complies', 'same'].map(list => lexicon.lengthAt(list, text, at)));
	const object = text.slice(at + length, Math.min(to, at + length + 60));
	const isVerdict =
		length > 0 &&
		(lexicon.lengthAt('same', text, at) > 0
			? subject.words > 0
			: namesLaw(object, subject.words > 0 || subject.all, lexicon)) &&
		!lexicon.find('must', object) &&
		!/[?？]/.test(object) &&
		!isLimited(text.slice(at, Math.min(to, at + 300)), lexicon);
	return isVerdict ? { state: 'pass', start: at, end: at + length } : undefined;
}

/** The constitution, or its principles: all of them, unless the sentence says who follows them. */
function namesLaw(text: string, hasSubject: boolean, lexicon: Lexicon): boolean {
	const isAny = hasSubject || lexicon.find('all', text) !== undefined;
	return (
		(lexicon.find('constitution', text) ?? (isAny ? lexicon.find('core-principles', text) : undefined)) !== undefined
	);
}

/** `…, but one step depends on another team`. */
function isLimited(text: string, lexicon: Lexicon): boolean {
	return [...text.matchAll(/,\s*/g)].some(comma => lexicon.lengthAt('with', text, comma.index + comma[0].length) > 0);
}

/** `ALL PASS`, `all gates passed` behind a label. */
function readRun(plain: Plain, at: number, lexicon: Lexicon): StatusPhrase | undefined {
	const run = readWholeRun(plain.text, at, lexicon);
	const next = run.end + /^\s*/.exec(plain.text.slice(run.end, run.end + 9))![0].length;
	return run.end > at && (run.all || run.words > 0) && lexicon.lengthAt('must', plain.text, next) === 0
		? readStatus(plain, run.end, run.all ? 'status' : 'text', lexicon)
		: undefined;
}

/** What follows a label that speaks of the whole check. */
function readValue(plain: Plain, from: number, to: number, lexicon: Lexicon): Piece | undefined {
	const { text } = plain;
	const clean = lexicon.find('clean', text.slice(0, to), from) ?? undefined;
	if (clean) {
		return { state: 'pass', start: clean.index, end: clean.index + clean.length };
	}
	const same = lexicon.find('same', text.slice(0, to), from);
	if (same && same.index < from + 20) {
		return { state: 'pass', start: same.index, end: same.index + same.length };
	}
	const sentence =
		readAllSentence(plain, from, to, lexicon, true) ??
		readPlanSentence(plain, from, to, lexicon) ??
		readLastClause(plain, from, to, lexicon);
	if (sentence) {
		return sentence;
	}
	// `*Gate: before Phase 0 it was passed, …*`
	const passed =
		plain.italic && !lexicon.find('must', text.slice(0, to), from) && lexicon.find('has-passed', text, from);
	if (passed) {
		return { state: 'pass', start: passed.index, end: passed.index + passed.length };
	}
	const bracket = /[([]\s*\S[^()[\]]{0,40}[)\]]\s*\.?\s*$/.exec(text);
	const last = bracket ? readStatus(plain, bracket.index, 'text', lexicon) : undefined;
	return last?.explicit ? last : undefined;
}

interface Piece {
	readonly state: WordState;
	readonly start: number;
	readonly end: number;
}

/** `All five core principles are satisfied`: all … what is checked … a word of passing, and no `must` in between. */
function readAllSentence(
	plain: Plain,
	from: number,
	to: number,
	lexicon: Lexicon,
	isLabelled = false,
): Piece | undefined {
	const sentence = plain.text.slice(0, Math.min(to, from + 200));
	const all = lexicon.find('all', sentence, from);
	if (!all || all.index > from + 25) {
		return undefined;
	}
	const behind = all.index + all.length;
	const subject = isLabelled ? { index: behind, length: 0 } : lexicon.find('whole', sentence, behind);
	if (!subject || subject.index > all.index + 70) {
		return undefined;
	}
	const after = subject.index + subject.length;
	for (const list of ['pass', 'loose-pass'] as const) {
		const word = lexicon.find(list, sentence, after);
		const between = sentence.slice(all.index, word?.index ?? after);
		if (word && !lexicon.find('must', between) && !lexicon.find('negation', between)) {
			return { state: 'pass', start: word.index, end: word.index + word.length };
		}
	}
	return undefined;
}

function joined(mark: Piece | undefined, status: Piece): Piece {
	const isReserved = mark && mark.state !== 'pass' && mark.state !== 'na' && status.state === 'pass';
	return { state: isReserved ? mark.state : status.state, start: mark?.start ?? status.start, end: status.end };
}

function verdictOf(plain: Plain, from: number, piece: Piece, labelled: boolean, lexicon: Lexicon): VerdictReading {
	const { text } = plain;
	const bracket = /^[\s*]*\([^()]{0,120}\)/.exec(text.slice(piece.end, piece.end + 140))?.[0] ?? '';
	const row = plain.rows.lastIndexOf(plain.rows[piece.end - 1] ?? 0);
	const rest = text.slice(piece.end, Math.min(row + 1, piece.end + 300)).replace(/[.。](?:\s|$)[\s\S]*$/, '');
	const said = text.slice(from, piece.end) + bracket;
	const state = piece.state === 'na' ? 'pass' : piece.state;
	const isReserved = state === 'pass' && (says(lexicon, 'accepted', rest) || says(lexicon, 'caveat', rest));
	return {
		state: isReserved && !isClean(text.slice(piece.start, piece.end), lexicon) ? 'warn' : state,
		start: piece.start,
		end: piece.end,
		checkpoint: readCheckpoint(said, lexicon) ?? (labelled ? undefined : readCheckpoint(rest, lexicon)),
		same: lexicon.is('same', text.slice(piece.start, piece.end)),
		labelled,
	};
}

function isClean(text: string, lexicon: Lexicon): boolean {
	return lexicon.find('clean', text) !== undefined;
}

/** A line's outcome taken as that of the whole check. */
export function verdictFrom({ state, status: { start, end } }: LineReading): VerdictReading {
	return { state: state === 'na' ? 'pass' : state, start, end, checkpoint: undefined, same: false, labelled: true };
}
