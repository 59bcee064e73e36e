import { quoteLabel } from './mermaidText.ts';

export interface UnquotedLabel {
	/** Characters of the line that the label takes up, without its brackets. */
	readonly start: number;
	readonly end: number;
	readonly quoted: string;
}

const opening = /(?:[\p{L}\p{N}_]|subgraph\s{1,9}\S{1,60}\s)(\(\(\(|\(\(|\(\[|\[\[|\[\(|\[\/|\[\\|\{\{|[[({])|\|/gu;
const closings: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}', '|': '|' };

/**
 * The label of a flowchart's node or edge in which Mermaid stumbles over a bracket or `@`, ready to be quoted.
 * @example unquotedLabelAt('E[Team (Rules)] --> F', 7, 8) // { start: 2, end: 14, quoted: '"Team (Rules)"' }
 */
export function unquotedLabelAt(line: string, character: number, endCharacter: number): UnquotedLabel | undefined {
	const title = /^\s*subgraph\s+(?=[^\s[\]"][^[\]"]*$)/.exec(line);
	if (title) {
		const [start, end] = [title[0].length, line.trimEnd().length];
		return { start, end, quoted: quoteLabel(line.slice(start, end)) };
	}
	for (let at = 0; ; ) {
		opening.lastIndex = at;
		const match = opening.exec(line);
		if (!match || match.index > endCharacter) {
			return undefined;
		}
		const start = match.index + match[0].length;
		const open = match[1] ?? '|';
		// `[(Database)]` is a shape; `[(a) b]` is a label that begins with a bracket.
		const label = closeOf(line, start, open) ?? closeOf(line, start - open.length + 1, open[0]!);
		if (
			label &&
			label.start <= Math.max(character, label.start) &&
			character <= label.end &&
			endCharacter >= label.start
		) {
			const text = line.slice(label.start, label.end);
			const isPlain = text.trim() !== '' && !/^\s*"[^"]*"\s*$/.test(text) && /["()[\]{}@/\\<>|#;]/.test(text);
			return isPlain ? { ...label, quoted: quoteKeepingBreaks(text) } : undefined;
		}
		at = label ? label.end : start;
	}
}

/** Where a label that opened at `start` ends: brackets inside it may nest. */
function closeOf(line: string, start: number, open: string): { start: number; end: number } | undefined {
	const close = [...open]
		.reverse()
		.map(bracket => closings[bracket] ?? bracket)
		.join('');
	if (open === '|') {
		const end = line.indexOf('|', start);
		return end < 0 ? undefined : { start, end };
	}
	const [outer, inner] = [open[0]!, closings[open[0]!]!];
	let depth = [...open].filter(bracket => bracket === outer).length;
	for (let at = start; at < line.length; at++) {
		if (line[at] === outer) {
			depth++;
		} else if (line[at] === inner && --depth === 0) {
			const end = at + 1 - close.length;
			return end >= start && line.startsWith(close, end) ? { start, end } : undefined;
		}
	}
	return undefined;
}

/** `<br/>` stays a line break. */
function quoteKeepingBreaks(text: string): string {
	const parts = text.split(/<br\s*\/?>/i).map(part => quoteLabel(part).slice(1, -1));
	return `"${parts.join('<br/>')}"`;
}
