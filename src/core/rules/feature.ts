import { parseSpec } from '../documents/spec.ts';
import { parseTasks } from '../documents/tasks.ts';
import { mentionedKeys } from '../ids/ids.ts';
import type { ArtifactKind } from '../project/project.ts';
import { perOutline } from './perOutline.ts';
import type { ParsedDocument, RuleContext } from './rule.ts';

export const specOf = perOutline(parseSpec);
export const tasksOf = perOutline(parseTasks);
export const mentionedIn = perOutline(mentionedKeys);

/** The feature's document of a kind, if it was read; the first if there are several. */
export function artifactOf(context: RuleContext, kind: ArtifactKind): ParsedDocument | undefined {
	if (context.kind === kind) {
		return context;
	}
	const artifact = context.feature?.artifacts.find(each => each.kind === kind);
	return artifact && context.parsed(artifact.uri);
}
