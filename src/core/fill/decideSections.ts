import type { ParsedDocument } from '../rules/rule.ts';
import type { FileEdit, TextEdit } from '../text/edits.ts';
import { comparePositions } from '../text/textDocument.ts';
import { deletion, sectionDeletion } from './edits.ts';
import type { FillTarget } from './fillTarget.ts';

/**
 * Decides all conditional sections of a document at once: those in `kept` lose their comment, the others go.
 * @param targets of kind `conditional`, from `fillTargets`
 */
export function decideSections(
	{ document, outline }: ParsedDocument,
	targets: readonly FillTarget[],
	kept: ReadonlySet<FillTarget>,
): FileEdit {
	const edits: TextEdit[] = [];
	for (const target of targets) {
		const edit =
			kept.has(target) || !target.section ? deletion(outline, target.range) : sectionDeletion(outline, target.section);
		const last = edits.at(-1);
		// A sub-section of one that goes needs no edit of its own.
		if (!last || comparePositions(last.range.end, edit.range.start) <= 0) {
			edits.push(edit);
		}
	}
	return { kind: 'change', uri: document.uri, version: document.version, edits };
}
