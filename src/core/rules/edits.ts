import type { FileEdit, TextEdit } from '../text/edits.ts';
import type { DocUri } from '../text/textDocument.ts';
import { comparePositions, type Range, range, rangesEqual } from '../text/textDocument.ts';
import type { Finding, Fix, Place } from './finding.ts';
import type { RuleContext } from './rule.ts';

/** A fix of the document that the rule looks at. */
export function fixHere(context: RuleContext, title: string, edits: readonly TextEdit[], safe: boolean): Fix {
	return { title, edits: [changeHere(context, edits)], safe };
}

/** The fix, for which an editor asks `question` first; the answer takes the place of `{0}` in `edits`. */
export function asking(context: RuleContext, fix: Fix, question: string, edits: readonly TextEdit[]): Fix {
	return { ...fix, ask: { question, edits: [changeHere(context, edits)] } };
}

/** No change, only a place to go to. */
export function goTo(title: string, show: Place): Fix {
	return { title, edits: [], safe: false, show };
}

/** What a fix changes once its question is answered. @param answer one line; empty for none */
export function answeredEdits({ edits, ask }: Fix, answer: string): readonly FileEdit[] {
	const words = answer.trim().replace(/\s+/g, ' ').replaceAll('|', '\\|');
	if (!ask || words === '') {
		return edits;
	}
	return ask.edits.map(edit =>
		edit.kind === 'change'
			? {
					...edit,
					edits: edit.edits.map(each => ({ ...each, newText: each.newText.split('{0}').join(words) })),
				}
			: edit,
	);
}

function changeHere({ document: { uri, version } }: RuleContext, edits: readonly TextEdit[]): FileEdit {
	return { kind: 'change', uri, version, edits };
}

/** The last line with text between `from` and `endLine` (exclusive); `from` if there is none. */
export function endOfText(lines: readonly string[], from: number, endLine: number): number {
	let last = Math.min(endLine, lines.length) - 1;
	while (last > from && lines[last]!.trim() === '') {
		last--;
	}
	return Math.max(last, from);
}

/** Inserts text behind a line. */
export function insertBehind(lines: readonly string[], line: number, newText: string): TextEdit {
	const end = lines[line]?.length ?? 0;
	return { range: range(line, end, line, end), newText };
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
