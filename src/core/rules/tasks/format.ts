import { taskIdAt } from '../../documents/tasks.ts';
import type { ListItem } from '../../markdown/outline.ts';
import { type Range, range } from '../../text/textDocument.ts';
import { fixHere } from '../edits.ts';
import { tasksOf } from '../feature.ts';
import type { RawFinding, Rule, RuleContext } from '../rule.ts';

/** `-[ ] T001`, `- [] T001`: Markdown and agents see no box. */
const brokenBox = /^(\s*)([-*+])(\s*)\[(\s*|[xX])\](\s*)(?=(?:\*\*|`)?T-?\d{2,})/;

/** A line that is meant as a task, but that agents which look for `- [ ] T001` pass over. */
export const taskFormat: Rule = {
	code: 'task.format',
	kinds: ['tasks'],
	*check(context) {
		const { outline } = context;
		const { tasks } = tasksOf(outline);
		const boxed = new Set(tasks.map(task => task.line));
		const ids = new Set(tasks.map(task => task.id));
		for (const block of outline.blocks) {
			if (block.kind === 'item' && block.box?.mark === 'P' && isNew(taskIdAt(block.row.text)?.id)) {
				yield parallelInBox(context, block, block.box.range);
			} else if (block.kind === 'paragraph' || (block.kind === 'item' && !block.box)) {
				for (let line = block.line; line < (block.kind === 'item' ? block.line + 1 : block.endLine); line++) {
					const match = boxed.has(line) ? null : brokenBox.exec(outline.lines[line] ?? '');
					if (match && (match[3] === '' || match[4] === '' || match[5] === '')) {
						yield malformedBox(context, line, match);
					}
				}
			}
		}

		/** An id that has a box elsewhere is only mentioned here: `- [P] T003 and T004 touch different files`. */
		function isNew(id: string | undefined): boolean {
			return id !== undefined && !ids.has(id);
		}
	},
};

/** `- [P] T003 …`: the mark for parallel tasks where the box belongs. */
function parallelInBox(context: RuleContext, { row }: ListItem, box: Range): RawFinding {
	const { translate } = context;
	const id = taskIdAt(row.text)!;
	const after = row.character + id.length;
	return {
		range: box,
		message: translate('Put a box before {0}: [P] stands in its place, so the task cannot be ticked.', id.id),
		fixes: [
			fixHere(
				context,
				translate('Write "- [ ] {0} [P]"', id.id),
				[
					{ range: box, newText: '[ ]' },
					{ range: range(row.line, after, row.line, after), newText: ' [P]' },
				],
				true,
			),
		],
	};
}

function malformedBox(context: RuleContext, line: number, match: RegExpExecArray): RawFinding {
	const { translate } = context;
	const indent = match[1]!.length;
	const where = range(line, indent, line, match[0].length);
	const box = `${match[2]} [${match[4]!.trim() || ' '}] `;
	return {
		range: where,
		message: translate('Write the box as "{0}", or agents do not see the task.', box.trim()),
		fixes: [fixHere(context, translate('Write "{0}"', box.trim()), [{ range: where, newText: box }], true)],
	};
}
