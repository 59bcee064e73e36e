import { maskCode, plainText } from '../markdown/inline.ts';
import type { Outline, Table, TableRow } from '../markdown/outline.ts';
import { range } from '../text/textDocument.ts';
import { findBrackets } from './brackets.ts';
import { findClarifications } from './clarifications.ts';
import { type Candidate, judgeWhole, type Reading, sectionName } from './reading.ts';
import { choicesOf, isCertain, startsAsExample } from './templateText.ts';
import { anyOf, vocabulary } from './vocabulary.ts';

const complexityTitle = new RegExp(anyOf(vocabulary.complexity), 'iu');
const nothing = new RegExp(`^${anyOf(vocabulary.nothing)}(?![\\p{L}])`, 'iu');
const violation = new RegExp(`^${anyOf(vocabulary.violations)}`, 'iu');

/** Whether a heading is that of the section for justified violations. */
export function isComplexityTitle(heading: string): boolean {
	return complexityTitle.test(heading);
}

/** Whether the table lists violations with their justification, by its section or its first column. */
export function isComplexityTable(table: Table): boolean {
	return (
		violation.test(plainText(table.header.cells[0]?.text ?? '')) ||
		(table.section !== undefined && isComplexityTitle(table.section.heading.text))
	);
}

/** A row of template text: each of its filled cells is a bracket, or the first one says `e.g.` or describes. */
export function isSampleRow(row: TableRow): boolean {
	const filled = row.cells.filter(cell => cell.text !== '');
	const contents = filled.map(cell => wholeBracket(cell.text));
	if (contents[0] !== undefined && nothing.test(contents[0])) {
		return false; // `[No violations]`
	}
	if (startsAsExample(plainText(filled[0]?.text ?? ''))) {
		return true;
	}
	return contents[0] !== undefined && (contents.every(content => content !== undefined) || isCertain(contents[0]));
}

/** One for each row: template rows of Complexity Tracking, cells that are still brackets or questions. */
export function* leftoversInTable(table: Table, outline: Outline, reading: Reading): Iterable<Candidate> {
	const complexity = isComplexityTable(table);
	for (const row of table.rows) {
		if (complexity && isSampleRow(row)) {
			const text = outline.lines[row.line] ?? '';
			const where = range(row.line, 0, row.line, text.length);
			yield { kind: 'sample-row', range: where, text, name: row.cells[0]?.text ?? '', section: table.section };
			continue;
		}
		if (!reading.asking.has(row.line) && !outline.lines[row.line]?.includes('[')) {
			continue; // most rows
		}
		for (const [index, cell] of row.cells.entries()) {
			const asks = reading.asking.has(row.line) && findClarifications(maskCode(cell.text)).length > 0;
			const content = asks ? undefined : wholeBracket(cell.text);
			const judged = content === undefined ? undefined : judgeWhole(content, reading);
			if (!asks && !judged) {
				continue;
			}
			const choices = content === undefined ? undefined : choicesOf(content);
			yield {
				kind: asks ? 'clarification' : choices ? 'choice' : 'field',
				range: cell.range,
				text: cell.text,
				name: plainText(table.header.cells[index]?.text ?? '') || sectionName(table.section),
				section: table.section,
				weak: judged === 'weak',
				...(choices && { choices }),
			};
			break;
		}
	}
}

/** What stands between the brackets if the cell is nothing else. */
function wholeBracket(text: string): string | undefined {
	if (!text.includes('[')) {
		return undefined;
	}
	const bare = text.replace(/^[*_]+|[*_]+$/g, '');
	const brackets = findBrackets(maskCode(bare));
	return brackets.length === 1 && brackets[0]!.start === 0 && brackets[0]!.end === bare.length
		? brackets[0]!.content
		: undefined;
}
