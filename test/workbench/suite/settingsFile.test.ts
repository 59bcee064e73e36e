import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, closeAll, open, remove, until, write } from './support.ts';

const path = '.specify/plumbline.yml';

suite('.specify/plumbline.yml', () => {
	suiteSetup(async () => {
		await activate();
		await write(path, 'rules:\n  gate.failed: error\n  gate.o');
	});
	suiteTeardown(async () => {
		await closeAll();
		await remove(path);
	});

	test('completes and explains rules', async () => {
		const { uri } = (await open(path)).document;
		const found = await until(
			'completions',
			() =>
				vscode.commands.executeCommand<vscode.CompletionList>(
					'vscode.executeCompletionItemProvider',
					uri,
					new vscode.Position(2, 8),
				),
			({ items }) => items.some(({ label }) => label === 'gate.open'),
		);
		assert.ok(!found.items.some(({ label }) => label === 'gate.failed'), 'gate.failed is there already');
		const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
			'vscode.executeHoverProvider',
			uri,
			new vscode.Position(1, 5),
		);
		const [text] = (hover?.contents ?? []) as vscode.MarkdownString[];
		assert.match(text?.value ?? '', /A gate that stands as failed/);
	});
});
