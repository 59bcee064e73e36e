import type { Disposable } from '../project/workspace.ts';
import type { DiagramError } from './diagram.ts';

/** A worker that runs `dist/mermaid.js`: `Worker` of a browser, or of Node's `worker_threads`. */
export interface MermaidWorker {
	postMessage(message: { readonly id: number; readonly source: string }): void;
	terminate(): unknown;
	addEventListener?(event: 'message' | 'error', listener: (event: { readonly data?: unknown }) => void): void;
	on?(event: 'message' | 'error', listener: (value: unknown) => void): void;
	/** A Node program may end while a worker rests. */
	ref?(): void;
	unref?(): void;
}

export interface DiagramChecker extends Disposable {
	/** Bound: can be passed on as a `CheckDiagram`. */
	check(source: string): Promise<DiagramError | undefined>;
}

/** Milliseconds for one source; the first one waits for Mermaid to be loaded too. */
const usualPatience = { patience: 5000, firstPatience: 20_000 };
const kept = 500;
const idle = 60_000;

/**
 * Asks Mermaid's parser in a worker, one source at a time, each source once. The worker starts with the first question,
 * ends when nothing was asked for a minute, and is replaced if a source keeps it busy for too long.
 */
export function createDiagramChecker(
	start: () => MermaidWorker | Promise<MermaidWorker>,
	onFailure: (error: unknown) => void,
	{ patience, firstPatience } = usualPatience,
): DiagramChecker {
	const answers = new Map<string, Promise<DiagramError | undefined>>();
	let worker: MermaidWorker | undefined;
	let warm = false;
	let settle: ((answer: unknown) => void) | undefined;
	let last: Promise<unknown> = Promise.resolve();
	let serial = 0;
	let broken = false;
	let idleTimer: ReturnType<typeof setTimeout> | undefined;

	const stop = () => {
		worker?.terminate();
		worker = undefined;
		warm = false;
	};
	const fail = (error: unknown) => {
		broken = true;
		onFailure(error);
		stop();
		settle?.(undefined);
	};
	const ask = async (source: string): Promise<DiagramError | undefined> => {
		if (broken) {
			return undefined;
		}
		clearTimeout(idleTimer);
		try {
			worker ??= listenTo(await start());
		} catch (error) {
			fail(error);
		}
		if (broken) {
			stop(); // failed, or disposed meanwhile
			return undefined;
		}
		const id = ++serial;
		let timer: ReturnType<typeof setTimeout> | undefined;
		const answer = await new Promise<unknown>(resolve => {
			settle = resolve;
			timer = setTimeout(() => resolve('late'), warm ? patience : firstPatience);
			worker?.ref?.();
			worker?.postMessage({ id, source });
		});
		clearTimeout(timer);
		settle = undefined;
		if (answer === 'late') {
			stop();
			return { reason: 'too-long', text: '', line: 0, character: 0, endCharacter: 0 };
		}
		warm = true;
		worker?.unref?.();
		idleTimer = setTimeout(stop, idle);
		(idleTimer as { unref?: () => void }).unref?.();
		return isAnswer(answer) && answer.id === id ? answer.error : undefined;
	};
	const listenTo = (created: MermaidWorker): MermaidWorker => {
		const answered = (answer: unknown) => worker === created && settle?.(answer);
		const failed = (error: unknown) => worker === created && fail(error);
		if (created.on) {
			created.on('message', answered);
			created.on('error', failed);
		} else {
			created.addEventListener?.('message', event => answered(event.data));
			created.addEventListener?.('error', failed);
		}
		return created;
	};

	return {
		check(source) {
			const known = answers.get(source);
			if (known) {
				return known;
			}
			const answer = last.then(() => ask(source));
			last = answer;
			answers.set(source, answer);
			if (answers.size > kept) {
				answers.delete(answers.keys().next().value!);
			}
			return answer;
		},
		dispose() {
			broken = true;
			clearTimeout(idleTimer);
			stop();
			settle?.(undefined);
		},
	};
}

function isAnswer(value: unknown): value is { readonly id: number; readonly error?: DiagramError } {
	return typeof value === 'object' && value !== null && 'id' in value;
}
