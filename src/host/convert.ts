import * as vscode from 'vscode';
import { InMemoryDocument } from '../core/text/inMemoryDocument.ts';
import type { DocUri, ITextDocument, Position, Range } from '../core/text/textDocument.ts';

/** The one form of a URI that the core compares by `===`. */
export function toDocUri(uri: vscode.Uri): DocUri {
	return uri.toString();
}

export function toUri(uri: DocUri): vscode.Uri {
	return vscode.Uri.parse(uri, true);
}

export function toRange(range: Range): vscode.Range {
	return new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
}

/** The start of `line`, 0-based, as an empty range. */
export function lineRange(line: number): vscode.Range {
	return new vscode.Range(line, 0, line, 0);
}

export function toPosition(position: Position): vscode.Position {
	return new vscode.Position(position.line, position.character);
}

export function toLocation(uri: DocUri, range: Range): vscode.Location {
	return new vscode.Location(toUri(uri), toRange(range));
}

/** What the buffer holds now; `version` is the workspace's count, since that of the buffer starts anew at each opening. */
export function toTextDocument(document: vscode.TextDocument, version: number): ITextDocument {
	return new InMemoryDocument(toDocUri(document.uri), document.getText(), version);
}
