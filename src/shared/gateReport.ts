// What the gate report's page and the extension say to each other. Both sides check what they get.

export type ReportState = 'pass' | 'fail' | 'open' | 'warn' | 'na' | 'unstated';

export interface ReportCell {
	readonly state: ReportState;
	/** In the user's language: `passes`. */
	readonly word: string;
	/** 0-based line of the gate in the plan. */
	readonly line: number;
	/** How many gates stand behind it. */
	readonly count: number;
	/** Evidence or reservation; may be empty. */
	readonly note: string;
}

export interface ReportRow {
	readonly feature: string;
	/** Of the plan; what a click opens. */
	readonly uri: string;
	/** Path below the project. */
	readonly path: string;
	readonly standing: 'passed' | 'conditional' | 'open' | 'failed' | 'unstated' | 'none';
	/** In the user's language. */
	readonly standingWord: string;
	/** One for each column; null where the plan says nothing. */
	readonly cells: readonly (ReportCell | null)[];
}

export interface GateReport {
	readonly project: string;
	/** Titles of the principles; the last one may stand for gates of no principle. */
	readonly columns: readonly string[];
	readonly rows: readonly ReportRow[];
}

/** Texts of the page in the user's language, by key. */
export type ReportStrings = Readonly<Record<string, string>>;

export interface ReportMessage {
	readonly type: 'report';
	readonly report: GateReport;
	readonly strings: ReportStrings;
	/** Serves to restore the page. */
	readonly project: string;
}

export const exportFormats = ['markdown', 'csv', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export type PageMessage =
	| { readonly type: 'ready' }
	| { readonly type: 'open'; readonly uri: string; readonly line: number }
	/** `uris` are the rows shown, in their order. */
	| { readonly type: 'export'; readonly format: ExportFormat; readonly uris: readonly string[] };

export function isPageMessage(value: unknown): value is PageMessage {
	if (typeof value !== 'object' || value === null || !('type' in value)) {
		return false;
	}
	switch (value.type) {
		case 'ready':
			return true;
		case 'open':
			return (
				'uri' in value &&
				typeof value.uri === 'string' &&
				'line' in value &&
				typeof value.line === 'number' &&
				Number.isSafeInteger(value.line) &&
				value.line >= 0
			);
		case 'export':
			return (
				'format' in value &&
				exportFormats.some(format => format === value.format) &&
				'uris' in value &&
				Array.isArray(value.uris) &&
				value.uris.every(uri => typeof uri === 'string')
			);
		default:
			return false;
	}
}

/** What the page keeps over a reload. */
export interface ReportPageState {
	readonly project: string;
	readonly text: string;
	readonly filter: string;
	readonly sort: string;
}

export function isReportPageState(value: unknown): value is ReportPageState {
	return (
		typeof value === 'object' &&
		value !== null &&
		(['project', 'text', 'filter', 'sort'] as const).every(
			key => typeof (value as Readonly<Record<string, unknown>>)[key] === 'string',
		)
	);
}

/** A mark beside the word, so that a glance is enough. */
export const stateMarks: Readonly<Record<ReportState, string>> = {
	pass: '✔',
	fail: '✖',
	open: '○',
	warn: '!',
	na: '–',
	unstated: '?',
};
