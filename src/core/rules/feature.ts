import { parseSpec } from '../documents/spec.ts';
import { parseTasks } from '../documents/tasks.ts';
import { definitionsIn, idKey, mentionedKeys } from '../ids/ids.ts';
import type { Outline } from '../markdown/outline.ts';
import { perOutline } from '../markdown/perOutline.ts';
import type { ArtifactKind } from '../project/project.ts';
import type { ParsedDocument, RuleContext } from './rule.ts';

export const specOf = perOutline(parseSpec);
export const tasksOf = perOutline(parseTasks);
export const mentionedIn = perOutline(({ text }: Outline) => mentionedKeys(text));
/** Keys of the ids that it defines. */
export const definedIn = perOutline(
	(outline: Outline): ReadonlySet<string> => new Set(definitionsIn(outline).map(({ id }) => idKey(id))),
);

/** The feature's document of a kind, if it was read; the first if there are several. */
export function artifactOf(context: RuleContext, kind: ArtifactKind): ParsedDocument | undefined {
	if (context.kind === kind) {
		return context;
	}
	const artifact = context.feature?.artifacts.find(each => each.kind === kind);
	return artifact && context.parsed(artifact.uri);
}

/** Whether a 0-based line lies in a fence or indented code. */
export const fenceTest = perOutline(({ blocks }: Outline): ((line: number) => boolean) => {
	const fenced = new Set<number>();
	for (const block of blocks) {
		if (block.kind === 'fence' || block.kind === 'code') {
			for (let line = block.line; line < block.endLine; line++) {
				fenced.add(line);
			}
		}
	}
	return line => fenced.has(line);
});
