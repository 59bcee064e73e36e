import type { Fill, FillParts } from './createFill.ts';

/** The same as `createFill`, whose readers of manifests and fillers are loaded when somebody first fills a place. */
export function lazyFill(...parts: FillParts): Fill {
	let loading: Promise<Fill> | undefined;
	function load(): Promise<Fill> {
		loading ??= import('./createFill.ts').then(({ createFill }) => createFill(...parts));
		return loading;
	}
	return {
		contextOf: async (...args) => (await load()).contextOf(...args),
		suggest: async (...args) => (await load()).suggest(...args),
		decide: async (...args) => (await load()).decide(...args),
		write: async (...args) => (await load()).write(...args),
		prompt: async (...args) => (await load()).prompt(...args),
	};
}
