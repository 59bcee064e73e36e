import { definitionsIn, idKey, referencesIn } from '../../ids/ids.ts';
import type { Fence } from '../../markdown/outline.ts';
import { fixHere } from '../edits.ts';
import { artifactOf, mentionedIn, specOf } from '../feature.ts';
import type { Rule } from '../rule.ts';

/** A line that speaks of another feature may cite its ids. */
const elsewhere =
	/\bspecs?[ /#-]{0,3}\d|\bspecs?\/|\b\d{3}-[a-z]|\b(?:feature|PR|issue|ADR)\s?#?\d|\.md\b|\bspec[ -]?\d/i;

/** A requirement or criterion that the spec does not have. */
export const traceUnknown: Rule = {
	code: 'trace.unknown',
	kinds: ['plan', 'tasks'],
	*check(context) {
		const spec = artifactOf(context, 'spec');
		if (!spec) {
			return;
		}
		const { requirements, criteria } = specOf(spec.outline);
		const mentioned = mentionedIn(spec.outline);
		const own = new Set(definitionsIn(context.outline).map(definition => idKey(definition.id)));
		const prefixes = new Set([...requirements, ...criteria].map(definition => prefixOf(definition.id)));
		const fences = context.outline.blocks.filter((block): block is Fence => block.kind === 'fence');
		for (const { id, range } of referencesIn(context.outline)) {
			const key = idKey(id);
			const line = range.start.line;
			const isKnown = mentioned.has(key) || own.has(key) || mentioned.has(key.replace(/[a-z]$/, ''));
			if (isKnown || !prefixes.has(prefixOf(id)) || elsewhere.test(context.outline.lines[line]!)) {
				continue;
			}
			if (fences.some(fence => fence.line <= line && line < fence.endLine)) {
				continue;
			}
			const near = [...requirements, ...criteria].filter(other => differs(other.id, id) === 1).slice(0, 3);
			yield {
				range,
				message: context.translate('The spec has no {0}.', id),
				fixes: near.map(other =>
					fixHere(context, context.translate('Use {0}', other.id), [{ range, newText: other.id }], false),
				),
			};
		}
	},
};

function prefixOf(id: string): string {
	return id.slice(0, id.indexOf('-'));
}

/** How many characters differ, for ids of one length. */
function differs(a: string, b: string): number {
	return a.length === b.length ? [...a].filter((char, index) => char !== b[index]).length : Number.POSITIVE_INFINITY;
}
