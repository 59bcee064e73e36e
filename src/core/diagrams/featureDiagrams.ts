import { parseSpec } from '../documents/spec.ts';
import { parseTasks } from '../documents/tasks.ts';
import type { Plumbline, Translate } from '../plumbline.ts';
import type { Feature, Project } from '../project/project.ts';
import type { CancellationToken } from '../project/workspace.ts';
import type { ParsedDocument } from '../rules/rule.ts';
import { range } from '../text/textDocument.ts';
import { relativePath } from '../text/uri.ts';
import { deriveComponents } from './derived/components.ts';
import { deriveEntities } from './derived/entities.ts';
import { deriveFeatureMap } from './derived/featureMap.ts';
import { deriveGateMap } from './derived/gateMap.ts';
import type { Derived, DerivedSource } from './derived/source.ts';
import { deriveTaskPhases } from './derived/taskPhases.ts';
import { deriveTraceability } from './derived/traceability.ts';
import type { Diagram } from './diagram.ts';
import { findDiagrams } from './findDiagrams.ts';

const derivations = [deriveComponents, deriveEntities, deriveGateMap, deriveTraceability, deriveTaskPhases];

/** A feature map of more features would cost more than it shows. */
const maxFeatures = 150;

/**
 * The drawings of a feature in the order of its documents, then those that its documents give rise to.
 * @param withMap also the feature map, for which the specs and plans of the whole project are read
 */
export async function featureDiagrams(
	plumbline: Pick<Plumbline, 'parse' | 'projectOf'>,
	feature: Feature,
	translate: Translate,
	token: CancellationToken,
	withMap = true,
): Promise<Diagram[]> {
	const parsed = await parseAll(plumbline, feature.artifacts, token);
	const found = parsed.flatMap(({ document, outline }) =>
		findDiagrams(document.uri, outline, relativePath(feature.uri, document.uri)),
	);
	const of = (kind: ParsedDocument['kind']) => parsed.find(one => one.kind === kind);
	const [spec, tasks] = [of('spec'), of('tasks')];
	const project = await plumbline.projectOf(feature.uri, token);
	const source: DerivedSource = {
		feature,
		project,
		spec: spec && { ...spec, read: parseSpec(spec.outline) },
		plan: of('plan'),
		tasks: tasks && { ...tasks, read: parseTasks(tasks.outline) },
		dataModel: of('data-model'),
		found,
		translate,
	};
	// What was derived once and inserted is there already, and takes no other's place.
	const titles = new Set(derivations.map(derive => derive({ ...source, found: trees(found) })?.title));
	const others = { ...source, found: found.filter(({ title }) => !titles.has(title)) };
	const derived = derivations.map(derive => derive(others));
	if (withMap) {
		derived.push(await featureMap(plumbline, source, project, token));
	}
	const drawn = found.filter(({ type }) => type !== 'tree');
	const missing = derived.filter(one => one && !drawn.some(({ title }) => title === one.title));
	return [...found, ...missing.flatMap(one => (one ? toDiagram(one, feature) : []))];
}

function trees(diagrams: readonly Diagram[]): Diagram[] {
	return diagrams.filter(({ type }) => type === 'tree');
}

async function featureMap(
	plumbline: Pick<Plumbline, 'parse'>,
	source: DerivedSource,
	project: Project | undefined,
	token: CancellationToken,
): Promise<Derived | undefined> {
	if (!project || project.features.length < 2 || project.features.length > maxFeatures) {
		return undefined;
	}
	const documents = new Map<Feature, readonly ParsedDocument[]>();
	for (const feature of project.features) {
		const artifacts = feature.artifacts.filter(({ kind }) => kind === 'spec' || kind === 'plan');
		documents.set(feature, await parseAll(plumbline, artifacts, token));
	}
	return deriveFeatureMap(source, project, documents);
}

async function parseAll(
	plumbline: Pick<Plumbline, 'parse'>,
	artifacts: Feature['artifacts'],
	token: CancellationToken,
): Promise<ParsedDocument[]> {
	const parsed = await Promise.all(artifacts.map(({ uri }) => plumbline.parse(uri, token)));
	return parsed.filter(one => one !== undefined);
}

function toDiagram({ kind, title, type, source, nodes, document, line }: Derived, feature: Feature): Diagram {
	const { uri } = document.document;
	return {
		id: `derived:${kind}`,
		uri,
		path: relativePath(feature.uri, uri) ?? uri,
		title,
		type,
		origin: 'derived',
		range: range(line, 0, line, document.outline.lines[line]?.length ?? 0),
		contentLine: line,
		source,
		nodes,
	};
}
