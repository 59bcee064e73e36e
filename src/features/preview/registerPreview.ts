import * as vscode from 'vscode';
import type { Plumbline } from '../../core/plumbline.ts';
import { noCancellation } from '../../core/project/workspace.ts';
import { type DocUri, range } from '../../core/text/textDocument.ts';
import { registerCommands } from '../../host/commands.ts';
import { toDocUri } from '../../host/convert.ts';
import type { OutputLogger } from '../../host/logger.ts';
import { HumanError } from '../../host/notifications.ts';
import type { VscodeWorkspace } from '../../host/vscodeWorkspace.ts';
import { isRecord } from '../../shared/diagramErrors.ts';
import { isPageState } from '../../shared/messages.ts';
import type { PreviewPanel } from './previewPanel.ts';

export interface PreviewParts {
	readonly plumbline: Plumbline;
	readonly workspace: VscodeWorkspace;
	readonly logger: OutputLogger;
	readonly extensionUri: vscode.Uri;
}

/** What the command may be called with: a feature's folder or a document, and a line of it. */
interface Target {
	readonly uri: DocUri;
	readonly line: number | undefined;
}

const viewType = 'plumbline.preview';

/** The command "Preview Architecture" and the panels that come back after a reload. */
export function registerPreview(parts: PreviewParts): vscode.Disposable {
	const panels = new Set<PreviewPanel>();
	const add = async (webviewPanel: vscode.WebviewPanel): Promise<PreviewPanel> => {
		// What draws and derives is loaded with the first panel.
		const { PreviewPanel } = await import('./previewPanel.ts');
		const panel = new PreviewPanel(webviewPanel, parts);
		panels.add(panel);
		panel.onDidDispose(() => panels.delete(panel));
		return panel;
	};
	const webviewOptions: vscode.WebviewOptions = {
		enableScripts: true,
		localResourceRoots: [
			vscode.Uri.joinPath(parts.extensionUri, 'dist'),
			vscode.Uri.joinPath(parts.extensionUri, 'media'),
		],
	};

	const preview = async (first: unknown, second: unknown): Promise<void> => {
		const target = toTarget(first, second) ?? editorTarget() ?? (await activeFeature(parts.plumbline));
		if (!target) {
			throw new HumanError(
				vscode.l10n.t('There is nothing to preview yet. Open a document of a feature, then try again.'),
			);
		}
		const feature = await parts.plumbline.featureOf(target.uri, noCancellation);
		const subject = feature?.uri ?? target.uri;
		let panel = [...panels].find(one => one.subject === subject) ?? [...panels].find(one => !one.pinned);
		if (!panel) {
			panel = await add(
				vscode.window.createWebviewPanel(
					viewType,
					vscode.l10n.t('Architecture'),
					{ viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
					webviewOptions,
				),
			);
		}
		panel.show(subject);
		if (target.line !== undefined) {
			panel.mark(target.uri, range(target.line, 0, target.line, 0).start);
		}
	};

	return vscode.Disposable.from(
		registerCommands(parts.logger, { 'plumbline.previewArchitecture': preview }),
		vscode.window.registerWebviewPanelSerializer(viewType, {
			async deserializeWebviewPanel(webviewPanel, state: unknown) {
				webviewPanel.webview.options = webviewOptions;
				const panel = await add(webviewPanel);
				if (isPageState(state)) {
					panel.pinned = state.pinned;
					panel.restored = true;
					panel.show(state.subject, true);
				} else {
					const target = editorTarget() ?? (await activeFeature(parts.plumbline));
					if (target) {
						panel.show(target.uri, true);
					}
				}
			},
		}),
		{
			dispose() {
				for (const panel of [...panels]) {
					panel.dispose();
				}
			},
		},
	);
}

/** From a CodeLens `(uri, line)`, a menu `(vscode.Uri)`, or a row of the tree that has a `uri` or a `feature`. */
function toTarget(first: unknown, second: unknown): Target | undefined {
	const line = typeof second === 'number' && Number.isInteger(second) && second >= 0 ? second : undefined;
	if (first instanceof vscode.Uri) {
		return { uri: toDocUri(first), line };
	}
	if (typeof first === 'string' && first !== '') {
		return { uri: first, line };
	}
	if (isRecord(first)) {
		const own = toTarget(first.uri, first.line ?? second);
		return own ?? (isRecord(first.feature) ? toTarget(first.feature.uri, undefined) : undefined);
	}
	return undefined;
}

function editorTarget(): Target | undefined {
	const editor = vscode.window.activeTextEditor;
	const fits = editor && /\.(md|markdown|mmd|mermaid)$/i.test(editor.document.uri.path);
	return fits ? { uri: toDocUri(editor.document.uri), line: editor.selection.active.line } : undefined;
}

async function activeFeature(plumbline: Plumbline): Promise<Target | undefined> {
	const projects = await plumbline.projects(noCancellation);
	for (const project of projects) {
		if (project.active && 'feature' in project.active) {
			return { uri: project.active.feature, line: undefined };
		}
	}
	const last = projects.flatMap(project => project.features).at(-1);
	return last && { uri: last.uri, line: undefined };
}
