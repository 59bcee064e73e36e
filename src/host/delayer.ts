import type { Disposable } from '../core/project/workspace.ts';

/** Runs a task once things have been quiet for `delay` milliseconds; never two runs at a time. */
export class Delayer implements Disposable {
	readonly #run: () => Promise<void> | void;
	readonly #delay: number;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#running = false;
	#again = false;
	#disposed = false;

	constructor(run: () => Promise<void> | void, delay: number) {
		this.#run = run;
		this.#delay = delay;
	}

	/** @param delay for this time only, `0` for soon */
	schedule(delay = this.#delay): void {
		if (this.#disposed) {
			return;
		}
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#fire(), delay);
	}

	dispose(): void {
		this.#disposed = true;
		clearTimeout(this.#timer);
	}

	async #fire(): Promise<void> {
		if (this.#running) {
			this.#again = true;
			return;
		}
		this.#running = true;
		try {
			await this.#run();
		} finally {
			this.#running = false;
			if (this.#again) {
				this.#again = false;
				this.schedule();
			}
		}
	}
}
