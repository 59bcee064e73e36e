import { tasksOf } from '../feature.ts';
import type { Rule } from '../rule.ts';

/** The same `T012` before two boxes: agents tick one of them, or both. */
export const taskDuplicateId: Rule = {
	code: 'task.duplicate-id',
	kinds: ['tasks'],
	*check({ outline, document, translate }) {
		const first = new Map<string, (typeof tasks)[number]>();
		const { tasks } = tasksOf(outline);
		for (const task of tasks) {
			if (!task.id || !task.idRange || !/^T-?\d/.test(task.id)) {
				continue;
			}
			const earlier = first.get(task.id);
			if (!earlier) {
				first.set(task.id, task);
				continue;
			}
			yield {
				range: task.idRange,
				message: translate(
					'Give this task an id of its own: {0} stands on line {1} as well.',
					task.id,
					earlier.line + 1,
				),
				related: [{ uri: document.uri, range: earlier.idRange!, message: translate('The first {0}', task.id) }],
			};
		}
	},
};
