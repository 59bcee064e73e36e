import * as vscode from 'vscode';
import type { DocUri } from '../../core/text/textDocument.ts';
import { baseName } from '../../core/text/uri.ts';

const scheme = 'plumbline-draft';

/** Documents with a draft in them, as the right side of a diff. */
export class DraftDocuments implements vscode.Disposable {
	readonly #texts = new Map<string, string>();
	readonly #changed = new vscode.EventEmitter<vscode.Uri>();
	readonly #registration = vscode.workspace.registerTextDocumentContentProvider(scheme, {
		onDidChange: this.#changed.event,
		provideTextDocumentContent: uri => this.#texts.get(uri.toString()),
	});
	#count = 0;

	/** A new one, named as `uri`. */
	add(uri: DocUri, text: string): vscode.Uri {
		const draft = vscode.Uri.from({ scheme, path: `/${baseName(uri)}`, query: String(++this.#count) });
		this.#texts.set(draft.toString(), text);
		return draft;
	}

	update(draft: vscode.Uri, text: string): void {
		this.#texts.set(draft.toString(), text);
		this.#changed.fire(draft);
	}

	/** Closes its diff, too. */
	async remove(draft: vscode.Uri): Promise<void> {
		this.#texts.delete(draft.toString());
		const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
		const diff = tabs.filter(
			({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.toString() === draft.toString(),
		);
		await vscode.window.tabGroups.close(diff);
	}

	dispose(): void {
		this.#registration.dispose();
		this.#changed.dispose();
		this.#texts.clear();
	}
}
