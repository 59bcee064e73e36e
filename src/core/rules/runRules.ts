import { comparePositions } from '../text/textDocument.ts';
import { defaultSeverities, type FindingCode } from './codes.ts';
import type { Finding, Severity } from './finding.ts';
import { allRules } from './index.ts';
import type { Rule, RuleContext } from './rule.ts';
import { readSuppressions } from './suppressions.ts';

/** Severities that differ from the defaults, `{ 'gate.open': 'error', 'placeholder.choice': 'off' }`. */
export type Severities = Readonly<Partial<Record<FindingCode, Severity | 'off'>>>;

/**
 * Everything that the rules report of one document, sorted by place, then code; silenced findings are left out.
 * Never throws: a rule that does is passed to `onError` and reports nothing.
 */
export function runRules(
	context: RuleContext,
	severities: Severities = {},
	onError: (code: FindingCode, error: unknown) => void = () => {},
	rules: readonly Rule[] = allRules,
): Finding[] {
	const isSilenced = readSuppressions(context.outline);
	const findings: Finding[] = [];
	for (const rule of rules) {
		if (!rule.kinds.includes(context.kind)) {
			continue;
		}
		const before = findings.length;
		try {
			for (const raw of rule.check(context)) {
				const code = raw.code ?? rule.code;
				const severity = severities[code] ?? defaultSeverities[code];
				if (severity !== 'off' && !isSilenced(code, raw.range.start.line)) {
					// A spread with more behind it takes forty times as long where the shapes differ, as those of rules do.
					findings.push(Object.assign({}, raw, { code, severity, uri: context.document.uri }));
				}
			}
		} catch (error) {
			findings.length = before;
			onError(rule.code, error);
		}
	}
	return findings.sort(compareFindings);
}

function compareFindings(a: Finding, b: Finding): number {
	return (
		comparePositions(a.range.start, b.range.start) ||
		comparePositions(a.range.end, b.range.end) ||
		(a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
	);
}
