import * as vscode from 'vscode';
import type { OutputLogger } from './logger.ts';

/** A failure that a user is told in words. Any other error is a bug: it is logged, and the notification says where. */
export class HumanError extends Error {
	override readonly name = 'HumanError';
}

/** Notifications render links, so text that came out of a file must not be able to make one. */
export function safeText(text: string): string {
	return text.replace(/[[\]()`]|command:/g, ' ').slice(0, 200);
}

export function reportError(logger: OutputLogger, where: string, error: unknown): void {
	if (error instanceof vscode.CancellationError) {
		return;
	}
	// By name, not by class: parts that are loaded later come with classes of their own.
	const name = error instanceof Error ? error.name : '';
	if (error instanceof Error && (name === 'HumanError' || name === 'TemplateError')) {
		void vscode.window.showWarningMessage(name === 'HumanError' ? error.message : safeText(error.message));
		return;
	}
	if (error instanceof vscode.FileSystemError) {
		void vscode.window.showWarningMessage(
			vscode.l10n.t('A file could not be read or written: {0}', safeText(error.message)),
		);
		logger.warn(where, { error: error.message });
		return;
	}
	logger.error(where, { error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
	const show = vscode.l10n.t('Show Log');
	void vscode.window
		.showErrorMessage(vscode.l10n.t('Plumbline could not finish this. The log says why.'), show)
		.then(choice => choice === show && logger.show());
}
