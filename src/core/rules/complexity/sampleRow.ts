import type { Table } from '../../markdown/outline.ts';
import { perOutline } from '../../markdown/perOutline.ts';
import { isSampleRow } from '../../placeholders/leftoversInTable.ts';
import { range } from '../../text/textDocument.ts';
import { fixHere, removeLines } from '../edits.ts';
import { leftoverRule } from '../placeholders/leftoverRule.ts';

/** A row of the template in Complexity Tracking. The last ones take the whole table with them. */
export const complexitySampleRow = leftoverRule(
	'complexity.sample-row',
	'sample-row',
	(_, { translate }) => translate("This row of Complexity Tracking is the template's example: delete it."),
	(leftover, context) => {
		const { lines } = context.outline;
		const line = leftover.range.start.line;
		const found = sampleTables(context.outline).get(line);
		if (!found?.isAllSamples) {
			const edit = { range: range(line, 0, line + 1, 0), newText: '' };
			return [
				fixHere(
					context,
					context.translate('Delete the row'),
					[line + 1 < lines.length ? edit : removeLines(lines, line, line + 1)],
					true,
				),
			];
		}
		const { table } = found;
		const last = table.endLine - 1;
		const whole = range(table.line, 0, last, lines[last]!.length);
		// "No violations." is for a person to say while a gate does not pass.
		const isTrue = context.plan?.gates.current.every(({ state }) => state === 'pass' || state === 'na') ?? false;
		return [
			fixHere(
				context,
				context.translate('Replace the table by "No violations."'),
				[{ range: whole, newText: 'No violations.' }],
				isTrue,
			),
		];
	},
);

/** By the line of a row: its table, and whether nothing but samples is in it. */
const sampleTables = perOutline(({ blocks }) => {
	const tables = new Map<number, { readonly table: Table; readonly isAllSamples: boolean }>();
	for (const table of blocks) {
		if (table.kind === 'table') {
			const entry = { table, isAllSamples: table.rows.every(isSampleRow) };
			for (const row of table.rows) {
				tables.set(row.line, entry);
			}
		}
	}
	return tables;
});
