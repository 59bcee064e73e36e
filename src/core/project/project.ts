import type { DocUri } from '../text/textDocument.ts';

export type ArtifactKind =
	| 'spec'
	| 'plan'
	| 'research'
	| 'data-model'
	| 'quickstart'
	| 'contract'
	| 'checklist'
	| 'tasks'
	/** Any other file of a feature, such as `diagram.mmd` or notes. */
	| 'other';

/** One document of a feature. */
export interface Artifact {
	readonly kind: ArtifactKind;
	readonly uri: DocUri;
	/** Path below the feature's folder: `contracts/api.yaml`. */
	readonly path: string;
}

/** A folder in a spec root that holds a spec, plan or tasks document. */
export interface Feature {
	/** The folder. Serves as id. */
	readonly uri: DocUri;
	/** The folder's name: `001-auth`. */
	readonly name: string;
	/** Folders between spec root and feature, `phase2`; `''` if it lies directly in the root. */
	readonly group: string;
	readonly specRoot: DocUri;
	/** `1` of `001-auth`; undefined without a number. */
	readonly number: number | undefined;
	/** `20260401` or `20260401-120000` of a dated folder. */
	readonly date: string | undefined;
	/** The name without number or date: `auth`. */
	readonly slug: string;
	/** Existing documents, in the order of a plan's life: spec, plan, research, … */
	readonly artifacts: readonly Artifact[];
}

/** A folder with `.specify/`, or one whose spec root holds features. */
export interface Project {
	readonly uri: DocUri;
	/** Path below the workspace folder, or the folder's name if it is the workspace folder itself. */
	readonly name: string;
	/** With `.specify/`. */
	readonly initialised: boolean;
	readonly specRoots: readonly DocUri[];
	/** By number, then date, then name. */
	readonly features: readonly Feature[];
	readonly constitution: DocUri | undefined;
	/** `.specify/feature.json`, if it is there: what it says and whether that can be used. */
	readonly active: ActiveFeature | undefined;
	/** `.specify/plumbline.yml`. */
	readonly settingsFile: DocUri | undefined;
	/** Every file listed for the project. */
	readonly files: readonly DocUri[];
}

export type ActiveFeature =
	| { readonly uri: DocUri; readonly feature: DocUri }
	/** `feature.json` cannot be used, and why. */
	| { readonly uri: DocUri; readonly problem: 'unreadable' | 'missing-folder'; readonly directory: string | undefined };

/** What a file is, from where it lies. */
export type DocumentKind = ArtifactKind | 'constitution' | 'template' | 'settings';
