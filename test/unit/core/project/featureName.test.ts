import assert from 'node:assert/strict';
import { parseFeatureName } from '../../../../src/core/project/featureName.ts';

suite('parseFeatureName', () => {
	const cases: readonly (readonly [string, number | undefined, string | undefined, string])[] = [
		['001-auth', 1, undefined, 'auth'],
		['1-todo-app', 1, undefined, 'todo-app'],
		['1516-table_filters', 1516, undefined, 'table_filters'],
		['031B-graph', 31, undefined, 'graph'],
		['007', 7, undefined, '007'],
		['20260401-auth', undefined, '20260401', 'auth'],
		['2026-04-01-auth', undefined, '20260401', 'auth'],
		['20260401-120000-auth', undefined, '20260401-120000', 'auth'],
		['20261399-auth', 20261399, undefined, 'auth'],
		['3d-viewer', undefined, undefined, '3d-viewer'],
		['main', undefined, undefined, 'main'],
		['_00_demo', undefined, undefined, '_00_demo'],
		['SPEC-026b2cde', undefined, undefined, 'SPEC-026b2cde'],
		['', undefined, undefined, ''],
	];
	for (const [name, number, date, slug] of cases) {
		test(`"${name}"`, () => assert.deepEqual(parseFeatureName(name), { number, date, slug }));
	}
});
