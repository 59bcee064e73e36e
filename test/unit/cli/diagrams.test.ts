import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '../../../src/webview/mermaid.ts';
import { runCli } from '../../support/runCli.ts';
import { createTempFolder, type TempFolder } from '../../support/tempFolder.ts';

const folder = 'specs/001-carts';
const files = {
	[`${folder}/plan.md`]:
		'# Implementation Plan: Carts\n\n## Flow\n\n```mermaid\ngraph TB\n  A[Cart (web)] --> B\n```\n\n```text\nsrc/\n├── a.ts\n└── b.ts\n```\n',
	[`${folder}/tasks.md`]: '# Tasks: x\n\n## Phase 1: Setup\n\n- [x] T001 Do\n\n## Phase 2: More\n\n- [ ] T002 Do\n',
	// Belongs to the feature, but nothing reads it.
	[`${folder}/contracts/api.yaml`]: 'openapi: 3.1.0\n',
};

suite('plumbline diagrams', () => {
	let disk: TempFolder;
	setup(() => {
		disk = createTempFolder(files);
	});
	teardown(() => disk.remove());

	test('JSON: what is drawn and what can be derived, with the place of each error', async () => {
		const result = await runCli(disk.path, ['diagrams', '.', '--format', 'json'], { checkDiagram: parse });
		assert.equal(result.code, 1);
		assert.deepEqual(result.json(), {
			version: 1,
			diagrams: [
				{
					path: `${folder}/plan.md`,
					line: 5,
					title: 'Flow',
					type: 'graph',
					origin: 'found',
					ok: false,
					error: { message: 'Mermaid cannot read this line: "(" is not expected here.', line: 7, column: 10 },
				},
				{ path: `${folder}/plan.md`, line: 10, title: 'Flow', type: 'tree', origin: 'found', ok: true },
				{ path: `${folder}/tasks.md`, line: 3, title: 'Task phases', type: 'flowchart', origin: 'derived', ok: true },
			],
		});
	});

	test('derives nothing where single files are named', async () => {
		const result = await runCli(disk.path, ['diagrams', `${folder}/tasks.md`]);
		assert.deepEqual([result.code, result.stdout], [0, '']);
	});

	test('writes sources into a folder', async () => {
		await runCli(disk.path, ['diagrams', '--out', 'out']);
		const text = (name: string) => readFileSync(join(disk.path, 'out', folder, name), 'utf8');
		assert.equal(text('plan.line-5.mmd'), 'graph TB\n  A[Cart (web)] --> B\n');
		assert.match(text('plan.line-10.txt'), /└── b\.ts/);
		assert.match(text('tasks.derived-phases.mmd'), /^flowchart (?:LR|TB)\n/);
	});
});
