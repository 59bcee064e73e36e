import type { Outline } from './outline.ts';

/**
 * Reads each outline once: several rules, and several documents of a feature, look at the same one.
 * @param read may use more than the outline, as long as that is the same for all documents of a project
 */
export function perOutline<T, More extends readonly unknown[]>(
	read: (outline: Outline, ...more: More) => T,
): (outline: Outline, ...more: More) => T {
	const known = new WeakMap<Outline, { readonly value: T }>();
	return (outline, ...more) => {
		let entry = known.get(outline);
		if (!entry) {
			entry = { value: read(outline, ...more) };
			known.set(outline, entry);
		}
		return entry.value;
	};
}
