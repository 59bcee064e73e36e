import type { Table } from '../../markdown/outline.ts';
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
		const { lines, blocks } = context.outline;
		const line = leftover.range.start.line;
		const table = blocks.find(
			(block): block is Table => block.kind === 'table' && block.line < line && line < block.endLine,
		);
		if (!table?.rows.every(isSampleRow)) {
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
		const last = table.endLine - 1;
		const whole = range(table.line, 0, last, lines[last]!.length);
		return [
			fixHere(
				context,
				context.translate('Replace the table by "No violations."'),
				[{ range: whole, newText: 'No violations.' }],
				true,
			),
		];
	},
);
