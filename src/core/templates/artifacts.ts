/** What can be created from a template. */
export const artifactNames = [
	'spec',
	'plan',
	'research',
	'data-model',
	'quickstart',
	'contract',
	'tasks',
	'checklist',
	'constitution',
] as const;

export type ArtifactName = (typeof artifactNames)[number];

/** Every template that Plumbline knows, by the name that Spec Kit gives it: `plan-template`. */
export const templateNames: readonly string[] = artifactNames.map(templateNameOf);

/** @example templateNameOf('plan') // 'plan-template' */
export function templateNameOf(artifact: ArtifactName): string {
	return `${artifact}-template`;
}

export interface ArtifactPlace {
	readonly contract?: ContractFormat;
	/** Of a checklist, `security`. */
	readonly name?: string;
}

/**
 * Where an artifact lies: below the feature's folder, the constitution below the project's.
 * @example artifactPath('contract', {contract: 'graphql'}) // 'contracts/schema.graphql'
 */
export function artifactPath(artifact: ArtifactName, { contract = 'openapi', name }: ArtifactPlace = {}): string {
	switch (artifact) {
		case 'contract':
			return `contracts/${contractFiles[contract]}`;
		case 'checklist':
			return `checklists/${name || 'requirements'}.md`;
		case 'constitution':
			return '.specify/memory/constitution.md';
		default:
			return `${artifact}.md`;
	}
}

/** How a contract can be written, with the file that it goes to. */
export const contractFiles = {
	openapi: 'api.yaml',
	graphql: 'schema.graphql',
	proto: 'service.proto',
	markdown: 'api.md',
} as const;

export type ContractFormat = keyof typeof contractFiles;
