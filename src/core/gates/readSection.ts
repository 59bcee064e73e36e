import type { Lexicon } from '../lexicon/lexicon.ts';
import { firstLine } from '../markdown/inline.ts';
import {
	type Block,
	blocksWithin,
	type Fence,
	type Heading,
	type ListItem,
	type Outline,
	type Section,
	type TextRow,
} from '../markdown/outline.ts';
import type { Range } from '../text/textDocument.ts';
import type { Gate } from './gate.ts';
import type { GateDraft, Group, SectionDraft } from './gateDraft.ts';
import { headingText, isComplexityTitle } from './gateSections.ts';
import { type Plain, rangeOf, toPlain, writtenText } from './plain.ts';
import { type BoxedReading, readBoxed } from './readBoxed.ts';
import { endOfLabel, type LineReading, readLine, wholeSubject } from './readLine.ts';
import { readTable } from './readTable.ts';
import { readVerdicts, verdictFrom } from './readVerdict.ts';
import { SectionWriter } from './sectionWriter.ts';
import { boxState, says } from './status.ts';
import { countLabels, findCondition, isGateSentence, isLegend, isPlaceholder, unitsOf } from './units.ts';
import { isWholeCheck, namesPrinciple, readCheckpoint, refersToPrinciple } from './wholeCheck.ts';

/** Reads one gate section with its sub-sections. */
export function readSection(section: Section, outline: Outline, lexicon: Lexicon): SectionDraft {
	return new SectionReader(section, outline, lexicon).read();
}

interface Parent {
	readonly plain: Plain;
	readonly gate: GateDraft | undefined;
}

class SectionReader {
	readonly #writer: SectionWriter;
	readonly #parents = new Map<ListItem, Parent>();
	readonly #labels: ReadonlyMap<string, number>;
	#groups = 0;
	#hasText = false;
	/** The heading above states the outcome of the whole check. */
	#concluded = false;
	constructor(
		readonly section: Section,
		readonly outline: Outline,
		readonly lexicon: Lexicon,
	) {
		this.#writer = new SectionWriter(section, lexicon);
		this.#labels = countLabels(section);
	}

	read(): SectionDraft {
		const blocks = [...blocksWithin(this.section)];
		const isGroup = (block: Block) => block.kind === 'heading' && !isWholeCheck(headingText(block), this.lexicon);
		this.#groups = blocks.filter(isGroup).length;
		this.#heading(this.section.heading, this.section);
		let skipUntil = -1;
		let quietUntil = -1;
		for (const block of blocks) {
			const own = block.kind === 'heading' ? this.#writer.sectionOf(block) : undefined;
			if (block.line < skipUntil) {
				continue;
			}
			if (own) {
				const title = headingText(own.heading);
				if (isComplexityTitle(title, this.lexicon)) {
					skipUntil = own.endLine;
					continue;
				}
				if (this.lexicon.lengthAt('justification', title, 0) > 0) {
					quietUntil = own.endLine;
				}
			}
			if (block.line < quietUntil) {
				this.#quiet(block);
			} else if (block.kind === 'heading') {
				this.#heading(block, own);
			} else {
				this.#block(block);
			}
		}
		this.#writer.draft.unfilled =
			!this.#hasText && this.#writer.draft.gates.length === 0 && this.#writer.draft.verdicts.length === 0;
		return this.#writer.draft;
	}

	/** Where violations are justified, only the outcome of the whole check is of interest. */
	#quiet(block: Block): void {
		if (block.kind === 'paragraph' && !block.item) {
			for (const rows of unitsOf(block.rows, this.outline)) {
				const plain = toPlain(rows);
				const isBold = plain.bold.length > 0; // a mere `No violations` says that there is nothing to justify
				const verdicts = readVerdicts(plain, this.lexicon).filter(verdict => verdict.labelled || isBold);
				this.#writer.addVerdicts(plain, verdicts, block);
			}
		}
	}

	#heading(heading: Heading, own: Section | undefined): void {
		const { line, character } = heading.textRange.start;
		const plain = toPlain([{ line, character, text: firstLine(heading.text) }]);
		this.#writer.said = undefined;
		this.#writer.group = undefined;
		this.#concluded = false;
		const checkpoint = readCheckpoint(plain.text, this.lexicon);
		if (own && checkpoint) {
			this.#writer.setCheckpoint(own, checkpoint);
		}
		const reading = wholeSubject(plain, readLine(plain, this.lexicon));
		const verdicts = readVerdicts(plain, this.lexicon);
		if (verdicts.length > 0 && (own !== this.section || reading)) {
			this.#writer.addVerdicts(plain, verdicts, heading);
			this.#concluded = true;
			return;
		}
		if (own === this.section || isWholeCheck(headingText(heading), this.lexicon)) {
			return;
		}
		this.#hasText = true;
		const gate = reading && this.#addLine(plain, reading, heading, 'heading');
		this.#writer.group = this.#toGroup(plain, false, gate, reading);
	}

	#toGroup(plain: Plain, bold: boolean, gate?: GateDraft, reading?: LineReading): Group {
		const condition = findCondition(plain, this.lexicon);
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

	#block(block: Block): void {
		switch (block.kind) {
			case 'item':
				this.#parents.set(block, { plain: toPlain([block.row]), gate: undefined });
				this.#hasText = true;
				return;
			case 'paragraph': {
				const item = block.item?.line === block.line ? block.item : undefined;
				if (item) {
					this.#item(item, block.rows);
					return;
				}
				for (const rows of unitsOf(block.rows, this.outline)) {
					this.#paragraph(block, rows);
				}
				return;
			}
			case 'table':
				this.#hasText = true;
				this.#table(block);
				return;
			case 'fence':
				this.#hasText = true;
				this.#fence(block);
				return;
			case 'rule':
				this.#writer.group = undefined;
				return;
		}
	}

	#table(table: Extract<Block, { kind: 'table' }>): void {
		for (const row of readTable(table, this.lexicon)) {
			const end = findCondition(row.subject, this.lexicon)?.start ?? row.subject.text.length;
			this.#writer.push(row.subject, { start: 0, end }, row.state, table, 'row', {
				statusRange: row.status && row.cell && rangeOf(row.cell, row.status.start, row.status.end),
				note: row.note,
				checkpoint: row.checkpoint,
			});
		}
	}

	/** Boxes that stand in a code block, a line each. */
	#fence(fence: Fence): void {
		if (!['', 'text', 'txt', 'md', 'markdown'].includes(fence.language)) {
			return;
		}
		for (let line = fence.contentLine; line < fence.contentEndLine; line++) {
			const text = this.outline.lines[line]!;
			const box = /^\s*(?:[-*+]\s+)?\[([^\][]{0,8})\]\s+(?=\S)/.exec(text);
			const state = box && boxState(box[1]!.normalize('NFKC').replaceAll('\ufe0f', '').toLowerCase(), this.lexicon);
			const character = state ? box![0].length : text.length - text.trimStart().length;
			const plain = toPlain([{ line, character, text: text.slice(character).trimEnd() }]);
			if (state) {
				const at = text.indexOf('[');
				this.#boxed(plain, { mark: box![1]!, range: toRange(line, at, text.indexOf(']', at) + 1) }, fence, 'fenced');
			} else if (plain.text !== '') {
				this.#writer.addVerdicts(plain, readVerdicts(plain, this.lexicon), fence);
			}
		}
	}

	#item(item: ListItem, rows: readonly TextRow[]): void {
		const plain = toPlain(rows);
		const gate = item.box ? this.#boxed(plain, item.box, item, 'box') : this.#listed(plain, item);
		this.#parents.set(item, { plain, gate });
	}

	#boxed(
		plain: Plain,
		box: NonNullable<ListItem['box']>,
		block: Block,
		shape: 'box' | 'fenced',
	): GateDraft | undefined {
		const boxed = readBoxed(plain, box.mark, this.lexicon);
		if (!boxed) {
			return undefined;
		}
		const verdict = boxed.kind === 'verdict' ? boxed.verdict : undefined;
		if (verdict) {
			this.#writer.addVerdicts(plain, [verdict], block, box.range);
			return undefined;
		}
		return boxed.kind === 'gate' ? this.#addBoxed(plain, boxed, box.range, block, shape) : undefined;
	}

	#addBoxed(
		plain: Plain,
		boxed: Extract<BoxedReading, { kind: 'gate' }>,
		range: Range,
		block: Block,
		shape: 'box' | 'fenced',
	) {
		return this.#writer.push(plain, boxed.subject, boxed.state, block, shape, {
			statusRange: boxed.status ? rangeOf(plain, boxed.status.start, boxed.status.end) : range,
			note: writtenText(plain, boxed.noteStart),
			line: plain.lines[0]!,
		});
	}

	#listed(plain: Plain, item: ListItem): GateDraft | undefined {
		if (/:\s*\d{1,4}\s*$/.test(plain.text.slice(0, 80))) {
			return undefined; // `- Violations: 0` counts
		}
		const reading = readLine(plain, this.lexicon);
		if (reading && this.lexicon.is('justification', this.#subjectText(plain, reading))) {
			return undefined;
		}
		const parent = item.item && this.#parents.get(item.item);
		// `- No violations introduced` names nothing: evidence for what it stands below.
		const isEvidence =
			reading?.place === 'lead' && this.lexicon.lengthAt('clean', plain.text, reading.status.start) > 0;
		if (isEvidence && this.#writer.group?.gate) {
			return undefined;
		}
		const field = reading && this.#field(plain, reading, item, parent);
		if (field) {
			return field;
		}
		const verdicts = readVerdicts(plain, this.lexicon);
		const isVerdict = verdicts[0]?.labelled || (!this.#writer.group && !this.#concluded && !verdicts[0]?.sentence);
		if (verdicts.length > 0 && !parent && isVerdict) {
			this.#writer.addVerdicts(plain, verdicts, item);
			return undefined;
		}
		if (reading) {
			return isEvidence ? undefined : this.#addLine(plain, reading, item, 'item');
		}
		const end = endOfLabel(plain, 0);
		const isNamed = plain.bold[0]?.start === 0 || plain.written[0] === '`' || item.ordered;
		if (
			isNamed &&
			!parent &&
			end < plain.text.length &&
			!this.#writer.group?.gate &&
			!this.lexicon.is('justification', plain.text.slice(0, end))
		) {
			return this.#writer.push(plain, { start: 0, end }, 'unstated', item, 'item', { note: writtenText(plain, end) });
		}
		return undefined;
	}

	#paragraph(block: Block, rows: readonly TextRow[]): void {
		const plain = toPlain(rows);
		const { text } = plain;
		if (text.trim() === '' || isPlaceholder(text) || isGateSentence(plain, this.lexicon)) {
			return;
		}
		this.#hasText = true;
		const inner = this.#readBehindLabel(plain);
		if (inner) {
			this.#addLine(plain, inner, block, 'paragraph');
			return;
		}
		const reading = readLine(plain, this.lexicon);
		const parent = block.item && this.#parents.get(block.item);
		if (reading && this.#field(plain, reading, block, parent)) {
			return;
		}
		const verdicts = readVerdicts(plain, this.lexicon);
		if (verdicts.length > 0 && !parent) {
			if (!this.#writer.goesOn(verdicts[0]!, rows[0]!.line)) {
				this.#writer.addVerdicts(plain, verdicts, block);
			}
			return;
		}
		const clean = reading?.place === 'label' && !parent && !this.#writer.group ? reading.status.start : -1;
		if (clean >= 0 && this.lexicon.lengthAt('clean', text, clean) > 0) {
			this.#writer.addVerdicts(plain, [verdictFrom(reading!)], block);
			return;
		}
		const isTitle = plain.bold.length > 0 && plain.bold[0]!.start === 0;
		if (reading && !isTitle && !parent && this.#concludes(plain, reading)) {
			this.#writer.addVerdicts(plain, [verdictFrom(reading)], block);
			return;
		}
		const isEvidence = reading?.place === 'end' && this.lexicon.lengthAt('clean', text, reading.status.start) > 0;
		if (reading && !(isEvidence && !isTitle) && (isTitle || reading.place !== 'end' || text.length < 200)) {
			if (reading.place === 'lead' && !reading.status.bare) {
				this.#leadWord(plain, reading, block);
			} else if (!this.lexicon.is('justification', this.#subjectText(plain, reading))) {
				this.#addLine(plain, reading, block, 'paragraph');
			}
			return;
		}
		if (isTitle && !parent) {
			this.#title(plain, block);
		}
	}

	/** `**Initial check**: ✅ **I. Tests**: …`: the first gate stands on the line that says when it was checked. */
	#readBehindLabel(plain: Plain): LineReading | undefined {
		const [label, name] = plain.bold;
		if (!name || label!.start > 0 || !isWholeCheck(plain.text.slice(0, label!.end), this.lexicon)) {
			return undefined;
		}
		const { text } = plain;
		const isMarked = /^[\s:]*[^\p{L}\p{N}\s:]{1,3}\s*$/u.test(text.slice(label!.end, name.start));
		const isName = /^\s*(?:\([^()]*\))?\s*:/.test(text.slice(name.end)) || text[name.end - 1] === ':';
		if (!isMarked || !isName || this.lexicon.find('pass', text.slice(name.start, name.end))) {
			return undefined;
		}
		this.#writer.said = readCheckpoint(text.slice(0, label!.end), this.lexicon) ?? this.#writer.said;
		return readLine(plain, this.lexicon, label!.end + /^[\s:]*/.exec(text.slice(label!.end))![0].length);
	}

	/** `The constitution is a template, so there is nothing to check. **PASS**` */
	#concludes({ text }: Plain, { status, place }: LineReading): boolean {
		const before = text.slice(0, status.start);
		const isLast = place === 'end' || (/[.。!]\s/.test(before) && !/\p{L}/u.test(text.slice(status.tailEnd)));
		return isLast && !this.#writer.group && this.lexicon.find('constitution', before) !== undefined;
	}

	/** A bold line: a group of gates, a checkpoint, or a principle with prose behind it. */
	#title(plain: Plain, block: Block): void {
		const { text } = plain;
		const end = plain.bold[0]!.end;
		const rest = text
			.slice(end)
			.replace(/\([^()]*\)/g, '')
			.replace(/[\s:.]/g, '');
		const label = text.slice(0, end).replace(/[\s:]+$/, '');
		if (rest === '' && isWholeCheck(label, this.lexicon)) {
			this.#writer.said = readCheckpoint(text, this.lexicon) ?? this.#writer.said;
			this.#writer.group = this.#writer.group?.bold ? undefined : this.#writer.group;
			return;
		}
		if (rest === '' && (!this.#writer.group || this.#writer.group.bold)) {
			this.#writer.group = this.#toGroup(plain, true);
			return;
		}
		const isNamed = namesPrinciple(label, this.lexicon) || refersToPrinciple(label, this.lexicon);
		if (rest !== '' && !this.#writer.group?.gate && isNamed) {
			// `**Note on Principle V**: … a documented exception`
			const state = says(this.lexicon, 'caveat', text.slice(end)) ? 'warn' : 'unstated';
			this.#writer.push(plain, { start: 0, end: label.length }, state, block, 'paragraph', {
				note: writtenText(plain, end),
			});
		}
	}

	/** `PASS — reason` by itself: the outcome of what the group names, else of the whole check. */
	#leadWord(plain: Plain, reading: LineReading, block: Block): void {
		const group = this.#writer.group;
		if (group && !group.gate) {
			this.#writer.push(plain, undefined, reading.state, block, 'field', {
				statusRange: rangeOf(plain, reading.status.start, reading.status.end),
				note: writtenText(plain, reading.noteStart),
			});
		} else if (!group && reading.status.explicit && reading.state !== 'na') {
			this.#writer.addVerdicts(plain, [verdictFrom(reading)], block);
		}
	}

	/** `**Status**: PASS` below what it speaks of. */
	#field(plain: Plain, reading: LineReading, block: Block, parent: Parent | undefined): GateDraft | undefined {
		const label = this.#subjectText(plain, reading);
		const isNested = parent !== undefined && reading.place === 'lead' && !reading.status.bare;
		if (!isNested && !(reading.place === 'label' && this.lexicon.is('status', label))) {
			return undefined;
		}
		const at = {
			statusRange: rangeOf(plain, reading.status.start, reading.status.end),
			note: writtenText(plain, reading.noteStart),
		};
		if (parent && !parent.gate && (isNested || !this.#writer.group)) {
			return this.#writer.push(
				parent.plain,
				{ start: 0, end: endOfLabel(parent.plain, 0) },
				reading.state,
				block,
				'field',
				{
					...at,
					line: at.statusRange.start.line,
				},
			);
		}
		const isRepeated = (this.#labels.get(label) ?? 0) > 1;
		const isOwn = this.#writer.group && (isRepeated || (this.#groups < 2 && !/\s/.test(label)));
		return isOwn ? this.#writer.push(plain, undefined, reading.state, block, 'field', at) : undefined;
	}

	#subjectText(plain: Plain, reading: LineReading): string {
		return plain.text
			.slice(reading.subject.start, reading.subject.end)
			.replace(/[\s:]+$/, '')
			.trim();
	}

	#addLine(plain: Plain, reading: LineReading, block: Block, shape: Gate['shape']): GateDraft | undefined {
		if (isLegend(plain.text, this.lexicon)) {
			return undefined;
		}
		if (
			shape !== 'heading' &&
			reading.place !== 'lead' &&
			isWholeCheck(this.#subjectText(plain, reading), this.lexicon)
		) {
			const checkpoint = readCheckpoint(this.#subjectText(plain, reading), this.lexicon);
			this.#writer.addVerdicts(plain, [{ ...verdictFrom(reading), checkpoint }], block);
			return undefined;
		}
		return this.#writer.push(plain, reading.subject, reading.state, block, shape, {
			statusRange: rangeOf(plain, reading.status.start, reading.status.end),
			note: writtenText(plain, reading.noteStart),
		});
	}
}

function toRange(line: number, from: number, to: number): Range {
	return { start: { line, character: from }, end: { line, character: to } };
}
