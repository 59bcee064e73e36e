import type { Section } from '../markdown/outline.ts';
import type { Range } from '../text/textDocument.ts';

/** What kind of template text was left; each but `sample-row` and `clarification` is the rule `placeholder.<kind>`. */
export type LeftoverKind =
	| 'header'
	| 'field'
	| 'section'
	| 'option'
	| 'decision'
	| 'instruction'
	| 'conditional'
	| 'choice'
	| 'path'
	| 'sample-row'
	| 'clarification';

/** Template text that should have been replaced. */
export interface Leftover {
	readonly kind: LeftoverKind;
	/** The text to replace: for a field its value, for an instruction the whole comment, for a sample row the whole line. */
	readonly range: Range;
	/** As written. */
	readonly text: string;
	/** Field label, section title or placeholder name, for messages: `Storage`, `Summary`, `DATE`. */
	readonly name: string;
	readonly section: Section | undefined;
	/** For `choice`: what may be chosen, `['High', 'Medium', 'Low']`. For `option`: the option's label. */
	readonly choices?: readonly string[];
}
