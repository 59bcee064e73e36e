import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Block, TextRow } from '../markdown/outline.ts';
import { isComplexityTitle } from './gateSections.ts';
import { type Plain, rangeOf, toPlain, writtenText } from './plain.ts';
import { type LineReading, readLine } from './readLine.ts';
import { readVerdicts, type VerdictReading, verdictFrom } from './readVerdict.ts';
import { isClean, type SectionContext, subjectText } from './sectionContext.ts';
import { isCapitals, says } from './status.ts';
import { isGateSentence, isPlaceholder } from './units.ts';
import { isWholeCheck, namesPrinciple, readCheckpoint, refersToPrinciple } from './wholeCheck.ts';

/** Reads one unit of a paragraph: a verdict, a gate, a bold line that names what follows. */
export function readParagraph(context: SectionContext, block: Block, rows: readonly TextRow[]): void {
	const { writer, lexicon } = context;
	const plain = toPlain(rows);
	const { text } = plain;
	if (text.trim() === '' || isPlaceholder(text)) {
		return;
	}
	if (isGateSentence(plain, lexicon)) {
		// `*GATE: Must pass before Phase 0. All principles verified.*`; the template's own, which most plans keep, is silent
		if (lexicon.find('all', text)) {
			writer.addVerdicts(plain, laterVerdicts(plain, lexicon), block);
		}
		return;
	}
	context.hasText = true;
	const label = boldLabel(plain);
	writer.accepts = block.item ? writer.accepts : acceptsTrouble(label, lexicon);
	if (isComplexityTitle(/^[^:]{1,40}(?=:)/.exec(text)?.[0] ?? '', lexicon)) {
		// `**Complexity Tracking**: no violations` is no verdict, `… **Result: PASS**` is
		const labelled = laterVerdicts(plain, lexicon).filter(verdict => verdict.labelled);
		writer.addVerdicts(plain, labelled, block);
		return;
	}
	const inner = readBehindLabel(context, plain);
	if (inner) {
		context.addLine(plain, inner, block, 'paragraph');
		return;
	}
	const reading = readLine(plain, lexicon);
	const parent = block.item && context.parents.get(block.item);
	if (reading && (context.addField(plain, reading, block, parent) || isRemark(plain, reading, lexicon))) {
		return;
	}
	// What `**Name**: … No violations.` goes on to say is about that name.
	const isOwn = label !== '' && !isWholeCheck(label, lexicon) && !lexicon.find('onward', label);
	const labelEnd = plain.bold[0]?.end ?? 0; // `**GATES PASSED**: …` says it in the label itself
	const verdicts = readVerdicts(plain, lexicon).filter(each => each.labelled || !isOwn || each.end <= labelEnd);
	const [verdict] = verdicts;
	if (verdict && !parent) {
		const { group } = writer;
		const isGroups = group && !group.gate && speaksOfGroup(context, verdict, text);
		if (isGroups) {
			const statusRange = rangeOf(plain, verdict.start, verdict.end);
			writer.push(plain, undefined, verdict.state, block, 'field', { statusRange, note: '' });
		} else if (!writer.goesOn(verdict, rows[0]!.line)) {
			writer.addVerdicts(plain, verdicts, block);
		}
		return;
	}
	const isTitle = plain.bold[0]?.start === 0;
	if (reading && !parent && concludes(context, plain, reading, isTitle)) {
		writer.addVerdicts(plain, [verdictFrom(plain, reading, lexicon)], block);
		return;
	}
	if (reading && (isTitle || reading.place !== 'end' || text.length < 200)) {
		if (reading.place === 'lead' && !reading.status.bare) {
			addLeadWord(context, plain, reading, block);
		} else if (!lexicon.is('justification', subjectText(plain, reading))) {
			context.addLine(plain, reading, block, 'paragraph');
		}
		return;
	}
	if (isTitle && !parent) {
		readTitle(context, plain, block);
	}
}

/** What is said behind the first sentence. */
function laterVerdicts(plain: Plain, lexicon: Lexicon): VerdictReading[] {
	const [first] = plain.text.split(/[.。]\s/, 1);
	return readVerdicts(plain, lexicon).filter(verdict => verdict.start > first!.length);
}

/** `**Initial check**: ✅ **I. Tests**: …`: the first gate stands on the line that says when it was checked. */
function readBehindLabel({ writer, lexicon }: SectionContext, plain: Plain): LineReading | undefined {
	const [label, name] = plain.bold;
	if (!name || label!.start > 0 || !isWholeCheck(plain.text.slice(0, label!.end), lexicon)) {
		return undefined;
	}
	const { text } = plain;
	const isMarked = /^[\s:]*[^\p{L}\p{N}\s:]{1,3}\s*$/u.test(text.slice(label!.end, name.start));
	const isName = /^\s*(?:\([^()]*\))?\s*:/.test(text.slice(name.end)) || text[name.end - 1] === ':';
	if (!isMarked || !isName || lexicon.find('pass', text.slice(name.start, name.end))) {
		return undefined;
	}
	writer.said = readCheckpoint(text.slice(0, label!.end), lexicon) ?? writer.said;
	return readLine(plain, lexicon, label!.end + /^[\s:]*/.exec(text.slice(label!.end))![0].length);
}

/** `⚠️ **The constitution is still a template**`, `⚠️ **Some rows are open. See below.**`: no name, but a remark. */
function isRemark(plain: Plain, { status, place, subject }: LineReading, lexicon: Lexicon): boolean {
	const name = plain.text.slice(subject.start, subject.end);
	if (place !== 'lead' || !status.bare || status.state !== 'warn' || isWholeCheck(name, lexicon)) {
		return false;
	}
	const law = lexicon.find('constitution', name);
	const isLaw =
		law && law.index < 20 && /^\S*\s+(?![ivx]+\b)\p{L}{2}|^[^\0-\u2fff]{2}/u.test(name.slice(law.index + law.length));
	return isLaw === true || (plain.bold[0]?.start === subject.start && /[.。]\s/.test(name));
}

/** A label with nothing wrong behind it, or `The constitution is a template: nothing to check. **PASS**`. */
function concludes(context: SectionContext, plain: Plain, reading: LineReading, isTitle: boolean): boolean {
	const { text } = plain;
	const { status, place } = reading;
	if (context.writer.group) {
		return false;
	}
	if (place === 'label' && isClean(plain, reading, context.lexicon)) {
		return true;
	}
	const before = text.slice(0, status.start);
	const isLast = place === 'end' || (/[.。!]\s/.test(before) && !/\p{L}/u.test(text.slice(status.tailEnd)));
	const isNamed = context.lexicon.find('constitution', before) !== undefined;
	// `Checked against the constitution again: … **PASS** — nothing new`
	const isStated = status.explicit && context.lexicon.find('check', before) !== undefined;
	return !isTitle && (isLast || isStated) && isNamed;
}

/** The same words below several names, or `No violations.` below a heading that names something. */
function speaksOfGroup(context: SectionContext, verdict: VerdictReading, text: string): boolean {
	const { writer, lexicon } = context;
	return context.isRepeated(text) || (!verdict.labelled && !writer.group?.bold && !lexicon.find('constitution', text));
}

/** `Exceptions approved`, `Justified deviations` */
function acceptsTrouble(label: string, lexicon: Lexicon): boolean {
	return (
		lexicon.find('trouble', label) !== undefined &&
		['accepted', 'pass', 'loose-pass'].some(list => lexicon.find(list, label)) &&
		lexicon.find('negation', label) === undefined
	);
}

/** `Name` of `✅ **Name**: …`, empty without one. */
function boldLabel({ text, bold }: Plain): string {
	const part = bold[0];
	const isLabel = part && !/\p{L}/u.test(text.slice(0, part.start)) && /^.?\s*:/s.test(text.slice(part.end - 1));
	return isLabel ? text.slice(part.start, part.end).replace(/:$/, '') : '';
}

/** A bold line: a group of gates, a checkpoint, or a principle with prose behind it. */
function readTitle(context: SectionContext, plain: Plain, block: Block): void {
	const { writer, lexicon } = context;
	const { text } = plain;
	const end = plain.bold[0]!.end;
	const rest = text
		.slice(end)
		.replace(/\([^()]*\)/g, '')
		.replace(/[\s:.]/g, '');
	const label = text.slice(0, end).replace(/[\s:]+$/, '');
	if (rest === '' && isWholeCheck(label, lexicon)) {
		writer.said = readCheckpoint(text, lexicon) ?? writer.said;
		writer.group = writer.group?.bold ? undefined : writer.group;
	} else if (rest === '' && (!writer.group || writer.group.bold)) {
		writer.group = context.toGroup(plain, true);
	} else if (rest !== '' && !writer.group?.gate && isNamed(label, lexicon)) {
		// `**Note on Principle V**: … a documented exception`
		const state = says(lexicon, 'caveat', text.slice(end)) ? 'warn' : 'unstated';
		const note = writtenText(plain, end);
		writer.push(plain, { start: 0, end: label.length }, state, block, 'paragraph', { note });
	}
}

function isNamed(label: string, lexicon: Lexicon): boolean {
	return namesPrinciple(label, lexicon) || refersToPrinciple(label, lexicon);
}

/** `PASS — reason` by itself: the outcome of what the group names, else of the whole check. */
function addLeadWord(context: SectionContext, plain: Plain, reading: LineReading, block: Block): void {
	const { writer, lexicon } = context;
	const { group } = writer;
	const { status } = reading;
	const name = plain.bold.find(part => part.start > status.start);
	const behind = plain.text.slice(status.tailEnd);
	if (name && name.start < status.end + 2 && /^.?\s*:/s.test(plain.text.slice(name.end - 1))) {
		context.addLine(plain, { ...reading, subject: name, noteStart: name.end }, block, 'paragraph'); // `PASS **Tests**: …`
		return;
	}
	const isNoun =
		isCapitals(plain, status.start, status.end) && /^\s\p{L}/u.test(behind) && !isJoined(behind.trimStart(), lexicon); // `PASS criteria`
	const isBold = plain.bold.some(part => part.start === status.start && part.end >= status.end);
	const isStated =
		!isNoun && (status.explicit || (status.state === 'pass' && /^[.:]/.test(behind)) || (isBold && behind[0] === '.'));
	if (group && !group.gate) {
		writer.push(plain, undefined, reading.state, block, 'field', {
			statusRange: rangeOf(plain, reading.status.start, reading.status.end),
			note: writtenText(plain, reading.noteStart),
		});
	} else if (!group && isStated && reading.state !== 'na') {
		writer.addVerdicts(plain, [verdictFrom(plain, reading, lexicon)], block);
	}
}

function isJoined(text: string, lexicon: Lexicon): boolean {
	return lexicon.lengthAt('with', text, 0) > 0 || lexicon.lengthAt('joins', text, 0) > 0;
}
