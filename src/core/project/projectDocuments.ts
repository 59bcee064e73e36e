import type { DocUri } from '../text/textDocument.ts';
import { kindOf } from './kindOf.ts';
import type { Feature, Project } from './project.ts';

const readable = /\.(?:md|markdown|mmd|mermaid)$/i;

/** What rules read of a project: its features' documents, the constitution, templates and settings, in this order. */
export function documentsOf(project: Project): readonly DocUri[] {
	const documents = new Set(project.features.flatMap(readableArtifacts));
	if (project.constitution) {
		documents.add(project.constitution);
	}
	for (const uri of project.files) {
		if (/\/\.(?:specify|kittify)\//.test(uri)) {
			const kind = kindOf(uri, project);
			if (kind === 'settings' || (kind === 'template' && /-template\.md$/i.test(uri))) {
				documents.add(uri);
			}
		}
	}
	return [...documents];
}

/** The feature's documents with text that Plumbline understands. */
export function readableArtifacts(feature: Feature): DocUri[] {
	return feature.artifacts.filter(artifact => readable.test(artifact.uri)).map(artifact => artifact.uri);
}

/** Documents that rules may want to see beside one of the project: its feature's and the constitution. */
export function relatedDocuments(project: Project | undefined, feature: Feature | undefined): readonly DocUri[] {
	const related = feature ? ownDocuments(feature) : [];
	return project?.constitution ? [...related, project.constitution] : related;
}

const known = new WeakMap<Feature, readonly DocUri[]>();

function ownDocuments(feature: Feature): readonly DocUri[] {
	let own = known.get(feature);
	if (!own) {
		own = feature.artifacts
			.filter(artifact => artifact.kind !== 'other' && readable.test(artifact.uri))
			.map(artifact => artifact.uri);
		known.set(feature, own);
	}
	return own;
}
