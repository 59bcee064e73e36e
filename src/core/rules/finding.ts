import type { FileEdit } from '../text/edits.ts';
import type { DocUri, Range } from '../text/textDocument.ts';
import type { FindingCode } from './codes.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface Place {
	readonly uri: DocUri;
	readonly range: Range;
}

/** A change that resolves a finding, as data. Applying it twice is the same as once. */
export interface Fix {
	readonly title: string;
	/** None if there is only a place to go to. */
	readonly edits: readonly FileEdit[];
	/** The one that "fix all" and the CLI's `--fix` apply: it loses nothing that a person wrote. */
	readonly safe: boolean;
	/** What an editor asks first. With an answer `edits` replace the fix's own, with the answer for each `{0}` in them. */
	readonly ask?: { readonly question: string; readonly edits: readonly FileEdit[] };
	/** Where to go, afterwards or instead. */
	readonly show?: Place;
}

/** What a rule reports. */
export interface Finding {
	readonly code: FindingCode;
	/** After configuration. */
	readonly severity: Severity;
	readonly uri: DocUri;
	/** The smallest text that the reader must change. */
	readonly range: Range;
	/** One sentence that names the thing and says what is wrong. */
	readonly message: string;
	readonly related?: readonly (Place & { readonly message: string })[];
	readonly fixes?: readonly Fix[];
	readonly unnecessary?: boolean;
}
