import { beginsWord, definitionsIn, idKey, referencesIn } from '../../ids/ids.ts';
import type { Outline } from '../../markdown/outline.ts';
import { type Range, range as rangeAt } from '../../text/textDocument.ts';
import { fixHere } from '../edits.ts';
import { artifactOf, fenceTest, mentionedIn, specOf, tasksOf } from '../feature.ts';
import type { Fix } from '../finding.ts';
import type { RawFinding, Rule, RuleContext } from '../rule.ts';

/** A line that speaks of another feature may cite its ids. */
const elsewhere =
	/\bspecs?[ /#-]{0,3}\d|\bspecs?\/|\b\d{3}-[a-z]|\b(?:feature|PR|issue|ADR)\s?#?\d|\.md\b|\bspec[ -]?\d/i;

const taskReference = /T\d{3,5}[a-z]?(?![\p{L}\p{N}_.-])/gu;

/** One box that stands for several tasks: `- [ ] T029–T034 Prompts`. */
const taskSpan = /^[*`]{0,3}T(\d{3,5})\s?[-–—~]\s?T?(\d{3,5})/;

/** A menu, not a list of all. */
const mostOffered = 3;

/** A requirement or criterion that the spec does not have. */
export const traceUnknown: Rule = {
	code: 'trace.unknown',
	kinds: ['plan', 'tasks'],
	*check(context) {
		if (context.kind === 'tasks') {
			yield* unknownTasks(context);
		}
		const spec = artifactOf(context, 'spec');
		if (!spec) {
			return;
		}
		const { requirements, criteria } = specOf(spec.outline);
		const prefixes = new Set([...requirements, ...criteria].map(definition => prefixOf(definition.id)));
		if (prefixes.size === 0) {
			return;
		}
		const mentioned = mentionedIn(spec.outline);
		const own = new Set(definitionsIn(context.outline).map(definition => idKey(definition.id)));
		for (const { id, range } of referencesIn(context.outline)) {
			const key = idKey(id);
			const line = range.start.line;
			const isKnown = mentioned.has(key) || own.has(key) || mentioned.has(key.replace(/[a-z]$/, ''));
			if (isKnown || !prefixes.has(prefixOf(id)) || isElsewhere(context.outline, line)) {
				continue;
			}
			const like = [...requirements, ...criteria].flatMap(other =>
				prefixOf(other.id) === prefixOf(id) ? other.id : [],
			);
			yield {
				range,
				message: context.translate('The spec has no {0}.', id),
				fixes: nearestTo(id, like, range, context),
			};
		}
	},
};

/** `after T045` where no task has that id. */
function* unknownTasks(context: RuleContext): Iterable<RawFinding> {
	const { outline, translate } = context;
	const { tasks } = tasksOf(outline);
	const ids = new Set(tasks.flatMap(task => (task.id?.startsWith('T') ? [task.id] : [])));
	if (ids.size < 3) {
		return; // not a list that numbers its tasks
	}
	const named = [...ids];
	const stems = new Set([...ids].map(id => id.replace(/[a-z]$/, '')));
	for (const block of outline.blocks) {
		const span = block.kind === 'item' && block.box ? taskSpan.exec(block.row.text) : null;
		for (let number = Number(span?.[1]); number <= Number(span?.[2]) && ids.size < 10_000; number++) {
			ids.add(`T${String(number).padStart(span![1]!.length, '0')}`);
		}
	}
	for (const [line, text] of outline.lines.entries()) {
		for (const match of text.includes('T') ? text.matchAll(taskReference) : []) {
			const [id] = match;
			const isKnown = ids.has(id) || stems.has(id) || ids.has(id.replace(/[a-z]$/, ''));
			if (!isKnown && beginsWord(text, match.index) && !isElsewhere(outline, line)) {
				const range = rangeAt(line, match.index, line, match.index + id.length);
				yield { range, message: translate('No task is {0}.', id), fixes: nearestTo(id, named, range, context) };
			}
		}
	}
}

/** Whether a line speaks of another feature, or is code. */
function isElsewhere(outline: Outline, line: number): boolean {
	return elsewhere.test(outline.lines[line]!) || fenceTest(outline)(line);
}

function prefixOf(id: string): string {
	return id.slice(0, id.indexOf('-'));
}

/** Ids that the unknown one may be meant to be: with the nearest numbers, one digit apart first. */
function nearestTo(id: string, known: Iterable<string>, range: Range, context: RuleContext): Fix[] {
	const number = (text: string) => Number(/\d+/.exec(text)?.[0]);
	const isTypo = (other: string) =>
		other.length === id.length && [...other].filter((char, index) => char !== id[index]).length === 1;
	const distance = (other: string) => Math.abs(number(other) - number(id)) + (isTypo(other) ? 0 : 1000);
	let near: string[] = [];
	for (const other of known) {
		near = [...near, other].sort((a, b) => distance(a) - distance(b)).slice(0, mostOffered);
	}
	return near.map(other => fixHere(context, context.translate('Use {0}', other), [{ range, newText: other }], false));
}
