import type { Outline } from '../markdown/outline.ts';

/** Reads each outline once: several rules, and several documents of a feature, look at the same one. */
export function perOutline<T>(read: (outline: Outline) => T): (outline: Outline) => T {
	const known = new WeakMap<Outline, { readonly value: T }>();
	return outline => {
		let entry = known.get(outline);
		if (!entry) {
			entry = { value: read(outline) };
			known.set(outline, entry);
		}
		return entry.value;
	};
}
