import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { noCancellation, silentLogger } from '../../../src/core/project/workspace.ts';
import { applyFileEdits } from '../../../src/host/applyFileEdits.ts';
import { HumanError } from '../../../src/host/notifications.ts';
import { VscodeSettings } from '../../../src/host/settings.ts';
import { VscodeWorkspace } from '../../../src/host/vscodeWorkspace.ts';
import { workspaceContract } from '../../contract/workspaceContract.ts';
import { openContractFolder } from './contractFolder.ts';
import { closeAll, file, open, read, remove, until, write } from './support.ts';

workspaceContract('in VS Code', openContractFolder);

suite('The workspace of the window', () => {
	const settings = new VscodeSettings();
	const workspace = new VscodeWorkspace(silentLogger, settings);
	const path = 'specs/001-reserve-a-tool/quickstart.md';

	teardown(closeAll);
	suiteTeardown(() => {
		workspace.dispose();
		settings.dispose();
	});

	test('gives the buffer while there is one, then the disk', async () => {
		const uri = file(path).toString();
		const before = await workspace.openDocument(uri);
		const editor = await open(path);
		await editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'Typed. '));
		const typed = await workspace.openDocument(uri);
		assert.ok(typed);
		assert.ok(typed.getText().startsWith('Typed. # Quickstart'));
		assert.ok(typed.version > before!.version);
		await closeAll();
		const after = await until(
			'the buffer to close',
			() => workspace.openDocument(uri),
			document => !document?.getText().startsWith('Typed'),
		);
		assert.equal(after?.getText(), before?.getText());
		assert.ok(after!.version > typed.version);
	});

	test('refuses an edit that was made for another version', async () => {
		const uri = file(path).toString();
		const document = await workspace.openDocument(uri);
		const editor = await open(path);
		await editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'Typed. '));
		const text = editor.document.getText();
		const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } };
		const change = { kind: 'change' as const, uri, version: document!.version, edits: [{ range, newText: 'X' }] };
		await assert.rejects(
			async () => applyFileEdits(workspace, [change]),
			(error: unknown) => error instanceof HumanError,
		);
		assert.equal(editor.document.getText(), text);
	});

	test('applies edits to several files as one step, and saves them if asked', async () => {
		const uri = file(path).toString();
		const original = await read(path);
		const document = await workspace.openDocument(uri);
		const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
		const edits = [
			{ kind: 'change' as const, uri, version: document!.version, edits: [{ range, newText: 'One\nTwo\n' }] },
			{ kind: 'create' as const, uri: file('specs/920-for-a-test/spec.md').toString(), content: '# New\n' },
		];
		assert.equal(await applyFileEdits(workspace, edits, { save: true }), true);
		assert.equal(await read(path), `One\nTwo\n${original}`);
		assert.equal(await read('specs/920-for-a-test/spec.md'), '# New\n');
		await write(path, original);
		await remove('specs/920-for-a-test');
	});

	test('lists what the window has open, the constitution and the settings of the tools', async () => {
		const uris = await workspace.list(file('').toString().replace(/\/$/, ''), ['specs'], noCancellation);
		const paths = uris.map(uri => vscode.Uri.parse(uri).path);
		assert.ok(paths.some(each => each.endsWith('/specs/later/004-import-members/plan.md')));
		assert.ok(paths.some(each => each.endsWith('/.specify/memory/constitution.md')));
		assert.ok(!paths.some(each => each.endsWith('/src/server.ts')));
	});
});
