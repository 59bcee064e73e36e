import { beginsWord, idKey, referencesIn } from '../../ids/ids.ts';
import { findAll } from '../../markdown/findAll.ts';
import type { Outline } from '../../markdown/outline.ts';
import { memoized } from '../../text/memoized.ts';
import { type Range, range as rangeAt } from '../../text/textDocument.ts';
import { fixHere } from '../edits.ts';
import { artifactOf, definedIn, fenceTest, mentionedIn, specOf, tasksOf } from '../feature.ts';
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
		const defined = [...requirements, ...criteria].map(({ id }) => id);
		const prefixes = new Set(defined.map(prefixOf));
		const nearest = new Map<string, Nearest>();
		if (prefixes.size === 0) {
			return;
		}
		const mentioned = mentionedIn(spec.outline);
		for (const { id, range } of referencesIn(context.outline)) {
			const key = idKey(id);
			const line = range.start.line;
			const isKnown =
				mentioned.has(key) || mentioned.has(key.replace(/[a-z]$/, '')) || definedIn(context.outline).has(key);
			if (isKnown || !prefixes.has(prefixOf(id)) || isElsewhere(context.outline, line)) {
				continue;
			}
			const prefix = prefixOf(id);
			const like = nearest.get(prefix) ?? new Nearest(defined.filter(other => prefixOf(other) === prefix));
			nearest.set(prefix, like);
			yield {
				range,
				message: context.translate('The spec has no {0}.', id),
				fixes: useInstead(like.to(id), range, context),
			};
		}
	},
};

/** `after T045` where no task has that id. */
function* unknownTasks(context: RuleContext): Iterable<RawFinding> {
	const { outline, translate } = context;
	const { tasks } = tasksOf(outline);
	const named = tasks.map(task => task.id).filter(id => id?.startsWith('T')) as readonly string[];
	const ids = new Set(named);
	if (ids.size < 3) {
		return; // not a list that numbers its tasks
	}
	let stems: ReadonlySet<string> | undefined;
	let nearest: Nearest | undefined;
	for (const block of outline.blocks) {
		const span = block.kind === 'item' && block.box ? taskSpan.exec(block.row.text) : null;
		for (let number = Number(span?.[1]); number <= Number(span?.[2]) && ids.size < 10_000; number++) {
			ids.add(`T${String(number).padStart(span![1]!.length, '0')}`);
		}
	}
	for (const { text: id, offset, line, character } of findAll(outline, taskReference)) {
		if (ids.has(id) || ids.has(id.replace(/[a-z]$/, ''))) {
			continue;
		}
		stems ??= new Set(named.map(task => task.replace(/[a-z]$/, '')));
		if (!stems.has(id) && beginsWord(outline.text, offset) && !isElsewhere(outline, line)) {
			const range = rangeAt(line, character, line, character + id.length);
			nearest ??= new Nearest(named);
			yield { range, message: translate('No task is {0}.', id), fixes: useInstead(nearest.to(id), range, context) };
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

/** Ids that an unknown one may be meant to be: those that differ in one digit, then those with the nearest numbers. */
class Nearest {
	readonly #byNumber: readonly { readonly id: string; readonly number: number }[];
	readonly #ids: ReadonlySet<string>;

	constructor(ids: Iterable<string>) {
		this.#ids = new Set(ids);
		this.#byNumber = [...this.#ids].map(id => ({ id, number: numberOf(id) })).sort((a, b) => a.number - b.number);
	}

	readonly to = memoized((id: string): readonly string[] => {
		const wanted = numberOf(id);
		const typos = [...id].flatMap((char, at) =>
			/\d/.test(char) ? [...'0123456789'].map(digit => id.slice(0, at) + digit + id.slice(at + 1)) : [],
		);
		let low = 0;
		for (let high = this.#byNumber.length; low < high; ) {
			const middle = (low + high) >> 1;
			if (this.#byNumber[middle]!.number < wanted) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		const around = this.#byNumber
			.slice(Math.max(0, low - mostOffered), low + mostOffered)
			.map(({ id: other }) => other);
		const byDistance = (a: string, b: string) => Math.abs(numberOf(a) - wanted) - Math.abs(numberOf(b) - wanted);
		const near = [...typos.filter(other => this.#ids.has(other)).sort(byDistance), ...around.sort(byDistance)];
		return [...new Set(near)].slice(0, mostOffered);
	});
}

function numberOf(id: string): number {
	return Number(/\d+/.exec(id)?.[0]);
}

function useInstead(ids: readonly string[], range: Range, context: RuleContext): Fix[] {
	return ids.map(id => fixHere(context, context.translate('Use {0}', id), [{ range, newText: id }], false));
}
