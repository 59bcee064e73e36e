import type { Section } from '../markdown/outline.ts';
import type { Range } from '../text/textDocument.ts';

export type GateState = 'pass' | 'fail' | 'open' | 'warn' | 'na' | 'unstated';
export type VerdictState = 'pass' | 'warn' | 'open' | 'fail';
/** When the check was made: before research, after design, or the plan does not say. */
export type Checkpoint = 'initial' | 'post-design' | 'unspecified';
/** Where a plan stands by its last evaluation. */
export type Standing = 'passed' | 'conditional' | 'open' | 'failed' | 'unstated' | 'none';

/** One principle, rule, requirement or question that the plan is checked against. */
export interface Gate {
	/** What is checked, as plain text: `III. Test-First`. */
	readonly subject: string;
	readonly subjectRange: Range;
	/** The heading or bold line that the gate stands under, if that names a principle: `III. Secure TLS Interception`. */
	readonly group: string | undefined;
	/** The text that states the outcome (`✅ PASS`, `[x]`); undefined if nothing does. */
	readonly statusRange: Range | undefined;
	/** 0-based line of the outcome; the subject's line if there is none. */
	readonly line: number;
	readonly subjectLine: number;
	readonly state: GateState;
	readonly checkpoint: Checkpoint;
	/** What else the line says: evidence, reservation. Plain text, may be empty. */
	readonly note: string;
	/** How it is written. */
	readonly shape: 'box' | 'row' | 'item' | 'heading' | 'paragraph' | 'field' | 'fenced';
	/** The condition of a group, `if feature involves TLS`: an open gate under it may be not applicable. */
	readonly condition: string | undefined;
	/** A later evaluation of the same subject in this plan. */
	readonly supersededBy: Gate | undefined;
}

/** How many gates count, and those of them that pass or do not apply, fail and are open; the others have a reservation or no outcome. */
export interface GateCounts {
	readonly total: number;
	readonly passed: number;
	readonly failed: number;
	readonly open: number;
}

/** A line that states the outcome of the whole check. */
export interface Verdict {
	readonly range: Range;
	/** The words of the outcome: `PASSED`. */
	readonly statusRange: Range;
	readonly line: number;
	readonly state: VerdictState;
	readonly checkpoint: Checkpoint;
	/** Plain text of the line. */
	readonly text: string;
}

/** The part of a plan that checks it against the constitution. */
export interface GateSection {
	readonly section: Section;
	readonly checkpoint: Checkpoint;
	readonly gates: readonly Gate[];
	readonly verdicts: readonly Verdict[];
	/** Still the template's sentence, or nothing at all. */
	readonly unfilled: boolean;
}

export interface GateReading {
	readonly sections: readonly GateSection[];
	/** Of all sections, in document order. */
	readonly gates: readonly Gate[];
	readonly verdicts: readonly Verdict[];
	readonly standing: Standing;
	/** Gates that count: those that no later evaluation supersedes. */
	readonly current: readonly Gate[];
}
