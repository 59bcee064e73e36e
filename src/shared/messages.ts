import { isRecord } from './diagramErrors.ts';

// What the preview's page and the extension say to each other. Each side checks what it gets.

/** One drawing, with all that the page shows of it. */
export interface PageDiagram {
	/** Stable while the documents are edited. */
	readonly id: string;
	readonly title: string;
	/** Document that it stands in, below the feature's folder; for a derived one, where its data comes from. */
	readonly path: string;
	/** `graph`, `erDiagram`, `tree` … */
	readonly type: string;
	readonly origin: 'found' | 'derived';
	/** What Mermaid draws. */
	readonly source: string;
	/** 1-based line of the document at which `source` begins; 0 if it stands in no document. */
	readonly firstLine: number;
	readonly nodes: readonly PageNode[];
	readonly edges: readonly PageEdge[];
}

export interface PageNode {
	readonly id: string;
	readonly label: string;
	/** `plan.md:12`. */
	readonly place: string;
	/** `P1` … `P4` or `existing`. */
	readonly phase?: string;
	/** What the component table says of it: `Responsibility: …`, one entry a column. */
	readonly row?: readonly string[];
}

export interface PageEdge {
	readonly from: string;
	readonly to: string;
	readonly label: string;
}

/** Every word on the page, in the user's language. */
export interface PageStrings {
	readonly [key: string]: string;
}

export type HostMessage =
	| { readonly kind: 'strings'; readonly strings: PageStrings }
	| {
			readonly kind: 'show';
			/** What the page keeps, so that the panel can be restored. */
			readonly subject: string;
			readonly name: string;
			readonly pinned: boolean;
			/** Whether there is a plan to insert a diagram into. */
			readonly insertable: boolean;
			readonly diagrams: readonly PageDiagram[];
	  }
	/** The cursor stands in a diagram, perhaps at a node. */
	| { readonly kind: 'mark'; readonly diagram: string; readonly node?: string }
	/** The outcome of an export, for the status line. */
	| { readonly kind: 'said'; readonly text: string };

export type ImageFormat = 'svg' | 'png';
export type ExportFormat = ImageFormat | 'mermaid' | 'markdown';

export type PageMessage =
	| { readonly kind: 'ready' }
	| { readonly kind: 'pin'; readonly pinned: boolean }
	/** Go to a node, to its row of the component table, or to a 0-based line of the source. */
	| {
			readonly kind: 'reveal';
			readonly diagram: string;
			readonly node?: string;
			readonly row?: boolean;
			readonly line?: number;
	  }
	/** `data` is the SVG's text, or the PNG in base64. */
	| { readonly kind: 'export'; readonly diagram: string; readonly format: ImageFormat; readonly data: string }
	| { readonly kind: 'export'; readonly diagram: string; readonly format: 'mermaid' | 'markdown' }
	| { readonly kind: 'copy'; readonly diagram: string; readonly format: 'mermaid' }
	| { readonly kind: 'copy'; readonly diagram: string; readonly format: 'svg'; readonly data: string }
	| { readonly kind: 'insert'; readonly diagram: string }
	/** A picture was drawn, or could not be. For the log. */
	| { readonly kind: 'drawn'; readonly diagram: string; readonly milliseconds: number; readonly failed: boolean };

/** What the page keeps over a reload. */
export interface PageState {
	readonly subject: string;
	readonly pinned: boolean;
	readonly selected?: string;
	/** How the selected one was moved and zoomed. */
	readonly view?: { readonly scale: number; readonly x: number; readonly y: number };
	/** Phases that are switched off. */
	readonly off?: readonly string[];
	/** What is searched. */
	readonly query?: string;
}

const maxData = 64_000_000;

export function isPageMessage(value: unknown): value is PageMessage {
	if (!isRecord(value)) {
		return false;
	}
	switch (value.kind) {
		case 'ready':
			return true;
		case 'pin':
			return typeof value.pinned === 'boolean';
		case 'reveal':
			return (
				isId(value.diagram) &&
				(value.node === undefined || isId(value.node)) &&
				(value.row === undefined || typeof value.row === 'boolean') &&
				(value.line === undefined || isCount(value.line))
			);
		case 'export':
			return isId(value.diagram) && (isWordFormat(value.format) || (isImageFormat(value.format) && isData(value.data)));
		case 'copy':
			return isId(value.diagram) && (value.format === 'mermaid' || (value.format === 'svg' && isData(value.data)));
		case 'insert':
			return isId(value.diagram);
		case 'drawn':
			return isId(value.diagram) && isCount(value.milliseconds) && typeof value.failed === 'boolean';
		default:
			return false;
	}
}

export function isHostMessage(value: unknown): value is HostMessage {
	if (!isRecord(value)) {
		return false;
	}
	switch (value.kind) {
		case 'strings':
			return isRecord(value.strings);
		case 'show':
			return typeof value.subject === 'string' && typeof value.name === 'string' && Array.isArray(value.diagrams);
		case 'mark':
			return isId(value.diagram) && (value.node === undefined || isId(value.node));
		case 'said':
			return typeof value.text === 'string';
		default:
			return false;
	}
}

export function isPageState(value: unknown): value is PageState {
	return (
		isRecord(value) &&
		typeof value.subject === 'string' &&
		typeof value.pinned === 'boolean' &&
		(value.selected === undefined || typeof value.selected === 'string') &&
		(value.view === undefined || isView(value.view)) &&
		(value.off === undefined || (Array.isArray(value.off) && value.off.every(one => typeof one === 'string'))) &&
		(value.query === undefined || typeof value.query === 'string')
	);
}

function isView(value: unknown): boolean {
	return isRecord(value) && [value.scale, value.x, value.y].every(Number.isFinite);
}

function isId(value: unknown): value is string {
	return typeof value === 'string' && value.length > 0 && value.length < 2000;
}

function isData(value: unknown): value is string {
	return typeof value === 'string' && value.length < maxData;
}

function isCount(value: unknown): value is number {
	return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function isWordFormat(value: unknown): boolean {
	return value === 'mermaid' || value === 'markdown';
}

function isImageFormat(value: unknown): boolean {
	return value === 'svg' || value === 'png';
}
