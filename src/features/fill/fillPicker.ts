import * as vscode from 'vscode';
import type { FillTarget } from '../../core/fill/fillTarget.ts';
import type { Suggestion } from '../../core/fill/suggestion.ts';
import { toRange } from '../../host/convert.ts';

const { l10n } = vscode;

/** What the user decided for one place. */
export type FillChoice =
	| { readonly kind: 'suggestion'; readonly suggestion: Suggestion }
	| { readonly kind: 'text'; readonly text: string }
	/** The user wants to type in the editor. */
	| { readonly kind: 'edit' }
	| { readonly kind: 'command'; readonly command: string }
	| { readonly kind: 'skip' };

interface FillItem extends vscode.QuickPickItem {
	readonly choice?: FillChoice;
}

export interface FillPickerOptions {
	readonly editor: vscode.TextEditor;
	readonly target: FillTarget;
	readonly suggestions: readonly Suggestion[];
	/** `7 of 23 filled`; shown beside the title. */
	readonly progress: string;
	/** A button that leaves this place as it is and goes on. */
	readonly canSkip: boolean;
}

/** Lists suggestions with their source; the one under the cursor is shown in the editor. Undefined if cancelled. */
export async function pickFill(options: FillPickerOptions): Promise<FillChoice | undefined> {
	const { editor, target, suggestions, progress, canSkip } = options;
	const picker = vscode.window.createQuickPick<FillItem>();
	const old = vscode.window.createTextEditorDecorationType({ textDecoration: 'line-through', opacity: '0.7' });
	const fresh = vscode.window.createTextEditorDecorationType({});
	picker.title = [target.label, progress].filter(text => text !== '').join(' · ');
	picker.placeholder = l10n.t('Choose what to write, or type it here');
	picker.matchOnDescription = true;
	picker.ignoreFocusOut = true;
	const skip = { iconPath: new vscode.ThemeIcon('debug-step-over'), tooltip: l10n.t('Leave this and go on') };
	picker.buttons = canSkip ? [skip] : [];
	const offered = itemsFor(suggestions);
	picker.items = [...offered, ...otherItems()];
	try {
		return await new Promise<FillChoice | undefined>(resolve => {
			picker.onDidChangeValue(value => {
				const typed: FillItem = {
					label: value,
					description: l10n.t('as typed'),
					iconPath: new vscode.ThemeIcon('keyboard'),
					alwaysShow: true,
					choice: { kind: 'text', text: value },
				};
				picker.items = value.trim() === '' ? [...offered, ...otherItems()] : [...offered, typed, ...otherItems()];
			});
			picker.onDidChangeActive(([item]) => show(item?.choice));
			picker.onDidTriggerButton(() => resolve({ kind: 'skip' }));
			picker.onDidAccept(() => {
				const choice = picker.activeItems[0]?.choice;
				if (choice) {
					resolve(choice);
				}
			});
			picker.onDidHide(() => resolve(undefined));
			picker.show();
		});
	} finally {
		picker.dispose();
		old.dispose();
		fresh.dispose();
	}

	/** The text that would go struck through, the one that would come behind it. */
	function show(choice: FillChoice | undefined): void {
		const [edit, ...others] = choice?.kind === 'suggestion' ? editsOf(choice.suggestion) : [];
		const text = choice?.kind === 'text' ? choice.text : others.length === 0 ? edit?.newText : undefined;
		const range = toRange(edit?.range ?? target.range);
		editor.setDecorations(old, text === undefined ? [] : [range]);
		const contentText = ` ${(text ?? '').split('\n', 1)[0]}${text?.includes('\n') ? ' …' : ''}`;
		const color = new vscode.ThemeColor('editorGhostText.foreground');
		const end = new vscode.Range(range.end, range.end);
		editor.setDecorations(
			fresh,
			text === undefined ? [] : [{ range: end, renderOptions: { after: { contentText, color, fontStyle: 'italic' } } }],
		);
	}
}

function editsOf(suggestion: Suggestion) {
	return suggestion.edits.flatMap(edit => (edit.kind === 'change' ? edit.edits : []));
}

function itemsFor(suggestions: readonly Suggestion[]): FillItem[] {
	return suggestions.map(suggestion => ({
		label: suggestion.label,
		description: suggestion.source,
		detail: suggestion.detail === '' ? undefined : oneLine(suggestion.detail),
		iconPath: new vscode.ThemeIcon(suggestion.confidence === 'high' ? 'star-full' : 'lightbulb'),
		choice: { kind: 'suggestion', suggestion },
	}));
}

function otherItems(): FillItem[] {
	const ai: FillItem[] = vscode.workspace.isTrusted
		? [
				commandItem('sparkle', l10n.t('Draft with AI…'), 'plumbline.draftWithAi'),
				commandItem('copy', l10n.t('Copy a prompt for it'), 'plumbline.copyPrompt'),
			]
		: [];
	return [
		{ label: l10n.t('or'), kind: vscode.QuickPickItemKind.Separator },
		{
			label: l10n.t('Write it in the editor'),
			iconPath: new vscode.ThemeIcon('edit'),
			choice: { kind: 'edit' },
		},
		...ai,
	];
}

function commandItem(icon: string, label: string, command: string): FillItem {
	return { label, iconPath: new vscode.ThemeIcon(icon), choice: { kind: 'command', command } };
}

function oneLine(text: string): string {
	return text.replace(/\s*\n\s*/g, ' ⏎ ').slice(0, 300);
}
