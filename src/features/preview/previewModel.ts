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
	readonly documents: ReadonlySet<DocUri>;
}

/** @param subject a feature's folder or a document */
export async function buildPreviewModel(
	plumbline: Plumbline,
	subject: DocUri,
	token: CancellationToken,
): Promise<PreviewModel> {
	const feature = await plumbline.featureOf(subject, token);
	const uris = feature ? feature.artifacts.map(artifact => artifact.uri) : [subject];
	const diagrams: Diagram[] = [];
	for (const uri of uris) {
		const parsed = await plumbline.parse(uri, token);
		if (parsed) {
			diagrams.push(...findDiagrams(uri, parsed.outline, pathIn(feature, uri)));
		}
	}
	return toModel(feature?.uri ?? subject, feature?.name ?? baseName(subject), diagrams, feature, uris);
}

function toModel(
	subject: DocUri,
	name: string,
	diagrams: readonly Diagram[],
	feature: Feature | undefined,
	uris: readonly DocUri[],
): PreviewModel {
	const nodes = new Map<string, readonly DiagramNode[]>();
	const pages = diagrams.map(diagram => {
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
		documents: new Set(uris),
	};
}

function pathIn(feature: Feature | undefined, uri: DocUri): string {
	return (feature && relativePath(feature.uri, uri)) || baseName(uri);
}
