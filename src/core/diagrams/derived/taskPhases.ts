import type { Phase } from '../../documents/tasks.ts';
import { plainText } from '../../markdown/inline.ts';
import type { Outline } from '../../markdown/outline.ts';
import { Chart } from './chart.ts';
import type { Derive } from './source.ts';

/** The phases of the tasks, what each waits for, and how far it is. */
export const deriveTaskPhases: Derive = ({ tasks, found, translate }) => {
	const phases = tasks?.read.phases ?? [];
	const isDrawn = found.some(
		({ uri, type }) => uri === tasks?.document.uri && /^(?:graph|flowchart|gantt|stateDiagram)/.test(type),
	);
	if (!tasks || phases.length < 2 || isDrawn) {
		return undefined;
	}
	const { uri } = tasks.document;
	const chart = new Chart('fit');
	const ids = phases.map(phase => {
		const state = phase.done === phase.total ? 'done' : phase.done > 0 ? 'active' : undefined;
		const label = `${shortTitle(phase.title)}: ${translate('{0} of {1} done', phase.done, phase.total)}`;
		return chart.node(label, { uri, line: phase.section.heading.line }, state);
	});
	for (const [index, before] of dependencies(phases, tasks.outline).entries()) {
		for (const other of before) {
			chart.edge(ids[other]!, ids[index]!);
		}
	}
	return {
		kind: 'phases',
		title: translate('Task phases'),
		type: 'flowchart',
		source: chart.toString(),
		nodes: chart.nodes,
		document: tasks,
		line: phases[0]!.section.heading.line,
	};
};

/**
 * For each phase, the indexes of those it waits for. What the section on dependencies says wins; else stories wait for
 * the last phase before the first story, what comes after them waits for all, and the rest goes one by one.
 */
function dependencies(phases: readonly Phase[], outline: Outline): number[][] {
	const stories = phases.map(phase => storyOf(phase.title) !== undefined);
	const first = stories.indexOf(true);
	const last = stories.lastIndexOf(true);
	const stated = statedDependencies(phases, outline);
	return phases.map((_, index) => {
		const said = stated.get(index);
		if (said) {
			return said;
		}
		if (index === 0) {
			return [];
		}
		if (stories[index]) {
			return first > 0 ? [first - 1] : [];
		}
		if (last >= 0 && index === last + 1) {
			return stories.flatMap((isStory, at) => (isStory ? [at] : []));
		}
		return [index - 1];
	});
}

const waits = /\b(?:depends?\s+on|requires?|blocked\s+by|starts?\s+after|after)\b(.{0,200})/i;

function statedDependencies(phases: readonly Phase[], outline: Outline): Map<number, number[]> {
	const found = new Map<number, number[]>();
	for (const block of outline.blocks) {
		if (
			block.kind !== 'paragraph' ||
			(!/depend/i.test(block.section?.heading.text ?? '') && !/depend/i.test(block.section?.parent?.heading.text ?? ''))
		) {
			continue;
		}
		for (const row of block.rows) {
			const text = plainText(row.text);
			const match = waits.exec(text);
			if (!match || /\b(?:no|not|does not|don't)\b.{0,20}$/i.test(text.slice(0, match.index))) {
				continue;
			}
			const subjects = mentioned(phases, text.slice(0, match.index));
			const until = match[1]!.split(/\s[-–—]\s|;|\bbut\b|\bblocks\b|\(can\b/i, 1)[0]!;
			const objects = mentioned(phases, until);
			if (subjects.length === 1 && objects.length > 0 && !found.has(subjects[0]!)) {
				found.set(
					subjects[0]!,
					objects.filter(other => other < subjects[0]!),
				);
			}
		}
	}
	return found;
}

/** Phases that a text names: `Phase 2`, `US1`, `User Story 1`, `Setup`, `Foundational`. */
function mentioned(phases: readonly Phase[], text: string): number[] {
	const numbers = new Set([...text.matchAll(/\bphase\s+(\d{1,2}(?:\.\d)?)(?![\d+])/gi)].map(match => match[1]));
	const stories = new Set(
		[...text.matchAll(/\b(?:US|user story|story)[\s-]?(\d{1,3}[a-z]?)\b/gi)].map(match => match[1]!.toLowerCase()),
	);
	const words = new Set(
		[...text.matchAll(/\b(setup|foundational|foundation|polish)\b/gi)].map(match => match[1]!.toLowerCase()),
	);
	return phases.flatMap(({ title }, index) => {
		const number = /\bphase\s+(\d{1,2}(?:\.\d)?)/i.exec(title)?.[1];
		const story = storyOf(title);
		const hit =
			(number !== undefined && numbers.has(number)) ||
			(story !== undefined && stories.has(story)) ||
			[...words].some(word => story === undefined && title.toLowerCase().includes(word));
		return hit ? [index] : [];
	});
}

function storyOf(title: string): string | undefined {
	return /\b(?:user story|story|US)[\s-]?(\d{1,3}[a-z]?)\b/i.exec(title)?.[1]?.toLowerCase();
}

/** Without what stands in brackets and behind it: `Phase 3: User Story 1 - Sign in`. */
function shortTitle(title: string): string {
	return title.replace(/\s*[([（].*$/u, '').trim() || title;
}
