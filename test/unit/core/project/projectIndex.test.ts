import assert from 'node:assert/strict';
import { noCancellation } from '../../../../src/core/project/workspace.ts';
import { plumblineWith } from '../../../support/plumblineWith.ts';

async function featuresIn(files: Record<string, string>, folders: readonly string[]): Promise<string[]> {
	const { plumbline } = plumblineWith(files, { folders });
	const projects = await plumbline.projects(noCancellation);
	return projects.flatMap(project => project.features.map(feature => feature.uri.slice('file:///'.length)));
}

suite('ProjectIndex', () => {
	const repository = {
		'/../.git/HEAD': 'ref',
		'/../.specify/memory/constitution.md': '# C',
		'/../specs/001-a/spec.md': '#',
		'/../packages/x/specs/002-b/spec.md': '#',
		'/../other/specs/003-c/spec.md': '#',
	};

	test('a folder opened below .specify shows the project around it, not its neighbours', async () => {
		assert.deepEqual(await featuresIn(repository, ['file:///repo/packages']), [
			'repo/specs/001-a',
			'repo/packages/x/specs/002-b',
		]);
	});

	test('a feature opened as a folder shows its project', async () => {
		const files = { 'spec.md': '#', '../../.specify/x.md': '', '../002-b/spec.md': '#' };
		assert.deepEqual(await featuresIn(files, ['file:///repo/specs/001-a']), ['repo/specs/001-a', 'repo/specs/002-b']);
	});

	test('a spec root or feature opened as a folder is one without .specify too', async () => {
		assert.deepEqual(await featuresIn({ '001-a/plan.md': '#' }, ['file:///repo/specs']), ['repo/specs/001-a']);
		assert.deepEqual(await featuresIn({ 'plan.md': '#' }, ['file:///repo/docs/specs/001-a']), [
			'repo/docs/specs/001-a',
		]);
	});

	test('nothing beyond the repository is looked at', async () => {
		const files = { '.git/HEAD': 'ref', '../.specify/memory/constitution.md': '# C', '../specs/001-a/spec.md': '#' };
		assert.deepEqual(await featuresIn(files, ['file:///home/repo']), []);
	});

	test('a folder opened above shows every project', async () => {
		const files = { 'a/.specify/x.md': '', 'a/specs/001-a/spec.md': '#', 'b/c/specs/002-b/plan.md': '#' };
		assert.deepEqual(await featuresIn(files, ['file:///ws']), ['ws/a/specs/001-a', 'ws/b/c/specs/002-b']);
	});

	test('several folders, one inside another, give each feature once', async () => {
		const files = { 'specs/001-a/spec.md': '#', '../two/specs/001-b/spec.md': '#' };
		assert.deepEqual(await featuresIn(files, ['file:///one', 'file:///two', 'file:///two/specs']), [
			'one/specs/001-a',
			'two/specs/001-b',
		]);
	});

	test('no folder, no project', async () => {
		assert.deepEqual(await featuresIn({}, []), []);
		assert.deepEqual(await featuresIn({ 'readme.md': '#' }, ['file:///ws']), []);
	});

	test('the project’s own settings win: spec roots, severities and what to ignore', async () => {
		const { plumbline } = plumblineWith(
			{
				'.specify/plumbline.yml': 'specRoots: [plans]\nignore: [plans/old]\n',
				'plans/001-a/plan.md': '#',
				'plans/old/002-b/plan.md': '#',
				'specs/003-c/plan.md': '#',
			},
			{ settings: { specRoots: ['specs'] } },
		);
		const [project] = await plumbline.projects(noCancellation);
		assert.deepEqual(
			project?.features.map(feature => feature.name),
			['001-a'],
		);
	});
});
