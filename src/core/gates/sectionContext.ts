import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Block, ListItem, Outline, Section } from '../markdown/outline.ts';
import type { Gate } from './gate.ts';
import type { GateDraft, Group } from './gateDraft.ts';
import { type Plain, rangeOf, writtenText } from './plain.ts';
import { endOfLabel, type LineReading, skipJoint } from './readLine.ts';
import { verdictFrom } from './readVerdict.ts';
import { SectionWriter } from './sectionWriter.ts';
import { countLabels, findCondition, isLegend } from './units.ts';
import { isWholeCheck, readCheckpoint, readWholeRun } from './wholeCheck.ts';

/** A list item above others: its text, and the gate that it states. */
export interface Parent {
	readonly plain: Plain;
	readonly gate: GateDraft | undefined;
}

/** What is known where a line of a gate section is read, and what all kinds of lines do with an outcome. */
export class SectionContext {
	readonly writer: SectionWriter;
	readonly parents = new Map<ListItem, Parent>();
	/** How many headings name something to check. */
	groups = 0;
	/** How many bold lines do. */
	#boldGroups = 0;
	/** The section holds more than the template's sentence. */
	hasText = false;
	/** The heading above states the outcome of the whole check. */
	concluded = false;
	readonly #labels: ReadonlyMap<string, number>;

	constructor(
		readonly section: Section,
		readonly blocks: readonly Block[],
		readonly outline: Outline,
		readonly lexicon: Lexicon,
	) {
		this.writer = new SectionWriter(section, lexicon);
		this.#labels = countLabels(blocks);
	}

	toGroup(plain: Plain, bold: boolean, gate?: GateDraft, reading?: LineReading): Group {
		const condition = findCondition(plain, this.lexicon);
		this.#boldGroups += bold ? 1 : 0;
		const start = reading?.subject.start ?? 0;
		const end = Math.min(condition?.start ?? plain.text.length, reading?.subject.end ?? plain.text.length);
		return {
			text: writtenText(plain, start, end).replace(/[:：]$/, ''),
			range: rangeOf(plain, start, end),
			line: plain.lines[0]!,
			condition: condition?.text,
			bold,
			gate,
		};
	}

	/** `**GATE PASS** ✅` below each of several names is no verdict on the whole. */
	isRepeated(text: string): boolean {
		return (this.#labels.get(text) ?? 0) > 1;
	}

	/** `**Status**: PASS` below what it speaks of. */
	addField(plain: Plain, reading: LineReading, block: Block, parent: Parent | undefined): GateDraft | undefined {
		const label = subjectText(plain, reading);
		const isNested = parent !== undefined && reading.place === 'lead' && !reading.status.bare;
		if (!isNested && !(reading.place === 'label' && this.lexicon.is('status', label))) {
			return undefined;
		}
		const at = {
			statusRange: rangeOf(plain, reading.status.start, reading.status.end),
			note: writtenText(plain, reading.noteStart),
		};
		const { group } = this.writer;
		if (parent && !parent.gate && (isNested || !group)) {
			const subject = { start: 0, end: endOfLabel(parent.plain, 0) };
			const line = at.statusRange.start.line;
			return this.writer.push(parent.plain, subject, reading.state, block, 'field', { ...at, line });
		}
		const isRepeated = this.isRepeated(label);
		// `**Result**: ✅ All of them passed` below a list is no outcome of the line above.
		const isOwn =
			group &&
			!speaksOfAll(plain, reading, this.lexicon) &&
			(isRepeated ||
				(((this.groups < 2 && (!group.bold || this.#boldGroups < 2)) || group.gate !== undefined) &&
					!/\s/.test(label)));
		return isOwn ? this.writer.push(plain, undefined, reading.state, block, 'field', at) : undefined;
	}

	/** A line that names something and says how it stands: a gate, or the verdict if it names the whole check. */
	addLine(plain: Plain, reading: LineReading, block: Block, shape: Gate['shape']): GateDraft | undefined {
		if (isLegend(plain.text, this.lexicon)) {
			return undefined;
		}
		const subject = subjectText(plain, reading);
		const isOutcome = reading.place === 'lead' && !this.writer.group && isPass(subject, this.lexicon);
		// `Constitution: ten users at once → as planned ✅` names one part of it.
		const named = reading.place === 'end' ? plain.text.slice(reading.subject.start, reading.status.start) : subject;
		const isWhole =
			isWholeCheck(named, this.lexicon) ||
			(speaksOfAll(plain, reading, this.lexicon) && this.lexicon.find('check', subject) !== undefined);
		if (shape !== 'heading' && (isOutcome || (reading.place !== 'lead' && isWhole))) {
			const checkpoint = readCheckpoint(subject, this.lexicon);
			this.writer.addVerdicts(plain, [{ ...verdictFrom(plain, reading, this.lexicon), checkpoint }], block);
			return undefined;
		}
		return this.pushLine(plain, reading, block, shape);
	}

	/** A line that names something and says how it stands, whatever the name. */
	pushLine(plain: Plain, reading: LineReading, block: Block, shape: Gate['shape']): GateDraft {
		return this.writer.push(plain, reading.subject, reading.state, block, shape, {
			statusRange: rangeOf(plain, reading.status.start, reading.status.end),
			note: writtenText(plain, reading.noteStart),
		});
	}
}

function passes(text: string, lexicon: Lexicon): boolean {
	return ['pass', 'has-passed'].some(list => lexicon.find(list, text));
}

/** `✅ All of them passed` behind the label, but not `✅ Each part has a test`. */
function speaksOfAll({ text }: Plain, { status, place, subject }: LineReading, lexicon: Lexicon): boolean {
	if (lexicon.find('all', text.slice(status.start, status.end))) {
		return true;
	}
	const behind = readWholeRun(text, skipJoint(text, subject.end), lexicon);
	if (place === 'label' && behind.all && behind.words > 0) {
		return true; // `Status: ALL GATES PASS - No violations`
	}
	const run = readWholeRun(text, skipJoint(text, status.end), lexicon);
	const rest = text.slice(run.end, run.end + 24);
	return status.bare && run.all && (run.words > 0 || !/^\s*\p{L}/u.test(rest) || passes(rest, lexicon));
}

/** What a line names, folded. */
export function subjectText(plain: Plain, reading: LineReading): string {
	return plain.text
		.slice(reading.subject.start, reading.subject.end)
		.replace(/[\s:]+$/, '')
		.trim();
}

/** Where a line's outcome stands, the words are `no violations` or the like: evidence that names nothing. */
export function isClean(plain: Plain, reading: LineReading, lexicon: Lexicon): boolean {
	return lexicon.lengthAt('clean', plain.text, reading.status.start) > 0;
}

/** `✅ **Fully passed**: …` names nothing. */
function isPass(subject: string, lexicon: Lexicon): boolean {
	return lexicon.is('pass', subject.slice(lexicon.lengthAt('still', subject, 0)).trim());
}
