import * as vscode from 'vscode';
import type { FeatureSummary, Plumbline } from '../../core/plumbline.ts';
import type { Feature, Project } from '../../core/project/project.ts';
import type { DocUri } from '../../core/text/textDocument.ts';
import { type Arrangement, arrange } from './arrangement.ts';
import {
	artifactNode,
	childrenOfArtifact,
	childrenOfGates,
	childrenOfLeftovers,
	childrenOfProject,
	type FeatureNode,
	featureNode,
	missingNodes,
	projectNode,
	type SpecNode,
	usualKinds,
} from './specNode.ts';
import type { Summaries } from './summaries.ts';
import { toTreeItem } from './treeItems.ts';

/** Rows of the view, computed from the core each time they are asked for. */
export class SpecsProvider implements vscode.TreeDataProvider<SpecNode>, vscode.Disposable {
	readonly #plumbline: Plumbline;
	readonly #summaries: Summaries;
	readonly #changed = new vscode.EventEmitter<void>();
	readonly onDidChangeTreeData = this.#changed.event;
	readonly #tokens = new vscode.CancellationTokenSource();
	arrangement: Arrangement = { filter: 'all', sort: 'number' };

	constructor(plumbline: Plumbline, summaries: Summaries) {
		this.#plumbline = plumbline;
		this.#summaries = summaries;
	}

	refresh(): void {
		this.#changed.fire();
	}

	/** All projects that have something to show; none lets the welcome text appear. */
	async projects(): Promise<readonly Project[]> {
		const projects = await this.#plumbline.projects(this.#tokens.token);
		return projects.some(project => project.features.length > 0) ? projects : [];
	}

	async getChildren(node?: SpecNode): Promise<SpecNode[]> {
		switch (node?.kind) {
			case undefined:
				return (await this.projects()).map(projectNode);
			case 'project':
				return childrenOfProject(node, this.#arranged(node.project.features));
			case 'group':
				return this.#arranged(node.project.features)
					.filter(feature => feature.group === node.name)
					.map(feature => featureNode(node, feature));
			case 'feature':
				return this.#childrenOfFeature(node);
			case 'artifact':
				return childrenOfArtifact(node);
			case 'gates':
				return childrenOfGates(node);
			case 'leftovers':
				return childrenOfLeftovers(node);
			default:
				return [];
		}
	}

	getTreeItem(node: SpecNode): vscode.TreeItem {
		const feature = node.kind === 'feature' || node.kind === 'artifact' ? node.feature : undefined;
		return toTreeItem(node, feature ? this.#summaries.get(feature.uri) : undefined);
	}

	getParent(node: SpecNode): SpecNode | undefined {
		return node.parent;
	}

	dispose(): void {
		this.#tokens.cancel();
		this.#tokens.dispose();
		this.#changed.dispose();
	}

	#arranged(features: readonly Feature[]): readonly Feature[] {
		return arrange(features, (uri: DocUri): FeatureSummary | undefined => this.#summaries.get(uri), this.arrangement);
	}

	/** Existing and missing documents, in the order in which they come to be. */
	async #childrenOfFeature(node: FeatureNode): Promise<SpecNode[]> {
		const present = await Promise.all(
			node.feature.artifacts.map(async artifact =>
				artifactNode(node, artifact, await this.#plumbline.parse(artifact.uri, this.#tokens.token)),
			),
		);
		const order = (child: SpecNode) => {
			const kind = child.kind === 'artifact' ? child.artifact.kind : child.kind === 'missing' ? child.artifactKind : '';
			const index = (usualKinds as readonly string[]).indexOf(kind);
			return index < 0 ? usualKinds.length : index;
		};
		return [...present, ...missingNodes(node)].sort((a, b) => order(a) - order(b));
	}
}
