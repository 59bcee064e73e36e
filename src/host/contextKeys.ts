import * as vscode from 'vscode';

/** A key for `when` clauses of the manifest. */
export class ContextKey<T extends string | number | boolean> {
	readonly #name: string;
	#value: T | undefined;

	constructor(name: string) {
		this.#name = name;
	}

	set(value: T): void {
		if (value !== this.#value) {
			this.#value = value;
			void vscode.commands.executeCommand('setContext', this.#name, value);
		}
	}
}
