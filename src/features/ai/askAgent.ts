import * as vscode from 'vscode';
import { agentCommand, agentCommands, agentOf, nextCommand } from '../../core/fill/agentCommand.ts';
import type { Project } from '../../core/project/project.ts';
import { noCancellation } from '../../core/project/workspace.ts';
import type { DocUri } from '../../core/text/textDocument.ts';
import { joinUri } from '../../core/text/uri.ts';
import { HumanError, safeText } from '../../host/notifications.ts';
import type { AiParts } from './registerAi.ts';

const { l10n } = vscode;
const openChat = 'workbench.action.chat.open';

/** Writes a command of Spec Kit, as the project's agent wants it, into VS Code's chat or, for other agents, the clipboard. */
export async function askAgent({ plumbline, workspace }: AiParts, uri: DocUri | undefined): Promise<void> {
	const own = uri === undefined ? undefined : await plumbline.projectOf(uri, noCancellation);
	const project = own ?? (await pickProject(await plumbline.projects(noCancellation)));
	if (!project) {
		return;
	}
	const feature = uri === undefined ? undefined : await plumbline.featureOf(uri, noCancellation);
	const kinds = feature?.artifacts.map(({ kind }) => kind) ?? [];
	const next = nextCommand(kinds, project.constitution !== undefined);
	const integration = (await workspace.openDocument(joinUri(project.uri, '.specify/integration.json')))?.getText();
	const items = [next, ...agentCommands.filter(command => command !== next)].map(command => ({
		label: agentCommand(integration, command),
		description: command === next ? l10n.t('the next step') : '',
	}));
	const picked = await vscode.window.showQuickPick(items, { placeHolder: l10n.t('What should the agent do?') });
	if (!picked) {
		return;
	}
	const agent = agentOf(integration);
	const chats = agent === '' || agent === 'copilot';
	if (chats && (await vscode.commands.getCommands(true)).includes(openChat)) {
		await vscode.commands.executeCommand(openChat, { query: `${picked.label} `, isPartialQuery: true });
		return;
	}
	await vscode.env.clipboard.writeText(picked.label);
	const message =
		agent === ''
			? l10n.t('{0} is in the clipboard.', picked.label)
			: l10n.t('{0} is in the clipboard. Paste it to {1}.', picked.label, safeText(agent));
	void vscode.window.showInformationMessage(message);
}

async function pickProject(projects: readonly Project[]): Promise<Project | undefined> {
	if (projects.length === 0) {
		throw new HumanError(l10n.t('There are no features yet. Start one with "Plumbline: New Feature…".'));
	}
	const items = projects.map(project => ({ label: project.name, project }));
	return projects.length === 1
		? projects[0]
		: (await vscode.window.showQuickPick(items, { placeHolder: l10n.t('Which project?') }))?.project;
}
