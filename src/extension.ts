import { Worker } from 'node:worker_threads';
import type * as vscode from 'vscode';
import * as shared from './extension.shared.ts';

/** Of the desktop and of remote machines, which run Node. */
export function activate(context: vscode.ExtensionContext): void {
	shared.activate(context, script => new Worker(script.fsPath));
}
