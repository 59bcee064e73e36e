import * as vscode from 'vscode';
import type { ISettings, Settings } from '../core/plumbline.ts';
import type { Disposable } from '../core/project/workspace.ts';
import { defaultSeverities, type FindingCode } from '../core/rules/codes.ts';
import type { Severity } from '../core/rules/finding.ts';
import type { DocUri } from '../core/text/textDocument.ts';
import { toUri } from './convert.ts';

/** Settings of the editor alone, with their defaults; the manifest states the same ones, and a test compares them. */
export const editorDefaults = {
	'codeLens.fill': true,
	'codeLens.gates': true,
	'codeLens.diagrams': true,
	'decorations.explorer': true,
	'decorations.overviewRuler': true,
} as const;

export type EditorSetting = keyof typeof editorDefaults;

const severities: readonly unknown[] = ['error', 'warning', 'information', 'hint', 'off'];

/** `plumbline.*`, live: read at each use, with an event when any of it changes. */
export class VscodeSettings implements ISettings, Disposable {
	readonly #changed = new vscode.EventEmitter<void>();
	readonly onDidChange = this.#changed.event;
	readonly #listener = vscode.workspace.onDidChangeConfiguration(event => {
		if (event.affectsConfiguration('plumbline')) {
			this.#changed.fire();
		}
	});

	get(resource: DocUri | undefined): Settings {
		const configuration = vscode.workspace.getConfiguration('plumbline', resource ? toUri(resource) : null);
		return {
			specRoots: stringsOf(configuration.get<unknown>('specRoots')),
			rules: severitiesOf(configuration.get<unknown>('rules')),
		};
	}

	/** Whether a switch of the editor is on. */
	isOn(setting: EditorSetting, resource?: vscode.Uri): boolean {
		const value = vscode.workspace.getConfiguration('plumbline', resource ?? null).get<unknown>(setting);
		return typeof value === 'boolean' ? value : editorDefaults[setting];
	}

	dispose(): void {
		this.#listener.dispose();
		this.#changed.dispose();
	}
}

function stringsOf(value: unknown): readonly string[] {
	return Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : [];
}

function severitiesOf(value: unknown): Settings['rules'] {
	const rules: Partial<Record<FindingCode, Severity | 'off'>> = {};
	for (const [code, severity] of Object.entries(typeof value === 'object' && value !== null ? value : {})) {
		if (isCode(code) && isSeverity(severity)) {
			rules[code] = severity;
		}
	}
	return rules;
}

function isCode(code: string): code is FindingCode {
	return Object.hasOwn(defaultSeverities, code);
}

function isSeverity(value: unknown): value is Severity | 'off' {
	return severities.includes(value);
}
