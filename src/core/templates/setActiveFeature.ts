import type { IWorkspace } from '../project/workspace.ts';
import type { FileEdit } from '../text/edits.ts';
import type { DocUri } from '../text/textDocument.ts';
import { joinUri, pathFromTo } from '../text/uri.ts';

/**
 * Makes a feature the one that Spec Kit's commands work on, by `.specify/feature.json`: the folder relative to the
 * project, with `/`. Other keys of the file are kept.
 */
export async function setActiveFeature(workspace: IWorkspace, project: DocUri, feature: DocUri): Promise<FileEdit> {
	const uri = joinUri(project, '.specify/feature.json');
	const document = await workspace.openDocument(uri);
	const text = document?.getText() ?? '';
	const content = `${JSON.stringify({ ...readObject(text), feature_directory: pathFromTo(project, feature) })}\n`;
	if (!document) {
		return { kind: 'create', uri, content };
	}
	const range = { start: document.positionAt(0), end: document.positionAt(text.length) };
	return { kind: 'change', uri, version: document.version, edits: [{ range, newText: content }] };
}

function readObject(json: string): object {
	try {
		const data: unknown = JSON.parse(json);
		return typeof data === 'object' && data !== null && !Array.isArray(data) ? data : {};
	} catch {
		return {}; // a broken file is replaced
	}
}
