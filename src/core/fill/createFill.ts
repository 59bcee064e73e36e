import type { Plumbline, PlumblinePorts } from '../plumbline.ts';
import { type CancellationToken, noCancellation } from '../project/workspace.ts';
import type { ParsedDocument } from '../rules/rule.ts';
import type { FillContext } from './fillContext.ts';
import type { FillTarget } from './fillTarget.ts';
import { RepositoryCache } from './manifests/repositoryCache.ts';
import { suggest } from './suggest.ts';
import type { Suggestion } from './suggestion.ts';

export interface Fill {
	/** What fillers may look at, for one version of a document. */
	contextOf(parsed: ParsedDocument, token?: CancellationToken): Promise<FillContext>;
	/** What could stand in place of `target`, the surest first. */
	suggest(parsed: ParsedDocument, target: FillTarget, token?: CancellationToken): Promise<readonly Suggestion[]>;
}

/** Filling for all documents of a workspace; keeps what it read of repositories. */
export function createFill(
	plumbline: Pick<Plumbline, 'projectOf' | 'featureOf' | 'parse'>,
	{ workspace, clock, translate }: Pick<PlumblinePorts, 'workspace' | 'clock' | 'translate'>,
): Fill {
	const repositories = new RepositoryCache(workspace);
	return { contextOf, suggest: suggestFor };

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
				repositories.get(project?.uri ?? workspace.folders.find(folder => uri.startsWith(folder)) ?? uri),
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
