import type { DocUri } from '../text/textDocument.ts';
import { baseName, isInside, joinUri, parentUri, relativePath } from '../text/uri.ts';
import { artifactKind, artifactOrder, isArtifactFolder, makesFeature } from './artifacts.ts';
import { compareFeatureNames, compareText, parseFeatureName } from './featureName.ts';
import { globToRegExp } from './glob.ts';
import { constitutionPaths, nearest } from './kindOf.ts';
import { findSpecRoot, isToolFolder, specRootSegments } from './listing.ts';
import type { Artifact, Feature, Project } from './project.ts';

/** What a project's own settings change about finding it. */
export interface ProjectOptions {
	readonly specRoots: readonly string[];
	/** Globs of paths below the project that hold no features. */
	readonly ignore: readonly string[];
}

export interface DiscoveryInput {
	/** Every listed file, sorted. */
	readonly files: readonly DocUri[];
	/** The folders that were listed: no project begins above them. */
	readonly anchors: readonly DocUri[];
	/** Folders of the workspace, for the names of projects. */
	readonly folders: readonly DocUri[];
	/** Of a project with a tool's folder, or of the workspace for `undefined`. */
	optionsOf(project: DocUri | undefined): ProjectOptions;
}

export type FoundProject = Omit<Project, 'active'>;

/** The folders that hold `.specify` or `.kittify`, sorted. Those inside another one's `.specify` do not count. */
export function findProjectFolders(files: readonly DocUri[], anchors: readonly DocUri[]): readonly DocUri[] {
	const found = new Set<DocUri>();
	const seen = new Set<DocUri>();
	for (const file of files) {
		const folder = parentUri(file);
		if (!seen.has(folder)) {
			seen.add(folder);
			const chain = chainTo(folder, anchors);
			const tool = chain?.names.findIndex(isToolFolder) ?? -1;
			if (chain && tool >= 0) {
				found.add(chain.uris[tool]!);
			}
		}
	}
	return [...found].sort(compareText);
}

/** All projects of the listed files, sorted by URI. Pure. */
export function findProjects(input: DiscoveryInput): readonly FoundProject[] {
	const initialised = new Set(findProjectFolders(input.files, input.anchors));
	const options = new Map<DocUri | undefined, ReturnType<typeof prepare>>();
	const places = new Map<DocUri, Place>();
	const projects = new Map<DocUri, { files: DocUri[]; byRoot: Map<DocUri, DocUri[]> }>();
	for (const file of input.files) {
		const folder = parentUri(file);
		let place = places.get(folder);
		if (!place) {
			place = locate(folder, input.anchors, initialised, optionsOf);
			places.set(folder, place);
		}
		if (!place.project) {
			continue;
		}
		let project = projects.get(place.project);
		if (!project) {
			project = { files: [], byRoot: new Map() };
			projects.set(place.project, project);
		}
		project.files.push(file);
		if (place.specRoot && !isIgnored(file, place.project)) {
			const inRoot = project.byRoot.get(place.specRoot);
			if (inRoot) {
				inRoot.push(file);
			} else {
				project.byRoot.set(place.specRoot, [file]);
			}
		}
	}

	const result: FoundProject[] = [];
	for (const [uri, { files, byRoot }] of projects) {
		const features = [...byRoot].flatMap(([root, rootFiles]) => findFeatures(root, rootFiles));
		if (features.length === 0 && !initialised.has(uri)) {
			continue;
		}
		const known = new Set(files);
		const existing = (path: string) => {
			const candidate = joinUri(uri, path);
			return known.has(candidate) ? candidate : undefined;
		};
		result.push({
			uri,
			name: projectName(uri, input.folders),
			initialised: files.some(file => isInside(file, joinUri(uri, '.specify'))),
			specRoots: [...byRoot.keys()],
			features: features.sort((a, b) => compareFeatureNames(a, b) || compareText(a.uri, b.uri)),
			constitution: constitutionPaths.map(existing).find(candidate => candidate !== undefined),
			settingsFile: existing('.specify/plumbline.yml'),
			files,
		});
	}
	return result.sort((a, b) => compareText(a.uri, b.uri));

	function optionsOf(project: DocUri): ReturnType<typeof prepare> {
		const key = initialised.has(project) ? project : undefined;
		let prepared = options.get(key);
		if (!prepared) {
			prepared = prepare(input.optionsOf(key));
			options.set(key, prepared);
		}
		return prepared;
	}

	function isIgnored(file: DocUri, project: DocUri): boolean {
		const { ignore } = optionsOf(project);
		return ignore.length > 0 && ignore.some(glob => glob.test(relativePath(project, file) ?? ''));
	}
}

/** The path of a folder from its outermost anchor: `uris[n]` is reached after `n` names. */
interface Chain {
	readonly names: readonly string[];
	readonly uris: readonly DocUri[];
}

interface Place {
	readonly project: DocUri | undefined;
	readonly specRoot: DocUri | undefined;
}

function prepare(options: ProjectOptions) {
	return { roots: options.specRoots.map(specRootSegments), ignore: options.ignore.map(globToRegExp) };
}

function chainTo(folder: DocUri, anchors: readonly DocUri[]): Chain | undefined {
	let anchor: DocUri | undefined;
	for (const candidate of anchors) {
		if (isInside(folder, candidate) && candidate.length < (anchor?.length ?? Number.POSITIVE_INFINITY)) {
			anchor = candidate;
		}
	}
	if (anchor === undefined) {
		return undefined;
	}
	const uris = [folder];
	while (uris[0]!.length > anchor.length) {
		uris.unshift(parentUri(uris[0]!));
	}
	return { names: uris.slice(1).map(baseName), uris };
}

function locate(
	folder: DocUri,
	anchors: readonly DocUri[],
	initialised: ReadonlySet<DocUri>,
	optionsOf: (project: DocUri) => ReturnType<typeof prepare>,
): Place {
	const chain = chainTo(folder, anchors);
	if (!chain) {
		return { project: undefined, specRoot: undefined };
	}
	const { names, uris } = chain;
	const tool = names.findIndex(isToolFolder);
	let from = tool < 0 ? names.length : tool;
	while (from > 0 && !initialised.has(uris[from]!)) {
		from--;
	}
	const isInitialised = initialised.has(uris[from]!);
	const below = names.slice(from);
	const root = findSpecRoot(below, below.length, optionsOf(uris[from]!).roots);
	const implicit = root ? uris[from + root.start] : names.at(-1) === 'memory' ? uris.at(-2) : undefined;
	return { project: isInitialised ? uris[from] : implicit, specRoot: root && uris[from + root.end] };
}

function findFeatures(specRoot: DocUri, files: readonly DocUri[]): Feature[] {
	const folders = new Map<DocUri, Artifact[]>();
	const candidates = new Set(files.filter(file => makesFeature(baseName(file))).map(parentUri));
	for (const folder of [...candidates].sort((a, b) => a.length - b.length || compareText(a, b))) {
		const path = relativePath(specRoot, folder)!.split('/');
		const owner = nearest(parentUri(folder), uri => (folders.has(uri) ? uri : undefined));
		const belowOwner = owner === undefined ? undefined : relativePath(owner, folder)!.split('/')[0]!;
		if (!path.some(isTemplateFolder) && !(belowOwner !== undefined && isArtifactFolder(belowOwner))) {
			folders.set(folder, []);
		}
	}
	for (const uri of files) {
		const folder = nearest(parentUri(uri), at => (folders.has(at) ? at : undefined));
		if (folder !== undefined) {
			const path = relativePath(folder, uri)!;
			folders.get(folder)!.push({ kind: artifactKind(path), uri, path });
		}
	}
	return [...folders].map(([uri, artifacts]) => {
		const name = baseName(uri);
		const path = relativePath(specRoot, uri)!;
		return {
			uri,
			name,
			group: path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '',
			specRoot,
			...parseFeatureName(name),
			artifacts: artifacts.sort(
				(a, b) => artifactOrder.indexOf(a.kind) - artifactOrder.indexOf(b.kind) || compareText(a.path, b.path),
			),
		};
	});
}

function isTemplateFolder(name: string): boolean {
	return /^[._]?templates?$/.test(name);
}

function projectName(uri: DocUri, folders: readonly DocUri[]): string {
	let name = '';
	for (const folder of folders) {
		const path = relativePath(folder, uri) ?? '';
		if (name === '' || (path !== '' && path.length < name.length)) {
			name = path;
		}
	}
	return name || baseName(uri);
}
