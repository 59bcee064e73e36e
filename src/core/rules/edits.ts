import type { FileEdit, TextEdit } from '../text/edits.ts';
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
 * What "fix all" and `--fix` apply: the safe fixes of the findings of one document, each whole, without those that
 * overlap an earlier one or concern other files. Check again afterwards: what was left out may be fixed then.
 */
export function safeEdits(findings: readonly Finding[]): {
	readonly edits: readonly TextEdit[];
	readonly count: number;
} {
	const taken: TextEdit[] = [];
	const byLine = new Map<number, TextEdit[]>();
	let count = 0;
	for (const { uri, fixes } of findings) {
		const [change, ...others] = fixes?.find(fix => fix.safe)?.edits ?? [];
		if (change?.kind !== 'change' || change.uri !== uri || others.length > 0) {
			continue;
		}
		const near = (edit: TextEdit) => linesOf(edit).flatMap(line => byLine.get(line) ?? []);
		const fresh = change.edits.filter(edit => !near(edit).some(other => isSame(edit, other)));
		if (fresh.some(edit => near(edit).some(other => overlap(edit.range, other.range)))) {
			continue;
		}
		count++;
		for (const edit of fresh) {
			taken.push(edit);
			for (const line of linesOf(edit)) {
				const others = byLine.get(line);
				if (others) {
					others.push(edit);
				} else {
					byLine.set(line, [edit]);
				}
			}
		}
	}
	return { edits: taken, count };
}

function linesOf({ range: { start, end } }: TextEdit): number[] {
	return Array.from({ length: end.line - start.line + 1 }, (_, index) => start.line + index);
}

function isSame(a: TextEdit, b: TextEdit): boolean {
	return a.newText === b.newText && rangesEqual(a.range, b.range);
}

function overlap(a: Range, b: Range): boolean {
	return rangesEqual(a, b) || (comparePositions(a.start, b.end) < 0 && comparePositions(b.start, a.end) < 0);
}
