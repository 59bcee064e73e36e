import type { IWorkspace } from '../project/workspace.ts';
import type { FileEdit } from '../text/edits.ts';
import type { DocUri } from '../text/textDocument.ts';
import { baseName, joinUri, relativePath } from '../text/uri.ts';
import { type ArtifactName, type ArtifactPlace, artifactPath, templateNameOf } from './artifacts.ts';
import { type BundledOptions, bundledTemplate } from './bundledTemplates.ts';
import { contractTexts } from './contracts.ts';
import { fillHeader, type HeaderValues } from './fillHeader.ts';
import { type ResolvedTemplate, resolveTemplate } from './resolveTemplate.ts';
import { setActiveFeature } from './setActiveFeature.ts';

/** Files to create; or what is there already, and nothing is to be done. */
export type Scaffold =
	| { readonly kind: 'create'; readonly edits: readonly FileEdit[] /** Of the first file. */; readonly uri: DocUri }
	| { readonly kind: 'exists'; readonly uri: DocUri };

export interface NewArtifact extends ArtifactPlace {
	readonly artifact: ArtifactName;
	readonly project: DocUri;
	/** The feature's folder; not used for the constitution. */
	readonly feature: DocUri;
	readonly values: HeaderValues;
	/** Plumbline's own template in this flavour, whatever the project has. */
	readonly bundled?: BundledOptions;
}

/**
 * One document from the project's template, its head filled.
 * @throws TemplateError if the template cannot be resolved
 */
export async function newArtifact(workspace: IWorkspace, options: NewArtifact): Promise<Scaffold> {
	const { artifact, project, feature } = options;
	const uri = joinUri(artifact === 'constitution' ? project : feature, artifactPath(artifact, options));
	if (await workspace.stat(uri)) {
		return { kind: 'exists', uri };
	}
	const content = fillHeader(await artifactText(workspace, options), valuesFor(options));
	return { kind: 'create', uri, edits: [{ kind: 'create', uri, content }] };
}

export interface NewFeature {
	readonly project: DocUri;
	readonly specRoot: DocUri;
	/** `003-user-auth`. */
	readonly folder: string;
	/** What the user asked for, in their words. */
	readonly description: string;
	/** `2026-05-01`. */
	readonly date: string;
	readonly artifacts: readonly ArtifactName[];
	/** Write `.specify/feature.json`, so that Spec Kit's commands work on it. */
	readonly active: boolean;
}

/**
 * A feature's folder with its first documents. `exists` if anything of that name is there.
 * @throws TemplateError if a template cannot be resolved
 */
export async function newFeature(workspace: IWorkspace, options: NewFeature): Promise<Scaffold> {
	const { project, specRoot, folder, description, artifacts } = options;
	const feature = joinUri(specRoot, folder);
	if (await workspace.stat(feature)) {
		return { kind: 'exists', uri: feature };
	}
	const values: HeaderValues = {
		title: titleOf(description) || folder,
		branch: folder,
		date: options.date,
		specLink: '[spec.md](./spec.md)',
		input: description.trim(),
		path: relativePath(project, feature) ?? folder,
	};
	const edits: FileEdit[] = [];
	for (const artifact of artifacts) {
		const made = await newArtifact(workspace, { artifact, project, feature, values });
		edits.push(...(made.kind === 'create' ? made.edits : []));
	}
	const first = edits[0];
	if (options.active) {
		edits.push(await setActiveFeature(workspace, project, feature));
	}
	return { kind: 'create', edits, uri: first?.kind === 'create' ? first.uri : feature };
}

/**
 * The project's template, else Plumbline's own. Undefined for a name that nobody has.
 * @throws TemplateError
 */
export async function templateFor(
	workspace: IWorkspace,
	project: DocUri,
	name: string,
	options?: BundledOptions,
): Promise<ResolvedTemplate | undefined> {
	const resolved = await resolveTemplate(workspace, project, name);
	if (resolved) {
		return resolved;
	}
	const content = bundledTemplate(name, options);
	return content === undefined
		? undefined
		: { name, content, layers: [{ kind: 'bundled', id: undefined, uri: undefined, strategy: 'replace' }] };
}

/** The first sentence of a description, as a heading: at most 80 characters, no full stop. */
export function titleOf(description: string): string {
	const line = description
		.trim()
		.split(/\r\n|\n|\r/)[0]!
		.slice(0, 400);
	const sentence = /^.*?(?=[.!?。！？](?:\s|$)|$)/u.exec(line)![0].trim();
	const short = sentence.length <= 80 ? sentence : sentence.slice(0, 80).replace(/\s+\S*$/, '');
	return short.charAt(0).toUpperCase() + short.slice(1);
}

async function artifactText(workspace: IWorkspace, options: NewArtifact): Promise<string> {
	const { artifact, project, contract = 'openapi', bundled } = options;
	if (artifact === 'contract' && contract !== 'markdown') {
		return contractTexts[contract];
	}
	const name = templateNameOf(artifact);
	return bundled
		? (bundledTemplate(name, bundled) ?? '')
		: ((await templateFor(workspace, project, name))?.content ?? '');
}

function valuesFor({ artifact, values }: NewArtifact): HeaderValues {
	// contracts/ and checklists/ lie one folder deeper than the spec that they link to.
	return artifact === 'contract' || artifact === 'checklist'
		? { ...values, specLink: values.specLink.replace('(./', '(../') }
		: values;
}

/** What the head of a new document of an existing feature says, from its folder and spec.md. */
export async function headerValuesFor(
	workspace: IWorkspace,
	project: DocUri,
	feature: DocUri,
	date: string,
): Promise<HeaderValues> {
	const branch = baseName(feature);
	const spec = await workspace.openDocument(joinUri(feature, 'spec.md'));
	const heading = /^# +(?:[^:\n]{1,60}: *)?(.+)$/m.exec(spec?.getText() ?? '')?.[1]?.trim();
	return {
		title: heading && !/^\[.*\]$|<</.test(heading) ? heading : titleOf(slugWords(branch)),
		branch,
		date,
		specLink: '[spec.md](./spec.md)',
		path: relativePath(project, feature) ?? branch,
	};
}

/** @example slugWords('003-user-auth') // 'user auth' */
function slugWords(folder: string): string {
	return folder.replace(/^\d+(?:-\d{6}(?=-))?-/, '').replaceAll('-', ' ');
}
