import * as vscode from 'vscode';

/** What a step ended with. */
export type StepResult<T> = { readonly value: T } | 'back' | 'cancel';

export interface StepOptions {
	readonly title: string;
	/** From 1. */
	readonly step: number;
	readonly totalSteps: number;
}

export interface TextStep extends StepOptions {
	readonly prompt: string;
	readonly placeholder?: string;
	readonly value: string;
	/** What is wrong with the text, if anything. */
	validate(value: string): string | undefined;
	/** What would come of the text; shown below it. */
	preview?(value: string): string;
}

/** Asks for a line of text, checked and previewed at each keystroke. */
export function askText(options: TextStep): Promise<StepResult<string>> {
	const input = vscode.window.createInputBox();
	prepare(input, options);
	input.placeholder = options.placeholder;
	input.value = options.value;
	const check = () => {
		const problem = options.validate(input.value);
		const preview = options.preview?.(input.value);
		input.validationMessage = input.value === '' ? undefined : problem;
		input.prompt = problem === undefined && preview !== undefined ? preview : options.prompt;
	};
	check();
	return ask(input, resolve => {
		input.onDidChangeValue(check);
		input.onDidAccept(() => {
			const problem = options.validate(input.value);
			input.validationMessage = problem;
			if (problem === undefined) {
				resolve({ value: input.value });
			}
		});
	});
}

export interface PickStep<T extends vscode.QuickPickItem> extends StepOptions {
	readonly placeholder: string;
	readonly items: readonly T[];
}

/** Asks for one of several. */
export function askOne<T extends vscode.QuickPickItem>(options: PickStep<T>): Promise<StepResult<T>> {
	const picker = vscode.window.createQuickPick<T>();
	prepare(picker, options);
	picker.placeholder = options.placeholder;
	picker.matchOnDescription = true;
	picker.items = options.items;
	return ask(picker, resolve => {
		picker.onDidAccept(() => picker.activeItems[0] && resolve({ value: picker.activeItems[0] }));
	});
}

/** Asks for any number of them; those with `picked` are ticked at first. */
export function askMany<T extends vscode.QuickPickItem>(options: PickStep<T>): Promise<StepResult<readonly T[]>> {
	const picker = vscode.window.createQuickPick<T>();
	prepare(picker, options);
	picker.placeholder = options.placeholder;
	picker.canSelectMany = true;
	picker.items = options.items;
	picker.selectedItems = options.items.filter(item => item.picked);
	return ask(picker, resolve => {
		picker.onDidAccept(() => resolve({ value: picker.selectedItems }));
	});
}

/**
 * Runs steps one after the other; `back` leads to the one before, where the user finds what they said.
 * @returns false if the user cancelled
 */
export async function runSteps(
	steps: readonly ((step: number, totalSteps: number) => Promise<'next' | 'back' | 'cancel'>)[],
): Promise<boolean> {
	for (let at = 0; at < steps.length; ) {
		const result = await steps[at]!(at + 1, steps.length);
		if (result === 'cancel') {
			return false;
		}
		at = result === 'back' ? Math.max(0, at - 1) : at + 1;
	}
	return true;
}

function prepare(input: vscode.QuickInput, { title, step, totalSteps }: StepOptions): void {
	input.title = title;
	input.ignoreFocusOut = true;
	if (totalSteps > 1) {
		input.step = step;
		input.totalSteps = totalSteps;
	}
}

function ask<T>(
	input: vscode.InputBox | vscode.QuickPick<never> | vscode.QuickInput,
	listen: (resolve: (result: StepResult<T>) => void) => void,
): Promise<StepResult<T>> {
	return new Promise<StepResult<T>>(resolve => {
		listen(resolve);
		if ('buttons' in input && (input.step ?? 1) > 1) {
			input.buttons = [vscode.QuickInputButtons.Back];
			input.onDidTriggerButton(() => resolve('back'));
		}
		input.onDidHide(() => resolve('cancel'));
		input.show();
	}).finally(() => input.dispose());
}
