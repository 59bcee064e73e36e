import type { Lexicon, WordState } from '../lexicon/lexicon.ts';
import type { Plain } from './plain.ts';
import { endOfLabel, readLine, wantsYes } from './readLine.ts';
import { readVerdicts, type VerdictReading } from './readVerdict.ts';
import { boxState, hasCaveat, type StatusPhrase } from './status.ts';
import { readWholeRun } from './wholeCheck.ts';

/** What a line with a check box is. */
export type BoxedReading =
	| {
			readonly kind: 'gate';
			readonly state: WordState;
			readonly subject: { readonly start: number; readonly end: number };
			/** Set if words, not the box, state the outcome. */
			readonly status: StatusPhrase | undefined;
			readonly noteStart: number;
	  }
	| { readonly kind: 'verdict'; readonly verdict: VerdictReading };

/** Reads an item with a box; undefined if the box holds no outcome, or the line is a form field still to fill. */
export function readBoxed(plain: Plain, mark: string, lexicon: Lexicon): BoxedReading | undefined {
	const state = boxState(foldMark(mark), lexicon);
	if (!state) {
		return undefined;
	}
	const { text } = plain;
	const run = readWholeRun(text, 0, lexicon);
	const [said] = run.words > 1 ? readVerdicts(plain, lexicon) : [];
	const isWhole = said !== undefined || !/\p{L}/u.test(text.slice(run.end));
	if (run.words > 1 && lexicon.find('constitution', text.slice(0, run.end)) && isWhole) {
		const start = said?.start ?? 0;
		const end = said?.end ?? run.end;
		const checkpoint = said?.checkpoint;
		const joined = state === 'pass' && said ? said.state : state;
		return joined === 'na'
			? undefined
			: { kind: 'verdict', verdict: { state: joined, start, end, checkpoint, same: false, labelled: true } };
	}
	const label = labelOf(plain);
	const value = label === undefined ? '' : text.slice(label.valueStart).trim();
	if (label && state === 'open' && isFormField(text.slice(0, label.end), value, lexicon)) {
		return undefined;
	}
	if (label && lexicon.is('justification', text.slice(0, label.end))) {
		return undefined;
	}
	const line = readLine(plain, lexicon);
	const isQuestion = label !== undefined && lexicon.is('status', text.slice(0, label.end));
	const subject =
		isQuestion && value !== ''
			? { start: label.valueStart, end: text.length }
			: { start: 0, end: endOfLabel(plain, 0) };
	const outcome = line?.place === 'end' && !line.status.explicit ? undefined : line;
	const behind = text.slice(subject.end === text.length ? 0 : subject.end);
	const isCaveat = state === 'pass' && (hasCaveat(behind, lexicon) || answersNo(text, lexicon));
	const joined = isCaveat ? 'warn' : joinBox(state, outcome?.state, outcome?.status.explicit ?? false);
	return {
		kind: 'gate',
		state: joined,
		subject,
		status: outcome && joined === outcome.state && joined !== state ? outcome.status : undefined,
		noteStart: subject.end + /^[\s:—–-]*/.exec(text.slice(subject.end, subject.end + 9))![0].length,
	};
}

/** `[x] **Compliance**: all in one project? No` is ticked, yet denied; `new dependency? No` is not. */
function answersNo(text: string, lexicon: Lexicon): boolean {
	const question = text.lastIndexOf('?');
	const at = question + 1 + /^\s*/.exec(text.slice(question + 1, question + 9))![0].length;
	const length = question < 0 ? 0 : lexicon.lengthAt('no', text, at);
	return (
		length > 0 && /^\s*(?:$|[.,;:!(—–-])/.test(text.slice(at + length)) && wantsYes(text.slice(0, question), lexicon)
	);
}

function foldMark(mark: string): string {
	return mark.normalize('NFKC').replaceAll('\ufe0f', '').toLowerCase();
}

/** An empty box stays open whatever the text says, unless the item does not apply. */
function joinBox(box: WordState, said: WordState | undefined, explicit: boolean): WordState {
	if (!said || said === box) {
		return box;
	}
	if (said === 'na') {
		return 'na';
	}
	if (box === 'pass') {
		return explicit && said === 'open' ? 'open' : explicit && (said === 'warn' || said === 'fail') ? 'warn' : box;
	}
	return box;
}

function labelOf(plain: Plain): { end: number; valueStart: number } | undefined {
	const match = /^([^:?]{1,80}?)\s*:\s*/.exec(plain.text.slice(0, 100));
	return match ? { end: match[1]!.length, valueStart: match[0].length } : undefined;
}

/** `**Current Count**: [Number of projects]`, `**Justification**: …`; `[Yes/No]` is a choice still to make, thus a gate. */
function isFormField(label: string, value: string, lexicon: Lexicon): boolean {
	if (lexicon.is('justification', label) || /^\d+$/.test(value)) {
		return true;
	}
	const bracket = /^\[([^\][]*)\]$/.exec(value)?.[1];
	return bracket !== undefined && !(lexicon.find('yes', bracket) && lexicon.find('no', bracket));
}
