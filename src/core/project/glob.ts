/**
 * Matches paths with `/` against a glob: `*` and `?` within a segment, `**` across segments, `{a,b}` alternatives.
 * A glob that ends in `/`, or names a folder, covers everything below it.
 * @example globToRegExp('specs/archive').test('specs/archive/001-x/plan.md') // true
 */
export function globToRegExp(glob: string): RegExp {
	let source = '';
	let depth = 0;
	const trimmed = glob.replace(/^\.?\/+|\/+$/g, '');
	for (let i = 0; i < trimmed.length; i++) {
		const char = trimmed[i]!;
		if (char === '*' && trimmed[i + 1] === '*') {
			while (trimmed[i + 1] === '*') {
				i++;
			}
			if (trimmed[i + 1] === '/') {
				source += '(?:[^/]+/)*';
				i++;
			} else {
				source += '.*';
			}
		} else if (char === '*') {
			source += '[^/]*';
		} else if (char === '?') {
			source += '[^/]';
		} else if (char === '{') {
			source += '(?:';
			depth++;
		} else if (char === '}' && depth > 0) {
			source += ')';
			depth--;
		} else if (char === ',' && depth > 0) {
			source += '|';
		} else {
			source += char.replace(/[\\^$.|+()[\]{}]/g, '\\$&');
		}
	}
	return new RegExp(`^${source}${')'.repeat(depth)}(?:/.*)?$`, 'su');
}
