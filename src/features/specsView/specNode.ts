import type { Gate, GateSection } from '../../core/gates/gate.ts';
import type { Fence } from '../../core/markdown/outline.ts';
import type { Leftover } from '../../core/placeholders/leftover.ts';
import type { Artifact, ArtifactKind, Feature, Project } from '../../core/project/project.ts';
import type { ParsedDocument } from '../../core/rules/rule.ts';
import type { DocUri } from '../../core/text/textDocument.ts';

interface NodeBase {
	/** Stays the same over edits, so that rows stay open and selected. */
	readonly id: string;
	readonly parent: SpecNode | undefined;
	/** The file or folder that menu commands act on. */
	readonly resource: DocUri;
}

export interface ProjectNode extends NodeBase {
	readonly kind: 'project';
	readonly project: Project;
}

export interface ConstitutionNode extends NodeBase {
	readonly kind: 'constitution';
	readonly exists: boolean;
}

/** Folders between spec root and features. */
export interface GroupNode extends NodeBase {
	readonly kind: 'group';
	readonly project: Project;
	readonly name: string;
}

export interface FeatureNode extends NodeBase {
	readonly kind: 'feature';
	readonly project: Project;
	readonly feature: Feature;
}

export interface ArtifactNode extends NodeBase {
	readonly kind: 'artifact';
	readonly feature: Feature;
	readonly artifact: Artifact;
	readonly parsed: ParsedDocument | undefined;
}

/** A document that a feature could have and has not. `resource` is the feature's folder. */
export interface MissingNode extends NodeBase {
	readonly kind: 'missing';
	readonly artifactKind: ArtifactKind;
}

export interface GatesNode extends NodeBase {
	readonly kind: 'gates';
	readonly section: GateSection;
}

export interface GateNode extends NodeBase {
	readonly kind: 'gate';
	readonly gate: Gate;
}

export interface LeftoversNode extends NodeBase {
	readonly kind: 'leftovers';
	readonly leftovers: readonly Leftover[];
}

export interface LeftoverNode extends NodeBase {
	readonly kind: 'leftover';
	readonly leftover: Leftover;
}

export interface DiagramNode extends NodeBase {
	readonly kind: 'diagram';
	/** Where the preview looks for it. */
	readonly uri: DocUri;
	/** 0-based, of the block's first line. */
	readonly line: number;
	readonly fence: Fence;
	/** `flowchart`, `erDiagram`; `''` for an empty block. */
	readonly type: string;
	readonly title: string;
}

/** A row of the view. */
export type SpecNode =
	| ProjectNode
	| ConstitutionNode
	| GroupNode
	| FeatureNode
	| ArtifactNode
	| MissingNode
	| GatesNode
	| GateNode
	| LeftoversNode
	| LeftoverNode
	| DiagramNode;

/** Kinds that a feature usually has, in the order in which they come to be. */
export const usualKinds = ['spec', 'plan', 'research', 'data-model', 'quickstart', 'contract', 'tasks'] as const;

export function projectNode(project: Project): ProjectNode {
	return { kind: 'project', id: project.uri, parent: undefined, resource: project.uri, project };
}

/** Constitution, then groups and features; groups only where features are nested. */
export function childrenOfProject(parent: ProjectNode, features: readonly Feature[]): SpecNode[] {
	const { project } = parent;
	const constitution: ConstitutionNode = {
		kind: 'constitution',
		id: `${project.uri}#constitution`,
		parent,
		resource: project.constitution ?? project.uri,
		exists: project.constitution !== undefined,
	};
	const groups = [...new Set(features.map(feature => feature.group).filter(group => group !== ''))].sort();
	return [
		constitution,
		...features.filter(feature => feature.group === '').map(feature => featureNode(parent, feature)),
		...groups.map(group => groupNode(parent, group)),
	];
}

export function groupNode(parent: ProjectNode, name: string): GroupNode {
	const { project } = parent;
	return { kind: 'group', id: `${project.uri}#group/${name}`, parent, resource: project.uri, project, name };
}

export function featureNode(parent: ProjectNode | GroupNode, feature: Feature): FeatureNode {
	return { kind: 'feature', id: feature.uri, parent, resource: feature.uri, project: parent.project, feature };
}

/** The feature's row with all rows above it. */
export function featureNodeOf(project: Project, feature: Feature): FeatureNode {
	const parent = projectNode(project);
	return featureNode(feature.group === '' ? parent : groupNode(parent, feature.group), feature);
}

export function artifactNode(
	parent: FeatureNode,
	artifact: Artifact,
	parsed: ParsedDocument | undefined,
): ArtifactNode {
	const { feature } = parent;
	return { kind: 'artifact', id: artifact.uri, parent, resource: artifact.uri, feature, artifact, parsed };
}

/** Rows for the kinds that the feature has no document of. */
export function missingNodes(parent: FeatureNode): MissingNode[] {
	const { feature } = parent;
	return usualKinds
		.filter(kind => !feature.artifacts.some(artifact => artifact.kind === kind))
		.map(kind => ({
			kind: 'missing',
			id: `${feature.uri}#missing/${kind}`,
			parent,
			resource: feature.uri,
			artifactKind: kind,
		}));
}

/** Gate sections, leftovers and diagrams of one document. */
export function childrenOfArtifact(parent: ArtifactNode): SpecNode[] {
	const { parsed, resource } = parent;
	if (!parsed) {
		return [];
	}
	const gates = (parsed.plan?.gates.sections ?? []).map(
		(section, index): GatesNode => ({
			kind: 'gates',
			id: `${resource}#gates/${index}`,
			parent,
			resource,
			section,
		}),
	);
	const leftovers = parsed.plan?.leftovers ?? [];
	const filling: LeftoversNode[] =
		leftovers.length > 0 ? [{ kind: 'leftovers', id: `${resource}#leftovers`, parent, resource, leftovers }] : [];
	return [...gates, ...filling, ...diagramsOf(parsed, parent)];
}

export function childrenOfGates(parent: GatesNode): GateNode[] {
	const id = numbered();
	return parent.section.gates.map(gate => ({
		kind: 'gate',
		id: id(`${parent.id}/${gate.subject}`),
		parent,
		resource: parent.resource,
		gate,
	}));
}

export function childrenOfLeftovers(parent: LeftoversNode): LeftoverNode[] {
	const id = numbered();
	return parent.leftovers.map(leftover => ({
		kind: 'leftover',
		id: id(`${parent.id}/${leftover.kind}/${leftover.name}`),
		parent,
		resource: parent.resource,
		leftover,
	}));
}

function diagramsOf({ outline }: ParsedDocument, parent: ArtifactNode): DiagramNode[] {
	const fences = outline.blocks.filter((block): block is Fence => block.kind === 'fence');
	return fences
		.filter(fence => fence.language === 'mermaid')
		.map((fence, index) => ({
			kind: 'diagram',
			id: `${parent.resource}#diagram/${index}`,
			parent,
			resource: parent.resource,
			uri: parent.resource,
			line: fence.contentLine,
			fence,
			type: diagramType(outline.lines.slice(fence.contentLine, fence.contentEndLine)),
			title: fence.section?.heading.text ?? '',
		}));
}

/** @example diagramType(['%% a note', 'flowchart LR']) // 'flowchart' */
function diagramType(lines: readonly string[]): string {
	const first = lines.find(line => line.trim() !== '' && !line.trimStart().startsWith('%%'));
	return /^\s*([\w-]+)/.exec(first ?? '')?.[1] ?? '';
}

/** Appends a count to what it saw before, so that equal names give different ids. */
function numbered(): (id: string) => string {
	const seen = new Map<string, number>();
	return id => {
		const count = seen.get(id) ?? 0;
		seen.set(id, count + 1);
		return `${id}/${count}`;
	};
}
