import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import { silentLogger } from '../../../src/core/project/workspace.ts';
import { VscodeSettings } from '../../../src/host/settings.ts';
import { VscodeWorkspace } from '../../../src/host/vscodeWorkspace.ts';
import { workspaceContract } from '../../contract/workspaceContract.ts';
import { root, until } from './support.ts';

/** The same contract on a disk with symbolic links, in a folder of the open workspace. */
workspaceContract(
	'in VS Code, on disk',
	async files => {
		const disk = mkdtempSync(join(realpathSync(root().fsPath), 'contract-'));
		const put = (path: string, content: string | Uint8Array) => {
			mkdirSync(dirname(join(disk, path)), { recursive: true });
			writeFileSync(join(disk, path), content);
		};
		for (const [path, content] of Object.entries(files)) {
			put(path, content);
		}
		const settings = new VscodeSettings();
		const workspace = new VscodeWorkspace(silentLogger, settings);
		const folder = vscode.Uri.joinPath(root(), disk.split(/[\\/]/).at(-1)!).toString();
		const heard = async (path: string, act: () => void) => {
			let told = false;
			const subscription = workspace.onDidChange(changes => {
				told ||= changes.some(change => change.uri === `${folder}/${path}`);
			});
			act();
			await until(`news of ${path}`, () => told, Boolean);
			subscription.dispose();
		};
		// A watcher that was just made may tell of what was there before it.
		await new Promise(resolve => setTimeout(resolve, 1000));
		return {
			workspace,
			folder,
			write: (path, content) => heard(path, () => put(path, content)),
			remove: path => heard(path, () => rmSync(join(disk, path))),
			async link(path, target) {
				mkdirSync(dirname(join(disk, path)), { recursive: true });
				symlinkSync(target, join(disk, path));
			},
			async dispose() {
				workspace.dispose();
				settings.dispose();
				rmSync(disk, { recursive: true, force: true });
			},
		};
	},
	true,
);
