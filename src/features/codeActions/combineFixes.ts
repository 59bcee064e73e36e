import type { Finding } from '../../core/rules/finding.ts';
import type { FileEdit, TextEdit } from '../../core/text/edits.ts';
import { comparePositions, rangesEqual } from '../../core/text/textDocument.ts';

/**
 * The first safe fix of each finding as one change to its document. A fix that touches what an earlier one changes
 * is left for the next time, as is one that concerns other files too.
 */
export function combineFixes(findings: readonly Finding[]): {
	readonly edits: readonly FileEdit[];
	readonly count: number;
} {
	const taken: TextEdit[] = [];
	let count = 0;
	let version: number | undefined;
	for (const finding of findings) {
		const fix = finding.fixes?.find(candidate => candidate.safe);
		const [change, ...others] = fix?.edits ?? [];
		if (change?.kind !== 'change' || change.uri !== finding.uri || others.length > 0) {
			continue;
		}
		const fresh = change.edits.filter(edit => !taken.some(other => same(edit, other)));
		if (!fresh.some(edit => taken.some(other => touches(edit, other)))) {
			taken.push(...fresh);
			version = change.version ?? version;
			count++;
		}
	}
	const uri = findings[0]?.uri;
	return uri === undefined || count === 0
		? { edits: [], count: 0 }
		: { edits: [{ kind: 'change', uri, version, edits: taken }], count };
}

function same(a: TextEdit, b: TextEdit): boolean {
	return a.newText === b.newText && rangesEqual(a.range, b.range);
}

function touches(a: TextEdit, b: TextEdit): boolean {
	return comparePositions(a.range.start, b.range.end) <= 0 && comparePositions(b.range.start, a.range.end) <= 0;
}
