import * as vscode from 'vscode';
import type { Plumbline } from '../../core/plumbline.ts';
import { noCancellation } from '../../core/project/workspace.ts';
import type { DocUri } from '../../core/text/textDocument.ts';
import { resourceOf } from '../../host/commandArguments.ts';
import { registerCommands } from '../../host/commands.ts';
import type { OutputLogger } from '../../host/logger.ts';
import { HumanError } from '../../host/notifications.ts';
import { isReportPageState } from '../../shared/gateReport.ts';
import type { GateReportPanel } from './gateReportPanel.ts';

const viewType = 'plumbline.gateReport';

/** The command "Show Gate Report", and reports that come back after a reload. */
export function registerGateReport(
	plumbline: Plumbline,
	extensionUri: vscode.Uri,
	logger: OutputLogger,
): vscode.Disposable {
	const panels = new Map<DocUri, GateReportPanel>();
	return vscode.Disposable.from(
		registerCommands(logger, { 'plumbline.showGateReport': argument => show(resourceOf(argument)) }),
		vscode.window.registerWebviewPanelSerializer(viewType, {
			async deserializeWebviewPanel(panel, state: unknown) {
				const project = isReportPageState(state) ? state.project : await chooseProject(undefined);
				if (project === undefined) {
					panel.dispose();
				} else {
					(await adder())(panel, project);
				}
			},
		}),
		{
			dispose() {
				for (const panel of [...panels.values()]) {
					panel.dispose();
				}
			},
		},
	);

	async function show(uri: DocUri | undefined): Promise<void> {
		const project = await chooseProject(uri);
		const add = await adder();
		const shown = project === undefined ? undefined : panels.get(project);
		if (shown) {
			shown.reveal();
		} else if (project !== undefined) {
			add(vscode.window.createWebviewPanel(viewType, vscode.l10n.t('Gates'), vscode.ViewColumn.Active), project);
		}
	}

	/** What reads and draws is loaded with the first report. */
	async function adder(): Promise<(panel: vscode.WebviewPanel, project: DocUri) => void> {
		const { GateReportPanel } = await import('./gateReportPanel.ts');
		return (panel, project) => {
			panel.iconPath = {
				light: vscode.Uri.joinPath(extensionUri, 'media', 'plumbline-light.svg'),
				dark: vscode.Uri.joinPath(extensionUri, 'media', 'plumbline.svg'),
			};
			const report = new GateReportPanel(panel, project, extensionUri, plumbline, logger);
			panels.set(project, report);
			report.onDidDispose(() => panels.delete(project));
		};
	}

	/** The one around `uri`, the only one, or the one that the user picks. */
	async function chooseProject(uri: DocUri | undefined): Promise<DocUri | undefined> {
		const own = uri === undefined ? undefined : await plumbline.projectOf(uri, noCancellation);
		const projects = (await plumbline.projects(noCancellation)).filter(project => project.features.length > 0);
		if (own || projects.length === 1) {
			return (own ?? projects[0]!).uri;
		}
		if (projects.length === 0) {
			throw new HumanError(vscode.l10n.t('There are no features yet. Start one with "Plumbline: New Feature…".'));
		}
		const items = projects.map(({ name, uri }) => ({ label: name, uri }));
		return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Of which project?') }))?.uri;
	}
}
