import { range } from '../../text/textDocument.ts';
import { linesRange } from '../edits.ts';
import type { Filler, Offer } from '../suggestion.ts';
import { escapeSnippet } from '../suggestion.ts';

/** The table of violations: a row for each gate that does not hold, or the statement that there are none. */
export const fillComplexity: Filler = (target, { parsed, translate }) => {
	const { plan, outline } = parsed;
	const violated = (plan?.gates.current ?? []).filter(gate => gate.state === 'fail' || gate.state === 'warn');
	const table = outline.blocks.find(block => block.kind === 'table' && block.line === target.range.start.line);
	const gates = plan?.gates.current ?? [];
	const isSure = gates.length > 0 && gates.every(gate => gate.state === 'pass' || gate.state === 'na');
	const none: Offer = {
		label: translate('No violations.'),
		text: 'No violations.',
		source: isSure
			? translate('every gate holds')
			: violated.length > 0
				? translate('although {0} gates do not hold', violated.length)
				: translate('no gate fails so far'),
		confidence: isSure ? 'high' : violated.length > 0 ? 'low' : 'medium',
	};
	if (violated.length === 0 || table?.kind !== 'table') {
		return [none];
	}
	const kept = new Set(target.leftovers.map(leftover => leftover.range.start.line));
	const first = table.rows[0]?.line ?? table.endLine;
	const own = table.rows.filter(row => !kept.has(row.line)).map(row => outline.lines[row.line]!);
	const columns = table.header.cells.length;
	const rowsWith = (cell: (column: number, row: number) => string) =>
		violated.map((gate, row) => {
			const cells = [gate.subject.replaceAll('|', '\\|'), ...(gate.note ? [gate.note.replaceAll('|', '\\|')] : [])];
			return `| ${Array.from({ length: columns }, (_, column) => cells[column] ?? cell(column, row)).join(' | ')} |`;
		});
	const text = [...own, ...rowsWith(() => ' ')].join('\n');
	let stop = 0;
	const rows = linesRange(outline, first, table.endLine);
	const end = range(rows.start.line, 0, table.endLine - 1, outline.lines[table.endLine - 1]!.length);
	return [
		{
			label: translate('A row for each of {0} gates that do not hold', violated.length),
			detail: text,
			source: translate('the gates of this plan'),
			confidence: 'high',
			edits: [{ range: end, newText: text }],
			snippetRange: end,
			snippet: [
				...own.map(escapeSnippet),
				...rowsWith(() => `\${${++stop}}`).map(row =>
					row.replace(/(\$\{\d+\})|[\\$}]/g, (all, tab) => tab ?? `\\${all}`),
				),
			].join('\n'),
		},
		none,
	];
};
