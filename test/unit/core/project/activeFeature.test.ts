import assert from 'node:assert/strict';
import { readFeatureDirectory, resolveDirectory } from '../../../../src/core/project/activeFeature.ts';
import type { ActiveFeature } from '../../../../src/core/project/project.ts';
import { noCancellation } from '../../../../src/core/project/workspace.ts';
import { plumblineWith } from '../../../support/plumblineWith.ts';

const featureJson = 'file:///ws/.specify/feature.json';

async function activeWith(json: string, others: Record<string, string> = {}): Promise<ActiveFeature | undefined> {
	const { plumbline } = plumblineWith({
		'.specify/feature.json': json,
		'specs/001-auth/spec.md': '# Feature Specification',
		...others,
	});
	return (await plumbline.projects(noCancellation))[0]?.active;
}

suite('the active feature', () => {
	const auth = { uri: featureJson, feature: 'file:///ws/specs/001-auth' };
	for (const [what, directory] of [
		['relative', 'specs/001-auth'],
		['with a slash at its end', 'specs/001-auth/'],
		['with ./', './specs/001-auth'],
		['with backslashes', 'specs\\001-auth'],
		['absolute', '/ws/specs/001-auth'],
		['in other case', 'Specs/001-Auth'],
	]) {
		test(`a path ${what}`, async () => {
			assert.deepEqual(await activeWith(JSON.stringify({ feature_directory: directory })), auth);
		});
	}

	test('after a BOM', async () => {
		assert.deepEqual(await activeWith('\ufeff{"feature_directory": "specs/001-auth"}'), auth);
	});

	test('a folder outside of the spec roots is a feature', async () => {
		const active = await activeWith('{"feature_directory": "work/login"}', { 'work/login/plan.md': '# Plan' });
		assert.deepEqual(active, { uri: featureJson, feature: 'file:///ws/work/login' });
	});

	test('a folder that is gone is named, not guessed', async () => {
		assert.deepEqual(await activeWith('{"feature_directory": "specs/009-gone"}'), {
			uri: featureJson,
			problem: 'missing-folder',
			directory: 'specs/009-gone',
		});
	});

	test('what cannot be read is said to be so', async () => {
		for (const json of ['', '{', '[]', 'null', '{}', '{"feature_directory": 1}', '{"feature_directory":"a"} "b"\n}']) {
			assert.deepEqual(await activeWith(json), { uri: featureJson, problem: 'unreadable', directory: undefined }, json);
		}
	});

	test('none without the file', async () => {
		const { plumbline } = plumblineWith({ '.specify/x.json': '{}' });
		assert.equal((await plumbline.projects(noCancellation))[0]?.active, undefined);
	});

	test('follows the file', async () => {
		const { plumbline, workspace } = plumblineWith({ 'specs/001-a/spec.md': '#', '.specify/feature.json': '{}' });
		await plumbline.projects(noCancellation);
		workspace.write('.specify/feature.json', '{"feature_directory":"specs/001-a"}');
		assert.deepEqual((await plumbline.projects(noCancellation))[0]?.active, {
			uri: featureJson,
			feature: 'file:///ws/specs/001-a',
		});
	});

	test('absolute paths keep the machine of the project', () => {
		assert.equal(resolveDirectory('C:\\ws\\specs\\001', 'file:///c%3A/ws'), 'file:///c%3A/ws/specs/001');
		assert.equal(
			resolveDirectory('/home/me/specs/001', 'vscode-remote://ssh-remote%2Bbox/home/me'),
			'vscode-remote://ssh-remote%2Bbox/home/me/specs/001',
		);
	});

	test('readFeatureDirectory trims', () => {
		assert.equal(readFeatureDirectory('{"feature_directory":" specs/1 "}'), 'specs/1');
		assert.equal(readFeatureDirectory('{"feature_directory":" "}'), undefined);
	});
});
