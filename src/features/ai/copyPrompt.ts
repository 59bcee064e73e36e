import * as vscode from 'vscode';
import type { AiParts, DraftPlace } from './registerAi.ts';

/** For a prompt that is copied, where no model says what it takes. */
const copiedTokens = 24_000;
const charactersPerToken = 4;

/** For agents and models that VS Code does not know of. */
export async function copyPrompt({ fill }: AiParts, { parsed, target }: DraftPlace): Promise<void> {
	const prompt = await fill.prompt(parsed, target, {
		budget: copiedTokens,
		count: async text => Math.ceil(text.length / charactersPerToken),
	});
	await vscode.env.clipboard.writeText(prompt.text);
	void vscode.window.setStatusBarMessage(vscode.l10n.t('The prompt is in the clipboard.'), 4000);
}
