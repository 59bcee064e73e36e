import { findClarifications } from '../../placeholders/clarifications.ts';
import type { TextEdit } from '../../text/edits.ts';
import { range } from '../../text/textDocument.ts';
import type { FillContext } from '../fillContext.ts';
import type { FillTarget } from '../fillTarget.ts';
import type { Filler, Offer } from '../suggestion.ts';
import { specOf } from './spec.ts';

/** An open question: the alternatives that it names, and what spec.md answered to the like. */
export const fillClarification: Filler = async (target, context) => {
	const { translate } = context;
	const question = questionOf(target);
	const offers: Offer[] = alternatives(question).map(answer => ({
		label: answer,
		detail: question,
		source: translate('named in the question'),
		confidence: 'medium',
		edits: answerEdits(target, context, answer),
	}));
	const spec = await specOf(context);
	for (const block of spec?.outline.blocks ?? []) {
		const row = block.kind === 'paragraph' && block.item ? block.rows.map(({ text }) => text).join(' ') : '';
		const [, asked, answer] = /^Q:\s*(.{1,500}?)\s*(?:→|->)\s*A:\s*(.{1,500})$/.exec(row) ?? [];
		if (spec && asked && answer && similar(asked, question)) {
			offers.unshift({
				label: answer,
				detail: asked,
				source: translate('spec.md, clarifications'),
				sourceUri: spec.document.uri,
				confidence: 'high',
				edits: answerEdits(target, context, answer),
			});
		}
	}
	return offers;
};

/** What is asked, without the marker and its brackets. @example '[NEEDS CLARIFICATION: which?]' gives 'which?' */
export function questionOf(target: FillTarget): string {
	const text = target.leftovers[0]?.text ?? '';
	return findClarifications(text)[0]?.question ?? '';
}

/**
 * Writes an answer in place of the question; in a spec it is recorded under `## Clarifications` as well, in today's
 * session. Edits of the document that `context` is about.
 */
export function answerEdits(target: FillTarget, { parsed, today }: FillContext, answer: string): TextEdit[] {
	const inPlace: TextEdit = { range: target.range, newText: answer };
	if (parsed.kind !== 'spec') {
		return [inPlace];
	}
	const { outline } = parsed;
	const entry = `- Q: ${questionOf(target) || target.label} → A: ${answer}`;
	const clarifications = outline.sections.find(({ heading }) => /^clarifications?$/i.test(heading.text.trim()));
	if (!clarifications) {
		const before = outline.sections.find(({ heading }) => heading.level === 2)?.line ?? outline.lines.length;
		const text = `## Clarifications\n\n### Session ${today}\n\n${entry}\n\n`;
		return [inPlace, insertAtLine(parsed, before, text)];
	}
	const session = clarifications.children.find(({ heading }) => heading.text.includes(today));
	const { line, endLine } = session ?? clarifications;
	const end = lastTextLine(outline.lines, line, endLine);
	const text = session ? `${end === line ? '\n' : ''}${entry}\n` : `\n### Session ${today}\n\n${entry}\n`;
	return [inPlace, insertAtLine(parsed, end + 1, text)];
}

function insertAtLine({ outline }: FillContext['parsed'], line: number, text: string): TextEdit {
	if (line < outline.lines.length) {
		return { range: range(line, 0, line, 0), newText: text };
	}
	const last = outline.lines.length - 1;
	const end = outline.lines[last]!.length;
	return { range: range(last, end, last, end), newText: `${end > 0 ? '\n' : ''}${text}` };
}

function lastTextLine(lines: readonly string[], from: number, to: number): number {
	let line = to - 1;
	while (line > from && lines[line]!.trim() === '') {
		line--;
	}
	return line;
}

/** @example alternatives('keep for 30 days or 1 year?') // ['keep for 30 days', '1 year'] */
function alternatives(question: string): string[] {
	const asked = question.split(/[?？]/)[0]!.replace(/^.{0,200}?[:：-]\s/, '');
	const parts = asked.split(/,? or |, |\s\/\s/i).map(part => part.trim());
	const short = parts.every(part => part !== '' && part.split(/\s+/).length <= 6);
	return parts.length > 1 && parts.length <= 6 && short ? parts : [];
}

function similar(a: string, b: string): boolean {
	const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []);
	const [first, second] = [words(a), words(b)];
	const shared = [...first].filter(word => second.has(word)).length;
	return shared >= 2 && shared * 2 >= Math.min(first.size, second.size);
}
