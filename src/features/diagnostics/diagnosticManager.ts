import * as vscode from 'vscode';
import type { Plumbline, PlumblineChange } from '../../core/plumbline.ts';
import { type Disposable, type ILogger, noCancellation } from '../../core/project/workspace.ts';
import type { DocUri } from '../../core/text/textDocument.ts';
import { toUri } from '../../host/convert.ts';
import { Delayer } from '../../host/delayer.ts';
import { pause } from '../../host/pause.ts';
import { toDiagnostic } from './toDiagnostic.ts';

/** How long after the last keystroke findings are shown. */
const typingDelay = 200;
/** So that a document that waits for Mermaid does not hold up the others. */
const atOnce = 4;

/** Keeps Problems in step with every document of the workspace, open or not. */
export class DiagnosticManager implements Disposable {
	readonly #plumbline: Plumbline;
	readonly #logger: ILogger;
	readonly #collection = vscode.languages.createDiagnosticCollection('plumbline');
	readonly #delayer = new Delayer(() => this.#update(), typingDelay);
	readonly #listener: Disposable;
	/** What is to be checked at the next run. */
	#pending: Set<DocUri> | 'all' = 'all';
	/** Documents with findings in Problems, or checked and found clean. */
	readonly #checked = new Set<DocUri>();
	#disposed = false;

	constructor(plumbline: Plumbline, logger: ILogger) {
		this.#plumbline = plumbline;
		this.#logger = logger;
		this.#listener = plumbline.onDidChange(change => this.#add(change));
		this.#delayer.schedule(0);
	}

	dispose(): void {
		this.#disposed = true;
		this.#listener.dispose();
		this.#delayer.dispose();
		this.#collection.dispose();
	}

	#add({ structure, documents }: PlumblineChange): void {
		if (structure || this.#pending === 'all') {
			this.#pending = 'all';
		} else {
			for (const uri of documents) {
				this.#pending.add(uri);
			}
		}
		this.#delayer.schedule();
	}

	async #update(): Promise<void> {
		const pending = this.#pending;
		this.#pending = new Set();
		const started = Date.now();
		const uris = pending === 'all' ? await this.#allDocuments() : await this.#withNeighbours(pending);
		const queue = uris.values();
		await Promise.all(Array.from({ length: atOnce }, () => this.#check(queue)));
		if (pending === 'all') {
			for (const uri of this.#checked) {
				if (!uris.has(uri)) {
					this.#checked.delete(uri);
					this.#collection.delete(toUri(uri));
				}
			}
		}
		this.#logger.debug('DiagnosticManager.update', { documents: uris.size, ms: Date.now() - started });
	}

	/** Takes documents from the queue until it is empty. */
	async #check(queue: Iterator<DocUri, undefined>): Promise<void> {
		for (let next = queue.next(); !next.done; next = queue.next()) {
			const uri = next.value;
			const findings = await this.#plumbline.check(uri, noCancellation);
			if (this.#disposed) {
				return;
			}
			this.#checked.add(uri);
			// What was computed for a version that is no longer there is replaced by the run that its change asked for.
			this.#collection.set(toUri(uri), findings.map(toDiagnostic));
			await pause();
		}
	}

	async #allDocuments(): Promise<Set<DocUri>> {
		const projects = await this.#plumbline.projects(noCancellation);
		return new Set(projects.flatMap(project => this.#plumbline.documentsOf(project)));
	}

	/** A change in one document may change the findings of its feature; one in the constitution those of the project. */
	async #withNeighbours(changed: ReadonlySet<DocUri>): Promise<Set<DocUri>> {
		const result = new Set<DocUri>();
		for (const uri of changed) {
			const project = await this.#plumbline.projectOf(uri, noCancellation);
			if (!project) {
				continue;
			}
			const documents = this.#plumbline.documentsOf(project);
			const feature = await this.#plumbline.featureOf(uri, noCancellation);
			const siblings = feature && new Set(feature.artifacts.map(artifact => artifact.uri));
			for (const document of documents) {
				if (!siblings || siblings.has(document)) {
					result.add(document);
				}
			}
		}
		// What the user is typing in comes first.
		return new Set([...[...changed].filter(uri => result.has(uri)), ...result]);
	}
}
