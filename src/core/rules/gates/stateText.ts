import type { Gate } from '../../gates/gate.ts';
import type { Range } from '../../text/textDocument.ts';
import type { ParsedDocument } from '../rule.ts';
import { currentGates } from './gateContext.ts';

/** States that a fix may write. */
export type WrittenState = 'pass' | 'fail' | 'na' | 'open';

const order: readonly WrittenState[] = ['pass', 'fail', 'na', 'open'];
const boxes: Readonly<Record<WrittenState, string>> = { pass: '[x]', fail: '[❌]', na: '[N/A]', open: '[ ]' };
const marks: Readonly<Record<WrittenState, string>> = { pass: '✅', fail: '❌', na: '➖', open: '⏳' };

/**
 * A state as this plan writes it: as another gate of the same shape does, else in the manner of `like`: box, mark, word
 * in its language, or mark and word.
 * @param like the outcome that is replaced, or that stands beside
 * @example stateText('pass', '⏳ Pending', 'row', context) // '✅ Pass'
 */
export function stateText(state: WrittenState, like: string, shape: Gate['shape'], context: ParsedDocument): string {
	const isBox = like.startsWith('[');
	const others = currentGates(context).flatMap(gate => {
		const text = gate.statusRange ? textAt(context, gate.statusRange) : '';
		return text === '' ? [] : [{ gate, text }];
	});
	const same = others.find(
		({ gate, text }) => gate.state === state && gate.shape === shape && text.startsWith('[') === isBox,
	);
	if (same || isBox) {
		return same?.text ?? boxes[state];
	}
	const mark = /^\p{Extended_Pictographic}/u.test(like) ? marks[state] : '';
	if (mark !== '' && !/\p{L}/u.test(like)) {
		return mark;
	}
	const texts = [like, ...others.map(({ text }) => text)].filter(text => /\p{L}/u.test(text) && !text.startsWith('['));
	const word = context.lexicon.written(texts)[order.indexOf(state)] ?? '';
	const model = texts[0] ?? '';
	const isLower = model !== '' && model === model.toLowerCase() && model !== model.toUpperCase();
	const isUpper = model === '' || (model === model.toUpperCase() && model !== model.toLowerCase());
	const cased = isUpper ? word.toUpperCase() : isLower && word !== 'N/A' ? word.toLowerCase() : word;
	return mark === '' ? cased : `${mark} ${cased}`;
}

/** The text of a place on one line; empty for several. */
export function textAt({ outline }: ParsedDocument, { start, end }: Range): string {
	return start.line === end.line ? (outline.lines[start.line] ?? '').slice(start.character, end.character) : '';
}
