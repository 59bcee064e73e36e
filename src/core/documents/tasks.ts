import { plainText } from '../markdown/inline.ts';
import type { ListItem, Outline, Section } from '../markdown/outline.ts';
import { type Range, range } from '../text/textDocument.ts';
import { titleOf } from './spec.ts';

/** `- [ ] T012 [P] [US1] Create the cart model in src/models/cart.ts`. */
export interface Task {
	/** `T012`; undefined for a box without one. */
	readonly id: string | undefined;
	readonly idRange: Range | undefined;
	/** In the box: `x`, `X`, `-`, or empty. */
	readonly mark: string;
	readonly boxRange: Range;
	readonly done: boolean;
	/** `[P]`. */
	readonly parallel: boolean;
	/** `1` of `[US1]`. */
	readonly story: string | undefined;
	readonly storyRange: Range | undefined;
	/** Source text behind id and tags, see `taskText`. */
	readonly source: string;
	/** 0-based line of the box. */
	readonly line: number;
	readonly phase: Phase | undefined;
}

/** A section of second level that holds tasks. */
export interface Phase {
	readonly title: string;
	readonly section: Section;
	readonly total: number;
	readonly done: number;
}

/** What a tasks.md says. */
export interface Tasks {
	readonly title: string | undefined;
	/** Those with an id; every box if none has one. */
	readonly tasks: readonly Task[];
	readonly phases: readonly Phase[];
	readonly total: number;
	readonly done: number;
}

/** Marks that a box of a task may hold: done, open, and the dropped, failed, blocked, waiting and skipped of some tools. */
const marks = /^(?:[xX✓✔✅~\-FBWS]|SX)?$/u;
const doneMarks = new Set(['x', 'X', '✓', '✔', '✅']);
/** An id, bold or as code, at the start of a task's text. */
const taskId =
	/^(?:\*\*|`|~~|\[)*((?:[A-Z]{1,4}-?\d{1,5}(?:\.\d{1,3})*|\d{1,3}(?:\.\d{1,3})+)(?:[a-zA-Z]|-[A-Z](?![A-Z\d])|_[A-Z\d]{1,12})?)(?:\*\*|`|~~|\])*(?=[\s:.：\-–—)]|$)(?!\s?[-–—~]\s?T?\d)/;

/** `[P]`, `[US1]`. */
const tagPattern = /[\s:*`]{0,5}\[([^\][\s]{1,20})\](?!\()/y;

/** Reads the check boxes of a list of tasks. Fences and legends (`- [P] tasks = …`) are none. */
export function parseTasks(outline: Outline): Tasks {
	const boxes = outline.blocks.filter((block): block is ListItem => block.kind === 'item' && isTaskBox(block));
	const phases = new Map<Section, { title: string; section: Section; total: number; done: number }>();
	const read = boxes.map(item => {
		const section = phaseSection(item.section);
		let phase = section && phases.get(section);
		if (section && !phase) {
			phase = { title: plainText(section.heading.text), section, total: 0, done: 0 };
			phases.set(section, phase);
		}
		return toTask(item, phase);
	});
	const named = read.filter(task => task.id !== undefined);
	const tasks = named.length > 0 ? named : read;
	for (const task of tasks) {
		const phase = task.phase && phases.get(task.phase.section);
		if (phase) {
			phase.total++;
			phase.done += task.done ? 1 : 0;
		}
	}
	return {
		title: titleOf(outline),
		tasks,
		phases: [...phases.values()].filter(phase => phase.total > 0),
		total: tasks.length,
		done: tasks.filter(task => task.done).length,
	};
}

/** The id that begins a task's text, and its length with the marks around it. */
export function taskIdAt(
	text: string,
): { readonly id: string; readonly start: number; readonly length: number } | undefined {
	const match = taskId.exec(text);
	return match ? { id: match[1]!, start: match[0].indexOf(match[1]!), length: match[0].length } : undefined;
}

/** The words of a task behind id and tags: `Create the cart model in src/models/cart.ts`. */
export function taskText({ source }: Task): string {
	return plainText(source).replace(/^[\s:：.–—-]+/, '');
}

function isTaskBox(item: ListItem): boolean {
	return item.box !== undefined && marks.test(item.box.mark);
}

function phaseSection(section: Section | undefined): Section | undefined {
	let at = section;
	while (at && at.heading.level > 2 && at.parent) {
		at = at.parent;
	}
	return at;
}

function toTask(item: ListItem, phase: Phase | undefined): Task {
	const { line, character, text } = item.row;
	const found = taskIdAt(text);
	let at = found?.length ?? 0;
	let parallel = false;
	let story: string | undefined;
	let storyRange: Range | undefined;
	for (let tag = tagAt(text, at); tag; tag = tagAt(text, at)) {
		const isParallel = tag.name === 'P';
		const number = isParallel ? undefined : /^US[-\s]?(\d{1,3}(?:\.\d{1,2})?[a-z]?)$/i.exec(tag.name)?.[1];
		parallel ||= isParallel;
		if (number && story === undefined) {
			story = number.toLowerCase();
			storyRange = range(line, character + tag.start, line, character + tag.end);
		}
		at = tag.end;
	}
	return {
		id: found?.id,
		idRange: found && range(line, character + found.start, line, character + found.start + found.id.length),
		mark: item.box!.mark,
		boxRange: item.box!.range,
		done: doneMarks.has(item.box!.mark),
		parallel,
		story,
		storyRange,
		source: text.slice(at),
		line,
		phase,
	};
}

function tagAt(text: string, at: number): { name: string; start: number; end: number } | undefined {
	tagPattern.lastIndex = at;
	const match = tagPattern.exec(text);
	return match ? { name: match[1]!, start: at + match[0].indexOf('['), end: tagPattern.lastIndex } : undefined;
}
