import * as vscode from 'vscode';
import { createDiagramChecker, type MermaidWorker } from './core/diagrams/diagramChecker.ts';
import { lazyFill } from './core/fill/lazyFill.ts';
import { createPlumbline } from './core/index.ts';
import { registerAi } from './features/ai/registerAi.ts';
import { registerCodeActions } from './features/codeActions/registerCodeActions.ts';
import { registerCodeLens } from './features/codeLens/registerCodeLens.ts';
import { registerDecorations } from './features/decorations/registerDecorations.ts';
import { registerDiagnostics } from './features/diagnostics/registerDiagnostics.ts';
import { registerFill } from './features/fill/registerFill.ts';
import { registerGateReport } from './features/gateReport/registerGateReport.ts';
import { registerNavigation } from './features/navigation/registerNavigation.ts';
import { registerPreview } from './features/preview/registerPreview.ts';
import { registerScaffolding } from './features/scaffolding/registerScaffolding.ts';
import { registerSettingsFile } from './features/settingsFile/registerSettingsFile.ts';
import { registerSpecsView } from './features/specsView/registerSpecsView.ts';
import { registerStatusBar } from './features/statusBar/registerStatusBar.ts';
import { localClock } from './host/clock.ts';
import { registerCommands } from './host/commands.ts';
import { createLogger } from './host/logger.ts';
import { VscodeSettings } from './host/settings.ts';
import { VscodeWorkspace } from './host/vscodeWorkspace.ts';

/** Builds the core on the ports of this window and registers every feature. Nothing is read before somebody asks. */
export function activate(
	context: vscode.ExtensionContext,
	startMermaid: (script: vscode.Uri) => MermaidWorker | Promise<MermaidWorker>,
): void {
	const { extensionUri, subscriptions } = context;
	const logger = createLogger();
	subscriptions.push(logger);
	const settings = new VscodeSettings();
	subscriptions.push(settings);
	const workspace = new VscodeWorkspace(logger, settings);
	subscriptions.push(workspace);
	const checker = createDiagramChecker(
		() => startMermaid(vscode.Uri.joinPath(extensionUri, 'dist', 'mermaid.js')),
		error => logger.warn('Mermaid cannot be started: diagrams are not checked', { error: String(error) }),
	);
	subscriptions.push(checker);
	const ports = { workspace, logger, clock: localClock, settings, translate, checkDiagram: checker.check };
	const plumbline = createPlumbline(ports);
	subscriptions.push(plumbline);
	const fill = lazyFill(plumbline, ports);
	subscriptions.push(
		registerCommands(logger, { 'plumbline.showLog': () => logger.show() }),
		registerSpecsView(plumbline, logger),
		registerDiagnostics(plumbline, extensionUri, logger),
		registerCodeActions(plumbline, workspace, logger),
		registerCodeLens(plumbline, settings),
		registerFill({ plumbline, workspace, fill, logger }),
		registerAi({ plumbline, workspace, fill, logger }),
		registerScaffolding({ plumbline, workspace, logger }),
		registerNavigation(plumbline, logger),
		registerSettingsFile(extensionUri),
		registerStatusBar(plumbline),
		registerDecorations(plumbline, settings),
		registerGateReport(plumbline, extensionUri, logger),
		registerPreview({ plumbline, workspace, logger, extensionUri }),
	);
}

function translate(message: string, ...args: readonly (string | number)[]): string {
	return vscode.l10n.t(message, ...args);
}
