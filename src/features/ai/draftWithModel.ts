import * as vscode from 'vscode';
import type { Prompt } from '../../core/fill/prompt.ts';
import { applyEdits, type FileEdit } from '../../core/text/edits.ts';
import { applyFileEdits } from '../../host/applyFileEdits.ts';
import { toUri } from '../../host/convert.ts';
import { HumanError, safeText } from '../../host/notifications.ts';
import { copyPrompt } from './copyPrompt.ts';
import type { DraftDocuments } from './draftDocuments.ts';
import type { AiParts, DraftPlace } from './registerAi.ts';

const { l10n } = vscode;

/** Share of what the model takes that the prompt may use; the rest is for its answer. */
const promptShare = 0.75;
/** How often the diff follows the stream, in milliseconds. */
const followEvery = 250;

/** Asks a model, shows what it writes as a diff, and applies it only if the user accepts. */
export async function draftWithModel(parts: AiParts, drafts: DraftDocuments, place: DraftPlace): Promise<void> {
	const model = await chooseModel(parts, place);
	const prompt = model && (await askWish(parts, model, place));
	if (!model || !prompt) {
		return;
	}
	const { parsed, target } = place;
	const edit = (text: string) => parts.fill.write(parsed, target, text.trim());
	const draft = drafts.add(parsed.document.uri, parsed.document.getText());
	try {
		await vscode.commands.executeCommand(
			'vscode.diff',
			toUri(parsed.document.uri),
			draft,
			l10n.t('Draft of {0}', target.label),
		);
		const text = await stream(model, prompt, target.label, async partial =>
			drafts.update(draft, withEdit(place, await edit(partial))),
		);
		if (text !== undefined && (await isAccepted(text))) {
			await applyFileEdits(parts.workspace, [await edit(text)]);
		}
	} finally {
		await drafts.remove(draft);
	}
}

async function chooseModel(parts: AiParts, place: DraftPlace): Promise<vscode.LanguageModelChat | undefined> {
	const models = await vscode.lm.selectChatModels();
	if (models.length === 0) {
		const copy = l10n.t('Copy Prompt');
		const choice = await vscode.window.showInformationMessage(
			l10n.t('There is no language model here. You can take the prompt elsewhere.'),
			copy,
		);
		if (choice === copy) {
			await copyPrompt(parts, place);
		}
		return undefined;
	}
	if (models.length === 1) {
		return models[0];
	}
	const items = models.map(model => ({ label: model.name, description: `${model.vendor} · ${model.family}`, model }));
	return (await vscode.window.showQuickPick(items, { placeHolder: l10n.t('Which model writes the draft?') }))?.model;
}

/** Lets the user add a wish and look at the prompt. Undefined if cancelled. */
async function askWish(
	{ fill }: AiParts,
	model: vscode.LanguageModelChat,
	{ parsed, target }: DraftPlace,
): Promise<Prompt | undefined> {
	const build = (wish: string) =>
		fill.prompt(parsed, target, {
			budget: Math.floor(model.maxInputTokens * promptShare),
			count: text => model.countTokens(text),
			wish,
		});
	const input = vscode.window.createInputBox();
	input.title = l10n.t('Draft "{0}" with {1}', target.label, model.name);
	input.prompt = l10n.t('Add what the model should know, or press Enter');
	input.ignoreFocusOut = true;
	input.buttons = [{ iconPath: new vscode.ThemeIcon('eye'), tooltip: l10n.t('Show the prompt') }];
	try {
		return await new Promise<Prompt | undefined>((resolve, reject) => {
			input.onDidTriggerButton(() => void showPrompt(build(input.value)).catch(reject));
			input.onDidAccept(() => build(input.value).then(resolve, reject));
			input.onDidHide(() => resolve(undefined));
			input.show();
		});
	} finally {
		input.dispose();
	}
}

async function showPrompt(building: Promise<Prompt>): Promise<void> {
	const { text } = await building;
	const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
	await vscode.window.showTextDocument(document, { preview: true, preserveFocus: true });
}

/** The whole answer; undefined if the user cancelled. */
async function stream(
	model: vscode.LanguageModelChat,
	prompt: Prompt,
	label: string,
	follow: (text: string) => Promise<void>,
): Promise<string | undefined> {
	const options = {
		location: vscode.ProgressLocation.Notification,
		title: l10n.t('{0} drafts "{1}"', model.name, safeText(label)),
		cancellable: true,
	};
	return vscode.window.withProgress(options, async (progress, token) => {
		try {
			const message = vscode.LanguageModelChatMessage.User(prompt.text);
			const justification = l10n.t('Plumbline drafts a section of your plan.');
			const response = await model.sendRequest([message], { justification }, token);
			let text = '';
			let followed = 0;
			for await (const part of response.text) {
				if (token.isCancellationRequested) {
					return undefined;
				}
				text += part;
				if (Date.now() - followed > followEvery) {
					followed = Date.now();
					await follow(text);
					progress.report({ message: l10n.t('{0} characters', text.length) });
				}
			}
			await follow(text);
			return token.isCancellationRequested ? undefined : text;
		} catch (error) {
			if (token.isCancellationRequested) {
				return undefined;
			}
			throw inWords(error);
		}
	});
}

async function isAccepted(text: string): Promise<boolean> {
	if (text.trim() === '') {
		throw new HumanError(l10n.t('The model wrote nothing. Try another model, or say more.'));
	}
	const apply = l10n.t('Apply');
	const discard = l10n.t('Discard');
	const message = l10n.t('Look at the draft on the right. Apply it?');
	return (await vscode.window.showInformationMessage(message, apply, discard)) === apply;
}

function withEdit({ parsed }: DraftPlace, edit: FileEdit): string {
	return edit.kind === 'change' ? applyEdits(parsed.document, edit.edits) : parsed.document.getText();
}

function inWords(error: unknown): unknown {
	if (!(error instanceof vscode.LanguageModelError)) {
		return error;
	}
	switch (error.code) {
		case 'NoPermissions':
			return new HumanError(
				l10n.t('The model may not be used: access was not granted. You can copy the prompt instead.'),
			);
		case 'Blocked':
			return new HumanError(l10n.t('The model did not answer: it refused, or its quota is used up. Try again later.'));
		case 'NotFound':
			return new HumanError(l10n.t('The model is gone. Choose another one.'));
		default:
			return new HumanError(l10n.t('The model failed: {0}', safeText(error.message)));
	}
}
