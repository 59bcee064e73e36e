import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionsAt, activate, closeAll, file, findings, open, read, remove, root, until, write } from './support.ts';

const late = 'specs/002-late-reminders/plan.md';

suite('Findings', () => {
	suiteSetup(activate);
	teardown(closeAll);

	test('are shown for plans that nobody opened', async () => {
		const found = await until(
			'findings of the plan',
			() => findings(file(late)),
			all => all.length > 5,
		);
		for (const code of [
			'placeholder.header:3',
			'placeholder.section:8',
			'placeholder.field:16',
			'complexity.sample-row:92',
		]) {
			assert.ok(found.includes(code), `${code} in ${found.join(' ')}`);
		}
		assert.deepEqual(findings(file('specs/001-reserve-a-tool/plan.md')), [], 'a plan without fault');
		assert.deepEqual(findings(file('.specify/templates/plan-template.md')), [], 'templates are no plans');
	});

	test('lead to the page of their rule', async () => {
		const [diagnostic] = await until(
			'a finding',
			() => vscode.languages.getDiagnostics(file(late)),
			all => all.length > 0,
		);
		assert.ok(typeof diagnostic?.code === 'object');
		assert.equal(diagnostic.code.target.scheme, 'command');
		assert.equal(diagnostic.code.target.path, 'plumbline._openRule');
	});

	test('follow what is typed, before it is saved', async () => {
		const editor = await open(late);
		await until(
			'findings',
			() => findings(file(late)),
			all => all.includes('placeholder.section:8'),
		);
		await editor.edit(edit => edit.replace(new vscode.Range(7, 0, 7, 1000), 'Members get one friendly message.'));
		await until(
			'the finding to go',
			() => findings(file(late)),
			all => !all.includes('placeholder.section:8'),
		);
		assert.equal(editor.document.isDirty, true);
	});

	test('come with a new file and go with it', async () => {
		const path = 'specs/900-for-a-test/plan.md';
		await write(
			path,
			'# Implementation Plan: [FEATURE]\n\n## Summary\n\n[Extract from feature spec: primary requirement]\n',
		);
		await until(
			'findings of the new file',
			() => findings(file(path)),
			all => all.length > 0,
		);
		await remove('specs/900-for-a-test');
		await until(
			'no findings any more',
			() => findings(file(path)),
			all => all.length === 0,
		);
	});

	test('say nothing of bytes that are no text, and go on', async () => {
		const path = 'specs/901-for-a-test/plan.md';
		await write(path, new Uint8Array([0x23, 0x20, 0xff, 0xfe, 0xc3, 0x28]));
		await write('specs/902-for-a-test/plan.md', '# Implementation Plan: [FEATURE]\n');
		await until(
			'the other file is checked',
			() => findings(file('specs/902-for-a-test/plan.md')),
			all => all.length > 0,
		);
		assert.deepEqual(findings(file(path)), []);
		await remove('specs/901-for-a-test');
		await remove('specs/902-for-a-test');
	});

	test('obey the severity that the setting says', async () => {
		const configuration = vscode.workspace.getConfiguration('plumbline', root());
		await configuration.update('rules', { 'placeholder.section': 'off' }, vscode.ConfigurationTarget.Workspace);
		await until(
			'the rule is off',
			() => findings(file(late)),
			all => all.length > 0 && !all.includes('placeholder.section:8'),
		);
		await configuration.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
		await until(
			'the rule is on',
			() => findings(file(late)),
			all => all.includes('placeholder.section:8'),
		);
	});

	test('have fixes that one undo takes back', async () => {
		const editor = await open(late);
		const before = editor.document.getText();
		await until(
			'findings',
			() => findings(file(late)),
			all => all.includes('complexity.sample-row:92'),
		);
		const actions = await actionsAt(file(late), 91);
		const fix = actions.find(action => action.title.includes('No violations') && action.edit);
		assert.ok(fix?.edit, actions.map(action => action.title).join(', '));
		assert.ok(await vscode.workspace.applyEdit(fix.edit));
		assert.notEqual(editor.document.getText(), before);
		await until(
			'the finding to go',
			() => findings(file(late)),
			all => !all.includes('complexity.sample-row:92'),
		);
		await vscode.commands.executeCommand('undo');
		assert.equal(editor.document.getText(), before);
	});

	test('of a gate ask for the reason, or lead to the principle', async () => {
		const editor = await open(late);
		await until(
			'findings',
			() => findings(file(late)),
			all => all.includes('gate.open:42') && all.includes('gate.failed:43'),
		);
		const command = async (line: number, title: string) => {
			const actions = await actionsAt(file(late), line - 1);
			const found = actions.find(action => action.title.startsWith(title))?.command;
			assert.ok(found, actions.map(action => action.title).join(', '));
			return vscode.commands.executeCommand(found.command, ...(found.arguments ?? []));
		};
		const before = editor.document.getText();
		const marked = command(42, 'Mark as passed');
		// The question stands open until it is answered, here with nothing.
		await until(
			'the gate to be marked',
			async () => {
				await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
				return editor.document.lineAt(41).text;
			},
			text => text.startsWith('- [x] '),
		);
		await marked;
		await vscode.window.showTextDocument(editor.document);
		await vscode.commands.executeCommand('undo');
		assert.equal(editor.document.getText(), before);
		await command(43, 'Open the principle');
		await until(
			'the constitution to open',
			() => vscode.window.activeTextEditor?.document.uri.path ?? '',
			path => path.endsWith('/constitution.md'),
		);
	});

	test('can be silenced where they are, in a table too', async () => {
		const editor = await open(late);
		await until(
			'findings',
			() => findings(file(late)),
			all => all.includes('complexity.sample-row:92'),
		);
		for (const [code, line] of [
			['complexity.sample-row', 91],
			['placeholder.section', 7],
		] as const) {
			const actions = await actionsAt(file(late), line);
			const silence = actions.find(action => action.title.includes(code));
			assert.ok(silence?.edit, actions.map(action => action.title).join(', '));
			assert.ok(await vscode.workspace.applyEdit(silence.edit));
			await until(
				`${code} is silent`,
				() => findings(file(late)),
				all => !all.some(each => each.startsWith(code)),
			);
		}
		assert.match(editor.document.getText(), /plumbline-disable-line complexity\.sample-row/);
		assert.match(editor.document.getText(), /\n<!-- plumbline-disable-next-line placeholder\.section -->\n\[Extract/);
	});

	test('are fixed all at once, and the rest stays byte for byte', async () => {
		const editor = await open(late);
		await until(
			'findings',
			() => findings(file(late)),
			all => all.includes('complexity.sample-row:92'),
		);
		const all = new vscode.Range(0, 0, editor.document.lineCount, 0);
		const fix = await until(
			'a fix for all',
			async () => {
				const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
					'vscode.executeCodeActionProvider',
					file(late),
					all,
					'source.fixAll.plumbline',
				);
				return actions.find(action => action.edit)?.edit;
			},
			edit => edit !== undefined,
		);
		assert.ok(await vscode.workspace.applyEdit(fix!));
		const text = editor.document.getText();
		assert.doesNotMatch(text, /\[DATE\]|\[link\]/);
		assert.match(text, /\[e\.g\., a fourth part\]/, 'what a person must decide stays');
		assert.match(text, /\*\*Scale\/Scope\*\*: About twenty late tools a day\n/);
		await editor.document.save();
		assert.equal(await read(late), text);
		await vscode.commands.executeCommand('undo');
		await editor.document.save();
	});
});
