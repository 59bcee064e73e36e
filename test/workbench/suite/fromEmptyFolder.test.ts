import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, closeAll, file, findings, read, remove, until, write } from './support.ts';

const folder = 'from-empty';
const constitution = `${folder}/.specify/memory/constitution.md`;
const feature = `${folder}/specs/001-lend-tools`;
const plan = `${feature}/plan.md`;

const spec =
	'# Feature Specification: Lend tools\n\n**Feature Branch**: `001-lend-tools`\n\n**Created**: 2026-05-01\n\n**Status**: Draft\n\n' +
	'## User Scenarios & Testing *(mandatory)*\n\n### User Story 1 - Borrow (Priority: P1)\n\nA member borrows a tool.\n\n' +
	'## Requirements *(mandatory)*\n\n- **FR-001**: Members MUST be able to borrow a tool.\n\n' +
	'## Success Criteria *(mandatory)*\n\n- **SC-001**: Borrowing takes less than 2 minutes.\n';

/** In the order of the picker, with a line that only this kind of plan has. */
const flavours: readonly (readonly [name: string, mark: RegExp])[] = [
	['upstream', /^\[Gates determined based on constitution file\]$/m],
	['gates', /^\*\*Small steps\*\*\n- \[ \] Work MUST be small$/m],
	['marks', /^- ⬜ \*\*Small steps\*\*$/m],
	['articles', /^## Phase -1: Pre-Implementation Gates$/m],
	['advanced', /^## High-Level Architecture$/m],
];

/** What a person would type for a name of the constitution, and anywhere else. */
function typed(selected: string): string {
	const name = /^\[PRINCIPLE_(\d)_NAME\]$/.exec(selected)?.[1];
	return name
		? ['Small steps', 'Tests first', 'Plain words'][Number(name) - 1]!
		: /^\[PRINCIPLE/.test(selected)
			? 'Work MUST be small.'
			: 'It is lent to members';
}

/** Takes what the picker has selected, again and again, until `work` is done. */
async function accepting<T>(work: Thenable<T>): Promise<T> {
	let isDone = false;
	const result = Promise.resolve(work).finally(() => {
		isDone = true;
	});
	while (!isDone) {
		await new Promise(resolve => setTimeout(resolve, 50));
		await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
	}
	return result;
}

/** Fills every place with the first thing that is offered, or types it where "Write it in the editor" is. */
async function fillAll(uri: vscode.Uri): Promise<void> {
	const editor = await vscode.window.showTextDocument(uri, { preview: false });
	editor.selection = new vscode.Selection(0, 0, 0, 0);
	for (let rounds = 0; rounds < 60; rounds++) {
		const before = editor.document.version;
		editor.selection = new vscode.Selection(editor.selection.start, editor.selection.start);
		await accepting(vscode.commands.executeCommand('plumbline.fillNext'));
		await vscode.commands.executeCommand('leaveSnippet');
		const shown = vscode.window.activeTextEditor!;
		assert.equal(shown.document.uri.toString(), uri.toString());
		const selected = shown.document.getText(shown.selection);
		if (/^[[*]/.test(selected)) {
			await shown.edit(edit => edit.replace(shown.selection, typed(selected)));
		} else if (shown.document.version === before) {
			return;
		}
	}
	assert.fail('there is always something left to fill');
}

async function undoTo(text: string): Promise<void> {
	const { document } = vscode.window.activeTextEditor!;
	for (let steps = 0; steps < 200 && document.getText() !== text; steps++) {
		await vscode.commands.executeCommand('undo');
	}
	assert.equal(document.getText(), text);
}

suite('From an empty folder', () => {
	suiteSetup(async () => {
		await activate();
		await write(`${folder}/.specify/init-options.json`, '{}\n');
		await write(`${feature}/spec.md`, spec);
		// A project that is not known yet is a part of the one around it, which has a constitution.
		await write(plan, '# Implementation Plan: [FEATURE]\n');
		await until(
			'the project to be known',
			() => findings(file(plan)),
			found => found.length > 0,
		);
		await remove(plan);
	});
	teardown(async () => {
		await closeAll();
		await remove(plan).then(undefined, () => {}); // the constitution's test makes none
	});
	suiteTeardown(async () => {
		await remove(folder);
	});

	/** A new document by its command. @param row which of the picker's choices */
	async function create(artifactKind: string, path: string, row: number): Promise<string> {
		const resource = file(artifactKind === 'constitution' ? folder : feature).toString();
		const made = vscode.commands.executeCommand('plumbline.newArtifact', { resource, artifactKind });
		for (let steps = 0; steps < row; steps++) {
			await new Promise(resolve => setTimeout(resolve, steps === 0 ? 1500 : 100));
			await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
		}
		await accepting(made);
		return read(path);
	}

	test('a constitution is written and filled', async function () {
		this.timeout(120_000);
		assert.match(await create('constitution', constitution, 0), /\[PRINCIPLE_1_NAME\]/);
		await fillAll(file(constitution));
		await vscode.workspace.saveAll();
		assert.match(await read(constitution), /^### Small steps\n\nWork MUST be small\.$/m);
	});

	for (const [row, [flavour, mark]] of flavours.entries()) {
		test(`a plan, ${flavour}, is filled place by place until nothing is found, and taken back`, async function () {
			this.timeout(180_000);
			const start = await create('plan', plan, row);
			assert.match(start, mark);
			await fillAll(file(plan));
			const text = vscode.window.activeTextEditor!.document.getText();
			assert.doesNotMatch(text, /\[(?![x ]\]|spec\.md\]|If no)|<</);
			await until(
				`no findings in ${text}`,
				() => findings(file(plan)),
				found => found.length === 0,
			);
			assert.deepEqual(findings(file(constitution)), []);
			await undoTo(start);
			await vscode.window.activeTextEditor!.document.save();
			assert.equal(await read(plan), start);
		});
	}
});
