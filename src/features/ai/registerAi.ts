import * as vscode from 'vscode';
import type { Fill } from '../../core/fill/createFill.ts';
import { type FillTarget, fillTargets } from '../../core/fill/fillTarget.ts';
import type { Plumbline } from '../../core/plumbline.ts';
import { noCancellation } from '../../core/project/workspace.ts';
import type { ParsedDocument } from '../../core/rules/rule.ts';
import { comparePositions } from '../../core/text/textDocument.ts';
import { resourceOf } from '../../host/commandArguments.ts';
import { registerCommands } from '../../host/commands.ts';
import type { OutputLogger } from '../../host/logger.ts';
import { HumanError } from '../../host/notifications.ts';
import type { VscodeWorkspace } from '../../host/vscodeWorkspace.ts';
import { DraftDocuments } from './draftDocuments.ts';

const { l10n } = vscode;

export interface AiParts {
	readonly plumbline: Plumbline;
	readonly workspace: VscodeWorkspace;
	readonly fill: Fill;
	readonly logger: OutputLogger;
}

/** A place of a document that is to be drafted. */
export interface DraftPlace {
	readonly parsed: ParsedDocument;
	readonly target: FillTarget;
}

/** Drafting with a language model, where there is one, and prompts for elsewhere. */
export function registerAi(parts: AiParts): vscode.Disposable {
	const drafts = new DraftDocuments();
	return vscode.Disposable.from(
		drafts,
		registerCommands(parts.logger, {
			'plumbline.draftWithAi': async (...args) => {
				assertTrusted();
				const { draftWithModel } = await import('./aiCommands.ts');
				await draftWithModel(parts, drafts, await placeOf(parts, ...args));
			},
			'plumbline.applyDraft': () => drafts.decide('apply'),
			'plumbline.discardDraft': () => drafts.decide('discard'),
			'plumbline.copyPrompt': async (...args) => {
				assertTrusted();
				const { copyPrompt } = await import('./aiCommands.ts');
				await copyPrompt(parts, await placeOf(parts, ...args));
			},
			'plumbline.askAgent': async argument => {
				assertTrusted();
				const { askAgent } = await import('./aiCommands.ts');
				await askAgent(parts, resourceOf(argument));
			},
		}),
	);
}

/** Menus do not offer it there, but a keybinding or another extension may call it. */
function assertTrusted(): void {
	if (!vscode.workspace.isTrusted) {
		throw new HumanError(l10n.t('Trust this workspace first: its text would be passed on.'));
	}
}

/** From `(uri, line, character)`, else the place at the cursor or the next one below. */
async function placeOf(
	{ plumbline }: AiParts,
	argument?: unknown,
	line?: unknown,
	character?: unknown,
): Promise<DraftPlace> {
	const uri = resourceOf(argument);
	const parsed = uri === undefined ? undefined : await plumbline.parse(uri, noCancellation);
	const cursor = vscode.window.activeTextEditor?.selection.active ?? { line: 0, character: 0 };
	const position = typeof line === 'number' && typeof character === 'number' ? { line, character } : cursor;
	const target = parsed && fillTargets(parsed).find(({ range }) => comparePositions(range.end, position) >= 0);
	if (!parsed || !target) {
		throw new HumanError(
			l10n.t('There is nothing to fill here. Put the cursor on a place that is still to be filled.'),
		);
	}
	return { parsed, target };
}
