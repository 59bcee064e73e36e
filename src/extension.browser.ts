import type * as vscode from 'vscode';
import * as shared from './extension.shared.ts';

/** Of editors in the browser, which run extensions in a web worker. */
export function activate(context: vscode.ExtensionContext): void {
	shared.activate(context, script => new Worker(script.toString(true)));
}
