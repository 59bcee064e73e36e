import type { CheckDiagram } from './diagrams/diagram.ts';
import type { GateCounts, Standing } from './gates/gate.ts';
import type { Feature, Project } from './project/project.ts';
import type { CancellationToken, Disposable, Event, IClock, ILogger, IWorkspace } from './project/workspace.ts';
import type { FindingCode } from './rules/codes.ts';
import type { Finding, Severity } from './rules/finding.ts';
import type { ParsedDocument } from './rules/rule.ts';
import type { DocUri } from './text/textDocument.ts';

/** What a user chose. `.specify/plumbline.yml` of the project wins over these. */
export interface Settings {
	readonly specRoots: readonly string[];
	readonly rules: Readonly<Partial<Record<FindingCode, Severity | 'off'>>>;
	/** Said for this one run, as with `--rule`: wins over the project's file. */
	readonly overrides?: Readonly<Partial<Record<FindingCode, Severity | 'off'>>>;
}

export interface ISettings {
	/** For one file or folder, since a multi-root workspace may have several. */
	get(resource: DocUri | undefined): Settings;
	readonly onDidChange: Event<void>;
}

export type Translate = (message: string, ...args: readonly (string | number)[]) => string;

export interface PlumblinePorts {
	readonly workspace: IWorkspace;
	readonly logger: ILogger;
	readonly clock: IClock;
	readonly settings: ISettings;
	readonly translate: Translate;
	/** Mermaid's parser; without it diagrams are not checked for syntax. */
	readonly checkDiagram?: CheckDiagram;
}

export interface PlumblineChange {
	/** Projects, features or artifacts came or went. */
	readonly structure: boolean;
	/** Documents whose content changed; findings of others of the same feature may have changed with them. */
	readonly documents: readonly DocUri[];
}

/** What a row of the tree says of a feature. */
export interface FeatureSummary {
	readonly standing: Standing;
	readonly gates: GateCounts;
	/** Clarifications still open in all its documents. */
	readonly openQuestions: number;
	readonly leftovers: number;
	readonly tasks: { readonly total: number; readonly done: number };
}

/** The whole program without an editor. Every promise resolves; what cannot be read counts as not there and is logged. */
export interface Plumbline extends Disposable {
	readonly onDidChange: Event<PlumblineChange>;
	/** Of all workspace folders, sorted by URI. Computed at first use, kept until files come or go. */
	projects(token: CancellationToken): Promise<readonly Project[]>;
	/** The nearest project that holds `uri`. */
	projectOf(uri: DocUri, token: CancellationToken): Promise<Project | undefined>;
	featureOf(uri: DocUri, token: CancellationToken): Promise<Feature | undefined>;
	/** Once for each version of the document. */
	parse(uri: DocUri, token: CancellationToken): Promise<ParsedDocument | undefined>;
	/** Findings of one document, sorted by range, then code. */
	check(uri: DocUri, token: CancellationToken): Promise<readonly Finding[]>;
	/** The documents that `check` is meant for, of one project: features, constitution, settings, templates. */
	documentsOf(project: Project): readonly DocUri[];
	summary(feature: Feature, token: CancellationToken): Promise<FeatureSummary>;
}
