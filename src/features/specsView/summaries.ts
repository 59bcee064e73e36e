import type { FeatureSummary, Plumbline } from '../../core/plumbline.ts';
import type { Feature } from '../../core/project/project.ts';
import { type Disposable, noCancellation } from '../../core/project/workspace.ts';
import type { DocUri } from '../../core/text/textDocument.ts';
import { pause } from '../../host/pause.ts';

/** What is known of each feature by now, so that rows show at once and fill in as documents are read. */
export class Summaries implements Disposable {
	readonly #plumbline: Plumbline;
	readonly #onDidRead: () => void;
	readonly #known = new Map<DocUri, FeatureSummary>();
	#run = 0;

	/** @param onDidRead called now and then while features are read, and at the end */
	constructor(plumbline: Plumbline, onDidRead: () => void) {
		this.#plumbline = plumbline;
		this.#onDidRead = onDidRead;
	}

	/** Stays what it was until the feature is read anew. */
	get(feature: DocUri): FeatureSummary | undefined {
		return this.#known.get(feature);
	}

	/** Failed gates of all features read so far. */
	get failedGates(): number {
		let failed = 0;
		for (const { gates } of this.#known.values()) {
			failed += gates.failed;
		}
		return failed;
	}

	/** Reads all features, forgetting others; a later call ends an earlier one. */
	async readAll(features: readonly Feature[]): Promise<void> {
		const run = ++this.#run;
		const present = new Set(features.map(feature => feature.uri));
		for (const uri of this.#known.keys()) {
			if (!present.has(uri)) {
				this.#known.delete(uri);
			}
		}
		// One refresh is enough where all is read in a moment; rows that are reloaded while they open would close again.
		let told = Date.now();
		for (const feature of features) {
			const summary = await this.#plumbline.summary(feature, noCancellation);
			if (run !== this.#run) {
				return;
			}
			this.#known.set(feature.uri, summary);
			if (Date.now() - told > 400) {
				this.#onDidRead();
				told = Date.now();
			}
			await pause();
		}
		this.#onDidRead();
	}

	/** Ends a run under way. */
	dispose(): void {
		this.#run++;
	}
}
