import assert from 'node:assert/strict';
import { createListing, defaultSpecRoots } from '../../../../src/core/project/listing.ts';

suite('createListing', () => {
	const { lists, walks } = createListing([...defaultSpecRoots, '.github/specs']);

	test('lists spec roots at any depth, tool folders and constitutions', () => {
		for (const path of [
			'specs/001-a/plan.md',
			'a/b/docs/specs/plan.md',
			'.specify/feature.json',
			'x/.kittify/memory/constitution.md',
			'memory/constitution.md',
			'specs/001-a/out/notes.md',
			'specs/001-a/.verify-done',
			'.github/specs/001-a/spec.md',
		]) {
			assert.ok(lists(path), path);
		}
	});

	test('leaves out everything else, copies and build output', () => {
		for (const path of [
			'src/main.ts',
			'specs.md',
			'specs',
			'memory/notes.md',
			'node_modules/x/specs/001-a/plan.md',
			'specs/node_modules/x/plan.md',
			'.worktrees/b/specs/001-a/plan.md',
			'dist/specs/001-a/plan.md',
			'out/.specify/memory/constitution.md',
		]) {
			assert.ok(!lists(path), path);
		}
	});

	test('walks wherever a listed file may be, and nowhere else', () => {
		for (const folder of ['a', 'a/specs', 'specs/out', '.specify', '.specify/extensions/x/dist', '.github']) {
			assert.ok(walks(folder), folder);
		}
		for (const folder of ['node_modules', 'a/.git', 'specs/node_modules', 'dist', '.vscode', '.cache']) {
			assert.ok(!walks(folder), folder);
		}
	});

	test('"." takes the folder itself for a spec root', () => {
		const all = createListing(['.']);
		assert.ok(all.lists('plan.md'));
		assert.ok(all.walks('dist'));
		assert.ok(!all.lists('node_modules/x.md'));
	});
});
