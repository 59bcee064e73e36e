import { defaultSeverities, type FindingCode } from '../rules/codes.ts';
import type { Severity } from '../rules/finding.ts';
import type { Range } from '../text/textDocument.ts';

export const severities: readonly (Severity | 'off')[] = ['error', 'warning', 'information', 'hint', 'off'];
export const wordStates = ['pass', 'fail', 'open', 'warn', 'na'] as const;

/** A state that a word may stand for. */
export type WordState = (typeof wordStates)[number];

/** What `.specify/plumbline.yml` says. All keys are optional; what is not valid is left out. */
export interface ProjectSettings {
	readonly rules: Readonly<Partial<Record<FindingCode, Severity | 'off'>>>;
	/** Replaces the spec roots of the editor's setting. */
	readonly specRoots: readonly string[] | undefined;
	/** Words and marks that this team uses in its gates, `{ pass: ['LGTM'] }`. */
	readonly words: Readonly<Partial<Record<WordState, readonly string[]>>>;
	/** Titles that make a section a gate section, `['Guardrails']`. */
	readonly gateSections: readonly string[];
	/** Name of the flavour that all plans are read as. */
	readonly flavour: string | undefined;
	/** Globs of paths below the project that are left out. */
	readonly ignore: readonly string[];
}

export interface SettingsProblem {
	/** One sentence with `{0}`, `{1}` for `args`. */
	readonly message: string;
	readonly args: readonly string[];
	readonly range: Range;
}

export const noProjectSettings: ProjectSettings = {
	rules: {},
	specRoots: undefined,
	words: {},
	gateSections: [],
	flavour: undefined,
	ignore: [],
};

/** Whether it is the code of a rule. */
export function isFindingCode(text: string): text is FindingCode {
	return Object.hasOwn(defaultSeverities, text);
}

/** Whether it is a severity, or `off`. */
export function isSeverity(text: string): text is Severity | 'off' {
	return severities.some(name => name === text);
}

/** Marks a message for translators; it is translated where it is shown. */
export function later(message: string): string {
	return message;
}
