import * as vscode from 'vscode';
import type { Plumbline } from '../../core/plumbline.ts';
import { registerCommands } from '../../host/commands.ts';
import type { OutputLogger } from '../../host/logger.ts';
import { openRule, openRuleCommand } from '../../host/ruleLink.ts';
import { DiagnosticManager } from './diagnosticManager.ts';

/** Findings in Problems, and the pages of their rules. */
export function registerDiagnostics(
	plumbline: Plumbline,
	extensionUri: vscode.Uri,
	logger: OutputLogger,
): vscode.Disposable {
	return vscode.Disposable.from(
		new DiagnosticManager(plumbline, logger),
		registerCommands(logger, { [openRuleCommand]: code => openRule(extensionUri, code) }),
	);
}
