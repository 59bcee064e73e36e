import type { Report } from '../report.ts';

/** For programs: `{version: 1, findings: […]}`. Keys may be added, none is taken away or changes its meaning. */
export function formatJson({ findings }: Report): string {
	const body = findings.map(({ related, source, ...finding }) =>
		related.length > 0 ? { ...finding, related } : finding,
	);
	return `${JSON.stringify({ version: 1, findings: body }, undefined, 2)}\n`;
}
