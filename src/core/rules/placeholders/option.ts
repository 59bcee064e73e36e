import type { Fence } from '../../markdown/outline.ts';
import type { Leftover } from '../../placeholders/leftover.ts';
import type { TextEdit } from '../../text/edits.ts';
import { range } from '../../text/textDocument.ts';
import { fixHere } from '../edits.ts';
import type { Fix } from '../finding.ts';
import type { RuleContext } from '../rule.ts';
import { excerpt, leftoverRule, leftoversOf } from './leftoverRule.ts';

/** More options than any template has: a fix that lists them all would be of no use. */
const most = 20;

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
	const { fence, labels } = optionsOf(context).get(line) ?? {};
	if (!fence || !labels || labels.length > most) {
		return [];
	}
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

interface Options {
	readonly fence: Fence;
	/** Lines of the labels in the fence. */
	readonly labels: readonly number[];
}

const known = new WeakMap<RuleContext['outline'], ReadonlyMap<number, Options>>();

/** By the line of a label: the fence that it stands in, and its other labels. */
function optionsOf(context: RuleContext): ReadonlyMap<number, Options> {
	let options = known.get(context.outline);
	if (!options) {
		const lines = new Set(
			leftoversOf(context).flatMap(({ kind, range: { start } }) => (kind === 'option' ? [start.line] : [])),
		);
		const found = new Map<number, Options>();
		for (const fence of context.outline.blocks) {
			if (fence.kind === 'fence') {
				const labels: number[] = [];
				for (let line = fence.contentLine; line < fence.contentEndLine; line++) {
					if (lines.has(line)) {
						labels.push(line);
						found.set(line, { fence, labels });
					}
				}
			}
		}
		options = found;
		known.set(context.outline, options);
	}
	return options;
}
