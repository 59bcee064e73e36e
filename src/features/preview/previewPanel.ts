import * as vscode from 'vscode';
import type { DiagramNode } from '../../core/diagrams/diagram.ts';
import { noCancellation } from '../../core/project/workspace.ts';
import type { DocUri, Position } from '../../core/text/textDocument.ts';
import { toDocUri, toUri } from '../../host/convert.ts';
import { Delayer } from '../../host/delayer.ts';
import { reportError } from '../../host/notifications.ts';
import { webviewHtml } from '../../host/webviewHtml.ts';
import { type HostMessage, isPageMessage, type PageMessage } from '../../shared/messages.ts';
import { exportDiagram, insertDiagram } from './exportDiagram.ts';
import { pageStrings } from './pageStrings.ts';
import { buildPreviewModel, type PreviewModel, rowKey } from './previewModel.ts';
import type { PreviewParts } from './registerPreview.ts';

const page = {
	style: 'preview.css',
	scripts: ['preview.js', 'mermaid.js'],
	// Mermaid writes `style` attributes and elements.
	allow: { 'style-src': "'unsafe-inline'", 'img-src': 'data:' },
};

/** One panel beside the editor. It follows the active feature until it is pinned. */
export class PreviewPanel implements vscode.Disposable {
	pinned = false;
	subject: DocUri | undefined;
	/** The page knows what it showed: the cursor changes that when it moves, not before. */
	restored = false;
	readonly #panel: vscode.WebviewPanel;
	readonly #parts: PreviewParts;
	readonly #disposables: vscode.Disposable[] = [];
	readonly #didDispose = new vscode.EventEmitter<void>();
	readonly onDidDispose = this.#didDispose.event;
	readonly #update: Delayer;
	#model: PreviewModel | undefined;
	#ready = false;
	/** Until the page was told for the first time which diagram the cursor is in. */
	#isUnmarked = true;
	/** The place that a click on the page leads to. */
	#revealed: Pick<DiagramNode, 'uri' | 'line'> | undefined;
	/** What to mark as soon as there is something. */
	#wanted: { readonly uri: DocUri; readonly position: Position } | undefined;
	/** Counts refreshes, so that an older one that ends late shows nothing. */
	#turn = 0;

	constructor(panel: vscode.WebviewPanel, parts: PreviewParts) {
		this.#panel = panel;
		this.#parts = parts;
		this.#update = new Delayer(() => this.#refresh(), 120);
		this.#disposables.push(
			this.#update,
			this.#didDispose,
			panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)),
			panel.onDidDispose(() => this.#freed()),
			panel.onDidChangeViewState(() => panel.visible && this.#update.schedule(0)),
			parts.plumbline.onDidChange(change => {
				if (change.structure || change.documents.some(uri => this.#model?.documents.has(uri) ?? true)) {
					this.#update.schedule();
				}
			}),
			vscode.window.onDidChangeActiveTextEditor(editor => void this.#follow(editor)),
			vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) =>
				this.mark(toDocUri(textEditor.document.uri), selections[0]!.active),
			),
		);
		panel.webview.html = webviewHtml(panel.webview, parts.extensionUri, page);
	}

	/** @param quietly leaves the focus and the column as they are */
	show(subject: DocUri, quietly = false): void {
		if (subject !== this.subject) {
			this.subject = subject;
			this.#model = undefined;
			this.#isUnmarked = !this.restored;
		}
		if (!quietly) {
			this.#panel.reveal(undefined, true);
		}
		this.#update.schedule(0);
	}

	/** Shows which diagram, and which node of it, stands at a place. */
	mark(uri: DocUri, position: Position): void {
		if (!this.#model || !this.#ready) {
			this.#wanted = { uri, position };
			return;
		}
		if (this.#revealed?.uri === uri && this.#revealed.line === position.line) {
			this.#revealed = undefined; // the page led here: it stays where it is
			return;
		}
		const diagram = this.#model.diagrams.find(
			one =>
				one.origin === 'found' &&
				one.uri === uri &&
				one.range.start.line <= position.line &&
				position.line <= one.range.end.line,
		);
		if (!diagram) {
			return;
		}
		const node = this.#model?.nodes.get(diagram.id)?.find(one => one.uri === uri && one.line === position.line);
		this.#post({ kind: 'mark', diagram: diagram.id, node: node?.id });
	}

	dispose(): void {
		this.#panel.dispose();
	}

	#freed(): void {
		this.#didDispose.fire();
		vscode.Disposable.from(...this.#disposables).dispose();
	}

	#post(message: HostMessage): void {
		if (this.#ready) {
			void this.#panel.webview.postMessage(message);
		}
	}

	async #follow(editor: vscode.TextEditor | undefined): Promise<void> {
		if (this.pinned || !editor) {
			return;
		}
		const feature = await this.#parts.plumbline.featureOf(toDocUri(editor.document.uri), noCancellation);
		if (feature && !this.pinned && feature.uri !== this.subject) {
			this.show(feature.uri, true);
		}
	}

	async #refresh(): Promise<void> {
		if (!this.subject || !this.#panel.visible) {
			return;
		}
		const turn = ++this.#turn;
		const first = this.#model === undefined;
		// The first picture does not wait for the map of all features.
		const model = await buildPreviewModel(this.#parts.plumbline, this.subject, noCancellation, !first);
		if (turn !== this.#turn) {
			return;
		}
		this.#model = model;
		this.#panel.title = vscode.l10n.t('Architecture: {0}', model.name);
		this.#present();
		if (first) {
			this.restored = false;
			this.#update.schedule(0);
		}
	}

	/** The model may be there before the page, or the page, after it was hidden, before a newer model. */
	#present(): void {
		const model = this.#model;
		if (!model || !this.#ready) {
			return;
		}
		this.#post({
			kind: 'show',
			subject: model.subject,
			name: model.name,
			pinned: this.pinned,
			insertable: model.plan !== undefined,
			diagrams: model.pages,
		});
		const editor = vscode.window.activeTextEditor;
		const cursor = editor && { uri: toDocUri(editor.document.uri), position: editor.selection.active };
		const place = this.#wanted ?? (this.#isUnmarked ? cursor : undefined);
		this.#wanted = undefined;
		this.#isUnmarked = false;
		if (place) {
			this.mark(place.uri, place.position);
		}
	}

	async #receive(message: unknown): Promise<void> {
		if (!isPageMessage(message)) {
			this.#parts.logger.warn('preview: a message that is none');
			return;
		}
		try {
			await this.#act(message);
		} catch (error) {
			reportError(this.#parts.logger, `preview ${message.kind}`, error);
		}
	}

	async #act(message: PageMessage): Promise<void> {
		switch (message.kind) {
			case 'ready':
				this.#ready = true;
				this.#post({ kind: 'strings', strings: pageStrings() });
				this.#present();
				this.#update.schedule(0);
				return;
			case 'pin':
				this.pinned = message.pinned;
				if (!message.pinned) {
					await this.#follow(vscode.window.activeTextEditor);
				}
				return;
			case 'drawn':
				this.#parts.logger.debug('preview drawn', message);
				return;
			case 'reveal':
				return await this.#reveal(message);
			case 'export':
			case 'copy':
			case 'insert': {
				const diagram = this.#model?.diagrams.find(one => one.id === message.diagram);
				if (!this.#model || !diagram) {
					return;
				}
				const said =
					message.kind === 'insert'
						? await insertDiagram(this.#parts, this.#model, diagram)
						: await exportDiagram(this.#parts, this.#model, diagram, message);
				if (said) {
					this.#post({ kind: 'said', text: said });
				}
			}
		}
	}

	/** The page names a diagram and a node of it; only this side knows files, so nothing else can be opened. */
	async #reveal(message: PageMessage & { readonly kind: 'reveal' }): Promise<void> {
		const diagram = this.#model?.diagrams.find(one => one.id === message.diagram);
		if (!diagram) {
			return;
		}
		const node = this.#model?.nodes.get(diagram.id)?.find(one => one.id === message.node);
		const row = message.row && node ? this.#model?.rows.get(rowKey(diagram.id, node.id)) : undefined;
		const inSource = { uri: diagram.uri, line: diagram.contentLine + Math.trunc(message.line ?? 0) };
		const place = row && this.#model?.plan ? { uri: this.#model.plan, line: row.line } : (node ?? inSource);
		this.#revealed = place;
		await openAt(place);
	}
}

async function openAt(place: Pick<DiagramNode, 'uri' | 'line'>): Promise<void> {
	const uri = toUri(place.uri);
	const open = vscode.window.visibleTextEditors.find(editor => editor.document.uri.toString() === uri.toString());
	const document = await vscode.workspace.openTextDocument(uri);
	const { range } = document.lineAt(Math.min(place.line, document.lineCount - 1));
	await vscode.window.showTextDocument(document, {
		viewColumn: open?.viewColumn ?? vscode.ViewColumn.One,
		selection: new vscode.Range(range.start, range.start),
	});
}
