import type { Disposable, Event } from './workspace.ts';

/** The sending side of an `Event`. A listener that throws does not keep the others from hearing. */
export class Emitter<T> implements Disposable {
	readonly #listeners = new Set<{ readonly call: (event: T) => void }>();

	readonly event: Event<T> = listener => {
		const entry = { call: listener };
		this.#listeners.add(entry);
		return { dispose: () => void this.#listeners.delete(entry) };
	};

	fire(event: T): void {
		let failure: { readonly error: unknown } | undefined;
		for (const listener of [...this.#listeners]) {
			try {
				listener.call(event);
			} catch (error) {
				failure ??= { error };
			}
		}
		if (failure) {
			throw failure.error;
		}
	}

	dispose(): void {
		this.#listeners.clear();
	}
}
