import type { FileEdit, TextEdit } from '../../core/text/edits.ts';
import type { DocUri, ITextDocument } from '../../core/text/textDocument.ts';
import { joinUri, parentUri } from '../../core/text/uri.ts';

/**
 * Everything that changes when a feature's folder gets another name: each mention of the old name as a whole word, in
 * paths, branch lines and links, and then the folder itself.
 * @param documents those that may mention it
 */
export function renameEdits(
	feature: DocUri,
	oldName: string,
	newName: string,
	documents: readonly ITextDocument[],
): FileEdit[] {
	const changes = documents.flatMap((document): FileEdit[] => {
		const edits = mentionsOf(document, oldName).map((range): TextEdit => ({ range, newText: newName }));
		return edits.length > 0 ? [{ kind: 'change', uri: document.uri, version: document.version, edits }] : [];
	});
	return [...changes, { kind: 'rename', from: feature, to: joinUri(parentUri(feature), newName) }];
}

function mentionsOf(document: ITextDocument, name: string): TextEdit['range'][] {
	const text = document.getText();
	const result: TextEdit['range'][] = [];
	for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
		const end = at + name.length;
		if (!isNamePart(text[at - 1]) && !isNamePart(text[end])) {
			result.push({ start: document.positionAt(at), end: document.positionAt(end) });
		}
	}
	return result;
}

/** Whether `001-auth` beside this character is part of a longer name, `001-auth-v2`. */
function isNamePart(character: string | undefined): boolean {
	return character !== undefined && /[\p{L}\p{N}_-]/u.test(character);
}
