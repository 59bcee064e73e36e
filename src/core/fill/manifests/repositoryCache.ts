import type { IWorkspace } from '../../project/workspace.ts';
import type { DocUri } from '../../text/textDocument.ts';
import { type RepositoryFacts, readRepositoryFacts } from './repositoryFacts.ts';

interface Entry {
	readonly facts: Promise<RepositoryFacts>;
	/** Modification times of what was read. */
	readonly stamp: Promise<string>;
}

/** What repositories say, read again only after one of their manifests, or the folder at the top, has changed. */
export class RepositoryCache {
	readonly #workspace: IWorkspace;
	readonly #entries = new Map<DocUri, Entry>();

	constructor(workspace: IWorkspace) {
		this.#workspace = workspace;
	}

	async get(project: DocUri): Promise<RepositoryFacts> {
		const entry = this.#entries.get(project);
		if (entry) {
			const facts = await entry.facts;
			if ((await this.#stampOf(facts)) === (await entry.stamp)) {
				return facts;
			}
		}
		const facts = readRepositoryFacts(this.#workspace, project);
		this.#entries.set(project, { facts, stamp: facts.then(read => this.#stampOf(read)) });
		return facts;
	}

	async #stampOf({ root, manifests }: RepositoryFacts): Promise<string> {
		const stats = await Promise.all([root, ...manifests.map(({ uri }) => uri)].map(uri => this.#workspace.stat(uri)));
		return stats.map(stat => stat?.mtime ?? 0).join();
	}
}
