import type { Severity } from '../../core/rules/finding.ts';
import type { Report } from '../report.ts';

const commands: Readonly<Record<Severity, string>> = {
	error: 'error',
	warning: 'warning',
	information: 'notice',
	hint: 'notice',
};

/** Workflow commands that GitHub shows as annotations beside the lines of a pull request. */
export function formatGithub({ findings }: Report): string {
	return findings
		.map(({ severity, path, line, endLine, column, endColumn, code, message }) => {
			// GitHub takes columns only for a place on one line.
			const columns = line === endLine ? `,col=${column},endColumn=${endColumn}` : '';
			const place = `file=${property(path)},line=${line},endLine=${endLine}${columns},title=${property(code)}`;
			return `::${commands[severity]} ${place}::${data(message)}\n`;
		})
		.join('');
}

function data(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
	return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
