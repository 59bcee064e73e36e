import type { Lexicon } from '../lexicon/lexicon.ts';
import { perLexicon } from '../lexicon/perLexicon.ts';
import { firstLine } from '../markdown/inline.ts';
import {
	type Block,
	blocksWithin,
	type Fence,
	type Heading,
	type Outline,
	type Section,
	type TableRow,
} from '../markdown/outline.ts';
import { range } from '../text/textDocument.ts';
import type { GateDraft, SectionDraft } from './gateDraft.ts';
import { headingText, isComplexityTitle } from './gateSections.ts';
import { type Plain, rangeOf, toPlain } from './plain.ts';
import { addBoxed, readItem } from './readItem.ts';
import { type LineReading, readLine, wholeSubject } from './readLine.ts';
import { readParagraph } from './readParagraph.ts';
import { readTable } from './readTable.ts';
import { readVerdicts } from './readVerdict.ts';
import { SectionContext, subjectText } from './sectionContext.ts';
import { boxState } from './status.ts';
import { findCondition, unitsOf } from './units.ts';
import { isWholeCheck, readCheckpoint } from './wholeCheck.ts';

/** Reads one gate section with its sub-sections. */
export function readSection(section: Section, outline: Outline, lexicon: Lexicon): SectionDraft {
	const context = new SectionContext(section, [...blocksWithin(section)], outline, lexicon);
	readHeading(context, section.heading, section);
	return readBlocks(context);
}

/** Reads what stands below a label such as `**Constitution Check**:` in a section on something else. */
export function readLabelled(
	section: Section,
	blocks: readonly Block[],
	label: string,
	outline: Outline,
	lexicon: Lexicon,
): SectionDraft {
	const context = new SectionContext(section, blocks, outline, lexicon);
	context.writer.said = readCheckpoint(label, lexicon);
	return readBlocks(context);
}

function readBlocks(context: SectionContext): SectionDraft {
	const { blocks, lexicon, writer } = context;
	const isGroup = (block: Block) => block.kind === 'heading' && !isWholeCheck(headingText(block), lexicon);
	context.groups = blocks.filter(isGroup).length;
	let skipUntil = -1;
	let quietUntil = -1;
	for (const block of blocks) {
		const own = block.kind === 'heading' ? writer.sectionOf(block) : undefined;
		if (block.line < skipUntil) {
			continue;
		}
		if (own) {
			const title = headingText(own.heading);
			if (isComplexityTitle(title, lexicon)) {
				skipUntil = own.endLine;
				continue;
			}
			if (lexicon.lengthAt('justification', title, 0) > 0) {
				quietUntil = own.endLine;
			}
		}
		if (block.line < quietUntil) {
			readQuietly(context, block);
		} else if (block.kind === 'heading') {
			readHeading(context, block, own);
		} else {
			readBlock(context, block);
		}
	}
	const { draft } = writer;
	draft.unfilled = !context.hasText && draft.gates.length === 0 && draft.verdicts.length === 0;
	return draft;
}

/** Where violations are justified, only the outcome of the whole check is of interest. */
function readQuietly({ writer, outline, lexicon }: SectionContext, block: Block): void {
	if (block.kind === 'paragraph' && !block.item) {
		for (const rows of unitsOf(block.rows, outline)) {
			const plain = toPlain(rows);
			const isBold = plain.bold.length > 0; // a mere `No violations` says that there is nothing to justify
			const verdicts = readVerdicts(plain, lexicon).filter(verdict => verdict.labelled || isBold);
			writer.addVerdicts(plain, verdicts, block);
		}
	}
}

/** What a heading says, whatever it stands above. */
const readTitle = perLexicon((source, lexicon) => {
	const plain = toPlain([{ line: 0, character: 0, text: source }]);
	return {
		checkpoint: readCheckpoint(plain.text, lexicon),
		reading: wholeSubject(plain, readLine(plain, lexicon)),
		// `Charter compliance gates` only names the check
		verdicts: isWholeCheck(plain.text, lexicon) && !/[\p{S}(]/u.test(plain.text) ? [] : readVerdicts(plain, lexicon),
	};
});

function readHeading(context: SectionContext, heading: Heading, own: Section | undefined): void {
	const { writer, lexicon } = context;
	const { line, character } = heading.textRange.start;
	const plain = toPlain([{ line, character, text: firstLine(heading.text) }]);
	writer.said = undefined;
	writer.group = undefined;
	writer.accepts = false;
	context.concluded = false;
	const { checkpoint, reading, verdicts } = readTitle(plain.source, lexicon);
	if (own && checkpoint) {
		writer.setCheckpoint(own, checkpoint);
	}
	if (own !== context.section && reading && isCategory(plain, reading, lexicon)) {
		return;
	}
	if (verdicts.length > 0 && (own !== context.section || reading)) {
		writer.addVerdicts(plain, verdicts, heading);
		context.concluded = true;
		return;
	}
	if (own === context.section || isWholeCheck(headingText(heading), lexicon)) {
		return;
	}
	context.hasText = true;
	const gate = reading && context.addLine(plain, reading, heading, 'heading');
	writer.group = context.toGroup(plain, false, gate, reading);
}

/** `✅ Compliance` and `⚠️ Deviations` head lists of gates of one state. */
function isCategory(plain: Plain, reading: LineReading, lexicon: Lexicon): boolean {
	const word = subjectText(plain, reading);
	const isWord = reading.place === 'lead' && reading.status.bare && !/\s/.test(word);
	return isWord && (isWholeCheck(word, lexicon) || lexicon.is('trouble', word));
}

function readBlock(context: SectionContext, block: Block): void {
	switch (block.kind) {
		case 'item':
			context.parents.set(block, { plain: toPlain([block.row]), gate: undefined });
			context.hasText = true;
			return;
		case 'paragraph':
			if (block.item?.line === block.line) {
				readItem(context, block.item, block.rows);
				return;
			}
			for (const rows of unitsOf(block.rows, context.outline)) {
				readParagraph(context, block, rows);
			}
			return;
		case 'table':
			context.hasText = true;
			addRows(context, block);
			return;
		case 'fence':
			context.hasText = true;
			readFence(context, block);
			return;
		case 'rule':
			context.writer.group = undefined;
			return;
	}
}

function addRows({ writer, lexicon }: SectionContext, table: Extract<Block, { kind: 'table' }>): void {
	let before: { readonly row: TableRow; readonly gate: GateDraft } | undefined;
	for (const row of readTable(table, lexicon)) {
		const end = findCondition(row.subject, lexicon)?.start ?? row.subject.text.length;
		const gate = writer.push(row.subject, { start: 0, end }, row.state, table, 'row', {
			statusRange: row.status && row.cell && rangeOf(row.cell, row.status.start, row.status.end),
			note: row.note,
			checkpoint: row.checkpoint,
		});
		if (before?.row === row.row && row.checkpoint === undefined && row.state !== 'unstated') {
			before.gate.supersededBy = gate;
		}
		before = { row: row.row, gate };
	}
}

/** Boxes that stand in a code block, a line each. */
function readFence(context: SectionContext, fence: Fence): void {
	const { writer, lexicon } = context;
	if (!['', 'text', 'txt', 'md', 'markdown'].includes(fence.language)) {
		return;
	}
	for (let line = fence.contentLine; line < fence.contentEndLine; line++) {
		const text = context.outline.lines[line]!;
		const box = /^\s*(?:[-*+]\s+)?\[([^\][]{0,8})\]\s+(?=\S)/.exec(text);
		const state = box && boxState(box[1]!.normalize('NFKC').replaceAll('\ufe0f', '').toLowerCase(), lexicon);
		const character = state ? box![0].length : text.length - text.trimStart().length;
		const plain = toPlain([{ line, character, text: text.slice(character).trimEnd() }]);
		if (state) {
			const at = text.indexOf('[');
			const boxRange = range(line, at, line, text.indexOf(']', at) + 1);
			addBoxed(context, plain, { mark: box![1]!, range: boxRange }, fence, 'fenced');
		} else if (plain.text !== '') {
			writer.addVerdicts(plain, readVerdicts(plain, lexicon), fence);
		}
	}
}
