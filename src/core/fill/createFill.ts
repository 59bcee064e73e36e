import type { Plumbline, PlumblinePorts } from '../plumbline.ts';
import { type CancellationToken, noCancellation } from '../project/workspace.ts';
import type { ParsedDocument } from '../rules/rule.ts';
import type { FileEdit } from '../text/edits.ts';
import { isInside, parentUri } from '../text/uri.ts';
import { decideSections } from './decideSections.ts';
import type { FillContext } from './fillContext.ts';
import type { FillTarget } from './fillTarget.ts';
import { RepositoryCache } from './manifests/repositoryCache.ts';
import { buildPrompt, type Prompt, type PromptOptions } from './prompt.ts';
import { suggest } from './suggest.ts';
import type { Suggestion } from './suggestion.ts';
import { writeText } from './writeText.ts';

export interface Fill {
	/** What fillers may look at, for one version of a document. */
	contextOf(parsed: ParsedDocument, token?: CancellationToken): Promise<FillContext>;
	/** What could stand in place of `target`, the surest first. */
	suggest(parsed: ParsedDocument, target: FillTarget, token?: CancellationToken): Promise<readonly Suggestion[]>;
	/** Somebody's own text in place of `target`; an answer in a spec is recorded in today's session too. */
	write(parsed: ParsedDocument, target: FillTarget, text: string): Promise<FileEdit>;
	/** Keeps the conditional sections of `kept` and deletes the other targets'. */
	decide(parsed: ParsedDocument, targets: readonly FillTarget[], kept: ReadonlySet<FillTarget>): Promise<FileEdit>;
	/** What to ask a model for `target`. */
	prompt(parsed: ParsedDocument, target: FillTarget, options: PromptOptions): Promise<Prompt>;
}

export type FillParts = readonly [
	plumbline: Pick<Plumbline, 'projectOf' | 'featureOf' | 'parse'>,
	ports: Pick<PlumblinePorts, 'workspace' | 'clock' | 'translate'>,
];

/** Filling for all documents of a workspace; keeps what it read of repositories. */
export function createFill(...[plumbline, { workspace, clock, translate }]: FillParts): Fill {
	const repositories = new RepositoryCache(workspace);
	return {
		contextOf,
		suggest: suggestFor,
		decide: async (parsed, targets, kept) => decideSections(parsed, targets, kept),
		write: async (parsed, target, text) => writeText(target, await contextOf(parsed), text),
		prompt: async (parsed, target, options) => buildPrompt(target, await contextOf(parsed), options),
	};

	async function contextOf(parsed: ParsedDocument, token: CancellationToken = noCancellation): Promise<FillContext> {
		const { uri } = parsed.document;
		const [project, feature] = await Promise.all([plumbline.projectOf(uri, token), plumbline.featureOf(uri, token)]);
		return {
			parsed,
			project,
			feature,
			workspace,
			today: clock.today(),
			translate,
			parse: other => plumbline.parse(other, token),
			repository: () =>
				repositories.get(project?.uri ?? workspace.folders.find(folder => isInside(uri, folder)) ?? parentUri(uri)),
		};
	}

	async function suggestFor(
		parsed: ParsedDocument,
		target: FillTarget,
		token: CancellationToken = noCancellation,
	): Promise<readonly Suggestion[]> {
		const suggestions = await suggest(target, await contextOf(parsed, token));
		return token.isCancellationRequested ? [] : suggestions;
	}
}
