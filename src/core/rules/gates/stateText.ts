import type { Plan } from '../../documents/plan.ts';
import type { Gate } from '../../gates/gate.ts';
import type { Range } from '../../text/textDocument.ts';
import type { ParsedDocument } from '../rule.ts';
import { currentGates } from './gateContext.ts';

/** States that a fix may write. */
export type WrittenState = 'pass' | 'fail' | 'na' | 'open';

const order: readonly WrittenState[] = ['pass', 'fail', 'na', 'open'];
const boxes: Readonly<Record<WrittenState, string>> = { pass: '[x]', fail: '[❌]', na: '[N/A]', open: '[ ]' };
const marks: Readonly<Record<WrittenState, string>> = { pass: '✅', fail: '❌', na: '➖', open: '⏳' };

/** How a plan writes its outcomes. */
interface Style {
	/** The first text of each state, by shape and whether it is a box. */
	readonly used: ReadonlyMap<string, string>;
	/** Some outcomes with words. */
	readonly worded: readonly string[];
	/** By the outcome beside which words are written: what `Lexicon.written` said. */
	readonly words: Map<string, readonly string[]>;
}

const styles = new WeakMap<Plan, Style>();
/** So many outcomes tell the language. */
const enough = 20;

/**
 * A state as this plan writes it: as another gate of the same shape does, else in the manner of `like`: box, mark, word
 * in its language, or mark and word.
 * @param like the outcome that is replaced, or that stands beside
 * @example stateText('pass', '⏳ Pending', 'row', context) // '✅ Pass'
 */
export function stateText(state: WrittenState, like: string, shape: Gate['shape'], context: ParsedDocument): string {
	const { used, worded, words } = styleOf(context);
	const same = used.get(keyOf(state, shape, like));
	if (same || like.startsWith('[')) {
		return same ?? boxes[state];
	}
	const mark = /^\p{Extended_Pictographic}/u.test(like) ? marks[state] : '';
	const hasWords = /\p{L}/u.test(like);
	if (mark !== '' && !hasWords) {
		return mark;
	}
	let written = words.get(like);
	if (!written) {
		written = context.lexicon.written([like, ...worded]);
		words.set(like, written);
	}
	const word = written[order.indexOf(state)] ?? '';
	const model = hasWords ? like : (worded[0] ?? '');
	const isLower = model === model.toLowerCase() && model !== model.toUpperCase();
	const isUpper = model === '' || (model === model.toUpperCase() && model !== model.toLowerCase());
	const cased = isUpper ? word.toUpperCase() : isLower && word !== 'N/A' ? word.toLowerCase() : word;
	return mark === '' ? cased : `${mark} ${cased}`;
}

function keyOf(state: Gate['state'], shape: Gate['shape'], text: string): string {
	return `${state} ${shape} ${text.startsWith('[')}`;
}

function styleOf(context: ParsedDocument): Style {
	const { plan } = context;
	let style = plan && styles.get(plan);
	if (!style) {
		const used = new Map<string, string>();
		const worded: string[] = [];
		for (const { state, shape, statusRange } of currentGates(context)) {
			const text = statusRange ? textAt(context, statusRange) : '';
			const key = keyOf(state, shape, text);
			if (text !== '' && !used.has(key)) {
				used.set(key, text);
			}
			if (worded.length < enough && /^[^[]*\p{L}/u.test(text)) {
				worded.push(text);
			}
		}
		style = { used, worded, words: new Map() };
		if (plan) {
			styles.set(plan, style);
		}
	}
	return style;
}

/** The text of a place on one line; empty for several. */
export function textAt({ outline }: ParsedDocument, { start, end }: Range): string {
	return start.line === end.line ? (outline.lines[start.line] ?? '').slice(start.character, end.character) : '';
}
