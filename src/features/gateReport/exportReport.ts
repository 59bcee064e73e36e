import { type ExportFormat, type GateReport, type ReportState, stateMarks } from '../../shared/gateReport.ts';

export interface ReportHeadings {
	readonly feature: string;
	readonly standing: string;
}

/** The report as the text of a file, rows in the given order. */
export function exportReport(report: GateReport, format: ExportFormat, headings: ReportHeadings): string {
	switch (format) {
		case 'json':
			return `${JSON.stringify({ version: 1, ...report }, undefined, '\t')}\n`;
		case 'csv':
			return toCsv(report, headings);
		case 'markdown':
			return toMarkdown(report, headings);
	}
}

function toCsv({ columns, rows }: GateReport, headings: ReportHeadings): string {
	const lines = [
		[headings.feature, headings.standing, ...columns],
		...rows.map(row => [row.feature, row.standing, ...row.cells.map(cell => cell?.state ?? '')]),
	];
	return lines.map(line => `${line.map(csvField).join(',')}\r\n`).join('');
}

/** Quoted where needed; a leading `=` or the like would be run as a formula by a spreadsheet. */
function csvField(text: string): string {
	const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function toMarkdown({ project, columns, rows }: GateReport, headings: ReportHeadings): string {
	const line = (cells: readonly string[]) => `| ${cells.map(markdownCell).join(' | ')} |`;
	const word = (state: ReportState, text: string) => `${stateMarks[state]} ${text}`;
	return [
		`# ${project}`,
		'',
		line([headings.feature, headings.standing, ...columns]),
		`|${' --- |'.repeat(columns.length + 2)}`,
		...rows.map(row =>
			line([row.feature, row.standingWord, ...row.cells.map(cell => (cell ? word(cell.state, cell.word) : ''))]),
		),
		'',
	].join('\n');
}

function markdownCell(text: string): string {
	return text.replace(/\s+/g, ' ').replace(/[\\|<>[\]*_`]/g, '\\$&');
}
