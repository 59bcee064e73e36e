import type { FileEdit } from '../text/edits.ts';
import { range } from '../text/textDocument.ts';
import type { FillContext } from './fillContext.ts';
import { answerEdits } from './fillers/clarification.ts';
import type { FillTarget } from './fillTarget.ts';

/**
 * Puts a person's or a model's own text in the place of a target: an answer is recorded as one, a tree goes into its
 * code block.
 */
export function writeText(target: FillTarget, context: FillContext, text: string): FileEdit {
	const { uri, version } = context.parsed.document;
	const edits =
		target.kind === 'clarification'
			? answerEdits(target, context, text)
			: target.kind === 'option'
				? [{ range: range(target.range.start.line + 1, 0, target.range.end.line, 0), newText: `${text.trimEnd()}\n` }]
				: [{ range: target.range, newText: text }];
	return { kind: 'change', uri, version, edits };
}
