import assert from 'node:assert/strict';
import { runCli } from '../../support/runCli.ts';
import { cleanPlan, failingPlan, sampleFiles } from '../../support/samplePlans.ts';
import { createTempFolder, type TempFolder } from '../../support/tempFolder.ts';

const lineOf = (text: string) => failingPlan.split('\n').findIndex(line => line.includes(text)) + 1;

interface PlanGates {
	readonly path: string;
	readonly standing: string;
	readonly gates: readonly object[];
	readonly verdicts: readonly object[];
}

suite('plumbline gates', () => {
	let disk: TempFolder;
	setup(() => {
		disk = createTempFolder(sampleFiles);
	});
	teardown(() => disk.remove());

	const plansOf = async (...args: string[]) => {
		const result = await runCli(disk.path, ['gates', '--format', 'json', ...args]);
		assert.equal(result.code, 0);
		const { version, plans } = result.json<{ version: number; plans: readonly PlanGates[] }>();
		assert.equal(version, 1);
		return plans;
	};

	test('JSON: every plan with standing, gates and verdicts, lines 1-based', async () => {
		const plans = await plansOf();
		assert.deepEqual(
			plans.map(plan => [plan.path, plan.standing]),
			[
				['specs/001-books/plan.md', 'passed'],
				['specs/002-loans/plan.md', 'failed'],
			],
		);
		const loans = plans[1];
		assert.deepEqual(
			loans?.gates.find(gate => 'subject' in gate && gate.subject === 'II. Tests first'),
			{
				line: lineOf('II. Tests'),
				subjectLine: lineOf('II. Tests'),
				state: 'open',
				checkpoint: 'unspecified',
				subject: 'II. Tests first',
			},
		);
		assert.deepEqual(loans.verdicts, [{ line: lineOf('Gate result'), state: 'pass', checkpoint: 'unspecified' }]);
	});

	test('finds plans of many projects at any depth, templates are no plans', async () => {
		disk.write('a/b/c/specs/001-deep/plan.md', cleanPlan);
		disk.write('a/.specify/specs/phase1/002-nested/plan.md', cleanPlan);
		disk.write('.specify/templates/plan-template.md', cleanPlan);
		assert.deepEqual(
			(await plansOf('.')).map(plan => plan.path),
			[
				'a/.specify/specs/phase1/002-nested/plan.md',
				'a/b/c/specs/001-deep/plan.md',
				'specs/001-books/plan.md',
				'specs/002-loans/plan.md',
			],
		);
		assert.deepEqual(await plansOf('.specify/templates/plan-template.md'), []);
	});

	test('a team’s own words and section titles are read', async () => {
		disk.write('.specify/plumbline.yml', 'words:\n  pass: [shipshape]\ngateSections: [Guardrails]\n');
		disk.write('specs/003-own/plan.md', '# Implementation Plan: Own\n\n## Guardrails\n\n- Small steps: shipshape\n');
		const own = (await plansOf()).find(plan => plan.path === 'specs/003-own/plan.md');
		assert.equal(own?.standing, 'passed');
	});

	test('text: words beside the marks', async () => {
		const { stdout } = await runCli(disk.path, ['gates', 'specs/002-loans']);
		assert.match(stdout, /^specs\/002-loans\/plan\.md {2}failed\n/);
		assert.match(stdout, new RegExp(`^ +${lineOf('III. One')} {2}✗ fail {6}III\\. One store$`, 'm'));
	});
});

suite('plumbline list', () => {
	test('JSON: projects and features with documents, standing, questions and tasks', async () => {
		const disk = createTempFolder({
			...sampleFiles,
			'.specify/feature.json': '{"feature_directory":"specs\\\\001-books"}',
		});
		const result = await runCli(disk.path, ['list', '--format', 'json']);
		const text = await runCli(disk.path, ['list']);
		disk.remove();
		const { version, projects } = result.json<{ version: number; projects: readonly Record<string, unknown>[] }>();
		assert.equal(version, 1);
		const [project] = projects;
		assert.equal(project?.path, '.');
		assert.equal(project.constitution, '.specify/memory/constitution.md');
		assert.deepEqual(project.active, { path: 'specs/001-books' });
		assert.deepEqual((project.features as readonly object[])[0], {
			path: 'specs/001-books',
			name: '001-books',
			group: '',
			number: 1,
			slug: 'books',
			standing: 'passed',
			gates: { total: 2, passed: 2, failed: 0, open: 0 },
			openQuestions: 0,
			leftovers: 0,
			tasks: { total: 2, done: 1 },
			artifacts: [
				{ kind: 'spec', path: 'specs/001-books/spec.md' },
				{ kind: 'plan', path: 'specs/001-books/plan.md' },
				{ kind: 'tasks', path: 'specs/001-books/tasks.md' },
			],
		});
		assert.match(text.stdout, /^ {2}\* 001-books {2}spec, plan, tasks · gates passed 2\/2 · tasks 1\/2$/m);
	});

	test('a feature.json that cannot be used is said to be so', async () => {
		const disk = createTempFolder({ ...sampleFiles, '.specify/feature.json': '{"feature_directory":"specs/009"}' });
		const { stdout } = await runCli(disk.path, ['list']);
		disk.remove();
		assert.match(stdout, /^\. {2}2 features {2}\.specify\/feature\.json names specs\/009, which is not there$/m);
	});
});
