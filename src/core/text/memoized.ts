/**
 * Remembers what a pure function says of a text: the documents of a project repeat their headings, names and outcomes.
 * @param capacity how many texts; when there are more, all are forgotten
 */
export function memoized<T>(read: (text: string) => T, capacity = 500): (text: string) => T {
	const known = new Map<string, T>();
	return text => {
		let value = known.get(text);
		if (value === undefined && !known.has(text)) {
			value = read(text);
			if (known.size >= capacity) {
				known.clear();
			}
			known.set(text, value);
		}
		return value as T;
	};
}
