import type { Lexicon, WordState } from '../lexicon/lexicon.ts';
import type { Plain } from './plain.ts';
import { isCapitals, readStatus, type StatusPhrase, says } from './status.ts';

/** A line that names something and says how it stands. Offsets are those of the plain text. */
export interface LineReading {
	readonly status: StatusPhrase;
	readonly state: WordState;
	/** Where the outcome stands: before the subject, behind a label, or at the line's end. */
	readonly place: 'lead' | 'label' | 'end';
	readonly subject: { readonly start: number; readonly end: number };
	/** Where the remark behind the outcome begins; the text's end if there is none. */
	readonly noteStart: number;
}

/** `[PASS / FAIL]` where nobody chose. */
const choice = /\[[^\][]{1,80}\s[/|]\s[^\][]{1,80}\]\s*$/;
/** Labels are short; an outcome far behind a colon belongs to a sentence. */
const labelLimit = 240;
/** What stands behind other sentences. */
const lastSentence = /[.;!?。]\s*([^.;!?。]*)$/;
const separator = /:\s*|\s*—\s*|\s–\s*|–\s+|\s-{1,2}\s|\s*(?:→|->|=>|⇒)\s*|[?？]\s*/g;

/** Finds the outcome that a line states; undefined if it states none. */
export function readLine(plain: Plain, lexicon: Lexicon, from = 0): LineReading | undefined {
	const lead = readLead(plain, lexicon, from);
	const labelled = lead ? undefined : readLabelled(plain, lexicon, from);
	// `- **Speed**: unaffected by this; tests kept - Pass`
	const end = lead || labelled?.status.explicit ? undefined : readEnd(plain, lexicon, from);
	const isLater = end && labelled && end.status.start > labelled.status.tailEnd + 12;
	const isPlainer = end?.status.explicit && !labelled?.status.explicit; // `Docs: minor changes only. PASS.`
	return lead ?? (isLater || isPlainer ? end : (labelled ?? end));
}

function readLead(plain: Plain, lexicon: Lexicon, from: number): LineReading | undefined {
	const { text } = plain;
	const status = readStatus(plain, from, 'text', lexicon);
	if (!status || (status.state === 'open' && !status.explicit)) {
		return undefined;
	}
	if (!status.explicit && /^\s*\p{L}/u.test(text.slice(status.tailEnd))) {
		return undefined; // `Complies with the rules for names`
	}
	const restStart = status.tailEnd + /^[\s:—–\-.)\]]*/.exec(text.slice(status.tailEnd, status.tailEnd + 20))![0].length;
	const inner = status.bare
		? (readLabelled(plain, lexicon, restStart) ?? readEnd(plain, lexicon, restStart))
		: undefined;
	if (inner && !(inner.place === 'end' && inner.status.loose) && (inner.status.explicit || inner.state === 'na')) {
		const state = inner.status.bare || inner.state === status.state ? inner.state : merge(status.state, inner.state);
		return { ...inner, state, status: state === status.state ? status : inner.status };
	}
	const subjectEnd = status.bare || text[status.end] === ']' ? endOfLabel(plain, restStart) : restStart;
	return {
		status,
		state: status.state,
		place: 'lead',
		subject: { start: restStart, end: subjectEnd },
		noteStart: subjectEnd,
	};
}

/** `✅ **Name**: N/A` does not apply; `✅ **Name**: PARTIAL` is a reservation. */
function merge(mark: WordState, word: WordState): WordState {
	return mark === 'pass' && word === 'open'
		? 'warn'
		: mark === 'fail' || mark === 'pass' || word === 'na'
			? word
			: mark;
}

function readLabelled(plain: Plain, lexicon: Lexicon, from: number): LineReading | undefined {
	const { text } = plain;
	let isQuestion = false;
	for (const place of separatorsIn(plain, from)) {
		isQuestion ||= /[?？]/.test(text.slice(place.start, place.end));
		const question = text.slice(from, place.end);
		const answer =
			isQuestion || isLabelEnd(plain, from, place.start) ? readAnswer(plain, place.end, question, lexicon) : undefined;
		// `Docs: linked from the index. STATUS: Planned.`
		const isNamed = lexicon.is('status', lastSentence.exec(text.slice(from, place.start))?.[1] ?? '');
		const status =
			answer ??
			readStatus(plain, place.end, isNamed ? 'status' : 'text', lexicon) ??
			readWord(plain, from, place, lexicon);
		if (
			status &&
			(!place.bold || status.explicit) &&
			(!status.loose || isNamed || isLabelEnd(plain, from, place.start)) &&
			place.start > from
		) {
			const bold = plain.bold.find(part => part.end > from);
			const behind = place.start + (/^[?？]/.test(text.slice(place.start, place.end)) ? 1 : 0);
			const end =
				bold && bold.start <= from && bold.end < place.start ? bold.end : isNamed ? endOfLabel(plain, from) : behind;
			const subject = { start: from, end };
			return { status, state: status.state, place: 'label', subject, noteStart: skipJoint(text, status.tailEnd) };
		}
	}
	return undefined;
}

/** Everyday words count only right behind the label: `**Tests**: REQUIRED`, not `**Tests** for all parts - REQUIRED`. */
function isLabelEnd(plain: Plain, from: number, at: number): boolean {
	const bold = plain.bold.find(part => part.end > from);
	return (
		!bold ||
		bold.start > from + 1 ||
		/^[\s:]*(?:\([^()]*\))?[\s:]*$/.test(plain.text.slice(bold.end, Math.max(bold.end, at)))
	);
}

function* separatorsIn(plain: Plain, from: number): Iterable<{ start: number; end: number; bold: boolean }> {
	const { text } = plain;
	const limit = Math.min(text.length, from + labelLimit);
	const found: { start: number; end: number; bold: boolean }[] = plain.bold
		.filter(bold => bold.end > from && bold.end < limit)
		.map(bold => ({ start: bold.end, end: bold.end, bold: text[bold.end - 1] !== '.' }));
	// `… before completion. **PASS**, to be verified`: bold capitals stand out anywhere.
	found.push(
		...plain.bold
			.filter(bold => bold.start > from && isCapitals(plain, bold.start, bold.end))
			.map(bold => ({ start: bold.start, end: bold.start, bold: true })),
	);
	separator.lastIndex = from;
	for (let match = separator.exec(text); match && match.index < limit; match = separator.exec(text)) {
		const [start, end] = [match.index, match.index + match[0].length];
		if (!plain.code.some(part => part.start < start && end < part.end)) {
			found.push({ start, end, bold: false });
		}
	}
	yield* found.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** `**Types**: Confirmed - all strict`: an everyday word of passing that is all that stands between label and remark. */
function readWord(
	plain: Plain,
	from: number,
	place: { readonly start: number; readonly end: number },
	lexicon: Lexicon,
): StatusPhrase | undefined {
	const isNamed = plain.bold.some(part => part.start <= from + 1 && Math.abs(part.end - place.start) < 2);
	const status = isNamed ? readStatus(plain, place.end, 'status', lexicon) : undefined;
	if (status?.state === 'open' && !status.loose) {
		return status; // `**Review**: pending approval of the team`
	}
	const isAlone =
		status?.state === 'pass'
			? /^\s*(?:$|[—–,.;-]\s)/.test(plain.text.slice(status.end))
			: /^\s*\S+\s*$/.test(plain.text.slice(place.end)); // `**Review**: planned`
	return isAlone ? status : undefined;
}

/** `Yes` passes, to a question or behind a label; `No` does if the question asks for something unwanted. */
function readAnswer(plain: Plain, at: number, question: string, lexicon: Lexicon): StatusPhrase | undefined {
	const { text } = plain;
	const start = at + /^[\s→⇒=>-]*\[?/.exec(text.slice(at, at + 10))![0].length;
	for (const word of ['yes', 'no'] as const) {
		const end = start + lexicon.lengthAt(word, text, start);
		const rest = text.slice(end);
		const isEnded = end > start && (isCapitals(plain, start, end) || /^\s*(?:$|[.,;:!()\]—–。、，-])/.test(rest));
		const isGood = word === 'yes' || (question.includes('?') && asksForTrouble(question, lexicon));
		const isDeviation = word === 'no' && says(lexicon, 'trouble', /^[^.;。；]{0,60}/.exec(rest)![0]);
		if (isEnded && (isGood || isDeviation)) {
			const state = isGood ? 'pass' : 'warn';
			return { state, start, end, tailEnd: end, explicit: true, bare: false, loose: false };
		}
	}
	return undefined;
}

/** `Adds a dependency?`, but not `Changes with every release?` */
function asksForTrouble(question: string, lexicon: Lexicon): boolean {
	return lexicon.find('negative', question) !== undefined && lexicon.find('all', question) === undefined;
}

/** Whether `no` says that something is amiss: `Is it a library?`, but not `Any new route?` and not `No mocks?` */
export function wantsYes(question: string, lexicon: Lexicon): boolean {
	return !asksForTrouble(question, lexicon) && lexicon.find('negation', question) === undefined;
}

/** An outcome at the end of a line: `… ✅`, `… (PASS)`, `… Pass.` */
export function readEnd(plain: Plain, lexicon: Lexicon, from = 0): LineReading | undefined {
	const { text } = plain;
	const trimmed = text.trimEnd();
	const tailStart = Math.max(from + 1, trimmed.length - 90);
	const tail = trimmed.slice(tailStart);
	if (choice.test(tail)) {
		return undefined;
	}
	const starts = [
		...tail.matchAll(/[([]|(?<=[.;。；!])\s+(?=\S)|(?<=,)(?=[^\x20-\x7e])|\s[-—–]{1,2}\s+|(?=[^\p{L}\p{N}\p{P}\s])/gu),
	];
	for (const match of starts) {
		const at = tailStart + match.index + /^(?:\s[-—–]{1,2}\s+)?/.exec(match[0])![0].length;
		const status = readStatus(plain, at, 'text', lexicon);
		const isAlone = /^[([]|[.;。；!]$/.test(match[0]) || /[.;。；!,]$/.test(trimmed.slice(0, at));
		const isDenied =
			status &&
			status.state !== 'pass' &&
			/\p{L}\s*$/u.test(trimmed.slice(0, at)) &&
			denies(trimmed.slice(from, at), lexicon);
		const isMeant = /[-—–]\s+$/.test(match[0]) ? status?.state === 'pass' : status?.explicit || isAlone;
		const rest = trimmed.slice(status?.tailEnd);
		const isLast =
			/^[\s)\].。!*]*$/.test(rest) || (status && isShouted(plain, status, match[0], trimmed.length, lexicon));
		if (status && !isDenied && isMeant && isLast) {
			const subject = { start: from, end: endOfLabel(plain, from, at) };
			return { status, state: status.state, place: 'end', subject, noteStart: text.length };
		}
	}
	return undefined;
}

/** `… (DEVIATION from the template)`, `… ⚠ AMENDMENT REQUIRED`: more than the outcome, yet all that is left of the line. */
function isShouted(plain: Plain, status: StatusPhrase, before: string, lineEnd: number, lexicon: Lexicon): boolean {
	const [word] = /^\p{L}*/u.exec(plain.text.slice(status.start))!;
	return status.bare
		? lineEnd - status.end < 40 &&
				isCapitals(plain, status.end, lineEnd) &&
				(['must', 'open', 'loose-open'] as const).some(list =>
					lexicon.find(list, plain.text.slice(status.end, lineEnd)),
				)
		: before === '(' &&
				isCapitals(plain, status.start, status.start + word.length) &&
				/^[^()]*\)[\s.。*]*$/.test(plain.text.slice(status.end, lineEnd));
}

/** `without [NEEDS CLARIFICATION]` */
function denies(before: string, lexicon: Lexicon): boolean {
	return lexicon.find('negation', before.slice(-20).replace(/^.*[.,;:]/s, '')) !== undefined;
}

/** A heading is a name as a whole: `Principle VII: 80 % Coverage ✅`. */
export function wholeSubject(plain: Plain, reading: LineReading | undefined): LineReading | undefined {
	if (!reading || reading.place === 'label') {
		return reading;
	}
	const { start } = reading.subject;
	const end = reading.place === 'end' ? reading.status.start : plain.text.length;
	return {
		...reading,
		subject: { start, end: start + plain.text.slice(start, end).replace(/[\s:—–([-]+$/, '').length },
	};
}

/** The bold name or label that a line begins with ends here; else the line's first sentence. */
export function endOfLabel(plain: Plain, from: number, limit = plain.text.length): number {
	const { text } = plain;
	const bold = plain.bold.find(part => part.end > from);
	if (bold && text.slice(from, bold.start).trim() === '') {
		return trimEnd(text, from, bold.end);
	}
	const part = text.slice(from, Math.min(limit, from + 160));
	const joint = /:\s|\s[—–]\s|\s-\s|(?<=\?)\s/.exec(part);
	return trimEnd(text, from, joint && joint.index > 0 ? from + joint.index : limit);
}

function trimEnd(text: string, from: number, to: number): number {
	return from + text.slice(from, to).replace(/[\s:—–([-]+$/, '').length;
}

export function skipJoint(text: string, at: number): number {
	return at + /^[\s)\].,;:—–。、，-]*/.exec(text.slice(at, at + 20))![0].length;
}
