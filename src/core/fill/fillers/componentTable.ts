import { findDiagrams } from '../../diagrams/findDiagrams.ts';
import { readPicture } from '../../diagrams/picture.ts';
import { linesRange } from '../edits.ts';
import type { Filler, Offer } from '../suggestion.ts';
import { escapeSnippet } from '../suggestion.ts';

/** What the template's sample diagram calls its boxes. */
const samples = /^(?:USER|API|NEW_COMPONENT|DB|CACHE|EXT_SERVICE|LEGEND|ENTITY\d)$/;

/** A row of template text in a table: a row for each box of the document's diagrams, a row to write, or none. */
export const fillTableRow: Filler = (target, { parsed, translate }) => {
	const { outline, document } = parsed;
	const { line } = target.range.start;
	const table = outline.blocks.find(block => block.kind === 'table' && block.line < line && line < block.endLine);
	if (table?.kind !== 'table') {
		return [];
	}
	const headers = table.header.cells.map(cell => cell.text);
	const offers: Offer[] = [];
	if (/^components?$/i.test(headers[0] ?? '')) {
		const known = new Set(table.rows.map(row => row.cells[0]?.text));
		const nodes = findDiagrams(document.uri, outline)
			.flatMap(diagram => (/^(?:graph|flowchart)/.test(diagram.type) ? readPicture(diagram).nodes : []))
			.filter(node => !samples.test(node.id) && !known.has(node.label));
		const rows = nodes.map(node =>
			rowOf(headers, header =>
				/^component/i.test(header)
					? node.label
					: /^phase/i.test(header)
						? (node.phase ?? '').replace('existing', '-')
						: /new|modified/i.test(header)
							? node.phase === 'existing'
								? 'Existing'
								: node.phase
									? 'New'
									: ''
							: '',
			),
		);
		if (rows.length > 0) {
			offers.push({
				label: translate('A row for each of {0} boxes of the diagram', rows.length),
				text: rows.join('\n'),
				detail: rows.join('\n'),
				source: translate('the diagrams of this document'),
				confidence: 'high',
			});
		}
	}
	let stop = 0;
	const cells = outline.lines[line]!.split('|')
		.slice(1, -1)
		.map(cell => cell.trim());
	offers.push(
		{
			label: translate('Write the row'),
			text: rowOf(headers, () => ''),
			snippet: rowOf(
				headers,
				(_, column) => `\${${++stop}:${escapeSnippet((cells[column] ?? '').replace(/^\[|\]$/g, ''))}}`,
			),
			source: translate('columns: {0}', headers.join(', ')),
			confidence: 'low',
		},
		{
			label: translate('Remove the row'),
			source: translate('template text'),
			confidence: 'low',
			edits: [{ range: linesRange(outline, line, line + 1), newText: '' }],
		},
	);
	return offers;
};

function rowOf(headers: readonly string[], cell: (header: string, column: number) => string): string {
	return `| ${headers.map((header, column) => cell(header, column).replaceAll('|', '\\|') || ' ').join(' | ')} |`;
}
