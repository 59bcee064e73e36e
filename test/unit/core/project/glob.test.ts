import assert from 'node:assert/strict';
import { globToRegExp } from '../../../../src/core/project/glob.ts';

suite('globToRegExp', () => {
	const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
		['specs/archive', ['specs/archive', 'specs/archive/001/plan.md'], ['specs/archived', 'x/specs/archive']],
		['**/archive/**', ['archive/a', 'specs/archive/001/plan.md'], ['specs/archived/a']],
		['specs/*/notes.md', ['specs/001/notes.md'], ['specs/001/a/notes.md', 'specs/notes.md']],
		['specs/00?-{a,b}', ['specs/001-a', 'specs/002-b/plan.md'], ['specs/0010-a', 'specs/001-c']],
		['./a+(b).md', ['a+(b).md'], ['aab.md']],
		['*.md', ['x.md', '.md'], ['a/x.md', 'xmd']],
		['{a', ['a'], ['b']],
		['[x]', ['[x]'], ['x']],
	];
	for (const [glob, matching, others] of cases) {
		test(glob, () => {
			const expression = globToRegExp(glob);
			for (const path of matching) {
				assert.match(path, expression);
			}
			for (const path of others) {
				assert.doesNotMatch(path, expression);
			}
		});
	}
});
