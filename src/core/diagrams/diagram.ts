import type { DocUri, Range } from '../text/textDocument.ts';

/** A drawing that a document holds, or one that Plumbline makes of what the documents say. */
export interface Diagram {
	/** Stable while the document is edited: `plan.md#2` for the second drawing, `derived:components`. */
	readonly id: string;
	readonly uri: DocUri;
	/** Path below the feature's folder: `plan.md`. */
	readonly path: string;
	/** Plain text of the heading above it; the title of a derived one. */
	readonly title: string;
	/** First keyword, `graph`, `erDiagram`; `tree` for a box-drawing tree; `''` for an empty block. */
	readonly type: string;
	readonly origin: 'found' | 'derived';
	/** The whole block with its fences. For a derived one, where its data stands. */
	readonly range: Range;
	/** 0-based line of the document at which `source` begins. */
	readonly contentLine: number;
	/** Line for line and column for column as in the document; quote marks are blanked. Mermaid, or a tree's text. */
	readonly source: string;
	/** For a derived one: where each node comes from. */
	readonly nodes?: readonly DiagramNode[];
}

/** What a box of the picture is and where it stands. */
export interface DiagramNode {
	/** As in the source: `API`. */
	readonly id: string;
	/** What the reader sees; the id if it has no label. */
	readonly label: string;
	readonly uri: DocUri;
	/** 0-based line of the document. */
	readonly line: number;
	/** `P1` … `P4` or `existing`. */
	readonly phase: string | undefined;
}

export interface DiagramEdge {
	readonly from: string;
	readonly to: string;
	/** May be empty. */
	readonly label: string;
	/** 0-based line of the document. */
	readonly line: number;
}

/** Why Mermaid cannot read a source. `line` and `character` are 0-based places in the source. */
export interface DiagramError {
	readonly reason: 'empty' | 'unknown-type' | 'unexpected' | 'unfinished' | 'too-long' | 'other';
	/** What is not expected, or Mermaid's own words. */
	readonly text: string;
	readonly line: number;
	readonly character: number;
	readonly endCharacter: number;
}

/** Asks Mermaid's parser; undefined if it can read the source. */
export type CheckDiagram = (source: string) => Promise<DiagramError | undefined>;

/** One sentence for people. */
export function describeError(error: DiagramError, translate: (message: string, ...args: string[]) => string): string {
	switch (error.reason) {
		case 'empty':
			return translate('This diagram is empty.');
		case 'unknown-type':
			return translate('Mermaid knows no diagram that begins with "{0}".', error.text);
		case 'unexpected':
			return translate('Mermaid cannot read this line: "{0}" is not expected here.', error.text);
		case 'unfinished':
			return translate('Mermaid cannot read this line: it ends too early.');
		case 'too-long':
			return translate('Mermaid took too long to read this diagram.');
		case 'other':
			return translate('Mermaid cannot read this diagram: {0}', error.text);
	}
}
