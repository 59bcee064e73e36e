import type { Severity } from '../../core/rules/finding.ts';
import { countOf, groupByPath, type Report, type ReportedFinding, summaryOf } from '../report.ts';
import { createStyle } from '../style.ts';

const labels: Readonly<Record<Severity, string>> = {
	error: 'error',
	warning: 'warning',
	information: 'info',
	hint: 'hint',
};

/** For people: grouped by file. Nothing at all if there is nothing to say. */
export function formatText({ findings, colours }: Report): string {
	if (findings.length === 0) {
		return '';
	}
	const style = createStyle(colours);
	const byPath = groupByPath(findings);
	const blocks = [...byPath].map(([path, own]) => {
		const width = Math.max(...own.map(finding => placeOf(finding).length));
		const rows = own.map(finding => {
			const label = style[finding.severity](labels[finding.severity].padEnd(7));
			const related = finding.related.map(
				other => `\n  ${' '.repeat(width)}           ${style.dim(`${other.path}:${other.line} ${other.message}`)}`,
			);
			const place = placeOf(finding).padEnd(width);
			return `  ${style.dim(place)}  ${label}  ${finding.message}  ${style.dim(finding.code)}${related.join('')}`;
		});
		return `${style.bold(path)}\n${rows.join('\n')}\n`;
	});
	return `${blocks.join('\n')}\n${summaryOf(findings)} in ${countOf(byPath.size, 'file')}\n`;
}

function placeOf({ line, column }: ReportedFinding): string {
	return `${line}:${column}`;
}
