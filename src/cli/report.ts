import type { Finding, Severity } from '../core/rules/finding.ts';

/** A finding as it is put out: lines and columns 1-based, the end exclusive, paths relative with `/`. */
export interface ReportedFinding {
	readonly code: string;
	readonly severity: Severity;
	readonly path: string;
	readonly line: number;
	readonly column: number;
	readonly endLine: number;
	readonly endColumn: number;
	readonly message: string;
	readonly related: readonly {
		readonly path: string;
		readonly line: number;
		readonly column: number;
		readonly message: string;
	}[];
	/** The source line, for people and for fingerprints. */
	readonly source: string;
}

export interface Report {
	/** By path, then place, then code. */
	readonly findings: readonly ReportedFinding[];
	/** Paths of all documents that were checked, sorted. */
	readonly checked: readonly string[];
	/** Severity from which on a finding makes the run fail. */
	readonly failOn: FailOn;
	readonly version: string;
	readonly colours: boolean;
	readonly rulePage: (code: string) => string | undefined;
}

export const severityOrder: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
export type FailOn = Severity | 'never';

/** Whether a finding of this severity makes the run fail. */
export function fails(severity: Severity, failOn: FailOn): boolean {
	return failOn !== 'never' && severityOrder.indexOf(severity) <= severityOrder.indexOf(failOn);
}

/** The finding for output. @param lines of its document */
export function toReported(
	finding: Finding,
	lines: readonly string[],
	pathOf: (uri: string) => string,
): ReportedFinding {
	const { start, end } = finding.range;
	return {
		code: finding.code,
		severity: finding.severity,
		path: pathOf(finding.uri),
		line: start.line + 1,
		column: start.character + 1,
		endLine: end.line + 1,
		endColumn: end.character + 1,
		message: finding.message,
		related: (finding.related ?? []).map(({ uri, range, message }) => ({
			path: pathOf(uri),
			line: range.start.line + 1,
			column: range.start.character + 1,
			message,
		})),
		source: lines[start.line] ?? '',
	};
}

/** @example countOf(2, 'warning') // 2 warnings */
export function countOf(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `3 problems (1 error, 2 warnings)`; only severities that occur. */
export function summaryOf(findings: readonly ReportedFinding[]): string {
	const parts = severityOrder.flatMap(severity => {
		const count = findings.filter(finding => finding.severity === severity).length;
		return count === 0 ? [] : [severity === 'information' ? `${count} information` : countOf(count, severity)];
	});
	return `${countOf(findings.length, 'problem')}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`;
}

/** The findings of each path, in the order in which the paths first occur. */
export function groupByPath(findings: readonly ReportedFinding[]): ReadonlyMap<string, readonly ReportedFinding[]> {
	const groups = new Map<string, ReportedFinding[]>();
	for (const finding of findings) {
		const group = groups.get(finding.path);
		if (group) {
			group.push(finding);
		} else {
			groups.set(finding.path, [finding]);
		}
	}
	return groups;
}
