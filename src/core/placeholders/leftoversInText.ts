import { type Field, fieldsInBlock } from '../markdown/fields.ts';
import { firstLine, maskCode, plainText } from '../markdown/inline.ts';
import type { Heading, ListItem, Paragraph, TextRow } from '../markdown/outline.ts';
import { allMatches } from '../text/allMatches.ts';
import { type Bracket, findBrackets } from './brackets.ts';
import { findClarifications, mentionsClarification } from './clarifications.ts';
import { type JoinedRows, joinRows } from './joinedRows.ts';
import { featureToken, markedOption } from './leftoversInFence.ts';
import { type Candidate, judgeWhole, type Reading, sectionName } from './reading.ts';
import { choicesOf, isCertain, isFeatureToken, isName, isStandIn } from './templateText.ts';
import { anyOf, vocabulary } from './vocabulary.ts';

const decision = new RegExp(`^${anyOf(vocabulary.decisions)}$`, 'iu');
/** Any bracket but links, and the tags of tasks and ticks: `[P]`, `[US1]`, `[x]`. */
const bracket = /\[(?!(?:P|US\d{1,3}|[xX ])\]|[^\][]*\]\()/;
/** In a header also dates, alternatives and arguments. */
const headerMarks = /[[<{$|]|YYYY/;
const argumentsToken = /\$ARGUMENTS\b|\{ARGS\}|<<[A-Z][A-Z0-9_]{2,40}>>/g;

/** `Decision: [what was chosen]` without emphasis. */
const plainLabel = /^\s*\p{L}[\p{L}-]{1,20}(?: [\p{L}-]{1,20}){0,2}[:：]\s*(?=\s|$)/u;

/** A value or a whole text in which template text may stand. */
interface Place {
	readonly joined: JoinedRows;
	/** With what is no text blanked out, same offsets as `joined.text`. */
	readonly masked: string;
	readonly from: number;
	readonly to: number;
	/** Label of the field; undefined for text without one. */
	readonly label: string | undefined;
	readonly block: Paragraph | Heading;
	readonly header: boolean;
}

/** Title and headings: `# Implementation Plan: [FEATURE]`, `### User Story 1 - [Brief Title] (Priority: P1)`. */
export function leftoversInHeading(heading: Heading, reading: Reading): Iterable<Candidate> {
	const mayHold = heading.text.includes('[') || heading.text.includes('<<');
	return mayHold ? candidatesInHeading(heading, reading) : [];
}

function* candidatesInHeading(heading: Heading, reading: Reading): Iterable<Candidate> {
	const text = firstLine(heading.text);
	const joined = joinRows([{ line: heading.line, character: heading.textRange.start.character, text }]);
	const masked = maskCode(text);
	const header = heading.line < reading.headerEnd;
	const base = { name: plainText(text), section: heading.section };
	const option = reading.known ? markedOption.exec(text)?.[1] : undefined;
	if (option) {
		yield { ...base, kind: 'option', range: heading.textRange, text, name: option };
		return;
	}
	for (const match of text.matchAll(/<<[A-Z][A-Z0-9_]{2,40}>>/g)) {
		const where = joined.rangeOf(match.index, match.index + match[0].length);
		yield { ...base, kind: header ? 'header' : 'section', range: where, text: match[0], name: match[0].slice(2, -2) };
	}
	for (const bracket of findBrackets(masked)) {
		const before = masked.slice(0, bracket.start).trimEnd();
		const after = masked.slice(bracket.end).replace(/\([^()]{0,60}\)/g, '');
		const ends = (before === '' || /[:：–—-]$/.test(before)) && (after.match(/\p{L}{2,}/gu) ?? []).length <= 1;
		const judged = ends || (header && isName(bracket.content)) ? judgeWhole(bracket.content, reading) : undefined;
		if (judged || (header && isName(bracket.content))) {
			const where = joined.rangeOf(bracket.start, bracket.end);
			const written = text.slice(bracket.start, bracket.end);
			const name = header ? bracket.content : base.name;
			yield {
				...base,
				kind: header ? 'header' : 'section',
				range: where,
				text: written,
				name,
				weak: judged === 'weak',
			};
		}
	}
}

/** `- [decision]`: the outline takes a short bracket for a box. */
export function leftoversInItem({ box, row, section }: ListItem, reading: Reading): Iterable<Candidate> {
	const mayHold = box && row.text === '' && box.mark.length > 3 && reading.kind !== 'tasks';
	const judged = mayHold ? judgeWhole(box.mark, reading) : undefined;
	return judged && box
		? [
				{
					kind: 'section',
					range: box.range,
					text: `[${box.mark}]`,
					name: sectionName(section),
					section,
					weak: judged === 'weak',
				},
			]
		: [];
}

/** Fields and text of a paragraph or list item. */
export function leftoversInParagraph(block: Paragraph, reading: Reading): Iterable<Candidate> {
	const header = block.line < reading.headerEnd;
	const mayHold = block.rows.some(row => mayHoldTemplateText(row, header, reading));
	return mayHold ? candidatesInParagraph(block, header, reading) : [];
}

function* candidatesInParagraph(block: Paragraph, header: boolean, reading: Reading): Iterable<Candidate> {
	const joined = joinRows(block.rows);
	const masked = header ? maskComments(joined.text).replaceAll('`', ' ') : maskCode(joined.text);
	const fields = fieldsInBlock(block);
	const first = fields[0] ? joined.offsetOf(fields[0].labelRange.start) : masked.length;
	if (first > 0) {
		yield* leftoversAt({ joined, masked, block, header, from: 0, to: first, label: undefined }, reading);
	}
	for (const field of fields) {
		const from = joined.offsetOf(field.valueRange.start);
		const to = joined.offsetOf(field.valueRange.end);
		if (reading.asking.size > 0 && isQuestion(field)) {
			// `**[NEEDS CLARIFICATION] Storage**: which one?`
			const start = joined.offsetOf(field.labelRange.start);
			const where = { range: joined.rangeOf(start, to), text: joined.text.slice(start, to), section: block.section };
			yield { ...where, kind: 'clarification', name: field.label };
			continue;
		}
		if (field.value !== '') {
			yield* leftoversAt({ joined, masked, block, header, from, to, label: field.label }, reading);
		} else if (/^\[.+\]$/.test(field.label) && judgeWhole(field.label.slice(1, -1), reading) === 'strong') {
			yield { kind: 'field', range: field.labelRange, text: field.label, name: field.label, section: block.section };
		}
	}
}

function mayHoldTemplateText({ line, text }: TextRow, header: boolean, { asking }: Reading): boolean {
	return (
		(header ? headerMarks.test(text) : text.includes('<<') || (text.includes('[') && bracket.test(text))) ||
		(asking.has(line) && mentionsClarification(text))
	);
}

function isQuestion({ label, value }: Field): boolean {
	return mentionsClarification(label) && findClarifications(`${label}: ${value}`).some(({ start }) => start === 0);
}

function* leftoversAt(place: Place, reading: Reading): Iterable<Candidate> {
	const { joined, masked, from, to, label, block, header } = place;
	const text = masked.slice(from, to);
	const name = label ?? sectionName(block.section);
	const at = (start: number, end: number) => ({
		range: joined.rangeOf(from + start, from + end),
		text: joined.text.slice(from + start, from + end),
		section: block.section,
	});
	if (reading.asking.size > 0) {
		const questions = findClarifications(text);
		for (const { start, end } of questions) {
			yield { ...at(start, end), kind: 'clarification', name };
		}
		if (questions.length > 0) {
			return;
		}
	}
	if (header && label !== undefined) {
		yield* leftoversInHeaderValue(text, at, label);
	}
	for (const match of allMatches(header ? argumentsToken : featureToken, joined.text.slice(from, to))) {
		const kind = header ? 'header' : 'path';
		yield { ...at(match.index, match.index + match[0].length), kind, name: match[0] };
	}
	const brackets = findBrackets(text);
	const rest = remainder(text, brackets);
	const isLabelled = label === undefined && reading.kind === 'plan' && brackets.length === 1;
	const whole = brackets.length > 0 && !/[\p{L}\p{N}]/u.test(isLabelled ? rest.replace(plainLabel, '') : rest);
	const found = brackets.flatMap(bracket => {
		const judged = judgeBracket(bracket, whole, brackets.length, place, reading);
		return judged ? [{ ...bracket, weak: judged === 'weak' }] : [];
	});
	if (whole && !header && found.length > 1) {
		// Names that are all the text says make one: **Given** [initial state], **When** [action].
		const kind = label === undefined ? 'section' : 'field';
		yield { ...at(found[0]!.start, found.at(-1)!.end), kind, name, weak: found.every(each => each.weak) };
		return;
	}
	for (const { start, end, content, weak } of found) {
		const choices = whole && !header ? choicesOf(content) : undefined;
		const span = brackets.length === 1 && rest.trim() === '' ? at(...trimmed(text)) : at(start, end);
		const kind = header ? 'header' : choices ? 'choice' : kindOf(label);
		yield { ...span, kind, name: header ? content : name, ...(choices && { choices }), weak };
	}
}

function kindOf(label: string | undefined): 'section' | 'decision' | 'field' {
	return label === undefined ? 'section' : decision.test(label) ? 'decision' : 'field';
}

/** `YYYY-MM-DD`, and `Planning | In Progress | Complete`. */
function* leftoversInHeaderValue(
	text: string,
	at: (start: number, end: number) => Pick<Candidate, 'range' | 'text' | 'section'>,
	label: string,
): Iterable<Candidate> {
	const value = text.trim();
	if (/^YYYY-MM-DD$/.test(value)) {
		yield { ...at(...trimmed(text)), kind: 'header', name: 'DATE' };
	}
	const choices = value.length < 200 && !value.includes('[') ? value.split(/ \| /).map(choice => choice.trim()) : [];
	if (choices.length > 2 && choices.every(choice => /^[\p{L}\p{N}][\p{L}\p{N} -]{0,30}$/u.test(choice))) {
		yield { ...at(...trimmed(text)), kind: 'choice', name: label, choices };
	}
}

function judgeBracket(
	bracket: Bracket,
	whole: boolean,
	count: number,
	place: Place,
	reading: Reading,
): 'strong' | 'weak' | undefined {
	const { content } = bracket;
	if (place.header) {
		if (isFeatureToken(content) || (whole && (isName(content) || isStandIn(content)))) {
			return 'strong';
		}
	} else if (isFeatureToken(content)) {
		return undefined; // reported as a path
	}
	if (whole) {
		// Several brackets in a row, each a name: **Given** [initial state], **When** [action].
		const inTasks = reading.kind === 'tasks' && place.block.item !== undefined && place.label === undefined;
		return inTasks && !isCertain(content) ? undefined : judgeWhole(content, reading);
	}
	if (isCertain(content)) {
		return 'strong';
	}
	if (reading.known && !place.header && isName(content) && content.includes(' ')) {
		return 'strong';
	}
	return reading.known &&
		place.label !== undefined &&
		/^(?:X|N|number|count|size|description)$/.test(content) &&
		count === 1
		? 'weak'
		: undefined;
}

/** What a text says beside its brackets: bold lead words, `(P1)` and punctuation do not count. */
function remainder(text: string, brackets: readonly Bracket[]): string {
	let rest = '';
	let last = 0;
	for (const { start, end } of brackets) {
		rest += `${text.slice(last, start)} `;
		last = end;
	}
	rest += text.slice(last);
	return brackets.length > 1 ? rest.replace(/\*\*[^*\n]{1,30}\*\*|\([^()\n]{1,30}\)/g, ' ') : rest;
}

function trimmed(text: string): [number, number] {
	const start = text.length - text.trimStart().length;
	// A backslash at the end of a row is a line break.
	return [start, Math.max(start, text.trimEnd().replace(/\\$/, '').trimEnd().length)];
}

function maskComments(text: string): string {
	return text.replace(/<!--[\s\S]*?(?:-->|$)/g, match => ' '.repeat(match.length));
}
