import type { FileEdit, TextEdit } from '../text/edits.ts';
import type { DocUri, Range } from '../text/textDocument.ts';
import type { FillContext } from './fillContext.ts';
import type { FillTarget } from './fillTarget.ts';

export type Confidence = 'high' | 'medium' | 'low';

/** Something that could stand where a target is, and where that comes from. */
export interface Suggestion {
	/** What would be written, or done, on one line. */
	readonly label: string;
	/** In words: `package.json`, `3 other plans`. */
	readonly source: string;
	readonly sourceUri: DocUri | undefined;
	readonly confidence: Confidence;
	/** More about it: what it was read from; the text, if it has several lines. May be empty. */
	readonly detail: string;
	/** All of it, for `applyFileEdits`. */
	readonly edits: readonly FileEdit[];
	/** The same change of the document with tab stops, in VS Code's snippet syntax; then `edits` need not be applied. */
	readonly snippet?: { readonly range: Range; readonly text: string };
}

/** What a filler has to say; `toSuggestion` makes the edits. */
export interface Offer {
	readonly source: string;
	readonly sourceUri?: DocUri;
	readonly confidence: Confidence;
	readonly detail?: string;
	/** Without it the first line of the text. */
	readonly label?: string;
	/** Replaces the target, unless `edits` are given. */
	readonly text?: string;
	/** Of the document. */
	readonly edits?: readonly TextEdit[];
	readonly snippet?: string;
	/** What the snippet replaces, if it is not the target. */
	readonly snippetRange?: Range;
}

/** One source of suggestions. Reads what it needs through the context; what cannot be read offers nothing. */
export type Filler = (target: FillTarget, context: FillContext) => Promise<readonly Offer[]> | readonly Offer[];

export function toSuggestion(offer: Offer, target: FillTarget, { parsed }: FillContext): Suggestion {
	const { document } = parsed;
	const text = offer.text ?? '';
	const edits = offer.edits ?? [{ range: target.range, newText: text }];
	const lines = text.split('\n');
	return {
		label: offer.label ?? lines[0]!,
		source: offer.source,
		sourceUri: offer.sourceUri,
		confidence: offer.confidence,
		detail: offer.detail ?? (lines.length > 1 ? text : ''),
		edits: [{ kind: 'change', uri: document.uri, version: document.version, edits }],
		snippet:
			offer.snippet === undefined ? undefined : { range: offer.snippetRange ?? target.range, text: offer.snippet },
	};
}

/** Escapes text for a snippet. @example escapeSnippet('cost $5 }') // 'cost \\$5 \\}' */
export function escapeSnippet(text: string): string {
	return text.replace(/[\\$}]/g, '\\$&');
}
