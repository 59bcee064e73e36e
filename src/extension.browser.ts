import * as vscode from 'vscode';
import * as shared from './extension.shared.ts';

/** Of editors in the browser, which run extensions in a web worker. */
export function activate(context: vscode.ExtensionContext): void {
	shared.activate(context, async script => {
		if (/^https?$/.test(script.scheme)) {
			return new Worker(script.toString(true));
		}
		// VS Code starts no worker from a remote machine's address, but one from text that is here already.
		const code = new Blob([new Uint8Array(await vscode.workspace.fs.readFile(script))], { type: 'text/javascript' });
		return new Worker(URL.createObjectURL(code));
	});
}
