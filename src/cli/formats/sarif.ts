import { createHash } from 'node:crypto';
import { defaultSeverities } from '../../core/rules/codes.ts';
import type { Severity } from '../../core/rules/finding.ts';
import { encodeSegment } from '../../core/text/uri.ts';
import type { Report, ReportedFinding } from '../report.ts';

const levels: Readonly<Record<Severity, string>> = {
	error: 'error',
	warning: 'warning',
	information: 'note',
	hint: 'note',
};

/** SARIF 2.1.0, as code scanning takes it: rules with their help, related places, fingerprints that survive line shifts. */
export function formatSarif({ findings, version, rulePage }: Report): string {
	const codes = [...new Set(findings.map(finding => finding.code))].sort();
	const seen = new Map<string, number>();
	const log = {
		$schema: 'https://json.schemastore.org/sarif-2.1.0.json',
		version: '2.1.0',
		runs: [
			{
				tool: { driver: { name: 'Plumbline', semanticVersion: version, rules: codes.map(rule) } },
				columnKind: 'utf16CodeUnits',
				originalUriBaseIds: { SRCROOT: { description: { text: 'The working directory of the run.' } } },
				results: findings.map(result),
			},
		],
	};
	return `${JSON.stringify(log, undefined, 2)}\n`;

	function rule(code: string): object {
		const page = rulePage(code);
		const severity = (defaultSeverities as Readonly<Record<string, Severity>>)[code] ?? 'warning';
		const short = page === undefined ? code : firstSentence(page);
		return {
			id: code,
			shortDescription: { text: short },
			fullDescription: { text: short },
			help: { text: page ?? short, markdown: page ?? short },
			defaultConfiguration: { level: levels[severity] },
			properties: { tags: [code.split('.')[0]] },
		};
	}

	function result(finding: ReportedFinding): object {
		return {
			ruleId: finding.code,
			ruleIndex: codes.indexOf(finding.code),
			level: levels[finding.severity],
			message: { text: finding.message },
			locations: [{ physicalLocation: physical(finding.path, region(finding)) }],
			...(finding.related.length > 0 && {
				relatedLocations: finding.related.map((other, id) => ({
					id,
					physicalLocation: physical(other.path, { startLine: other.line, startColumn: other.column }),
					message: { text: other.message },
				})),
			}),
			partialFingerprints: { 'plumbline/v1': fingerprint(finding) },
		};
	}

	/** Of rule, file and the line's own text, so that lines above may come and go; a count tells equal lines apart. */
	function fingerprint({ code, path, source }: ReportedFinding): string {
		const subject = JSON.stringify([code, path, source.replace(/\s+/g, ' ').trim()]);
		const count = seen.get(subject) ?? 0;
		seen.set(subject, count + 1);
		return `${createHash('sha256').update(subject).digest('hex').slice(0, 32)}:${count}`;
	}
}

function region({ line, column, endLine, endColumn }: ReportedFinding): object {
	return { startLine: line, startColumn: column, endLine, endColumn };
}

function physical(path: string, where: object): object {
	const uri = path.split('/').map(encodeSegment).join('/');
	return { artifactLocation: { uri, uriBaseId: 'SRCROOT' }, region: where };
}

/** The first sentence below the page's heading, without marks. */
function firstSentence(page: string): string {
	const paragraph = page.split(/\r?\n\s*\r?\n/).find(part => /^[A-Za-z`"]/.test(part.trim())) ?? page;
	const text = paragraph.replace(/[`*]/g, '').replace(/\s+/g, ' ').trim();
	return /^.*?[.!?](?= |$)/.exec(text)?.[0] ?? text;
}
