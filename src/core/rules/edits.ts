import type { TextEdit } from '../text/edits.ts';
import type { DocUri } from '../text/textDocument.ts';
import { comparePositions, type Range, range, rangesEqual } from '../text/textDocument.ts';
import type { Finding, Fix } from './finding.ts';
import type { RuleContext } from './rule.ts';

/** A fix of the document that the rule looks at. */
export function fixHere(context: RuleContext, title: string, edits: readonly TextEdit[], safe: boolean): Fix {
	const { uri, version } = context.document;
	return { title, edits: [{ kind: 'change', uri, version, edits }], safe };
}

/** Removes whole lines, and one of the blank lines around them if they leave two behind. `endLine` is exclusive. */
export function removeLines(lines: readonly string[], line: number, endLine: number): TextEdit {
	const isBlank = (at: number) => at < 0 || at >= lines.length || lines[at]!.trim() === '';
	const end = isBlank(line - 1) && isBlank(endLine) && endLine < lines.length - 1 ? endLine + 1 : endLine;
	if (end >= lines.length) {
		const from = line > 0 ? range(line - 1, lines[line - 1]!.length, line, 0).start : { line: 0, character: 0 };
		return { range: range(from.line, from.character, lines.length - 1, lines.at(-1)!.length), newText: '' };
	}
	return { range: range(line, 0, end, 0), newText: '' };
}

/** Removes a part of a text; if nothing else stands on its lines, the lines as well. */
export function removeRange(lines: readonly string[], where: Range): TextEdit {
	const { start, end } = where;
	const before = lines[start.line]!.slice(0, start.character);
	const after = lines[end.line]!.slice(end.character);
	return before.trim() === '' && after.trim() === ''
		? removeLines(lines, start.line, end.line + 1)
		: { range: where, newText: '' };
}

/**
 * What "fix all" and `--fix` apply: the safe fixes of the findings, by document, without those that overlap an earlier
 * one. Check again afterwards: what was left out may be fixed then.
 */
export function safeEdits(findings: readonly Finding[]): ReadonlyMap<DocUri, readonly TextEdit[]> {
	const byUri = new Map<DocUri, TextEdit[]>();
	for (const finding of findings) {
		const fix = finding.fixes?.find(each => each.safe);
		const changes = fix?.edits.filter(edit => edit.kind === 'change') ?? [];
		if (!fix || changes.length < fix.edits.length) {
			continue; // a fix that creates or renames files is a decision
		}
		const free = changes.every(({ uri, edits }) =>
			edits.every(edit => !byUri.get(uri)?.some(taken => overlap(taken.range, edit.range))),
		);
		if (free) {
			for (const { uri, edits } of changes) {
				byUri.set(uri, [...(byUri.get(uri) ?? []), ...edits]);
			}
		}
	}
	return byUri;
}

function overlap(a: Range, b: Range): boolean {
	return rangesEqual(a, b) || (comparePositions(a.start, b.end) < 0 && comparePositions(b.start, a.end) < 0);
}
