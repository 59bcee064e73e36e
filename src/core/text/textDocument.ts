/** A normalised URI string, for example `file:///ws/specs/001-auth/plan.md`. Compare by `===`. */
export type DocUri = string;

/** A place in a document: 0-based line, 0-based UTF-16 character, as in VS Code and LSP. */
export interface Position {
	readonly line: number;
	readonly character: number;
}

/** A half-open span: `start` is in it, `end` is not. */
export interface Range {
	readonly start: Position;
	readonly end: Position;
}

/** Text with positions. `vscode.TextDocument` fits it once its `uri` is a string. */
export interface ITextDocument {
	readonly uri: DocUri;
	/** Grows with each change of the same document. */
	readonly version: number;
	readonly lineCount: number;
	/** Whether the bytes begin with a byte order mark, if that is known; it is no part of the text. */
	readonly bom?: boolean;
	getText(range?: Range): string;
	positionAt(offset: number): Position;
	offsetAt(position: Position): number;
}

/**
 * @example range(3, 0, 3, 5) // the first five characters of the fourth line
 */
export function range(startLine: number, startCharacter: number, endLine: number, endCharacter: number): Range {
	return {
		start: { line: startLine, character: startCharacter },
		end: { line: endLine, character: endCharacter },
	};
}

export function comparePositions(a: Position, b: Position): number {
	return a.line - b.line || a.character - b.character;
}

export function containsPosition(outer: Range, position: Position): boolean {
	return comparePositions(outer.start, position) <= 0 && comparePositions(position, outer.end) <= 0;
}

export function rangesEqual(a: Range, b: Range): boolean {
	return comparePositions(a.start, b.start) === 0 && comparePositions(a.end, b.end) === 0;
}
