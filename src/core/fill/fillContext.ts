import type { Translate } from '../plumbline.ts';
import type { Feature, Project } from '../project/project.ts';
import type { IWorkspace } from '../project/workspace.ts';
import type { ParsedDocument } from '../rules/rule.ts';
import type { DocUri } from '../text/textDocument.ts';
import type { RepositoryFacts } from './manifests/repositoryFacts.ts';

/** What fillers may look at. */
export interface FillContext {
	/** The document that is filled. */
	readonly parsed: ParsedDocument;
	readonly project: Project | undefined;
	readonly feature: Feature | undefined;
	readonly workspace: IWorkspace;
	/** `2026-05-01`, local. */
	readonly today: string;
	readonly translate: Translate;
	/** Another document of the project, from the cache. */
	parse(uri: DocUri): Promise<ParsedDocument | undefined>;
	/** What the repository's manifests say; read once. */
	repository(): Promise<RepositoryFacts>;
}
