import type { DiagramError } from '../diagrams/diagram.ts';
import type { Plan } from '../documents/plan.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Outline } from '../markdown/outline.ts';
import type { DocumentKind, Feature, Project } from '../project/project.ts';
import type { SettingsProblem } from '../project/projectSettings.ts';
import type { DocUri, ITextDocument } from '../text/textDocument.ts';
import type { FindingCode } from './codes.ts';
import type { Finding } from './finding.ts';

/** A document with what was read from it, once for each version. */
export interface ParsedDocument {
	readonly document: ITextDocument;
	readonly kind: DocumentKind;
	readonly outline: Outline;
	/** The words of all languages and of the project, by which it is read. */
	readonly lexicon: Lexicon;
	/** For a plan, or a template of one. */
	readonly plan: Plan | undefined;
	/** For settings and registries: what is wrong in them. */
	readonly configProblems?: readonly SettingsProblem[];
}

/** Everything that a rule may look at. All reading of files happened before. */
export interface RuleContext extends ParsedDocument {
	readonly project: Project | undefined;
	readonly feature: Feature | undefined;
	/** Another document of the project, if it was read: spec.md beside a plan, the constitution. */
	parsed(uri: DocUri): ParsedDocument | undefined;
	/** The template that the project resolves for this kind of document, if it has one. */
	readonly templateOutline?: Outline;
	/** For a plan of a project without constitution: what a new one begins with. */
	readonly newConstitution?: string;
	/** For a constitution: it is the template that it was made from, byte for byte. */
	readonly isUntouched?: boolean;
	/** In the user's time zone: `2026-05-01`. */
	readonly today: string;
	/** What Mermaid's parser said, by source of a diagram; sources that it can read, or did not see, are not in it. */
	readonly diagramErrors?: ReadonlyMap<string, DiagramError>;
	/** `message` with `{0}` … replaced, in the user's language. */
	translate(message: string, ...args: readonly (string | number)[]): string;
}

export type RawFinding = Omit<Finding, 'severity' | 'uri' | 'code'> & { readonly code?: FindingCode };

/** Pure and synchronous: the same context gives the same findings. */
export interface Rule {
	readonly code: FindingCode;
	/** Kinds of documents that it reads. `template` only if the rule makes sense for one. */
	readonly kinds: readonly DocumentKind[];
	check(context: RuleContext): Iterable<RawFinding>;
}
