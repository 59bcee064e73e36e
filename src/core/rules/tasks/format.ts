import { taskIdAt } from '../../documents/tasks.ts';
import type { ListItem } from '../../markdown/outline.ts';
import { type Range, range } from '../../text/textDocument.ts';
import { fixHere } from '../edits.ts';
import { fenceTest, tasksOf } from '../feature.ts';
import type { RawFinding, Rule, RuleContext } from '../rule.ts';

/** `-[ ] T001`, `- [] T001`: Markdown and agents see no box. */
const brokenBox = /^(\s*)([-*+])(\s*)\[(\s*|[xX])\](\s*)(?=(?:\*\*|`)?T-?\d{2,})/;

/** A line that is meant as a task, but that agents which look for `- [ ] T001` pass over. */
export const taskFormat: Rule = {
	code: 'task.format',
	kinds: ['tasks'],
	*check(context) {
		const { blocks, lines } = context.outline;
		const ids = new Set(tasksOf(context.outline).tasks.map(task => task.id));
		for (const block of blocks) {
			const id = block.kind === 'item' && block.box?.mark === 'P' ? taskIdAt(block.row.text)?.id : undefined;
			// An id that has a box elsewhere is only mentioned here: `- [P] T003 and T004 touch different files`.
			if (block.kind === 'item' && block.box && id !== undefined && !ids.has(id)) {
				yield parallelInBox(context, block, block.box.range);
			}
		}
		yield* outsiders(context, ids);
		const isFenced = fenceTest(context.outline);
		for (const [line, text] of lines.entries()) {
			const match = brokenBox.exec(text);
			const isBroken = match && (match[3] === '' || match[4] === '' || match[5] === '');
			if (isBroken && !isFenced(line)) {
				yield malformedBox(context, line, match);
			}
		}
	},
};

/** Among tasks, an item with an id that has no box, or with a box that has no id. */
function* outsiders(context: RuleContext, ids: ReadonlySet<string | undefined>): Iterable<RawFinding> {
	const items = context.outline.blocks.filter((block): block is ListItem => block.kind === 'item');
	const known = new Map(tasksOf(context.outline).tasks.map(({ line, id }) => [line, id]));
	const idOf = ({ line, row }: ListItem) => known.get(line) ?? taskIdAt(row.text)?.id;
	const isTask = (item: ListItem | undefined, like: ListItem) =>
		item?.depth === like.depth &&
		item.section === like.section &&
		Math.abs(item.line - like.line) <= 1 &&
		item.box !== undefined &&
		idOf(item) !== undefined;
	let next: string | undefined;
	for (const [index, item] of items.entries()) {
		const id = idOf(item);
		if (id !== undefined && (item.box || ids.has(id) || !/^T-?\d/.test(id))) {
			continue; // most items of a list of tasks
		}
		const before = isTask(items[index - 1], item);
		const after = isTask(items[index + 1], item);
		if (id !== undefined && (before || after)) {
			yield withoutBox(context, item, id);
		} else if (id === undefined && item.box && /^[ xX]?$/.test(item.box.mark) && before && after) {
			next ??= nextId(ids);
			yield withoutId(context, item, next);
		}
	}
}

function withoutBox(context: RuleContext, { row }: ListItem, id: string): RawFinding {
	const { translate } = context;
	return {
		range: range(row.line, row.character, row.line, row.character + id.length),
		message: translate('Put a box before {0}, or agents do not see the task.', id),
		fixes: [
			fixHere(
				context,
				translate('Write "{0}"', `- [ ] ${id}`),
				[{ range: range(row.line, row.character, row.line, row.character), newText: '[ ] ' }],
				true,
			),
		],
	};
}

function nextId(ids: ReadonlySet<string | undefined>): string {
	const numbers = [...ids].flatMap(id => (id && /^T\d{1,6}$/.test(id) ? Number(id.slice(1)) : []));
	return `T${String(numbers.reduce((a, b) => Math.max(a, b), 0) + 1).padStart(3, '0')}`;
}

function withoutId(context: RuleContext, { row }: ListItem, next: string): RawFinding {
	const { translate } = context;
	return {
		range: range(row.line, row.character, row.line, row.character + row.text.length),
		message: translate('Give this task an id, as those around it have.'),
		fixes: [
			fixHere(
				context,
				translate('Write "{0}"', `- [ ] ${next}`),
				[{ range: range(row.line, row.character, row.line, row.character), newText: `${next} ` }],
				false,
			),
		],
	};
}

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
