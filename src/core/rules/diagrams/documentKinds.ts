import type { DocumentKind } from '../../project/project.ts';

/** Documents of a feature: all of them may hold diagrams. A template's are samples, with placeholders in them. */
export const featureDocuments: readonly DocumentKind[] = [
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
