import { taskText } from '../../documents/tasks.ts';
import { idKey, mentionedKeys } from '../../ids/ids.ts';
import { plainText } from '../../markdown/inline.ts';
import { Chart } from './chart.ts';
import type { Derive } from './source.ts';

const maxRequirements = 60;

/** Stories → requirements → tasks. Tasks of one story that cite the same requirements are one box with their count. */
export const deriveTraceability: Derive = ({ spec, tasks, translate }) => {
	const stories = spec?.read.stories ?? [];
	const list = tasks?.read.tasks ?? [];
	if (!spec || !tasks || stories.length === 0 || !list.some(task => task.story !== undefined)) {
		return undefined;
	}
	const chart = new Chart('LR');
	const { uri } = spec.document;
	const storyIds = new Map(
		stories.map(story => [
			story.number,
			chart.node(
				`${translate('Story {0}', story.number)}: ${story.title}`,
				{ uri, line: story.range.start.line },
				story.priority,
			),
		]),
	);
	const cited = new Map(list.map(task => [task, [...mentionedKeys(tasks.outline.lines[task.line] ?? '')]]));
	const inTasks = new Set([...cited.values()].flat());
	const requirements = new Map<string, string>();
	for (const requirement of spec.read.requirements.slice(0, maxRequirements)) {
		const key = idKey(requirement.id);
		const named = stories.filter(
			story => nameStory(requirement.text, story.number) || within(spec.outline.lines, story).has(key),
		);
		if (named.length === 0 && !inTasks.has(key)) {
			continue; // a box without any line says nothing here; the rule trace.uncovered names it
		}
		const label = `${requirement.id}: ${shorten(plainText(requirement.text))}`;
		const id = chart.node(label, { uri, line: requirement.range.start.line }, undefined, 'round');
		requirements.set(key, id);
		for (const story of named) {
			chart.edge(storyIds.get(story.number)!, id);
		}
	}
	const groups = new Map<string, (typeof list)[number][]>();
	for (const task of list) {
		const keys = cited.get(task)!.filter(key => requirements.has(key));
		if (task.story !== undefined || keys.length > 0) {
			const group = `${task.story ?? ''} ${keys.join(' ')}`;
			groups.set(group, [...(groups.get(group) ?? []), task]);
		}
	}
	for (const group of groups.values()) {
		const [first] = group;
		const done = group.filter(task => task.done).length;
		const name =
			group.length === 1
				? `${first!.id ?? ''} ${shorten(taskText(first!))}`
				: `${first!.id ?? ''} … ${group.at(-1)!.id ?? ''}`;
		const label = `${name.trim()}: ${translate('{0} of {1} done', done, group.length)}`;
		const id = chart.node(
			label,
			{ uri: tasks.document.uri, line: first!.line },
			done === group.length ? 'done' : done > 0 ? 'active' : undefined,
		);
		const keys = cited.get(first!)!.filter(key => requirements.has(key));
		const story = first!.story !== undefined ? storyIds.get(first!.story) : undefined;
		for (const key of keys) {
			if (story) {
				chart.edge(story, requirements.get(key)!); // a task of the story does it
			}
			chart.edge(requirements.get(key)!, id);
		}
		if (story && keys.length === 0) {
			chart.edge(story, id);
		}
	}
	return chart.edgeCount === 0
		? undefined
		: {
				kind: 'traceability',
				title: translate('Traceability'),
				type: 'flowchart',
				source: chart.toString(),
				nodes: chart.nodes,
				document: spec,
				line: stories[0]!.range.start.line,
			};
};

function within(
	lines: readonly string[],
	story: { readonly section: { readonly line: number; readonly endLine: number } },
): Set<string> {
	return mentionedKeys(lines.slice(story.section.line, story.section.endLine).join('\n'));
}

function nameStory(text: string, number: string): boolean {
	return [...text.matchAll(/\b(?:US|User Story|Story)[\s-]?(\d{1,3}[a-z]?)\b/gi)].some(
		match => match[1]!.toLowerCase() === number,
	);
}

function shorten(text: string): string {
	return text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text;
}
