import assert from 'node:assert/strict';
import { resolveTemplate } from '../../../../src/core/templates/resolveTemplate.ts';
import { TemplateError } from '../../../../src/core/templates/templateFiles.ts';
import { type Files, root, workspaceOf } from './workspaceOf.ts';

const name = 'plan-template';
const core = { '.specify/templates/plan-template.md': 'core\n' };

async function resolve(files: Files): Promise<string | undefined> {
	return (await resolveTemplate(workspaceOf(files), root, name))?.content;
}

function preset(id: string, entry: object, file = 'templates/plan-template.md', content = `${id}\n`): Files {
	const manifest = { provides: { templates: [{ type: 'template', name, file, ...entry }] } };
	return {
		[`.specify/presets/${id}/preset.yml`]: JSON.stringify(manifest),
		[`.specify/presets/${id}/${file}`]: content,
	};
}

function presetRegistry(presets: unknown): Files {
	return { '.specify/presets/.registry': JSON.stringify({ presets }) };
}

async function fails(files: Files, path: string): Promise<void> {
	await assert.rejects(resolve(files), (error: unknown) => {
		assert.ok(error instanceof TemplateError);
		assert.equal(error.uri, `${root}/${path}`);
		assert.ok(error.message.includes(path), error.message);
		return true;
	});
}

suite('resolveTemplate', () => {
	test('a name with other characters, or that nothing has, resolves to nothing', async () => {
		const workspace = workspaceOf({ ...core, '.specify/templates/Plan.md': 'x' });
		for (const bad of ['', '../plan-template', 'Plan', 'plan_template', 'tasks-template']) {
			assert.equal(await resolveTemplate(workspace, root, bad), undefined, bad);
		}
	});

	test('keeps every byte: line ends, blank lines at the end, a BOM', async () => {
		const text = '\ufeff# Plan\r\n\r\nend\n\n\n';
		assert.equal(await resolve({ '.specify/templates/plan-template.md': text }), text);
	});

	test('an override wins entirely, whatever else is broken', async () => {
		const resolved = await resolveTemplate(
			workspaceOf({
				...core,
				...presetRegistry({ a: {} }),
				'.specify/presets/a/preset.yml': ': broken',
				'.specify/templates/overrides/plan-template.md': 'mine',
			}),
			root,
			name,
		);
		assert.equal(resolved?.content, 'mine');
		assert.deepEqual(resolved.layers, [
			{
				kind: 'override',
				id: undefined,
				uri: `${root}/.specify/templates/overrides/plan-template.md`,
				strategy: 'replace',
			},
		]);
	});

	test('an override that is a folder is none', async () => {
		assert.equal(await resolve({ ...core, '.specify/templates/overrides/plan-template.md/': '' }), 'core\n');
	});

	suite('order of presets', () => {
		const two = { ...core, '.specify/presets/a/plan-template.md': 'a', '.specify/presets/b/plan-template.md': 'b' };
		const cases: [string, Record<string, unknown>, string][] = [
			['lower priority wins', { a: { priority: 5 }, b: { priority: 2 } }, 'b'],
			['a tie goes to the id', { b: { priority: 3 }, a: { priority: 3 } }, 'a'],
			['10 is the default', { a: { priority: 11 }, b: {} }, 'b'],
			['true is no priority', { a: { priority: true }, b: { priority: 9 } }, 'b'],
			['zero is no priority', { a: { priority: 0 }, b: { priority: 9 } }, 'b'],
			['a number may be text', { a: { priority: '12' }, b: { priority: ' +1_1 ' } }, 'b'],
			['other text is no priority', { a: { priority: '1.0' }, b: { priority: 9 } }, 'b'],
			['fractions are cut off', { a: { priority: 9.9 }, b: { priority: 9 } }, 'a'],
			['null is no priority', { a: { priority: null }, b: { priority: 9 } }, 'b'],
			['a disabled one is skipped', { a: { enabled: false }, b: {} }, 'b'],
			['what Python calls false disables', { a: { enabled: [] }, b: { enabled: 'no' } }, 'b'],
			['an entry that is no mapping is skipped', { a: 'x', b: {} }, 'b'],
			['ids with other characters are refused', { '../presets/a': {}, A: {}, a_b: {} }, 'core\n'],
			['an empty registry means no presets', {}, 'core\n'],
			['a preset without its folder says nothing', { gone: {}, b: {} }, 'b'],
		];
		for (const [title, presets, expected] of cases) {
			test(title, async () => assert.equal(await resolve({ ...two, ...presetRegistry(presets) }), expected));
		}

		test('a registry that cannot be understood leaves the folders in alphabetical order', async () => {
			for (const text of [
				'',
				'{',
				'[]',
				'null',
				'{"presets": []}',
				'{"presets": null}',
				'\ufeff{"presets": {}}',
				null,
			]) {
				assert.equal(await resolve({ ...two, '.specify/presets/.registry': text }), 'a', String(text));
			}
			assert.equal(await resolve({ ...two, '.specify/presets/.registry/': '' }), 'a');
			assert.equal(await resolve({ ...two, '.specify/presets/.hidden/plan-template.md': 'h' }), 'a');
		});

		test('-NaN and 1NaN are no JSON', async () => {
			for (const value of ['-NaN', '1NaN', 'NaN1']) {
				const text = `{"presets": {"b": {"priority": 1, "x": ${value}}}}`;
				assert.equal(await resolve({ ...two, '.specify/presets/.registry': text }), 'a', value);
			}
		});

		test('NaN is JSON for Spec Kit', async () => {
			const text = '{"presets": {"a": {"priority": NaN, "x": "NaN"}, "b": {"priority": 3}}}';
			assert.equal(await resolve({ ...two, '.specify/presets/.registry': text }), 'b');
		});
	});

	suite('files of a preset', () => {
		test('without a manifest: templates/NAME.md before NAME.md', async () => {
			const files = { ...presetRegistry({ a: {} }), '.specify/presets/a/plan-template.md': 'flat' };
			assert.equal(await resolve(files), 'flat');
			assert.equal(await resolve({ ...files, '.specify/presets/a/templates/plan-template.md': 'deep' }), 'deep');
		});

		test('a manifest that does not declare the template leaves the conventional places', async () => {
			const files = { ...core, ...presetRegistry({ a: {} }), ...preset('a', { name: 'spec-template' }) };
			assert.equal(await resolve(files), 'a\n');
			assert.equal(await resolve({ ...files, ...preset('a', { type: 'command' }) }), 'a\n');
		});

		test('a declared file that is missing or refused hides the conventional places', async () => {
			for (const file of ['gone.md', '/etc/passwd', 'x/../../b.md', '', 'templates']) {
				const files = { ...core, ...presetRegistry({ a: {} }), ...preset('a', {}) };
				const manifest = { provides: { templates: [{ type: 'template', name, file }] } };
				assert.equal(
					await resolve({ ...files, '.specify/presets/a/preset.yml': JSON.stringify(manifest) }),
					'core\n',
					file,
				);
			}
		});

		test('two dots are refused as a part of the path only', async () => {
			const files = { ...core, ...presetRegistry({ a: {} }) };
			assert.equal(await resolve({ ...files, ...preset('a', {}, 'old../p.md') }), 'a\n');
			assert.equal(await resolve({ ...files, ...preset('a', { file: './templates/../p.md' }, 'p.md') }), 'core\n');
		});

		test('a manifest that cannot be used is an error that names it', async () => {
			const entry = '{type: template, name: plan-template, file: p.md';
			for (const manifest of [
				'',
				'[]',
				': :',
				'provides: {}',
				'provides: {templates: []}',
				'provides: {templates: {}}',
				'provides: {templates: [x]}',
				'provides: {templates: [{type: template, name: plan-template}]}',
				'provides: {templates: [{type: theme, name: x, file: y}]}',
				`provides: {templates: [${entry}, strategy: merge}]}`,
				`provides: {templates: [${entry}, strategy: null}]}`,
				`provides: {templates: [${entry}}, {type: script, name: s, file: s.sh, strategy: append}]}`,
				`provides: {templates: [${entry}, strategy: !custom wrap}]}`,
				`provides: {templates: [${entry}}]}\n? [a]\n: b`,
				`provides: {templates: [${entry}}]}\n---\nb: 1`,
				`provides:\n  templates:\n  - type:\ttemplate\n    name: ${name}\n    file: p.md`,
				`# \u0007\nprovides: {templates: [${entry}}]}`,
				null,
			]) {
				const files = { ...core, ...presetRegistry({ a: {} }), '.specify/presets/a/preset.yml': manifest };
				await fails(files, '.specify/presets/a/preset.yml');
			}
		});

		test('a broken manifest below a preset that replaces does not matter', async () => {
			const files = { ...presetRegistry({ a: {}, b: {} }), ...preset('a', {}), '.specify/presets/b/preset.yml': '' };
			assert.equal(await resolve(files), 'a\n');
		});

		test('a repeated key counts as written last', async () => {
			const manifest = `provides:\n  templates:\n    - {type: template, name: ${name}, file: x.md, file: p.md}\n`;
			const files = { '.specify/presets/a/preset.yml': manifest, '.specify/presets/a/p.md': 'p' };
			assert.equal(await resolve(files), 'p');
		});
	});

	suite('composition', () => {
		const registered = (...ids: string[]) =>
			presetRegistry(Object.fromEntries(ids.map((id, index) => [id, { priority: index + 1 }])));

		test('prepend and append leave a blank line and all line feeds', async () => {
			assert.equal(
				await resolve({ ...core, ...registered('a'), ...preset('a', { strategy: 'prepend' }) }),
				'a\n\n\ncore\n',
			);
			assert.equal(
				await resolve({ ...core, ...registered('a'), ...preset('a', { strategy: 'Append' }) }),
				'core\n\n\na\n',
			);
		});

		test('wrap puts the base at each token, once', async () => {
			const wrapper = preset('a', { strategy: 'wrap' }, 'w.md', '<{CORE_TEMPLATE}|{CORE_TEMPLATE}>');
			const base = { '.specify/templates/plan-template.md': '$& {CORE_TEMPLATE}' };
			assert.equal(
				await resolve({ ...base, ...registered('a'), ...wrapper }),
				'<$& {CORE_TEMPLATE}|$& {CORE_TEMPLATE}>',
			);
		});

		test('wrap without the token is an error that names the file', async () => {
			await fails(
				{ ...core, ...registered('a'), ...preset('a', { strategy: 'wrap' }, 'w.md') },
				'.specify/presets/a/w.md',
			);
		});

		test('of several layers that cannot be used the lowest is named, as it is read first', async () => {
			const wrapper = preset('a', { strategy: 'wrap' }, 'w.md', 'no token');
			const files = { ...registered('a'), ...wrapper, '.specify/templates/plan-template.md': null };
			await fails(files, '.specify/templates/plan-template.md');
		});

		test('layers join from the nearest that replaces upwards', async () => {
			const files = {
				...core,
				...registered('a', 'b', 'c', 'd'),
				...preset('a', { strategy: 'wrap' }, 'a.md', '<{CORE_TEMPLATE}>'),
				...preset('b', { strategy: 'append' }, 'b.md', 'b'),
				...preset('c', {}, 'c.md', 'c'),
				...preset('d', { strategy: 'prepend' }, 'd.md', 'd'),
			};
			const resolved = await resolveTemplate(workspaceOf(files), root, name);
			assert.equal(resolved?.content, '<c\n\nb>');
			assert.deepEqual(
				resolved.layers.map(layer => [layer.id, layer.strategy]),
				[
					['a', 'wrap'],
					['b', 'append'],
					['c', 'replace'],
				],
			);
		});

		test('an extension or the core is the base', async () => {
			const files = { ...core, ...registered('a'), ...preset('a', { strategy: 'append' }, 'a.md', 'a') };
			assert.equal(await resolve({ ...files, '.specify/extensions/x/plan-template.md': 'x' }), 'x\n\na');
			assert.equal(await resolve(files), 'core\n\n\na');
		});

		test('without a base it is an error', async () => {
			await fails({ ...registered('a'), ...preset('a', { strategy: 'append' }, 'a.md') }, '.specify/presets/a/a.md');
		});

		test('a layer that cannot be read is an error that names it', async () => {
			await fails({ '.specify/templates/plan-template.md': null }, '.specify/templates/plan-template.md');
			const files = { ...registered('a'), ...preset('a', { strategy: 'append' }, 'a.md') };
			await fails({ ...files, '.specify/templates/plan-template.md': null }, '.specify/templates/plan-template.md');
		});
	});

	suite('extensions', () => {
		const two = {
			...core,
			'.specify/extensions/a/plan-template.md': 'a',
			'.specify/extensions/b/templates/plan-template.md': 'b',
		};
		const registry = (extensions: unknown) => ({ '.specify/extensions/.registry': JSON.stringify({ extensions }) });

		test('folders that the registry does not name count at priority 10', async () => {
			assert.equal(await resolve(two), 'a');
			assert.equal(await resolve({ ...two, ...registry({ b: { priority: 9 } }) }), 'b');
			assert.equal(await resolve({ ...two, ...registry({ b: {} }) }), 'a');
			assert.equal(await resolve({ ...two, ...registry({ a: { priority: 11 } }) }), 'b');
		});

		test('a disabled one, or one with a broken entry, is not used', async () => {
			assert.equal(await resolve({ ...two, ...registry({ a: { enabled: false } }) }), 'b');
			assert.equal(await resolve({ ...two, ...registry({ a: 1, b: null }) }), 'core\n');
		});

		test('a broken registry is an error that names it', async () => {
			for (const text of ['', '{', '[]', '{"extensions": null}', '{"extensions": []}', '\ufeff{}', null]) {
				await fails({ ...two, '.specify/extensions/.registry': text }, '.specify/extensions/.registry');
			}
			await fails({ ...two, '.specify/extensions/.registry/': '' }, '.specify/extensions/.registry');
		});

		test('a broken registry does not matter if a preset replaces', async () => {
			const files = { ...two, '.specify/extensions/.registry': '{', '.specify/presets/p/plan-template.md': 'p' };
			assert.equal(await resolve(files), 'p');
		});

		test('folders with other names are refused', async () => {
			assert.equal(await resolve({ ...core, '.specify/extensions/My_Ext/plan-template.md': 'x' }), 'core\n');
		});
	});
});
