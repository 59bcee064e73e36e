import { readComponents, readDependencies, sameName } from '../componentTable.ts';
import { readTree, type TreeEntry, treePath } from '../trees.ts';
import { Chart } from './chart.ts';
import type { Derive, Derived, DerivedSource } from './source.ts';

const maxNodes = 80;

/** Components and what they depend on, coloured by phase; else the files that the structure tree marks as new or changed. */
export const deriveComponents: Derive = source => {
	const { plan } = source;
	if (
		!plan ||
		source.found.some(({ uri, type }) => uri === plan.document.uri && /^(?:graph|flowchart|C4)/.test(type))
	) {
		return undefined;
	}
	return fromTable(source) ?? fromTree(source);
};

function fromTable({ plan, translate }: DerivedSource): Derived | undefined {
	const components = plan ? readComponents(plan.outline) : [];
	if (!plan || components.length < 2) {
		return undefined;
	}
	const { uri } = plan.document;
	const chart = new Chart('TB');
	const ids = components.map(component => {
		const className = component.change === 'new' ? component.phase : component.change ? 'existing' : component.phase;
		return chart.node(component.name, { uri, line: component.line }, className);
	});
	for (const { name, line, purpose } of readDependencies(plan.outline)) {
		const dependency = chart.node(name, { uri, line }, 'existing', 'stadium');
		for (const [index, component] of components.entries()) {
			if (mentions(`${component.responsibility} ${component.location}`, name) || mentions(purpose, component.name)) {
				chart.edge(ids[index]!, dependency);
			}
		}
	}
	for (const [from, component] of components.entries()) {
		for (const [to, other] of components.entries()) {
			if (from !== to && mentions(component.responsibility, other.name)) {
				chart.edge(ids[from]!, ids[to]!);
			}
		}
	}
	return {
		kind: 'components',
		title: translate('Components'),
		type: 'flowchart',
		source: chart.toString(),
		nodes: chart.nodes,
		document: plan,
		line: components[0]!.line,
	};
}

function mentions(text: string, name: string): boolean {
	return name.length >= 3 && (sameName(text, name) || ` ${text.toLowerCase()} `.includes(name.toLowerCase()));
}

const changes: readonly (readonly [RegExp, string])[] = [
	[/^\W*(?:new|add(?:ed)?|create[ds]?)\b/i, 'added'],
	[/^\W*(?:modif\w*|updated?|changed?|extend(?:ed)?|edit(?:ed)?|refactor(?:ed)?)\b/i, 'changed'],
	[/^\W*(?:existing|unchanged|no changes?|reused?)\b/i, 'existing'],
	[/[([]\s*new\b/i, 'added'],
	[/[([]\s*(?:modif\w*|updated?|changed?|extend(?:ed)?)\b/i, 'changed'],
	[/[([]\s*(?:existing|unchanged)\b/i, 'existing'],
];

/** `user.ts  # NEW: the model` is added. */
function changeOf(entry: TreeEntry): string | undefined {
	return changes.find(([pattern]) => pattern.test(entry.note))?.[1];
}

function fromTree({ plan, found, translate }: DerivedSource): Derived | undefined {
	const tree = found
		.filter(diagram => diagram.type === 'tree' && diagram.uri === plan?.document.uri)
		.map(diagram => ({ diagram, entries: readTree(diagram.source) }))
		.find(({ entries }) => {
			const kinds = entries.map(changeOf).filter(Boolean);
			return kinds.length >= 3 && kinds.some(kind => kind !== 'existing');
		});
	if (!plan || !tree) {
		return undefined;
	}
	const { diagram, entries } = tree;
	const folders = new Map<string, number[]>();
	for (const [index, entry] of entries.entries()) {
		if (changeOf(entry)) {
			const folder = entry.parent < 0 ? '' : treePath(entries, entry.parent);
			folders.set(folder, [...(folders.get(folder) ?? []), index]);
		}
	}
	const chart = new Chart('TB');
	const place = (index: number) => ({ uri: diagram.uri, line: diagram.contentLine + entries[index]!.line });
	const count = [...folders.values()].flat().length;
	if (count > maxNodes) {
		for (const [folder, indexes] of folders) {
			const kinds = new Set(indexes.map(index => changeOf(entries[index]!)!));
			const className = kinds.size === 1 ? [...kinds][0]! : 'changed';
			chart.node(translate('{0}: {1} files', folder || '/', indexes.length), place(indexes[0]!), className);
		}
	} else {
		for (const [folder, indexes] of folders) {
			chart.group(folder || '/', () =>
				indexes.map(index => chart.node(entries[index]!.name, place(index), changeOf(entries[index]!))),
			);
		}
	}
	return {
		kind: 'components',
		title: translate('What the plan adds and changes'),
		type: 'flowchart',
		source: chart.toString(),
		nodes: chart.nodes,
		document: plan,
		line: diagram.contentLine,
	};
}
