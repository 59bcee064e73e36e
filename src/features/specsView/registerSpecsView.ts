import * as vscode from 'vscode';
import type { Plumbline } from '../../core/plumbline.ts';
import { noCancellation } from '../../core/project/workspace.ts';
import type { DocUri } from '../../core/text/textDocument.ts';
import { resourceOf } from '../../host/commandArguments.ts';
import { registerCommands } from '../../host/commands.ts';
import { ContextKey } from '../../host/contextKeys.ts';
import { Delayer } from '../../host/delayer.ts';
import type { OutputLogger } from '../../host/logger.ts';
import { HumanError } from '../../host/notifications.ts';
import { artifactNode, featureNodeOf } from './specNode.ts';
import { SpecsProvider } from './specsProvider.ts';
import { Summaries } from './summaries.ts';

const { l10n } = vscode;

/** How long the tree stays as it is while somebody types. */
const refreshDelay = 250;

/** The tree of projects, features and their documents. */
export function registerSpecsView(plumbline: Plumbline, logger: OutputLogger): vscode.Disposable {
	const hasFeatures = new ContextKey<boolean>('plumbline.hasFeatures');
	// Not simply the opposite: until all files are read the palette offers everything, and each command explains itself.
	const noFeatures = new ContextKey<boolean>('plumbline.noFeatures');
	// The welcome text waits for it, so that it does not flash up before the first rows.
	const ready = new ContextKey<boolean>('plumbline.ready');
	const summaries = new Summaries(plumbline, showSummaries);
	const provider = new SpecsProvider(plumbline, summaries);
	const view = vscode.window.createTreeView('plumbline.specs', { treeDataProvider: provider, showCollapseAll: true });
	const refresher = new Delayer(refresh, refreshDelay);
	refresher.schedule(0);

	return vscode.Disposable.from(
		summaries,
		provider,
		view,
		refresher,
		plumbline.onDidChange(() => refresher.schedule()),
		registerCommands(logger, {
			'plumbline.refresh': () => {
				provider.refresh();
				refresher.schedule(0);
			},
			'plumbline.filterFeatures': () => pickFilter(),
			'plumbline.sortFeatures': () => pickSort(),
			'plumbline.revealInTree': argument => revealInTree(resourceOf(argument)),
		}),
	);

	async function refresh(): Promise<void> {
		const projects = await provider.projects();
		hasFeatures.set(projects.length > 0);
		noFeatures.set(projects.length === 0);
		ready.set(true);
		provider.refreshIfOther(projects);
		await summaries.readAll(projects.flatMap(project => project.features));
	}

	function showSummaries(changed: ReadonlySet<DocUri>): void {
		provider.refreshFeatures(changed);
		const failed = summaries.failedGates;
		view.badge =
			failed === 0
				? undefined
				: { value: failed, tooltip: failed === 1 ? l10n.t('1 failed gate') : l10n.t('{0} failed gates', failed) };
	}

	async function revealInTree(uri: string | undefined): Promise<void> {
		const feature = uri && (await plumbline.featureOf(uri, noCancellation));
		const project = feature && (await plumbline.projectOf(feature.uri, noCancellation));
		if (!project) {
			throw new HumanError(l10n.t('This file belongs to no feature. Open a document of a feature first.'));
		}
		const node = featureNodeOf(project, feature);
		const artifact = feature.artifacts.find(candidate => candidate.uri === uri);
		const options = { select: true, focus: true, expand: true };
		await view.reveal(artifact ? artifactNode(node, artifact, undefined) : node, options);
	}

	async function pickFilter(): Promise<void> {
		const { askFilter } = await import('./askArrangement.ts');
		const picked = await askFilter(provider.arrangement.filter);
		if (picked) {
			provider.arrangement = { ...provider.arrangement, filter: picked.value };
			view.description = picked.value === 'all' ? undefined : picked.label;
			provider.refresh();
		}
	}

	async function pickSort(): Promise<void> {
		const { askSort } = await import('./askArrangement.ts');
		const picked = await askSort(provider.arrangement.sort);
		if (picked) {
			provider.arrangement = { ...provider.arrangement, sort: picked.value };
			provider.refresh();
		}
	}
}
