import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, closeAll, file, open, until } from './support.ts';

const late = 'specs/002-late-reminders/plan.md';
const constitution = '.specify/memory/constitution.md';

suite('Navigation', () => {
	suiteSetup(activate);
	teardown(closeAll);

	test('leads from a gate to its principle', async () => {
		await open(late);
		const links = await until(
			'a definition',
			() =>
				vscode.commands.executeCommand<vscode.LocationLink[]>(
					'vscode.executeDefinitionProvider',
					file(late),
					new vscode.Position(42, 12),
				),
			all => all.length > 0,
		);
		assert.equal(links[0]?.targetUri.toString(), file(constitution).toString());
		const target = await vscode.workspace.openTextDocument(file(constitution));
		assert.match(target.lineAt(links[0]!.targetRange.start.line).text, /IV\. Private by Default/);
	});

	test('leads from a principle to its gates in every plan', async () => {
		const document = (await open(constitution)).document;
		const line = document
			.getText()
			.split('\n')
			.findIndex(text => text.includes('III. Keep It Small'));
		const found = await until(
			'references',
			() =>
				vscode.commands.executeCommand<vscode.Location[]>(
					'vscode.executeReferenceProvider',
					document.uri,
					new vscode.Position(line, 8),
				),
			all => all.length > 0,
		);
		// VS Code's own Markdown support finds the heading itself.
		const plans = found.filter(({ uri }) => uri.path.endsWith('/plan.md'));
		const features = new Set(plans.map(({ uri }) => /specs\/(\d+)/.exec(uri.path)?.[1]));
		assert.deepEqual([...features].sort(), ['001', '002', '003']);
	});

	test('shows the principle and the standing on hover, as text', async () => {
		await open(late);
		const hovers = await until(
			'a hover',
			() =>
				vscode.commands.executeCommand<vscode.Hover[]>(
					'vscode.executeHoverProvider',
					file(late),
					// On the marks between outcome and name.
					new vscode.Position(42, 5),
				),
			all => all.length > 0,
		);
		const content = hovers.flatMap(hover => hover.contents).find(each => each instanceof vscode.MarkdownString);
		assert.ok(content instanceof vscode.MarkdownString);
		assert.match(content.value, /fails/);
		assert.match(content.value, /stored encrypted/);
		assert.notEqual(content.isTrusted, true);
	});

	test('makes links of paths that exist', async () => {
		await open(late);
		const links = await until(
			'links',
			() => vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', file(late)),
			all => all.some(link => link.range.start.line === 3),
		);
		const link = links.find(each => each.range.start.line === 3);
		assert.ok(link?.target?.path.endsWith('/specs/002-late-reminders/spec.md'));
	});

	test('leads from an id in a task to the spec', async () => {
		const document = (await open('specs/001-reserve-a-tool/tasks.md')).document;
		const lines = document.getText().split('\n');
		const line = lines.findIndex(text => text.includes('FR-002'));
		const found = await until(
			'a definition',
			() =>
				vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
					'vscode.executeDefinitionProvider',
					document.uri,
					new vscode.Position(line, lines[line]!.indexOf('FR-002') + 2),
				),
			all => all.length > 0,
		);
		const target = found[0] instanceof vscode.Location ? found[0].uri : found[0]?.targetUri;
		assert.ok(target?.path.endsWith('/001-reserve-a-tool/spec.md'));
	});
});
