import type { ArtifactKind } from './project.ts';

const kindOfFile: Readonly<Record<string, ArtifactKind>> = {
	'spec.md': 'spec',
	'plan.md': 'plan',
	'research.md': 'research',
	'data-model.md': 'data-model',
	'quickstart.md': 'quickstart',
	'tasks.md': 'tasks',
};

const kindOfFolder: Readonly<Record<string, ArtifactKind>> = {
	contracts: 'contract',
	checklists: 'checklist',
	research: 'research',
};

/** Kinds in the order of a plan's life. */
export const artifactOrder: readonly ArtifactKind[] = [
	'spec',
	'plan',
	'research',
	'data-model',
	'quickstart',
	'contract',
	'checklist',
	'tasks',
	'other',
];

/** Sub-folders of a feature that are never features themselves, whatever they hold. */
export function isArtifactFolder(name: string): boolean {
	return Object.hasOwn(kindOfFolder, name) || name === 'tasks';
}

/**
 * What a file of a feature is, by its path below the feature's folder.
 * @example artifactKind('checklists/ux.md') // checklist
 */
export function artifactKind(path: string): ArtifactKind {
	const slash = path.indexOf('/');
	if (slash < 0) {
		const name = path.toLowerCase();
		return Object.hasOwn(kindOfFile, name) ? kindOfFile[name]! : 'other';
	}
	const folder = path.slice(0, slash);
	const kind = Object.hasOwn(kindOfFolder, folder) ? kindOfFolder[folder]! : 'other';
	return kind === 'contract' || path.toLowerCase().endsWith('.md') ? kind : 'other';
}

/** Whether a folder with this file is a feature. */
export function makesFeature(name: string): boolean {
	return /^(spec|plan|tasks)\.md$/i.test(name);
}
