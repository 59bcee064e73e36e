import type { Fence } from '../../markdown/outline.ts';
import type { Leftover } from '../../placeholders/leftover.ts';
import type { TextEdit } from '../../text/edits.ts';
import { range } from '../../text/textDocument.ts';
import { fixHere } from '../edits.ts';
import type { Fix } from '../finding.ts';
import type { RuleContext } from '../rule.ts';
import { excerpt, leftoverRule, leftoversOf } from './leftoverRule.ts';

/** `[REMOVE IF UNUSED] Option 1: …` in the tree of files: one option stays, without its label. */
export const placeholderOption = leftoverRule(
	'placeholder.option',
	'option',
	({ name }, { translate }) =>
		translate('Keep one structure and remove the other options and their labels: "{0}" is still here.', excerpt(name)),
	fixesOf,
);

function fixesOf(leftover: Leftover, context: RuleContext): readonly Fix[] {
	const line = leftover.range.start.line;
	const fence = context.outline.blocks.find(
		(block): block is Fence => block.kind === 'fence' && block.line < line && line < block.endLine,
	);
	if (!fence) {
		return [];
	}
	const labels = leftoversOf(context)
		.filter(other => other.kind === 'option')
		.map(other => other.range.start.line)
		.filter(other => fence.line < other && other < fence.endLine);
	const endOf = (label: number) => labels.find(other => other > label) ?? fence.contentEndLine;
	const remove = (label: number): TextEdit => ({ range: range(label, 0, endOf(label), 0), newText: '' });
	const keep: TextEdit[] = labels.map(label =>
		label === line ? { range: range(line, 0, line + 1, 0), newText: '' } : remove(label),
	);
	const { translate } = context;
	const name = excerpt(leftover.name);
	// An unclosed fence has no line behind it to cut up to.
	return fence.closed
		? [
				fixHere(context, translate('Keep "{0}" and remove the other options', name), keep, false),
				fixHere(context, translate('Remove "{0}"', name), [remove(line)], false),
			]
		: [];
}
