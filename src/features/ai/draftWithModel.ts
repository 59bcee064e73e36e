import * as vscode from 'vscode';
import type { Prompt } from '../../core/fill/prompt.ts';
import { readAnswer } from '../../core/fill/readAnswer.ts';
import { applyEdits, type FileEdit } from '../../core/text/edits.ts';
import { applyFileEdits, assertWritable } from '../../host/applyFileEdits.ts';
import { HumanError, reportError, safeText } from '../../host/notifications.ts';
import { askAgent } from './askAgent.ts';
import { copyPrompt } from './copyPrompt.ts';
import type { Draft, DraftDocuments } from './draftDocuments.ts';
import type { AiParts, DraftPlace } from './registerAi.ts';

const { l10n } = vscode;

/** Share of what the model takes that the prompt may use: counting is not exact, and messages have frames. */
const promptShare = 0.75;
/** How often the diff follows the stream, in milliseconds. */
const followEvery = 250;

/** Asks a model, shows what it writes as a diff, and applies it only if the user accepts. */
export async function draftWithModel(parts: AiParts, drafts: DraftDocuments, place: DraftPlace): Promise<void> {
	assertWritable(place.parsed.document.uri);
	const model = await chooseModel(parts, place);
	const prompt = model && (await askWish(parts, drafts, model, place));
	if (!model || !prompt) {
		return;
	}
	const { document } = place.parsed;
	const { label, range } = place.target;
	const edit = (text: string) => parts.fill.write(place.parsed, place.target, readAnswer(text));
	const draft = await drafts.open(document.uri, document.getText(), l10n.t('Draft of {0}', label), range.start.line);
	try {
		const text = await stream(model, prompt, label, draft, async partial =>
			draft.update(withEdit(place, await edit(partial))),
		);
		if (text !== undefined) {
			void vscode.window.showInformationMessage(
				l10n.t('The draft is there. The buttons in the title of its editor apply or discard it.'),
			);
			await applyIfAccepted(parts, draft, await edit(text));
		}
	} finally {
		await draft.remove();
	}
}

async function chooseModel(parts: AiParts, place: DraftPlace): Promise<vscode.LanguageModelChat | undefined> {
	const models = await vscode.lm.selectChatModels();
	if (models.length === 0) {
		await offerOtherWays(parts, place);
		return undefined;
	}
	if (models.length === 1) {
		return models[0];
	}
	const items = models.map(model => ({
		label: model.name,
		description: `${model.vendor} · ${model.family}`,
		detail: l10n.t('takes {0} tokens', model.maxInputTokens.toLocaleString()),
		model,
	}));
	return (await vscode.window.showQuickPick(items, { placeHolder: l10n.t('Which model writes the draft?') }))?.model;
}

async function offerOtherWays(parts: AiParts, place: DraftPlace): Promise<void> {
	const copy = l10n.t('Copy Prompt');
	const ask = l10n.t('Ask the Agent');
	const message = l10n.t('VS Code has no language model here. Copy the prompt for one elsewhere, or ask your agent.');
	const choice = await vscode.window.showInformationMessage(message, copy, ask);
	if (choice === copy) {
		await copyPrompt(parts, place);
	} else if (choice === ask) {
		await askAgent(parts, place.parsed.document.uri);
	}
}

/** Lets the user add a wish and look at the prompt. Undefined if cancelled. */
async function askWish(
	{ fill, logger }: AiParts,
	drafts: DraftDocuments,
	model: vscode.LanguageModelChat,
	{ parsed, target }: DraftPlace,
): Promise<Prompt | undefined> {
	const budget = Math.floor(model.maxInputTokens * promptShare);
	const input = vscode.window.createInputBox();
	input.title = l10n.t('Draft "{0}" with {1}', target.label, model.name);
	input.prompt = l10n.t('Add what the model should know, or press Enter');
	input.ignoreFocusOut = true;
	input.buttons = [{ iconPath: new vscode.ThemeIcon('eye'), tooltip: l10n.t('Show the prompt') }];
	try {
		return await new Promise<Prompt | undefined>((resolve, reject) => {
			input.onDidTriggerButton(() => void show().catch(error => reportError(logger, 'showPrompt', error)));
			input.onDidAccept(() => build().then(resolve, reject));
			input.onDidHide(() => resolve(undefined));
			input.show();
		});
	} finally {
		input.dispose();
	}

	async function build(): Promise<Prompt> {
		input.busy = true;
		try {
			const count = (text: string) => model.countTokens(text);
			const prompt = await fill.prompt(parsed, target, { budget, count, wish: input.value });
			if (prompt.tokens > budget) {
				const [needed, taken] = [prompt.tokens.toLocaleString(), model.maxInputTokens.toLocaleString()];
				throw new HumanError(
					l10n.t('This place alone needs {0} tokens; {1} takes only {2}.', needed, model.name, taken),
				);
			}
			return prompt;
		} catch (error) {
			throw inWords(error);
		} finally {
			input.busy = false;
		}
	}

	async function show(): Promise<void> {
		const { text, parts, tokens } = await build();
		const names = parts.map(({ name, cut }) => (cut ? l10n.t('{0} (its beginning)', name) : name)).join(', ');
		input.prompt = l10n.t('{0} of {1} tokens: {2}', tokens.toLocaleString(), budget.toLocaleString(), names);
		await drafts.show('prompt.md', text);
	}
}

/** The whole answer; undefined if the user cancelled or closed the diff. */
async function stream(
	model: vscode.LanguageModelChat,
	prompt: Prompt,
	label: string,
	draft: Draft,
	follow: (text: string) => Promise<void>,
): Promise<string | undefined> {
	const options = {
		location: vscode.ProgressLocation.Notification,
		title: l10n.t('{0} drafts "{1}"', safeText(model.name), safeText(label)),
		cancellable: true,
	};
	return vscode.window.withProgress(options, async (progress, userToken) => {
		const source = new vscode.CancellationTokenSource();
		const { token } = source;
		const listeners = vscode.Disposable.from(
			source,
			userToken.onCancellationRequested(() => source.cancel()),
			draft.onDidClose(() => source.cancel()),
		);
		let text = '';
		try {
			let followed = 0;
			for await (const part of answerOf(model, prompt, token)) {
				text += part;
				if (Date.now() - followed > followEvery) {
					followed = Date.now();
					await follow(text);
					progress.report({ message: l10n.t('{0} characters', text.length) });
				}
			}
			await follow(text);
		} catch (error) {
			if (!token.isCancellationRequested) {
				throw inWords(error);
			}
		} finally {
			listeners.dispose();
		}
		if (token.isCancellationRequested) {
			return undefined;
		}
		if (text.trim() === '') {
			throw new HumanError(l10n.t('The model wrote nothing. Try another model, or say more.'));
		}
		return text;
	});
}

async function* answerOf(
	model: vscode.LanguageModelChat,
	prompt: Prompt,
	token: vscode.CancellationToken,
): AsyncIterable<string> {
	const message = vscode.LanguageModelChatMessage.User(prompt.text);
	const justification = l10n.t('Plumbline drafts a section of your plan.');
	yield* (await model.sendRequest([message], { justification }, token)).text;
}

/** The diff stays while its text cannot be written, so that the user can still copy from it. */
async function applyIfAccepted({ workspace, logger }: AiParts, draft: Draft, edit: FileEdit): Promise<void> {
	while ((await draft.decision()) === 'apply') {
		try {
			await applyFileEdits(workspace, [edit]);
			return;
		} catch (error) {
			reportError(logger, 'applyDraft', error);
		}
	}
}

function withEdit({ parsed }: DraftPlace, edit: FileEdit): string {
	return edit.kind === 'change' ? applyEdits(parsed.document, edit.edits) : parsed.document.getText();
}

/** Whatever a model or its provider throws is told, with its own words where ours do not suffice. */
function inWords(error: unknown): unknown {
	if (error instanceof HumanError || error instanceof vscode.CancellationError) {
		return error;
	}
	const message = error instanceof Error ? safeText(error.message) : '';
	switch (error instanceof vscode.LanguageModelError ? error.code : '') {
		case 'NoPermissions':
			return new HumanError(
				l10n.t('The model may not be used: access was not granted. You can copy the prompt instead.'),
			);
		case 'Blocked':
			return new HumanError(l10n.t('The model refused, or its quota is used up: {0}', message));
		case 'NotFound':
			return new HumanError(l10n.t('The model is gone. Choose another one.'));
		default:
			return new HumanError(l10n.t('The model failed: {0}', message));
	}
}
