import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionsAt, activate, closeAll, file, findings, open, read, remove, until, write } from './support.ts';

const table = [
	'# Implementation Plan: Bytes',
	'',
	'**Branch**: `910-for-a-test`  ',
	'**Date**: 2026-01-01  ',
	'',
	'## Complexity Tracking',
	'',
	'| Violation | Why Needed | Simpler Alternative Rejected Because |',
	'|-----------|------------|-------------------------------------|',
	'| [e.g., 4th project] | [current need] | [why 3 projects insufficient] |',
	'',
	'Kept as it is.  ',
	'',
];

suite('Editing', () => {
	suiteSetup(activate);
	teardown(closeAll);

	for (const [name, lineEnd, bom, folder] of [
		['CRLF', '\r\n', '', 'specs/910-for-a-test'],
		['a BOM', '\n', '\ufeff', 'specs/911-for-a-test'],
		['both', '\r\n', '\ufeff', 'specs/912-for-a-test'],
	] as const) {
		test(`keeps ${name} and trailing spaces`, async () => {
			const plan = `${folder}/plan.md`;
			const before = bom + table.join(lineEnd);
			await write(plan, before);
			await until(
				'the finding',
				() => findings(file(plan)),
				all => all.includes('complexity.sample-row:10'),
			);
			const editor = await open(plan);
			const fix = (await actionsAt(file(plan), 9)).find(action => action.isPreferred && action.edit);
			assert.ok(fix?.edit);
			assert.ok(await vscode.workspace.applyEdit(fix.edit));
			await editor.document.save();
			const after = await read(plan);
			assert.notEqual(after, before);
			assert.equal(after.replace(/\r\n/g, '').includes('\n'), lineEnd === '\n', 'no other line ends came in');
			assert.equal(after.startsWith('\ufeff'), bom !== '');
			for (const line of [table[2], table[3], table[11]]) {
				assert.ok(after.includes(`${line}${lineEnd}`), line);
			}
			await vscode.commands.executeCommand('undo');
			await editor.document.save();
			assert.equal(await read(plan), before, 'undo gives back what was there');
			await closeAll();
			await remove(folder);
		});
	}
});
