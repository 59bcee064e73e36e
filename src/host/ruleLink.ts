import * as vscode from 'vscode';
import { defaultSeverities, type FindingCode } from '../core/rules/codes.ts';
import { HumanError } from './notifications.ts';

export const openRuleCommand = 'plumbline._openRule';

/** A link that opens the rule's page, which comes with the extension. */
export function ruleLink(code: FindingCode): vscode.Uri {
	return vscode.Uri.from({ scheme: 'command', path: openRuleCommand, query: JSON.stringify([code]) });
}

/** Shows `docs/rules/<code>.md`; anything but the code of a rule is refused. */
export async function openRule(extensionUri: vscode.Uri, code: unknown): Promise<void> {
	if (typeof code !== 'string' || !Object.hasOwn(defaultSeverities, code)) {
		throw new HumanError(vscode.l10n.t('There is no rule of this name.'));
	}
	const page = vscode.Uri.joinPath(extensionUri, 'docs', 'rules', `${code}.md`);
	await vscode.commands.executeCommand('markdown.showPreview', page);
}
