import assert from 'node:assert/strict';
import { type FoundProject, findProjects } from '../../../../src/core/project/findProjects.ts';
import { kindOf } from '../../../../src/core/project/kindOf.ts';
import { defaultSpecRoots } from '../../../../src/core/project/listing.ts';
import { joinUri, relativePath } from '../../../../src/core/text/uri.ts';

const root = 'file:///ws';

function find(paths: readonly string[], options: { specRoots?: readonly string[]; ignore?: readonly string[] } = {}) {
	return findProjects({
		files: paths.map(path => joinUri(root, path)).sort(),
		anchors: [root],
		folders: [root],
		optionsOf: () => ({ specRoots: defaultSpecRoots, ignore: [], ...options }),
	});
}

/** `project: feature feature`, one line a project. */
function show(projects: readonly FoundProject[]): string[] {
	return projects.map(
		({ uri, features }) =>
			`${relativePath(root, uri) || '.'}: ${features.map(feature => relativePath(uri, feature.uri)).join(' ')}`,
	);
}

suite('findProjects', () => {
	test('a folder with .specify is a project, even without features', () => {
		const [project] = find(['.specify/memory/constitution.md', '.specify/plumbline.yml']);
		assert.equal(project?.uri, root);
		assert.equal(project.name, 'ws');
		assert.equal(project.initialised, true);
		assert.equal(project.constitution, 'file:///ws/.specify/memory/constitution.md');
		assert.equal(project.settingsFile, 'file:///ws/.specify/plumbline.yml');
		assert.deepEqual(project.features, []);
	});

	test('a folder whose spec root holds features is one without .specify', () => {
		const [project, ...others] = find(['specs/001-a/spec.md', 'kitty-specs/002-b/plan.md', 'memory/constitution.md']);
		assert.deepEqual(others, []);
		assert.equal(project?.initialised, false);
		assert.equal(project.constitution, 'file:///ws/memory/constitution.md');
		assert.deepEqual(
			project.specRoots.map(uri => relativePath(root, uri)),
			['kitty-specs', 'specs'],
		);
	});

	test('folders named specs without a spec, plan or tasks are no project', () => {
		assert.deepEqual(find(['specs/login.test.ts', 'app/specs/readme.md', 'memory/constitution.md']), []);
	});

	test('the nearest .specify wins, and packages without their own belong to the one around them', () => {
		assert.deepEqual(
			show(
				find([
					'.specify/memory/constitution.md',
					'specs/001-a/spec.md',
					'packages/x/.specify/memory/constitution.md',
					'packages/x/specs/001-b/spec.md',
					'packages/y/specs/002-c/spec.md',
				]),
			),
			['.: specs/001-a packages/y/specs/002-c', 'packages/x: specs/001-b'],
		);
	});

	test('what extensions bring along is neither project nor feature', () => {
		assert.deepEqual(
			show(find(['.specify/extensions/e/specs/001-a/spec.md', '.specify/extensions/e/.specify/memory/x.md'])),
			['.: '],
		);
	});

	test('features lie in any of the spec roots; the longest name of a root counts', () => {
		assert.deepEqual(
			show(find(['.specify/specs/001-a/spec.md', '.specify/features/002-b/plan.md', 'docs/specs/003-c/tasks.md'])),
			['.: .specify/specs/001-a .specify/features/002-b docs/specs/003-c'],
		);
	});

	test('a spec root with a plan of its own is a feature itself', () => {
		const [project] = find(['docs/specs/plan.md', 'docs/specs/contracts/api.yaml', 'docs/specs/001-a/spec.md']);
		assert.deepEqual(
			project?.features.map(({ name, group, artifacts }) => [name, group, artifacts.map(artifact => artifact.path)]),
			[
				['001-a', '', ['spec.md']],
				['specs', '', ['plan.md', 'contracts/api.yaml']],
			],
		);
	});

	test('features nest, artifact folders and templates are no features', () => {
		const [project] = find([
			'specs/phase2/spec.md',
			'specs/phase2/part1-db/plan.md',
			'specs/phase2/contracts/spec.md',
			'specs/_template/spec.md',
			'specs/archive/003-old/PLAN.md',
		]);
		assert.deepEqual(
			project?.features.map(({ name, group }) => `${group}|${name}`),
			['archive|003-old', 'phase2|part1-db', '|phase2'],
		);
		assert.deepEqual(
			project.features.at(-1)?.artifacts.map(({ kind, path }) => `${kind} ${path}`),
			['spec spec.md', 'contract contracts/spec.md'],
		);
	});

	test('sorts by number, then date, then name', () => {
		const names = ['b', '20260401-x', '010-j', '2-b', '002-a', '20260330-120000-y', 'a', '1000-z', '031B-q', '031A-q'];
		const [project] = find(names.map(name => `specs/${name}/spec.md`));
		assert.deepEqual(
			project?.features.map(feature => feature.name),
			['002-a', '2-b', '010-j', '031A-q', '031B-q', '1000-z', '20260330-120000-y', '20260401-x', 'a', 'b'],
		);
	});

	test('artifacts come in the order of a plan’s life', () => {
		const [project] = find(
			[
				'tasks.md',
				'checklists/ux.md',
				'diagram.mmd',
				'contracts/api.yaml',
				'plan.md',
				'research.md',
				'spec.md',
				'tasks/WP01.md',
				'quickstart.md',
				'data-model.md',
				'checklists/notes.txt',
			].map(path => `specs/001-a/${path}`),
		);
		assert.deepEqual(
			project?.features[0]?.artifacts.map(({ kind, path }) => `${kind} ${path}`),
			[
				'spec spec.md',
				'plan plan.md',
				'research research.md',
				'data-model data-model.md',
				'quickstart quickstart.md',
				'contract contracts/api.yaml',
				'checklist checklists/ux.md',
				'tasks tasks.md',
				'other checklists/notes.txt',
				'other diagram.mmd',
				'other tasks/WP01.md',
			],
		);
	});

	test('ignored paths hold no features but stay among the files', () => {
		const [project] = find(['specs/001-a/spec.md', 'specs/archive/002-b/spec.md'], { ignore: ['specs/archive/'] });
		assert.deepEqual(
			project?.features.map(feature => feature.name),
			['001-a'],
		);
		assert.equal(project.files.length, 2);
	});

	test('a star in a spec root stands for any folder', () => {
		assert.deepEqual(show(find(['apps/web/plans/001-a/spec.md'], { specRoots: ['apps/*/plans'] })), [
			'.: apps/web/plans/001-a',
		]);
	});

	test('names with spaces and other scripts are found', () => {
		const [project] = find(['my apps/機能/specs/001 ログイン/spec.md']);
		assert.equal(project?.name, 'my apps/機能');
		assert.equal(project.features[0]?.name, '001 ログイン');
	});
});

suite('kindOf', () => {
	const [project] = find([
		'.specify/memory/constitution.md',
		'.specify/templates/plan-template.md',
		'specs/001-a/plan.md',
		'specs/001-a/checklists/ux.md',
		'specs/001-a/notes-template.md',
	]);
	const cases: readonly (readonly [string, string])[] = [
		['specs/001-a/plan.md', 'plan'],
		['specs/001-a/checklists/ux.md', 'checklist'],
		['specs/001-a/notes.md', 'other'],
		['.specify/memory/constitution.md', 'constitution'],
		['.specify/templates/plan-template.md', 'template'],
		['.specify/templates/overrides/plan-template.md', 'template'],
		['.specify/presets/lean/commands/plan.md', 'template'],
		['.specify/extensions/x/templates/plan.md', 'template'],
		['.specify/presets/lean/preset.yml', 'settings'],
		['.specify/presets/.registry', 'settings'],
		['.specify/feature.json', 'settings'],
		['.specify/plumbline.yml', 'settings'],
		['templates/plan-template.md', 'template'],
		['templates/commands/plan.md', 'template'],
	];
	for (const [path, kind] of cases) {
		test(`${path} is ${kind}`, () => assert.equal(kindOf(joinUri(root, path), project), kind));
	}

	test('without a project the name decides', () => {
		assert.equal(kindOf('file:///x/plan.md', undefined), 'plan');
		assert.equal(kindOf('file:///x/plan-template.md', undefined), 'template');
		assert.equal(kindOf('file:///x/readme.md', undefined), 'other');
	});
});
