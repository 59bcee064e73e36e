import type { Fence, Outline } from '../markdown/outline.ts';
import { allMatches } from '../text/allMatches.ts';
import { range } from '../text/textDocument.ts';
import type { Candidate, Reading } from './reading.ts';
import { isProse } from './templateText.ts';
import { anyOf, vocabulary } from './vocabulary.ts';

const plainLanguages = new Set(['', 'text', 'txt', 'tree', 'plaintext', 'plain']);
const option = new RegExp(
	`^\\s*(?:#+|//|--|;|<!--)\\s*(?:[[【][^\\][【】]{2,40}[\\]】]\\s*)?(${anyOf(vocabulary.options)}\\s*\\d{1,2})\\s*[:：.]\\s*(.{0,200})$`,
	'iu',
);
/** `[REMOVE IF UNUSED] Option 2: …`, also where the fence around it is gone. */
export const markedOption = new RegExp(`[[【]${anyOf(vocabulary.optionMarks)}[\\]】]\\s*(.{0,200})$`, 'iu');
/** `specs/[###-feature]/` and `specs/<<FEATURE_BRANCH>>/`. */
export const featureToken = /\[#{1,4}(?:[-_ ][^\]\n]{0,60})?\]|<<[A-Z][A-Z0-9_]{2,40}>>/g;
/** An entry of a tree whose name is a bracket with words in it, `└── [same as backend above]`. */
const treeEntry = /^[\s│|]{0,60}[├└+|`][─-]{2,4} \[([^\][\n]{3,200})\]\s*$/;

/** Option labels and placeholder paths in a tree of files. Code is left alone. */
export function* leftoversInFence(fence: Fence, outline: Outline, reading: Reading): Iterable<Candidate> {
	if (!plainLanguages.has(fence.language) || !reading.known) {
		return;
	}
	for (let line = fence.contentLine; line < fence.contentEndLine; line++) {
		const text = outline.lines[line] ?? '';
		if (!/[[【<#;]|\/\/|--/.test(text)) {
			continue; // most lines of a tree
		}
		const start = text.length - text.trimStart().length;
		const label = option.exec(text) ?? markedOption.exec(text);
		if (label) {
			yield {
				kind: 'option',
				range: range(line, start, line, text.trimEnd().length),
				text: text.trim(),
				name: label[1]!,
				section: fence.section,
				choices: [(label[2] ?? label[1]!).trim()],
			};
			continue;
		}
		for (const match of allMatches(featureToken, text)) {
			const where = range(line, match.index, line, match.index + match[0].length);
			yield { kind: 'path', range: where, text: match[0], name: match[0], section: fence.section };
		}
		const entry = treeEntry.exec(text);
		if (entry && (isProse(entry[1]!) || /[\u3040-\u9fff\uac00-\ud7af]{2}/.test(entry[1]!))) {
			const end = entry[0].trimEnd().length;
			const from = end - entry[1]!.length - 2;
			const written = text.slice(from, end);
			yield { kind: 'path', range: range(line, from, line, end), text: written, name: written, section: fence.section };
		}
	}
}
