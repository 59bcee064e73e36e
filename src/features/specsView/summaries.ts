import type { FeatureSummary, Plumbline } from '../../core/plumbline.ts';
import type { Feature } from '../../core/project/project.ts';
import { type Disposable, noCancellation } from '../../core/project/workspace.ts';
import type { DocUri } from '../../core/text/textDocument.ts';
import { pause } from '../../host/pause.ts';

/** What is known of each feature by now, so that rows show at once and fill in as documents are read. */
export class Summaries implements Disposable {
	readonly #plumbline: Plumbline;
	readonly #onDidRead: (changed: ReadonlySet<DocUri>) => void;
	readonly #known = new Map<DocUri, FeatureSummary>();
	/** What was read anew and not told yet. */
	#changed = new Set<DocUri>();
	#run = 0;

	/** @param onDidRead called now and then while features are read, and at the end, with those of which any document changed */
	constructor(plumbline: Plumbline, onDidRead: (changed: ReadonlySet<DocUri>) => void) {
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
		let told = Date.now();
		for (const feature of features) {
			const summary = await this.#plumbline.summary(feature, noCancellation);
			if (run !== this.#run) {
				return;
			}
			if (summary !== this.#known.get(feature.uri)) {
				this.#known.set(feature.uri, summary);
				this.#changed.add(feature.uri);
			}
			if (Date.now() - told > 400) {
				this.#tell();
				told = Date.now();
			}
			await pause();
		}
		this.#tell();
	}

	#tell(): void {
		const changed = this.#changed;
		this.#changed = new Set();
		this.#onDidRead(changed);
	}

	/** Ends a run under way. */
	dispose(): void {
		this.#run++;
	}
}
