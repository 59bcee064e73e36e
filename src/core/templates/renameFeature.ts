import type { FileEdit, TextEdit } from '../text/edits.ts';
import type { DocUri, ITextDocument } from '../text/textDocument.ts';
import { baseName, isInside, joinUri, parentUri } from '../text/uri.ts';

/**
 * Another name for a feature's folder: every mention of the old one in branch lines, paths and links, then the folder.
 * A name without a number may be a common word: then only paths, code spans and `feature.json` count as mentions, and
 * outside of the feature only paths do in any case.
 * @param documents those of the project that may mention it, `.specify/feature.json` among them
 */
export function renameFeature(feature: DocUri, newName: string, documents: readonly ITextDocument[]): FileEdit[] {
	const oldName = baseName(feature);
	const changes = documents.flatMap((document): FileEdit[] => {
		const edits = mentions(document, oldName, isInside(document.uri, feature)).map(
			(range): TextEdit => ({ range, newText: newName }),
		);
		return edits.length > 0 ? [{ kind: 'change', uri: document.uri, version: document.version, edits }] : [];
	});
	return [...changes, { kind: 'rename', from: feature, to: joinUri(parentUri(feature), newName) }];
}

function mentions(document: ITextDocument, name: string, isOwn: boolean): TextEdit['range'][] {
	const text = document.getText();
	const isDistinct = isOwn && /^\d{3,}-/.test(name);
	const found: TextEdit['range'][] = [];
	for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
		const end = at + name.length;
		const before = text[at - 1] ?? '';
		const after = text[end] ?? '';
		const isWhole = !isNamePart(before) && !isNamePart(after);
		const isPath = /[/\\]/.test(before) || after === '/';
		const isCode = isOwn && before === '`' && after === '`';
		if (isWhole && (isDistinct || isPath || isCode)) {
			found.push({ start: document.positionAt(at), end: document.positionAt(end) });
		}
	}
	return found;
}

/** Whether `001-auth` beside this character is part of a longer name, `001-auth-v2`. */
function isNamePart(character: string): boolean {
	return /[\p{L}\p{N}_-]/u.test(character);
}
