import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type FileChange, silentLogger } from '../../../src/core/project/workspace.ts';
import { VscodeSettings } from '../../../src/host/settings.ts';
import { VscodeWorkspace } from '../../../src/host/vscodeWorkspace.ts';
import { file, findings, until } from './support.ts';

/** What a script does with `mkdir -p` and `cp` is faster than VS Code's watcher on Linux, which hears little of it. */
suite('Folders that come at once, with all that is in them', () => {
	const top = 'specs/900-at-once';
	// Of some the watcher may hear; of all it never does.
	const plans = [1, 2, 3, 4, 5, 6, 7, 8].map(number => file(`${top}/${number}-a/contracts/old/plan.md`));

	teardown(() => rmSync(file(top).fsPath, { recursive: true, force: true }));

	function writeAtOnce(content: string): void {
		for (const { fsPath } of plans) {
			mkdirSync(dirname(fsPath), { recursive: true });
			writeFileSync(fsPath, content);
		}
	}

	test('tell of what is made, changed and deleted in them', async () => {
		const settings = new VscodeSettings();
		const workspace = new VscodeWorkspace(silentLogger, settings);
		const heard: FileChange[] = [];
		workspace.onDidChange(changes => heard.push(...changes));
		async function hear(kind: FileChange['kind'], content: string | undefined): Promise<void> {
			for (const uri of plans.map(String)) {
				const isIt = (change: FileChange) => change.uri === uri && change.kind === kind;
				await until(`news of ${uri}, ${kind},`, () => heard.some(isIt), Boolean);
				assert.equal((await workspace.openDocument(uri))?.getText(), content);
			}
		}
		try {
			writeAtOnce('one');
			await hear('created', 'one');
			writeAtOnce('two, which is longer');
			await hear('changed', 'two, which is longer');
			for (const { fsPath } of plans) {
				rmSync(fsPath);
			}
			await hear('deleted', undefined);
		} finally {
			workspace.dispose();
			settings.dispose();
		}
	});

	test('have findings, and new ones after each change', async () => {
		const open = () => plans.filter(uri => findings(uri).includes('gate.open:5')).length;
		const plan = (box: string) =>
			`# Implementation Plan: At once\n\n## Constitution Check\n\n- [${box}] **Small**: yes\n`;
		writeAtOnce(plan(' '));
		await until('open gates', open, count => count === plans.length);
		writeAtOnce(plan('x'));
		await until('no open gates', open, count => count === 0);
	});
});
