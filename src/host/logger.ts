import * as vscode from 'vscode';
import type { ILogger } from '../core/project/workspace.ts';

/** The output channel "Plumbline"; VS Code keeps the file and lets the user set the level. */
export interface OutputLogger extends ILogger, vscode.Disposable {
	show(): void;
}

export function createLogger(): OutputLogger {
	const channel = vscode.window.createOutputChannel('Plumbline', { log: true });
	return {
		debug: (message, data) => channel.debug(message, ...rest(data)),
		info: (message, data) => channel.info(message, ...rest(data)),
		warn: (message, data) => channel.warn(message, ...rest(data)),
		error: (message, data) => channel.error(message, ...rest(data)),
		show: () => channel.show(),
		dispose: () => channel.dispose(),
	};
}

function rest(data: object | undefined): object[] {
	return data ? [data] : [];
}
