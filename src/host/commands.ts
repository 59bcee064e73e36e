import * as vscode from 'vscode';
import type { OutputLogger } from './logger.ts';
import { reportError } from './notifications.ts';

/** Arguments come from menus, links and other extensions: each handler checks what it gets. */
export type CommandHandler = (...args: readonly unknown[]) => unknown;

/** Registers commands whose failures the user is told. */
export function registerCommands(
	logger: OutputLogger,
	handlers: Readonly<Record<string, CommandHandler>>,
): vscode.Disposable {
	return vscode.Disposable.from(
		...Object.entries(handlers).map(([id, handler]) =>
			vscode.commands.registerCommand(id, async (...args: readonly unknown[]) => {
				try {
					return await handler(...args);
				} catch (error) {
					reportError(logger, id, error);
					return undefined;
				}
			}),
		),
	);
}
