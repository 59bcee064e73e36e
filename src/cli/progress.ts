import type { Output } from './cliEnv.ts';

/** A line on a terminal that says how far a long work is; nothing elsewhere, nothing for what is done at once. */
export class Progress {
	readonly #output: Output;
	readonly #now: () => number;
	readonly #start: number;
	#shown = 0;

	constructor(output: Output, now: () => number) {
		this.#output = output;
		this.#now = now;
		this.#start = now();
	}

	/** @example update('Checking', 10, 80) // Checking [##              ] 10/80 */
	update(what: string, done: number, total: number): void {
		const now = this.#now();
		if (!this.#output.isTTY || now - this.#start < 500 || now - this.#shown < 100) {
			return;
		}
		this.#shown = now;
		const width = Math.max(5, Math.min(30, (this.#output.columns ?? 80) - what.length - 24));
		const filled = Math.round((width * done) / Math.max(1, total));
		this.#output.write(`\r\u001b[K${what} [${'#'.repeat(filled).padEnd(width)}] ${done}/${total}`);
	}

	end(): void {
		if (this.#shown > 0) {
			this.#output.write('\r\u001b[K');
			this.#shown = 0;
		}
	}
}
