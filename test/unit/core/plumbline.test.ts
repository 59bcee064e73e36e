import assert from 'node:assert/strict';
import { noCancellation } from '../../../src/core/project/workspace.ts';
import { plumblineWith } from '../../support/plumblineWith.ts';

suite('createPlumbline', () => {
	test('finds projects, features and what a document belongs to', async () => {
		const { plumbline, workspace } = plumblineWith({
			'.specify/memory/constitution.md': '# Constitution',
			'specs/002-b/plan.md': '# Implementation Plan: B',
			'specs/001-a/spec.md': '# Feature Specification: A',
		});
		const [project] = await plumbline.projects(noCancellation);
		assert.deepEqual(
			project?.features.map(feature => feature.name),
			['001-a', '002-b'],
		);
		const plan = workspace.uri('specs/002-b/plan.md');
		assert.equal((await plumbline.projectOf(plan, noCancellation))?.uri, 'file:///ws');
		assert.equal((await plumbline.featureOf(plan, noCancellation))?.name, '002-b');
		assert.equal((await plumbline.parse(plan, noCancellation))?.kind, 'plan');
	});

	test('reads a document once for each content', async () => {
		const { plumbline, workspace } = plumblineWith({ 'specs/001-a/plan.md': '# One' });
		const uri = workspace.uri('specs/001-a/plan.md');
		const title = async () => (await plumbline.parse(uri, noCancellation))?.outline.sections[0]?.heading.text;
		assert.deepEqual(await Promise.all([title(), title()]), ['One', 'One']);
		assert.equal(workspace.reads.get(uri), 1);
		workspace.write('specs/001-a/plan.md', '# Two');
		assert.equal(await title(), 'Two');
		workspace.remove('specs/001-a/plan.md');
		assert.equal(await title(), undefined);
	});

	test('says what changed: structure for files that come and go, documents for content', async () => {
		const { plumbline, workspace } = plumblineWith({ 'specs/001-a/plan.md': '# One' });
		const events: [boolean, number][] = [];
		plumbline.onDidChange(({ structure, documents }) => events.push([structure, documents.length]));
		assert.equal((await plumbline.projects(noCancellation))[0]?.features.length, 1);
		workspace.write('specs/001-a/plan.md', '# Two');
		workspace.write('specs/002-b/spec.md', '# New');
		assert.equal((await plumbline.projects(noCancellation))[0]?.features.length, 2);
		workspace.remove('specs/001-a');
		assert.deepEqual(events, [
			[false, 1],
			[true, 1],
			[true, 1],
		]);
		assert.deepEqual(
			(await plumbline.projects(noCancellation))[0]?.features.map(feature => feature.name),
			['002-b'],
		);
	});

	test('sums up a feature: a gate without an outcome counts, one that was evaluated again does not', async () => {
		const { plumbline } = plumblineWith({
			'specs/001-a/plan.md':
				'# Implementation Plan: A\n\n## Constitution Check\n\n| Principle | Status |\n|---|---|\n| I. Tests | WATCH |\n| II. Parts | N/A |\n| III. Names | |\n| IV. Speed | FAIL |\n\n## Post-Design Constitution Check\n\n- **I. Tests**: PASS\n',
			'specs/001-a/tasks.md': '# Tasks\n\n- [x] T001 One\n- [ ] T002 Two\n',
		});
		const [project] = await plumbline.projects(noCancellation);
		const { standing, gates, tasks } = await plumbline.summary(project!.features[0]!, noCancellation);
		assert.deepEqual(
			{ standing, gates, tasks },
			{ standing: 'failed', gates: { total: 4, passed: 2, failed: 1, open: 0 }, tasks: { total: 2, done: 1 } },
		);
	});

	test('a cancelled question gets an empty answer, the next one the true one', async () => {
		const { plumbline } = plumblineWith({ 'specs/001-a/plan.md': '# One' });
		assert.deepEqual(await plumbline.projects({ isCancellationRequested: true }), []);
		assert.equal((await plumbline.projects(noCancellation)).length, 1);
	});

	test('settings decide where features are', async () => {
		const { plumbline, configure } = plumblineWith({ 'plans/001-a/plan.md': '# One' });
		assert.deepEqual(await plumbline.projects(noCancellation), []);
		configure({ specRoots: ['plans'] });
		assert.equal((await plumbline.projects(noCancellation))[0]?.features[0]?.name, '001-a');
	});
});
