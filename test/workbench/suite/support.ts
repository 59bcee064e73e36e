import * as vscode from 'vscode';

/** The folder that VS Code has open: a copy of `samples/`. */
export function root(): vscode.Uri {
	return vscode.workspace.workspaceFolders![0]!.uri;
}

/** A file of the workspace. */
export function file(path: string): vscode.Uri {
	return vscode.Uri.joinPath(root(), path);
}

export async function activate(): Promise<void> {
	// In a browser VS Code saves after a second, which is sooner than a test on a slow machine takes its change back.
	await vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Global);
	await vscode.extensions.getExtension('plumbline.plumbline')!.activate();
}

/** Asks again and again until the answer will do; fails with the last answer. */
export async function until<T>(
	what: string,
	ask: () => T | Thenable<T>,
	isDone: (answer: T) => boolean,
	patience = 12_000,
): Promise<T> {
	const deadline = Date.now() + patience;
	for (;;) {
		const answer = await ask();
		if (isDone(answer)) {
			return answer;
		}
		if (Date.now() > deadline) {
			throw new Error(`${what} did not come to pass; the last answer was ${JSON.stringify(answer)?.slice(0, 2000)}`);
		}
		await new Promise(resolve => setTimeout(resolve, 100));
	}
}

/** Codes of the extension's findings in a document, with their 1-based lines: `gate.failed:43`. */
export function findings(uri: vscode.Uri): string[] {
	return vscode.languages
		.getDiagnostics(uri)
		.filter(({ source }) => source === 'plumbline')
		.map(({ code, range }) => `${typeof code === 'object' ? code.value : code}:${range.start.line + 1}`);
}

export async function open(path: string): Promise<vscode.TextEditor> {
	return vscode.window.showTextDocument(file(path), { preview: false });
}

export async function read(path: string): Promise<string> {
	return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(file(path)));
}

export async function write(path: string, content: string | Uint8Array): Promise<void> {
	const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
	await vscode.workspace.fs.writeFile(file(path), bytes);
}

export async function remove(path: string): Promise<void> {
	await vscode.workspace.fs.delete(file(path), { recursive: true });
}

/** Closes everything, unsaved changes are thrown away. */
export async function closeAll(): Promise<void> {
	for (const document of vscode.workspace.textDocuments.filter(each => each.isDirty)) {
		await vscode.window.showTextDocument(document);
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	}
	await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

export function titlesOf(lenses: readonly vscode.CodeLens[]): string[] {
	return lenses.map(lens => lens.command?.title.replace(/^\$\([\w-]+\)\s*/, '') ?? '');
}

export async function lenses(uri: vscode.Uri): Promise<vscode.CodeLens[]> {
	return (
		(await vscode.commands.executeCommand<vscode.CodeLens[] | undefined>('vscode.executeCodeLensProvider', uri, 100)) ??
		[]
	);
}

export async function actionsAt(uri: vscode.Uri, line: number): Promise<vscode.CodeAction[]> {
	const range = new vscode.Range(line, 0, line, 1000);
	return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range);
}
