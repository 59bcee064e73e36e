import { fails, groupByPath, type Report, type ReportedFinding } from '../report.ts';

/** JUnit XML: a suite for each document; findings that make the run fail are failures, others are output of a pass. */
export function formatJunit({ findings, checked, failOn }: Report): string {
	const byPath = groupByPath(findings);
	const paths = [...new Set([...checked, ...byPath.keys()])];
	const suites = paths.map(path => suite(path, byPath.get(path) ?? []));
	const failures = findings.filter(finding => fails(finding.severity, failOn)).length;
	const tests = paths.reduce((sum, path) => sum + Math.max(1, byPath.get(path)?.length ?? 0), 0);
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		`<testsuites name="plumbline" tests="${tests}" failures="${failures}">`,
		...suites,
		'</testsuites>',
		'',
	].join('\n');

	function suite(path: string, own: readonly ReportedFinding[]): string {
		const failed = own.filter(finding => fails(finding.severity, failOn)).length;
		const head = `\t<testsuite name="${xml(path)}" tests="${Math.max(1, own.length)}" failures="${failed}">`;
		const cases = own.length > 0 ? own.map(testcase) : [`\t\t<testcase name="plumbline" classname="${xml(path)}"/>`];
		return [head, ...cases, '\t</testsuite>'].join('\n');
	}

	function testcase(finding: ReportedFinding): string {
		const { path, line, column, code, message, severity } = finding;
		const text = xml(`${path}:${line}:${column} ${severity} ${message}`);
		const body = fails(severity, failOn)
			? `<failure type="${xml(code)}" message="${xml(message)}">${text}</failure>`
			: `<system-out>${text}</system-out>`;
		return `\t\t<testcase name="${xml(`${code} (${line}:${column})`)}" classname="${xml(path)}">${body}</testcase>`;
	}
}

function xml(text: string): string {
	return (
		text
			// Characters that XML 1.0 cannot hold at all.
			.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
			.replaceAll('&', '&amp;')
			.replaceAll('<', '&lt;')
			.replaceAll('>', '&gt;')
			.replaceAll('"', '&quot;')
			.replace(/[\n\r\t]/g, ' ')
			.toWellFormed()
	);
}
