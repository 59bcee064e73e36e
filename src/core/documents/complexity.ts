import { plainText } from '../markdown/inline.ts';
import type { Outline, Table, TableRow } from '../markdown/outline.ts';
import { isComplexityTable, isComplexityTitle, isSampleRow } from '../placeholders/leftoversInTable.ts';
import { anyOf, vocabulary } from '../placeholders/vocabulary.ts';
import type { ComplexityTracking } from './plan.ts';

const nothing = new RegExp(
	`^[^\\p{L}]*(?:${anyOf(vocabulary.nothing)}|${anyOf(vocabulary.statements)})(?![\\p{L}])`,
	'iu',
);

/** The section of justified violations with its table; a table elsewhere counts if its columns are those. */
export function readComplexity(outline: Outline): ComplexityTracking | undefined {
	const tables = outline.blocks.filter((block): block is Table => block.kind === 'table' && isComplexityTable(block));
	const section =
		outline.sections.find(({ heading }) => isComplexityTitle(heading.text)) ??
		tables.find(found => found.section)?.section;
	if (!section) {
		return undefined;
	}
	const within = tables.filter(found => found.line >= section.line && found.line < section.endLine);
	const rows = (within.length > 0 ? within : tables).flatMap(found => found.rows);
	return { section, table: within[0] ?? tables[0], filledRows: rows.filter(isFilled).map(row => row.line) };
}

/** Neither of the template nor one that says that there are no violations. */
function isFilled(row: TableRow): boolean {
	const cells = row.cells.map(cell => plainText(cell.text)).filter(text => /[\p{L}\p{N}]/u.test(text));
	const first = plainText(row.cells[0]?.text ?? '');
	return cells.length > 0 && /[\p{L}\p{N}]/u.test(first) && !isSampleRow(row) && !nothing.test(first);
}
