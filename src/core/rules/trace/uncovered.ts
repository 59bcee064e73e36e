import { words } from '../../documents/words.ts';
import type { Definition } from '../../ids/ids.ts';
import { idKey } from '../../ids/ids.ts';
import { artifactOf, mentionedIn, specOf } from '../feature.ts';
import type { RawFinding, Rule, RuleContext } from '../rule.ts';

/** A requirement that is struck out, or says first that it is gone. */
const dropped = new RegExp(
	`^(?:~~|[[(（](?:${words.dropped})(?![\\p{L}\\p{N}])|(?:${words.dropped})\\s*(?:[*_.:,;。：，；—–)-]|$))`,
	'iu',
);

/** A requirement or success criterion that no task mentions, where the tasks trace most of their kind. */
export const traceUncovered: Rule = {
	code: 'trace.uncovered',
	kinds: ['spec'],
	*check(context) {
		const tasks = artifactOf(context, 'tasks');
		if (!tasks) {
			return;
		}
		const { requirements, criteria } = specOf(context.outline);
		const mentioned = mentionedIn(tasks.outline);
		for (const group of [requirements.filter(({ id }) => id.startsWith('FR-')), criteria]) {
			yield* uncovered(group, mentioned, context);
		}
	},
};

function* uncovered(
	definitions: readonly Definition[],
	mentioned: ReadonlySet<string>,
	{ translate }: RuleContext,
): Iterable<RawFinding> {
	const open = definitions.filter(({ id, text }) => !mentioned.has(idKey(id)) && !dropped.test(text));
	// Tasks that cite one or two ids in passing do not trace: then a gap says nothing.
	if (open.length * 2 > definitions.length) {
		return;
	}
	for (const { id, range } of open) {
		yield { range, message: translate('No task mentions {0}.', id) };
	}
}
