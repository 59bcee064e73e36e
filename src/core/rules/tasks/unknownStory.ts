import { storiesOf } from '../../documents/spec.ts';
import { artifactOf, specOf, tasksOf } from '../feature.ts';
import type { Rule } from '../rule.ts';

/** `[US7]` where the spec has stories, but no seventh. */
export const taskUnknownStory: Rule = {
	code: 'task.unknown-story',
	kinds: ['tasks'],
	*check(context) {
		const spec = artifactOf(context, 'spec');
		const stories = spec ? specOf(spec.outline).stories : [];
		// Stories that the tasks themselves define, in headings of phases, are theirs.
		if (!spec || stories.length === 0) {
			return;
		}
		const known = new Set([...stories, ...storiesOf(context.outline)].map(story => story.number));
		for (const { story, storyRange } of tasksOf(context.outline).tasks) {
			if (story && storyRange && !known.has(story) && !known.has(story.replace(/[a-z]$/, ''))) {
				yield {
					range: storyRange,
					message: context.translate('The spec has no user story {0}.', story),
					related: [
						{ uri: spec.document.uri, range: stories[0]!.range, message: context.translate('Its first story') },
					],
				};
			}
		}
	},
};
