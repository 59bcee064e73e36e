import type { DocUri, ITextDocument, Range } from './textDocument.ts';

/** Replaces `range` by `newText`. Line ends in `newText` are `\n`; whoever applies it turns them into the document's. */
export interface TextEdit {
	readonly range: Range;
	readonly newText: string;
}

/** A change to one file, as data: quick fixes, scaffolding and `--fix` apply the same value. */
export type FileEdit =
	/** `version` is the one it was computed for: a document that moved on refuses the edit. */
	| { readonly kind: 'change'; readonly uri: DocUri; readonly version?: number; readonly edits: readonly TextEdit[] }
	/** Never replaces a file that exists. */
	| { readonly kind: 'create'; readonly uri: DocUri; readonly content: string }
	| { readonly kind: 'rename'; readonly from: DocUri; readonly to: DocUri };

/** The line end that most of the text uses; `\n` for text without any. */
export function dominantLineEnd(text: string): '\n' | '\r\n' {
	const crlf = text.split('\r\n').length - 1;
	const all = text.split('\n').length - 1;
	return crlf * 2 > all ? '\r\n' : '\n';
}

/**
 * The text after all edits, each given in positions of the text before. Line ends of inserted text become the
 * document's; everything outside the ranges, BOM and trailing spaces included, stays byte for byte.
 * @throws RangeError if two edits overlap
 */
export function applyEdits(document: ITextDocument, edits: readonly TextEdit[]): string {
	const text = document.getText();
	const lineEnd = dominantLineEnd(text);
	const spans = edits
		.map((edit, index) => ({
			start: document.offsetAt(edit.range.start),
			end: document.offsetAt(edit.range.end),
			newText: edit.newText.replace(/\r?\n/g, lineEnd),
			index,
		}))
		.sort((a, b) => a.start - b.start || a.end - b.end || a.index - b.index);
	let result = document.bom ? '\ufeff' : '';
	let last = 0;
	for (const span of spans) {
		if (span.start < last) {
			throw new RangeError(`edits overlap at offset ${span.start}`);
		}
		result += text.slice(last, span.start) + span.newText;
		last = span.end;
	}
	return result + text.slice(last);
}
