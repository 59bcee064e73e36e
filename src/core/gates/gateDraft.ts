import type { Section } from '../markdown/outline.ts';
import type { Range } from '../text/textDocument.ts';
import type { Gate, GateSection, Verdict } from './gate.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A gate while the document is read: checkpoint and supersession come last. */
export type GateDraft = Mutable<Gate>;
export type VerdictDraft = Mutable<Verdict>;

export interface SectionDraft {
	readonly section: Section;
	checkpoint: GateSection['checkpoint'];
	readonly gates: GateDraft[];
	readonly verdicts: VerdictDraft[];
	unfilled: boolean;
}

/** What gates stand under: a heading or bold line that names a principle. */
export interface Group {
	readonly text: string;
	readonly range: Range;
	readonly line: number;
	readonly condition: string | undefined;
	/** A bold line, which the next heading ends. */
	readonly bold: boolean;
	/** The group's own outcome, if its line states one. */
	readonly gate: GateDraft | undefined;
}
