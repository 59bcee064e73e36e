import * as vscode from 'vscode';
import type { DocUri } from '../core/text/textDocument.ts';
import { toDocUri } from './convert.ts';

/**
 * What a command was called on: a row of our tree, a file of the Explorer, an editor; else the active editor.
 * Undefined if nothing tells, so that the command asks.
 */
export function resourceOf(argument: unknown): DocUri | undefined {
	if (argument instanceof vscode.Uri) {
		return toDocUri(argument);
	}
	if (typeof argument === 'string') {
		return argument;
	}
	const row = rowOf(argument);
	if (row) {
		return row.resource;
	}
	const active = vscode.window.activeTextEditor?.document.uri ?? activeTabUri();
	return active && toDocUri(active);
}

/** The file or folder of a row of our tree, and nothing else. */
export function rowResourceOf(argument: unknown): DocUri | undefined {
	return rowOf(argument)?.resource;
}

/** The kind of document that a row of the tree says is missing. */
export function missingKindOf(argument: unknown): string | undefined {
	const row = rowOf(argument);
	return typeof row?.artifactKind === 'string' ? row.artifactKind : undefined;
}

function rowOf(argument: unknown): { readonly resource: DocUri; readonly artifactKind?: unknown } | undefined {
	return typeof argument === 'object' &&
		argument !== null &&
		'resource' in argument &&
		typeof argument.resource === 'string'
		? { resource: argument.resource, artifactKind: 'artifactKind' in argument ? argument.artifactKind : undefined }
		: undefined;
}

/** Of a preview or other editor that is no text editor. */
function activeTabUri(): vscode.Uri | undefined {
	const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
	return input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom ? input.uri : undefined;
}
