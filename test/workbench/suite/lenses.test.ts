import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, closeAll, file, lenses, open, root, titlesOf, until } from './support.ts';

const late = 'specs/002-late-reminders/plan.md';

suite('Lenses', () => {
	suiteSetup(activate);
	teardown(closeAll);

	test('stand above every place to fill, above gates and diagrams', async () => {
		await open(late);
		const found = await until(
			'lenses',
			() => lenses(file(late)),
			all => all.length > 10,
		);
		const at = (line: number) => titlesOf(found.filter(lens => lens.range.start.line === line - 1));
		assert.deepEqual(at(8), ['Fill section']);
		assert.deepEqual(at(16), ['Fill section']);
		assert.equal(at(3).length, 2, 'two on one line say which is which');
		assert.ok(at(34)[0]?.startsWith('3 of 5 gates passed, 1 failed, 1 open'), at(34).join());
		assert.ok(at(34)[1]?.includes('III. Keep It Small'));
		assert.ok(at(43).includes('Open principle'), at(43).join());
		assert.deepEqual(at(48), ['Preview diagram']);
	});

	test('are not there where nothing is to be done', async () => {
		await open('specs/001-reserve-a-tool/plan.md');
		const uri = file('specs/001-reserve-a-tool/plan.md');
		const titles = titlesOf(
			await until(
				'lenses',
				() => lenses(uri),
				all => all.length > 0,
			),
		);
		assert.ok(!titles.some(title => title.startsWith('Fill')), titles.join());
		await open('README.md');
		assert.deepEqual(titlesOf(await lenses(file('README.md'))), []);
	});

	test('go when they are turned off', async () => {
		await open(late);
		await until(
			'lenses',
			() => lenses(file(late)),
			all => all.length > 10,
		);
		const configuration = vscode.workspace.getConfiguration('plumbline', root());
		await configuration.update('codeLens.fill', false, vscode.ConfigurationTarget.Workspace);
		await until(
			'no lenses to fill',
			async () => titlesOf(await lenses(file(late))),
			titles => titles.length > 0 && !titles.some(title => title.startsWith('Fill')),
		);
		await configuration.update('codeLens.fill', undefined, vscode.ConfigurationTarget.Workspace);
	});
});
