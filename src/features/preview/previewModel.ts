import * as vscode from 'vscode';
import { type Component, nameKey, readComponents, sameName } from '../../core/diagrams/componentTable.ts';
import type { Diagram, DiagramNode } from '../../core/diagrams/diagram.ts';
import { findDiagrams } from '../../core/diagrams/findDiagrams.ts';
import { treeToMermaid } from '../../core/diagrams/mermaidText.ts';
import { readPicture } from '../../core/diagrams/picture.ts';
import { readTree } from '../../core/diagrams/trees.ts';
import type { Plumbline } from '../../core/plumbline.ts';
import type { Feature } from '../../core/project/project.ts';
import type { CancellationToken } from '../../core/project/workspace.ts';
import type { DocUri } from '../../core/text/textDocument.ts';
import { baseName, relativePath } from '../../core/text/uri.ts';
import type { PageDiagram } from '../../shared/messages.ts';

/** What a panel shows: a feature's drawings, or those of one document outside any feature. */
export interface PreviewModel {
	readonly subject: DocUri;
	readonly name: string;
	readonly diagrams: readonly Diagram[];
	/** By id of the diagram. */
	readonly nodes: ReadonlyMap<string, readonly DiagramNode[]>;
	readonly pages: readonly PageDiagram[];
	/** Where a derived diagram can be inserted. */
	readonly plan: DocUri | undefined;
	/** Rows of the component table, by `rowKey` of diagram and node. */
	readonly rows: ReadonlyMap<string, Component>;
	readonly documents: ReadonlySet<DocUri>;
}

/**
 * @param subject a feature's folder or a document
 * @param withMap also the map of all features, which takes longer
 */
export async function buildPreviewModel(
	plumbline: Plumbline,
	subject: DocUri,
	token: CancellationToken,
	withMap: boolean,
): Promise<PreviewModel> {
	const feature = await plumbline.featureOf(subject, token);
	if (feature) {
		const { featureDiagrams } = await import('../../core/diagrams/featureDiagrams.ts');
		const diagrams = await featureDiagrams(
			plumbline,
			feature,
			(message, ...args) => vscode.l10n.t(message, ...args),
			token,
			withMap,
		);
		const uris = new Set([...feature.artifacts.map(artifact => artifact.uri), ...diagrams.flatMap(urisOf)]);
		const plan = feature.artifacts.find(artifact => artifact.kind === 'plan');
		const parsed = plan && (await plumbline.parse(plan.uri, token));
		const components = parsed ? readComponents(parsed.outline) : [];
		return toModel(feature.uri, feature.name, diagrams, feature, uris, components);
	}
	const parsed = await plumbline.parse(subject, token);
	const diagrams = parsed ? findDiagrams(subject, parsed.outline) : [];
	return toModel(subject, baseName(subject), diagrams, undefined, new Set([subject]), []);
}

function urisOf(diagram: Diagram): DocUri[] {
	return [diagram.uri, ...(diagram.nodes ?? []).map(node => node.uri)];
}

function toModel(
	subject: DocUri,
	name: string,
	diagrams: readonly Diagram[],
	feature: Feature | undefined,
	uris: ReadonlySet<DocUri>,
	components: readonly Component[],
): PreviewModel {
	const rows = new Map<string, Component>();
	const nodes = new Map<string, readonly DiagramNode[]>();
	const rowOf = (diagram: Diagram, node: DiagramNode) => {
		const component = components.find(one => sameName(one.name, node.label) || nameKey(one.name) === nameKey(node.id));
		if (component) {
			rows.set(rowKey(diagram.id, node.id), component);
		}
		return component;
	};
	const pages = inOrder(diagrams).map(diagram => {
		const picture = readPicture(diagram);
		nodes.set(diagram.id, picture.nodes);
		return {
			id: diagram.id,
			title: diagram.title,
			path: diagram.path,
			type: diagram.type,
			origin: diagram.origin,
			source: diagram.type === 'tree' ? treeToMermaid(readTree(diagram.source)) : diagram.source,
			firstLine: diagram.origin === 'found' && diagram.type !== 'tree' ? diagram.contentLine + 1 : 0,
			nodes: picture.nodes.map(node => ({
				id: node.id,
				label: node.label,
				place: `${pathIn(feature, node.uri)}:${node.line + 1}`,
				phase: node.phase,
				row: rowOf(diagram, node)?.cells,
			})),
			edges: picture.edges.map(({ from, to, label }) => ({ from, to, label })),
		};
	});
	return {
		subject,
		name,
		diagrams,
		nodes,
		pages,
		plan: feature?.artifacts.find(artifact => artifact.kind === 'plan')?.uri,
		rows,
		documents: uris,
	};
}

function pathIn(feature: Feature | undefined, uri: DocUri): string {
	return (feature && relativePath(feature.uri, uri)) || baseName(uri);
}

export function rowKey(diagram: string, node: string): string {
	return `${diagram}\n${node}`;
}

/** What people drew first, then what was derived; trees, of which each plan has some, last. */
function inOrder(diagrams: readonly Diagram[]): Diagram[] {
	const rank = (diagram: Diagram) => (diagram.type === 'tree' ? 2 : diagram.origin === 'derived' ? 1 : 0);
	return [...diagrams].sort((a, b) => rank(a) - rank(b));
}
