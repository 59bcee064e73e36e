import { countOf, type Report, summaryOf } from '../report.ts';

/** A table for a pull request's comment or a job's summary. */
export function formatMarkdown({ findings, checked }: Report): string {
	if (findings.length === 0) {
		return `**Plumbline** found no problems in ${countOf(checked.length, 'document')}.\n`;
	}
	const rows = findings.map(
		({ severity, path, line, message, code }) =>
			`| ${severity} | ${cell(`${path}:${line}`)} | ${cell(message)} | \`${code}\` |`,
	);
	return [
		`**Plumbline** found ${summaryOf(findings)} in ${countOf(checked.length, 'document')}.`,
		'',
		'| Severity | Place | Problem | Rule |',
		'| --- | --- | --- | --- |',
		...rows,
		'',
	].join('\n');
}

/** Text that stays text in a table: nothing in it is markup, a mention or a link. */
function cell(text: string): string {
	return text
		.replace(/\s+/g, ' ')
		.replace(/[\\`*_{}[\]()#+!|~<>&@]/g, char => (/[<>&@]/.test(char) ? `&#${char.charCodeAt(0)};` : `\\${char}`));
}
