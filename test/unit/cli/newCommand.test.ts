import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from '../../support/runCli.ts';
import { createTempFolder } from '../../support/tempFolder.ts';

suite('plumbline new', () => {
	let folder: ReturnType<typeof createTempFolder>;
	setup(() => {
		folder = createTempFolder({
			'.specify/templates/spec-template.md': '# Feature Specification: [FEATURE NAME]\n\n"$ARGUMENTS"\n',
			'specs/001-first/spec.md': '# Feature Specification: First thing\n',
			'specs/20260101-120000-dated/spec.md': '# Feature Specification: Dated\n',
			'docs/specs/004-other/spec.md': '# Feature Specification: Other\n',
		});
	});
	teardown(() => folder.remove());

	const read = (path: string) => readFileSync(join(folder.path, path), 'utf8');

	test('creates the next feature of all spec roots and makes it active', async () => {
		const result = await runCli(join(folder.path, 'docs'), ['new', 'feature', 'Let customers pay by invoice']);
		assert.equal(result.stderr, '');
		const made = readdirSync(folder.path, { recursive: true, encoding: 'utf8' }).filter(path => path.includes('005-'));
		assert.equal(made.length, 2, made.join());
		const path = made.find(each => each.endsWith('spec.md'))!;
		assert.match(path, /005-let-customers-pay-invoice/);
		assert.equal(
			read(path),
			'# Feature Specification: Let customers pay by invoice\n\n"Let customers pay by invoice"\n',
		);
		assert.deepEqual(JSON.parse(read('.specify/feature.json')), {
			feature_directory: path.replaceAll('\\', '/').replace('/spec.md', ''),
		});
	});

	test('takes a name, a number, documents, and may leave the active feature alone', async () => {
		const args = ['--name', 'Pay Later', '--number', '12', '--artifacts', 'spec,plan', '--no-active', '--json'];
		const result = await runCli(folder.path, ['new', 'feature', 'x y z', ...args]);
		assert.deepEqual(
			result.json<{ paths: string[] }>().paths.map(path => path.replace(/^docs\//, '')),
			['specs/012-pay-later/spec.md', 'specs/012-pay-later/plan.md'],
		);
		assert.ok(!existsSync(join(folder.path, '.specify/feature.json')));
	});

	test('dates the folder if the project does', async () => {
		folder.write('.specify/init-options.json', '{"feature_numbering":"timestamp"}');
		const result = await runCli(folder.path, ['new', 'feature', 'Pay later', '--dry-run']);
		assert.match(result.stdout, /specs\/20260501-134501-pay-later\/spec\.md\n/);
		assert.ok(!existsSync(join(folder.path, 'specs/20260501-134501-pay-later')));
	});

	test('never takes a number or replaces a document that is there', async () => {
		const taken = await runCli(folder.path, ['new', 'feature', 'Pay later', '--number', '1']);
		assert.equal(taken.code, 2);
		assert.match(taken.stderr, /001 is taken.*005/);
		const there = await runCli(folder.path, ['new', 'spec', '--feature', 'specs/001-first']);
		assert.equal(there.code, 2);
		assert.match(there.stderr, /specs\/001-first\/spec\.md exists already/);
		assert.equal(read('specs/001-first/spec.md'), '# Feature Specification: First thing\n');
	});

	test('adds documents to the feature around the working directory, or the active one', async () => {
		folder.write(
			'.specify/memory/constitution.md',
			'# C\n\n## Core Principles\n\n### I. Test-First\n\nTests MUST fail first.\n',
		);
		const inside = join(folder.path, 'specs/001-first');
		const plan = await runCli(inside, ['new', 'plan', '--flavour', 'gates']);
		assert.equal(plan.stdout, 'plan.md\n');
		assert.match(
			read('specs/001-first/plan.md'),
			/^# Implementation Plan: First thing\n[\s\S]*\*\*I\. Test-First\*\*\n- \[ \] Tests MUST fail first\n/,
		);
		folder.write('.specify/feature.json', '{"feature_directory":"specs/001-first"}');
		const contract = await runCli(folder.path, ['new', 'contract', '--contract', 'graphql']);
		assert.equal(contract.stdout, 'specs/001-first/contracts/schema.graphql\n');
		const checklist = await runCli(folder.path, ['new', 'checklist', 'Security Review']);
		assert.equal(checklist.stdout, 'specs/001-first/checklists/security-review.md\n');
	});

	test('asks for what is missing', async () => {
		for (const [args, message] of [
			[['new', 'feature'], /Describe the feature/],
			[['new', 'feature', '!!!'], /Give a name/],
			[['new', 'plan'], /Say which feature/],
			[['new', 'poem'], /Allowed choices/],
			[['new', 'feature', 'x', '--number', 'one'], /whole number/],
			[['new', 'feature', 'x', '--artifacts', 'poem'], /no document "poem"/],
		] as const) {
			const result = await runCli(folder.path, args);
			assert.equal(result.code, 2, args.join(' '));
			assert.match(result.stderr, message);
		}
	});
});
