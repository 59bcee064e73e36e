import type { Feature, Project } from '../../project/project.ts';
import type { ParsedDocument } from '../../rules/rule.ts';
import { Chart } from './chart.ts';
import type { Derived, DerivedSource } from './source.ts';

const maxNodes = 60;

/**
 * Which features of the project name which others, in their specs and plans; nothing for a feature that stands alone.
 * @param documents of each feature that has some
 */
export function deriveFeatureMap(
	{ feature, translate }: Pick<DerivedSource, 'feature' | 'translate'>,
	project: Project,
	documents: ReadonlyMap<Feature, readonly ParsedDocument[]>,
): Derived | undefined {
	const byName = new Map(project.features.map(one => [one.name, one]));
	const byNumber = new Map<number, Feature | undefined>();
	for (const one of project.features) {
		if (one.number !== undefined) {
			byNumber.set(one.number, byNumber.has(one.number) ? undefined : one);
		}
	}
	const links: (readonly [from: Feature, to: Feature])[] = [];
	for (const [from, parsed] of documents) {
		const names = new Set(parsed.flatMap(mentionsIn));
		const targets = new Set(
			[...names].map(name => byName.get(name) ?? (/^\d+$/.test(name) ? byNumber.get(Number(name)) : undefined)),
		);
		for (const to of targets) {
			if (to && to !== from) {
				links.push([from, to]);
			}
		}
	}
	const connected = new Set(links.flat());
	const isSmall = connected.size <= maxNodes;
	const shown = links.filter(([from, to]) => isSmall || from === feature || to === feature);
	const own = documents.get(feature)?.[0];
	if (!own || !connected.has(feature)) {
		return undefined;
	}
	const chart = new Chart('fit');
	const ids = new Map<Feature, string>();
	for (const one of project.features) {
		const document = documents.get(one)?.[0]?.document.uri ?? one.artifacts[0]?.uri;
		if (document && shown.some(link => link.includes(one))) {
			ids.set(one, chart.node(one.name, { uri: document, line: 0 }, one === feature ? 'active' : undefined));
		}
	}
	for (const [from, to] of shown) {
		const [a, b] = [ids.get(from), ids.get(to)];
		if (a && b) {
			chart.edge(a, b);
		}
	}
	return {
		kind: 'features',
		title: translate('Feature map'),
		type: 'flowchart',
		source: chart.toString(),
		nodes: chart.nodes,
		document: own,
		line: 0,
	};
}

const known = new WeakMap<ParsedDocument, readonly string[]>();

/** Folder names such as `003-user-auth`, and the number of `feature 003` or `spec 003`. */
function mentionsIn(parsed: ParsedDocument): readonly string[] {
	let names = known.get(parsed);
	if (!names) {
		const found = new Set<string>();
		for (const line of parsed.outline.lines) {
			for (const match of line.matchAll(
				/(?<![\p{L}\p{N}-])(\d{3,8}-[\p{L}\p{N}][\p{L}\p{N}-]{0,80})|\b(?:feature|spec)\s+#?(\d{3})\b(?!-)/giu,
			)) {
				found.add(match[1] ?? match[2]!);
			}
		}
		names = [...found];
		known.set(parsed, names);
	}
	return names;
}
