import * as vscode from 'vscode';
import { type AgentCommand, agentCommand, agentCommands } from '../../core/fill/agentCommand.ts';
import { noCancellation } from '../../core/project/workspace.ts';
import type { DocUri } from '../../core/text/textDocument.ts';
import { joinUri } from '../../core/text/uri.ts';
import { HumanError } from '../../host/notifications.ts';
import type { AiParts } from './registerAi.ts';

const { l10n } = vscode;
const openChat = 'workbench.action.chat.open';

/** Puts a command of Spec Kit, as the project's agent wants it written, into the chat or the clipboard. */
export async function askAgent({ plumbline, workspace }: AiParts, uri: DocUri | undefined): Promise<void> {
	const own = uri === undefined ? undefined : await plumbline.projectOf(uri, noCancellation);
	const project = own ?? (await plumbline.projects(noCancellation))[0];
	if (!project) {
		throw new HumanError(l10n.t('There are no features yet. Start one with "Plumbline: New Feature…".'));
	}
	const integration = await workspace.openDocument(joinUri(project.uri, '.specify/integration.json'));
	const items = agentCommands.map((command: AgentCommand) => ({
		label: agentCommand(integration?.getText(), command),
		command,
	}));
	const picked = await vscode.window.showQuickPick(items, { placeHolder: l10n.t('What should the agent do?') });
	if (!picked) {
		return;
	}
	const commands = await vscode.commands.getCommands(true);
	if (commands.includes(openChat)) {
		await vscode.commands.executeCommand(openChat, { query: `${picked.label} `, isPartialQuery: true });
	} else {
		await vscode.env.clipboard.writeText(picked.label);
		void vscode.window.setStatusBarMessage(l10n.t('{0} is in the clipboard.', picked.label), 4000);
	}
}
