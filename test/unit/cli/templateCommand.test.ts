import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from '../../support/runCli.ts';
import { createTempFolder } from '../../support/tempFolder.ts';

interface TemplateJson {
	readonly version: number;
	readonly name: string;
	readonly content: string;
	readonly layers: readonly { kind: string; id: string | null; path: string | null; strategy: string }[];
}

suite('plumbline template', () => {
	let folder: ReturnType<typeof createTempFolder>;
	setup(() => {
		folder = createTempFolder({
			'.specify/templates/plan-template.md': '# core\r\n\n\n',
			'.specify/presets/.registry': '{"presets":{"house":{"priority":1}}}',
			'.specify/presets/house/preset.yml':
				'provides:\n  templates:\n    - {type: template, name: plan-template, file: end.md, strategy: append}\n',
			'.specify/presets/house/end.md': '## House rules',
			'specs/001-a/spec.md': '# Feature Specification: A\n',
		});
	});
	teardown(() => folder.remove());

	const expected = '# core\r\n\n\n\n\n## House rules';

	test('prints the bytes and nothing else', async () => {
		const result = await runCli(folder.path, ['template', 'plan-template']);
		assert.deepEqual([result.code, result.stdout, result.stderr], [0, expected, '']);
	});

	test('names the layers, from anywhere inside the project', async () => {
		const result = await runCli(join(folder.path, 'specs/001-a'), ['template', 'plan-template', '--json']);
		assert.deepEqual(result.json<TemplateJson>(), {
			version: 1,
			name: 'plan-template',
			content: expected,
			layers: [
				{ kind: 'preset', id: 'house', path: '.specify/presets/house/end.md', strategy: 'append' },
				{ kind: 'core', id: null, path: '.specify/templates/plan-template.md', strategy: 'replace' },
			],
		});
	});

	test('SPECIFY_INIT_DIR names another project, or is refused', async () => {
		folder.write('other/.specify/templates/plan-template.md', 'other');
		const env = { SPECIFY_INIT_DIR: 'other' };
		assert.equal((await runCli(folder.path, ['template', 'plan-template'], { env })).stdout, 'other');
		const wrong = await runCli(folder.path, ['template', 'plan-template'], { env: { SPECIFY_INIT_DIR: 'specs' } });
		assert.equal(wrong.code, 2);
		assert.match(wrong.stderr, /SPECIFY_INIT_DIR/);
	});

	test('falls back to our own, also without a project', async () => {
		folder.remove('.specify');
		const result = await runCli(folder.path, ['template', 'tasks-template', '--json']);
		const { content, layers } = result.json<TemplateJson>();
		assert.match(content, /^---\ndescription:/);
		assert.deepEqual(layers, [{ kind: 'bundled', id: null, path: null, strategy: 'replace' }]);
	});

	test('a layer that cannot be read is named', async () => {
		folder.write('.specify/presets/house/end.md', Uint8Array.of(0xff, 0xfe, 0x00));
		const result = await runCli(folder.path, ['template', 'plan-template']);
		assert.deepEqual([result.code, result.stdout], [2, '']);
		assert.match(result.stderr, /Cannot read the template \.specify\/presets\/house\/end\.md/);
	});

	test('a template that nobody has, or a folder in its place, is said', async () => {
		mkdirSync(join(folder.path, '.specify/templates/x-template.md'));
		for (const name of ['x-template', '../plan-template', 'Plan']) {
			const result = await runCli(folder.path, ['template', name]);
			assert.equal(result.code, 2);
			assert.match(result.stderr, /Nothing provides a template/);
		}
	});
});
