import * as vscode from 'vscode';
import type { DocUri } from '../../core/text/textDocument.ts';
import { baseName } from '../../core/text/uri.ts';
import { ContextKey } from '../../host/contextKeys.ts';
import { lineRange, toUri } from '../../host/convert.ts';

const scheme = 'plumbline-draft';

/** What a user may decide about a draft; closing its diff is to discard it. */
export type Decision = 'apply' | 'discard';

/** A text of ours as the right side of a diff. */
export interface Draft {
	readonly uri: vscode.Uri;
	update(text: string): void;
	/** Fires when the user closes the diff. */
	readonly onDidClose: vscode.Event<void>;
	/** Shows the buttons that decide, and waits for one of them. */
	decision(): Promise<Decision>;
	/** Closes the diff. */
	remove(): Promise<void>;
}

/** Read-only documents that live in memory: drafts, each in a diff with what it would replace, and prompts. */
export class DraftDocuments implements vscode.Disposable {
	readonly #texts = new Map<string, string>();
	readonly #changed = new vscode.EventEmitter<vscode.Uri>();
	readonly #closed = new vscode.EventEmitter<vscode.Uri>();
	readonly #decided = new vscode.EventEmitter<{ readonly uri: vscode.Uri; readonly decision: Decision }>();
	/** Shows "Apply" and "Discard" in the title of a diff. */
	readonly #ready = new ContextKey<boolean>('plumbline.draftReady');
	#waiting = 0;
	readonly #owned = vscode.Disposable.from(
		this.#changed,
		this.#closed,
		this.#decided,
		vscode.workspace.registerTextDocumentContentProvider(scheme, {
			onDidChange: this.#changed.event,
			provideTextDocumentContent: uri => this.#texts.get(uri.toString()),
		}),
		vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
			for (const uri of closed.flatMap(uriOf)) {
				this.#closed.fire(uri);
			}
		}),
	);
	#count = 0;

	constructor() {
		// Of a window that was closed before they were decided; their text is gone.
		void closeTabs(() => true);
	}

	/** Opens a diff of `document` with a draft of it, at a line. */
	async open(document: DocUri, text: string, title: string, line: number): Promise<Draft> {
		const uri = this.#add(baseName(document), text);
		const isIt = (other: vscode.Uri) => other.toString() === uri.toString();
		const onDidClose: vscode.Event<void> = (listener, thisArgs, disposables) =>
			this.#closed.event(closed => isIt(closed) && listener.call(thisArgs, undefined), undefined, disposables);
		const options = { preview: false, selection: lineRange(line) };
		await vscode.commands.executeCommand('vscode.diff', toUri(document), uri, title, options);
		return {
			uri,
			onDidClose,
			update: changed => {
				this.#texts.set(uri.toString(), changed);
				this.#changed.fire(uri);
			},
			decision: async () => {
				const listeners: vscode.Disposable[] = [];
				this.#ready.set(++this.#waiting > 0);
				try {
					return await new Promise<Decision>(resolve => {
						onDidClose(() => resolve('discard'), undefined, listeners);
						this.#decided.event(decided => isIt(decided.uri) && resolve(decided.decision), undefined, listeners);
					});
				} finally {
					this.#ready.set(--this.#waiting > 0);
					vscode.Disposable.from(...listeners).dispose();
				}
			},
			remove: async () => {
				this.#texts.delete(uri.toString());
				await closeTabs(isIt);
			},
		};
	}

	/** Decides about the draft that the user looks at. */
	decide(decision: Decision): void {
		const { activeTab } = vscode.window.tabGroups.activeTabGroup;
		for (const uri of activeTab ? uriOf(activeTab) : []) {
			this.#decided.fire({ uri, decision });
		}
	}

	/** Shows a text beside the question that it belongs to, without taking the focus from it. */
	async show(name: string, text: string): Promise<void> {
		const document = await vscode.workspace.openTextDocument(this.#add(name, text));
		await vscode.window.showTextDocument(document, { preview: true, preserveFocus: true });
	}

	dispose(): void {
		this.#owned.dispose();
		this.#texts.clear();
	}

	#add(name: string, text: string): vscode.Uri {
		const uri = vscode.Uri.from({ scheme, path: `/${name}`, query: String(++this.#count) });
		this.#texts.set(uri.toString(), text);
		return uri;
	}
}

/** The draft that a tab shows. */
function uriOf({ input }: vscode.Tab): vscode.Uri[] {
	const uri =
		input instanceof vscode.TabInputTextDiff
			? input.modified
			: input instanceof vscode.TabInputText
				? input.uri
				: undefined;
	return uri?.scheme === scheme ? [uri] : [];
}

async function closeTabs(closes: (uri: vscode.Uri) => boolean): Promise<void> {
	const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
	await vscode.window.tabGroups.close(tabs.filter(tab => uriOf(tab).some(closes)));
}
