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
	readonly #changed = new vscode.EventEmitter<SpecNode[] | undefined>();
	readonly onDidChangeTreeData = this.#changed.event;
	readonly #tokens = new vscode.CancellationTokenSource();
	/** The row of each feature, as VS Code has it. */
	readonly #rows = new Map<DocUri, FeatureNode>();
	/** What the rows were made from; undefined until VS Code asks for them. */
	#shown: readonly Project[] | undefined;
	arrangement: Arrangement = { filter: 'all', sort: 'number' };

	constructor(plumbline: Plumbline, summaries: Summaries) {
		this.#plumbline = plumbline;
		this.#summaries = summaries;
	}

	/** Asks for all rows anew. */
	refresh(): void {
		this.#rows.clear();
		this.#changed.fire(undefined);
	}

	/** Asks anew for all rows, if features came or went. */
	refreshIfOther(projects: readonly Project[]): void {
		if (this.#shown && projects !== this.#shown) {
			this.refresh();
		}
	}

	/** Asks for the rows of some features anew: others may be about to open, and would close again. */
	refreshFeatures(features: ReadonlySet<DocUri>): void {
		const rows = [...this.#rows].filter(([uri]) => features.has(uri)).map(([, row]) => row);
		const mayMove = this.arrangement.filter !== 'all' || this.arrangement.sort === 'standing';
		if (features.size > 0 && (mayMove || rows.length > manyRows)) {
			this.refresh();
		} else if (rows.length > 0) {
			this.#changed.fire(rows);
		}
	}

	/** All projects that have something to show; none lets the welcome text appear. */
	async projects(): Promise<readonly Project[]> {
		const projects = await this.#plumbline.projects(this.#tokens.token);
		return projects.some(project => project.features.length > 0) ? projects : none;
	}

	async getChildren(node?: SpecNode): Promise<SpecNode[]> {
		switch (node?.kind) {
			case undefined:
				this.#shown = await this.projects();
				return this.#shown.map(projectNode);
			case 'project':
				return this.#keep(childrenOfProject(node, this.#arranged(node.project.features)));
			case 'group':
				return this.#keep(
					this.#arranged(node.project.features)
						.filter(feature => feature.group === node.name)
						.map(feature => featureNode(node, feature)),
				);
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

	#keep(nodes: SpecNode[]): SpecNode[] {
		for (const node of nodes) {
			if (node.kind === 'feature') {
				this.#rows.set(node.feature.uri, node);
			}
		}
		return nodes;
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

/** From so many on, VS Code is faster with all. */
const manyRows = 100;

const none: readonly Project[] = [];
