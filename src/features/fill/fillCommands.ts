import * as vscode from 'vscode';
import type { Fill } from '../../core/fill/createFill.ts';
import { type FillTarget, fillTargets } from '../../core/fill/fillTarget.ts';
import type { Suggestion } from '../../core/fill/suggestion.ts';
import { afterFilling, nextTarget } from '../../core/fill/walk.ts';
import type { Plumbline } from '../../core/plumbline.ts';
import { noCancellation } from '../../core/project/workspace.ts';
import type { ParsedDocument } from '../../core/rules/rule.ts';
import { containsPosition, type Position } from '../../core/text/textDocument.ts';
import { baseName } from '../../core/text/uri.ts';
import { applyFileEdits, assertWritable } from '../../host/applyFileEdits.ts';
import { resourceOf } from '../../host/commandArguments.ts';
import { toRange, toUri } from '../../host/convert.ts';
import { HumanError, safeText } from '../../host/notifications.ts';
import type { VscodeWorkspace } from '../../host/vscodeWorkspace.ts';
import { pickFill } from './fillPicker.ts';
import { fillProgress, progressText } from './fillProgress.ts';

const { l10n } = vscode;

/** Fills places of a document one by one, each by one undoable edit. */
export class FillCommands {
	readonly #plumbline: Plumbline;
	readonly #workspace: VscodeWorkspace;
	readonly #fill: Fill;

	constructor(plumbline: Plumbline, workspace: VscodeWorkspace, fill: Fill) {
		this.#plumbline = plumbline;
		this.#workspace = workspace;
		this.#fill = fill;
	}

	/** Fills what is at a place, the cursor's without one: called by a lens `(uri, line, character)`, or by the user. */
	async fillSection(argument: unknown, line: unknown, character: unknown): Promise<void> {
		const { editor, parsed } = await this.#open(argument);
		const position =
			typeof line === 'number' && typeof character === 'number' ? { line, character } : editor.selection.active;
		const target = targetAt(fillTargets(parsed), position);
		if (!target) {
			throw new HumanError(l10n.t('There is nothing to fill here. "Fill Next" goes to the next place.'));
		}
		await this.#fillTarget(editor, parsed, target, false);
	}

	/** Walks from the cursor on, until the user stops or wants to type. */
	async fillNext(argument: unknown): Promise<void> {
		let { editor, parsed } = await this.#open(argument);
		let after: Position = editor.selection.active;
		for (let first = true; ; first = false) {
			const targets = fillTargets(parsed);
			// The first time it begins anew at the top; later the end of the document is the end of the walk.
			const target = nextTarget(targets, after) ?? (first ? targets[0] : undefined);
			if (!target) {
				const left = l10n.t('Nothing is left to fill below this place.');
				const message = targets.length === 0 ? l10n.t('Everything is filled here.') : left;
				void vscode.window.setStatusBarMessage(message, 4000);
				return;
			}
			const went = await this.#fillTarget(editor, parsed, target, true);
			if (went === 'stopped') {
				return;
			}
			after = went === 'skipped' ? target.range.end : afterFilling(target, after);
			({ editor, parsed } = await this.#open(parsed.document.uri));
		}
	}

	/** Asks of all conditional sections at once which of them apply. */
	async decideSections(argument: unknown): Promise<void> {
		const { parsed } = await this.#open(argument);
		const targets = fillTargets(parsed).filter(target => target.kind === 'conditional');
		if (targets.length === 0) {
			throw new HumanError(l10n.t('No conditional section is left to decide here.'));
		}
		const items = targets.map(target => ({
			label: target.section?.heading.text ?? target.label,
			description: l10n.t('line {0}', target.range.start.line + 1),
			picked: true,
			target,
		}));
		const placeHolder = l10n.t('Which sections apply? The others are deleted.');
		const kept = await vscode.window.showQuickPick(items, { canPickMany: true, placeHolder });
		if (kept) {
			const edit = await this.#fill.decide(parsed, targets, new Set(kept.map(item => item.target)));
			await applyFileEdits(this.#workspace, [edit]);
		}
	}

	async #fillTarget(
		editor: vscode.TextEditor,
		parsed: ParsedDocument,
		target: FillTarget,
		canSkip: boolean,
	): Promise<'filled' | 'skipped' | 'stopped'> {
		const range = toRange(target.range);
		editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
		const [suggestions, progress] = await Promise.all([
			this.#fill.suggest(parsed, target),
			fillProgress(this.#plumbline, this.#workspace, parsed),
		]);
		const choice = await pickFill({ editor, target, suggestions, progress: progressText(progress), canSkip });
		switch (choice?.kind) {
			case undefined:
				return 'stopped';
			case 'skip':
				return 'skipped';
			case 'edit':
				await vscode.window.showTextDocument(editor.document, { selection: range, viewColumn: editor.viewColumn });
				return 'stopped';
			case 'command':
				await vscode.commands.executeCommand(
					choice.command,
					parsed.document.uri,
					target.range.start.line,
					target.range.start.character,
				);
				return 'stopped';
			case 'text': {
				await applyFileEdits(this.#workspace, [await this.#fill.write(parsed, target, choice.text)]);
				return 'filled';
			}
			case 'suggestion':
				return this.#applySuggestion(editor, parsed, choice.suggestion);
		}
	}

	async #applySuggestion(
		editor: vscode.TextEditor,
		{ document }: ParsedDocument,
		{ snippet, edits }: Suggestion,
	): Promise<'filled' | 'stopped'> {
		if (!snippet) {
			await applyFileEdits(this.#workspace, edits);
			return 'filled';
		}
		if (document.version !== this.#workspace.versionOf(document.uri)) {
			throw new HumanError(
				l10n.t('{0} has changed meanwhile, so nothing was written. Try again.', safeText(baseName(document.uri))),
			);
		}
		const shown = await vscode.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn });
		if (!(await shown.insertSnippet(new vscode.SnippetString(snippet.text), toRange(snippet.range)))) {
			throw new HumanError(l10n.t('The change could not be written. Is the file read-only?'));
		}
		return 'stopped';
	}

	/** The editor of the document that a command is about, shown if it was not. */
	async #open(argument: unknown): Promise<{ readonly editor: vscode.TextEditor; readonly parsed: ParsedDocument }> {
		const uri = resourceOf(argument);
		const parsed = uri && (await this.#plumbline.parse(uri, noCancellation));
		if (!parsed) {
			throw new HumanError(l10n.t('Open a document of a feature first.'));
		}
		assertWritable(uri);
		const editor = await vscode.window.showTextDocument(toUri(uri), { preserveFocus: false });
		return { editor, parsed };
	}
}

/** The place that holds the position, else the first that begins on its line. */
function targetAt(
	targets: readonly FillTarget[],
	position: { readonly line: number; readonly character: number },
): FillTarget | undefined {
	return (
		targets.find(target => containsPosition(target.range, position)) ??
		targets.find(target => target.range.start.line === position.line)
	);
}
