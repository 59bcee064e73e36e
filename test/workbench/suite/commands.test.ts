import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import manifest from '../../../package.json';
import { activate, closeAll, file, open, read, remove, until } from './support.ts';

suite('Commands', () => {
	suiteSetup(activate);
	teardown(closeAll);

	test('of the manifest are all there', async () => {
		const known = await vscode.commands.getCommands(true);
		const missing = manifest.contributes.commands.map(({ command }) => command).filter(id => !known.includes(id));
		assert.deepEqual(missing, []);
	});

	test('a missing document is made from the project’s template, its head filled', async () => {
		const feature = file('specs/002-late-reminders').toString();
		// As a row of the tree that says what is missing.
		await vscode.commands.executeCommand('plumbline.newArtifact', { resource: feature, artifactKind: 'research' });
		const text = await until(
			'research.md',
			() => read('specs/002-late-reminders/research.md'),
			content => content !== '',
		);
		assert.match(text, /^# .*Late Reminders/);
		assert.match(text, /002-late-reminders/);
		assert.equal(vscode.window.activeTextEditor?.document.uri.path.endsWith('/research.md'), true);
		await closeAll();
		await remove('specs/002-late-reminders/research.md');
	});

	test('an existing document is left as it is', async () => {
		const path = 'specs/001-reserve-a-tool/plan.md';
		const before = await read(path);
		// The notification waits for an answer, the command with it.
		void vscode.commands.executeCommand('plumbline.newArtifact', {
			resource: file('specs/001-reserve-a-tool').toString(),
			artifactKind: 'research',
		});
		await new Promise(resolve => setTimeout(resolve, 1500));
		assert.equal(await read(path), before);
		assert.match(await read('specs/001-reserve-a-tool/research.md'), /unique index/);
	});

	test('the active feature is written for Spec Kit', async () => {
		const before = await read('.specify/feature.json');
		await vscode.commands.executeCommand('plumbline.setActiveFeature', {
			resource: file('specs/later/004-import-members').toString(),
		});
		assert.deepEqual(JSON.parse(await read('.specify/feature.json')), {
			feature_directory: 'specs/later/004-import-members',
		});
		await vscode.workspace.fs.writeFile(file('.specify/feature.json'), new TextEncoder().encode(before));
	});

	test('a document is compared with its template', async () => {
		await open('specs/002-late-reminders/plan.md');
		await vscode.commands.executeCommand('plumbline.compareWithTemplate');
		const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
		assert.ok(input instanceof vscode.TabInputTextDiff);
		const template = await vscode.workspace.openTextDocument(input.original);
		assert.equal(template.getText(), await read('.specify/templates/plan-template.md'));
	});

	test('the next gate that is not met is selected, again and again', async () => {
		await open('specs/002-late-reminders/plan.md');
		const lines: number[] = [];
		for (let i = 0; i < 3; i++) {
			await vscode.commands.executeCommand('plumbline.nextOpenGate');
			lines.push(vscode.window.activeTextEditor!.selection.active.line + 1);
		}
		assert.deepEqual(lines, [42, 43, 42]);
	});

	test('the principle of a gate is opened', async () => {
		await vscode.commands.executeCommand(
			'plumbline.openPrinciple',
			file('specs/002-late-reminders/plan.md').toString(),
			42,
		);
		const editor = vscode.window.activeTextEditor!;
		assert.ok(editor.document.uri.path.endsWith('/constitution.md'));
		assert.match(editor.document.lineAt(editor.selection.active.line).text, /IV\. Private by Default/);
	});
});
