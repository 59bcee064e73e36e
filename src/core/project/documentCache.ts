import type { DocUri } from '../text/textDocument.ts';
import { isInside } from '../text/uri.ts';
import { nearest } from './kindOf.ts';
import type { CancellationToken, Disposable } from './workspace.ts';

interface Entry<T> {
	readonly token: { isCancellationRequested: boolean };
	value: Promise<T | undefined> | undefined;
	/** Once it is there. */
	known?: T | undefined;
}

/**
 * Computes a value once for each content of a document. An entry is a lazy promise with its own cancellation:
 * to invalidate is cheap and computes nothing, loads at the same time are merged, and a load that was overtaken
 * by a change is cancelled and its callers get the new value.
 */
export class DocumentCache<T> implements Disposable {
	readonly #load: (uri: DocUri, token: CancellationToken) => Promise<T | undefined>;
	readonly #entries = new Map<DocUri, Entry<T>>();
	readonly #capacity: number;
	#disposed = false;

	/** @param capacity how many documents are kept; those that were not asked for longest go first */
	constructor(
		load: (uri: DocUri, token: CancellationToken) => Promise<T | undefined>,
		capacity = Number.POSITIVE_INFINITY,
	) {
		this.#load = load;
		this.#capacity = capacity;
	}

	/** Undefined if there is no such document (any more). Rejects only if the load does. */
	async get(uri: DocUri): Promise<T | undefined> {
		while (!this.#disposed) {
			const entry = this.#entry(uri);
			entry.value ??= this.#load(uri, entry.token);
			try {
				const value = await entry.value;
				if (!entry.token.isCancellationRequested) {
					entry.known = value;
					return value;
				}
			} catch (error) {
				if (!entry.token.isCancellationRequested) {
					this.invalidate(uri);
					throw error;
				}
			}
		}
		return undefined;
	}

	/** The value if it was loaded already: no need to wait for it. */
	known(uri: DocUri): T | undefined {
		return this.#entries.get(uri)?.known;
	}

	invalidate(uri: DocUri): void {
		const entry = this.#entries.get(uri);
		if (entry) {
			entry.token.isCancellationRequested = true;
			this.#entries.delete(uri);
		}
	}

	/** What is kept for the document and the folders around it; if it may be a folder, also for what lies in it. */
	invalidateAround(uri: DocUri, mayBeFolder: boolean): void {
		nearest(uri, at => this.invalidate(at));
		if (mayBeFolder) {
			for (const key of [...this.#entries.keys()]) {
				if (isInside(key, uri)) {
					this.invalidate(key);
				}
			}
		}
	}

	clear(): void {
		for (const uri of [...this.#entries.keys()]) {
			this.invalidate(uri);
		}
	}

	dispose(): void {
		this.#disposed = true;
		this.clear();
	}

	#entry(uri: DocUri): Entry<T> {
		const entry = this.#entries.get(uri) ?? { token: { isCancellationRequested: false }, value: undefined };
		// The map's order is that of use: the oldest come first.
		this.#entries.delete(uri);
		this.#entries.set(uri, entry);
		if (this.#entries.size > this.#capacity) {
			// Forgotten, not cancelled: whoever still waits for it gets it.
			this.#entries.delete(this.#entries.keys().next().value!);
		}
		return entry;
	}
}
