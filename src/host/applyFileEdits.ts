import * as vscode from 'vscode';
import type { FileEdit } from '../core/text/edits.ts';
import type { DocUri } from '../core/text/textDocument.ts';
import { baseName, isInside } from '../core/text/uri.ts';
import { toRange, toUri } from './convert.ts';
import { HumanError, safeText } from './notifications.ts';
import type { VscodeWorkspace } from './vscodeWorkspace.ts';

export interface ApplyOptions {
	/** Lists the changes first and applies what the user ticks. */
	readonly preview?: string;
	/** Writes changed files to disk, if they had no unsaved changes before. */
	readonly save?: boolean;
}

/** One `WorkspaceEdit` for all of `edits`, and so one step to undo. */
export function toWorkspaceEdit(edits: readonly FileEdit[], preview?: string): vscode.WorkspaceEdit {
	const result = new vscode.WorkspaceEdit();
	const metadata = preview === undefined ? undefined : { needsConfirmation: true, label: preview };
	for (const edit of edits) {
		switch (edit.kind) {
			case 'change':
				for (const { range, newText } of edit.edits) {
					result.replace(toUri(edit.uri), toRange(range), newText, metadata);
				}
				break;
			case 'create':
				result.createFile(
					toUri(edit.uri),
					{ overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(edit.content) },
					metadata,
				);
				break;
			case 'rename':
				result.renameFile(toUri(edit.from), toUri(edit.to), { overwrite: false }, metadata);
				break;
		}
	}
	return result;
}

/** @throws HumanError where nothing can be written, as in a repository that is only looked at on the web */
export function assertWritable(uri: DocUri): void {
	const { scheme } = toUri(uri);
	if (vscode.workspace.fs.isWritableFileSystem(scheme) === false) {
		throw new HumanError(
			vscode.l10n.t('{0} cannot be changed: its folder is opened read-only ({1}).', safeText(baseName(uri)), scheme),
		);
	}
}

/**
 * Applies `edits` as one undoable step.
 * @returns false if the user was told why nothing happened, or discarded the changes that were shown
 * @throws HumanError if a document changed since the edit was computed
 */
export async function applyFileEdits(
	workspace: VscodeWorkspace,
	edits: readonly FileEdit[],
	options: ApplyOptions = {},
): Promise<boolean> {
	for (const edit of edits) {
		assertWritable(edit.kind === 'rename' ? edit.from : edit.uri);
	}
	const existing = await firstExisting(workspace, edits);
	if (existing) {
		await offerToOpen(existing);
		return false;
	}
	const changed = edits.filter(edit => edit.kind === 'change');
	for (const { uri, version } of changed) {
		if (version !== undefined && version !== workspace.versionOf(uri)) {
			throw new HumanError(
				vscode.l10n.t('{0} has changed meanwhile, so nothing was written. Try again.', safeText(baseName(uri))),
			);
		}
	}
	const clean = changed.filter(({ uri }) => !workspace.bufferOf(uri)?.isDirty);
	if (!(await vscode.workspace.applyEdit(toWorkspaceEdit(edits, options.preview)))) {
		if (options.preview !== undefined) {
			return false; // discarded
		}
		throw new HumanError(vscode.l10n.t('The change could not be written. Is the file read-only?'));
	}
	if (options.save) {
		for (const { uri } of clean) {
			await workspace.bufferOf(afterRenames(uri, edits))?.save();
		}
	}
	return true;
}

function afterRenames(uri: DocUri, edits: readonly FileEdit[]): DocUri {
	const rename = edits.find(edit => edit.kind === 'rename' && isInside(uri, edit.from));
	return rename?.kind === 'rename' ? rename.to + uri.slice(rename.from.length) : uri;
}

/** Tells that a file is there already and opens it if the user wants that. */
export async function offerToOpen(uri: DocUri): Promise<void> {
	const open = vscode.l10n.t('Open File');
	const choice = await vscode.window.showWarningMessage(
		vscode.l10n.t('{0} is there already and was left as it is.', safeText(baseName(uri))),
		open,
	);
	if (choice === open) {
		await vscode.window.showTextDocument(toUri(uri));
	}
}

async function firstExisting(workspace: VscodeWorkspace, edits: readonly FileEdit[]): Promise<DocUri | undefined> {
	for (const edit of edits) {
		const target = edit.kind === 'create' ? edit.uri : edit.kind === 'rename' ? edit.to : undefined;
		if (target && (await workspace.stat(target))) {
			return target;
		}
	}
	return undefined;
}
