import type { DocUri } from '../text/textDocument.ts';
import { baseName, parentUri, relativePath } from '../text/uri.ts';
import { artifactKind } from './artifacts.ts';
import type { DocumentKind, Feature, Project } from './project.ts';

/** Places of a constitution below the project's folder, the first that exists wins. */
export const constitutionPaths: readonly string[] = [
	'.specify/memory/constitution.md',
	'memory/constitution.md',
	'.kittify/memory/constitution.md',
	'.kittify/constitution/constitution.md',
	'.kittify/charter/charter.md',
	'.kittify/memory/charter.md',
];

/** Settings and registries of the tools, which a person may break while editing. */
const settingsFile =
	/(?:^|\/)\.specify\/(?:plumbline\.yml|feature\.json|extensions\.yml|init-options\.json|(?:presets|extensions)\/(?:\.registry|[^/]+\/(?:preset|extension)\.yml))$/;
const constitutionPlace = new RegExp(
	`(?:^|/)(?:${constitutionPaths.map(path => path.replaceAll('.', '\\.')).join('|')})$`,
);
const templateFolder = /(?:^|\/)(?:\.specify\/(?:templates|presets|extensions)|\.kittify|[._]?templates?)\//;

/** What a file is. Without a project it is judged by its name alone. */
export function kindOf(
	uri: DocUri,
	project: Pick<Project, 'uri' | 'features' | 'constitution'> | undefined,
): DocumentKind {
	if (project && uri === project.constitution) {
		return 'constitution';
	}
	const path = (project && relativePath(project.uri, uri)) ?? uri;
	if (settingsFile.test(path)) {
		return 'settings';
	}
	if (constitutionPlace.test(path)) {
		return 'constitution';
	}
	if (/-template\.md$/i.test(path)) {
		return 'template';
	}
	const feature = project && featureAt(project.features, uri);
	if (feature) {
		return artifactKind(relativePath(feature.uri, uri)!);
	}
	if (templateFolder.test(path)) {
		return 'template';
	}
	return artifactKind(baseName(uri));
}

const featureMaps = new WeakMap<readonly Feature[], ReadonlyMap<DocUri, Feature>>();

/** The innermost feature that holds the file or folder. */
export function featureAt(features: readonly Feature[], uri: DocUri): Feature | undefined {
	let byUri = featureMaps.get(features);
	if (!byUri) {
		byUri = new Map(features.map(feature => [feature.uri, feature]));
		featureMaps.set(features, byUri);
	}
	return nearest(uri, folder => byUri.get(folder));
}

/** The first that `find` gives for `uri`, its folder, that one's folder and so on. */
export function nearest<T>(uri: DocUri, find: (folder: DocUri) => T | undefined): T | undefined {
	for (let at = uri; ; at = parentUri(at)) {
		const found = find(at);
		if (found !== undefined || at === parentUri(at)) {
			return found;
		}
	}
}
