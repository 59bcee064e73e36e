import * as vscode from 'vscode';
import type { Plumbline } from '../../core/plumbline.ts';
import type { Project } from '../../core/project/project.ts';
import { noCancellation } from '../../core/project/workspace.ts';
import type { DocUri } from '../../core/text/textDocument.ts';
import { toUri } from '../../host/convert.ts';
import { Delayer } from '../../host/delayer.ts';
import type { OutputLogger } from '../../host/logger.ts';
import { reportError } from '../../host/notifications.ts';
import { webviewHtml } from '../../host/webviewHtml.ts';
import { type ExportFormat, type GateReport, isPageMessage, type ReportMessage } from '../../shared/gateReport.ts';
import { exportReport } from './exportReport.ts';
import { buildReport } from './reportModel.ts';
import { reportStrings } from './reportStrings.ts';

const extensions: Readonly<Record<ExportFormat, string>> = { markdown: 'md', csv: 'csv', json: 'json' };

/** The report of one project in an editor tab, up to date while documents change. */
export class GateReportPanel implements vscode.Disposable {
	readonly #panel: vscode.WebviewPanel;
	readonly #plumbline: Plumbline;
	readonly #logger: OutputLogger;
	readonly #updater = new Delayer(() => this.#update(), 300);
	readonly #listeners: vscode.Disposable;
	readonly onDidDispose: vscode.Event<void>;
	#report: GateReport | undefined;

	constructor(
		panel: vscode.WebviewPanel,
		readonly project: DocUri,
		extensionUri: vscode.Uri,
		plumbline: Plumbline,
		logger: OutputLogger,
	) {
		this.#panel = panel;
		this.#plumbline = plumbline;
		this.#logger = logger;
		this.onDidDispose = panel.onDidDispose;
		panel.webview.options = {
			enableScripts: true,
			localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist'), vscode.Uri.joinPath(extensionUri, 'media')],
		};
		this.#listeners = vscode.Disposable.from(
			this.#updater,
			panel.webview.onDidReceiveMessage(message => this.#receive(message)),
			panel.onDidDispose(() => this.#listeners.dispose()),
			plumbline.onDidChange(() => this.#updater.schedule()),
		);
		panel.webview.html = webviewHtml(panel.webview, extensionUri, {
			style: 'gateReport.css',
			scripts: ['gateReport.js'],
		});
	}

	reveal(): void {
		this.#panel.reveal();
	}

	dispose(): void {
		this.#panel.dispose();
	}

	async #receive(message: unknown): Promise<void> {
		if (!isPageMessage(message)) {
			return;
		}
		try {
			switch (message.type) {
				case 'ready':
					this.#updater.schedule(0);
					break;
				case 'open':
					await this.#open(message.uri, message.line);
					break;
				case 'export':
					await this.#export(message.format, message.uris);
					break;
			}
		} catch (error) {
			reportError(this.#logger, 'GateReportPanel', error);
		}
	}

	async #update(): Promise<void> {
		const project = await this.#findProject();
		if (project) {
			this.#report = await buildReport(this.#plumbline, project, vscode.l10n.t('Other gates'), noCancellation);
			this.#panel.title = vscode.l10n.t('Gates: {0}', project.name);
			const message: ReportMessage = {
				type: 'report',
				report: this.#report,
				strings: reportStrings(),
				project: project.uri,
			};
			await this.#panel.webview.postMessage(message);
		}
	}

	async #findProject(): Promise<Project | undefined> {
		const projects = await this.#plumbline.projects(noCancellation);
		return projects.find(project => project.uri === this.project);
	}

	/** Only plans of the report can be opened. */
	async #open(uri: DocUri, line: number): Promise<void> {
		if (this.#report?.rows.some(row => row.uri === uri)) {
			const selection = new vscode.Range(line, 0, line, 0);
			await vscode.window.showTextDocument(toUri(uri), { selection, viewColumn: vscode.ViewColumn.Beside });
		}
	}

	async #export(format: ExportFormat, uris: readonly DocUri[]): Promise<void> {
		const report = this.#report;
		const target =
			report &&
			(await vscode.window.showSaveDialog({
				defaultUri: vscode.Uri.joinPath(toUri(this.project), `gates.${extensions[format]}`),
			}));
		if (!report || !target) {
			return;
		}
		const rows = uris.flatMap(uri => report.rows.filter(row => row.uri === uri));
		const headings = { feature: vscode.l10n.t('Feature'), standing: vscode.l10n.t('Standing') };
		const text = exportReport({ ...report, rows }, format, headings);
		await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
		await vscode.window.showTextDocument(target);
	}
}
