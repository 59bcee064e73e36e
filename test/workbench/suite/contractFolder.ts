import { silentLogger } from '../../../src/core/project/workspace.ts';
import { VscodeSettings } from '../../../src/host/settings.ts';
import { VscodeWorkspace } from '../../../src/host/vscodeWorkspace.ts';
import type { WorkspaceUnderTest } from '../../contract/workspaceContract.ts';
import { file, remove, until, write } from './support.ts';

let count = 0;

/** A folder of the open workspace with these files, seen through `VscodeWorkspace`. */
export async function openContractFolder(
	files: Readonly<Record<string, string | Uint8Array>>,
): Promise<WorkspaceUnderTest & { readonly name: string }> {
	const name = `contract-${++count}`;
	for (const [path, content] of Object.entries(files)) {
		await write(`${name}/${path}`, content);
	}
	const settings = new VscodeSettings();
	const workspace = new VscodeWorkspace(silentLogger, settings);
	const heard = async (path: string, act: () => Promise<void>) => {
		const uri = file(`${name}/${path}`).toString();
		let told = false;
		const subscription = workspace.onDidChange(changes => {
			told ||= changes.some(change => change.uri === uri);
		});
		await act();
		await until(`news of ${path}`, () => told, Boolean);
		subscription.dispose();
	};
	// A watcher that was just made may tell of what was there before it.
	await new Promise(resolve => setTimeout(resolve, 1000));
	return {
		name,
		workspace,
		folder: file(name).toString(),
		write: (path, content) => heard(path, () => write(`${name}/${path}`, content)),
		remove: path => heard(path, () => remove(`${name}/${path}`)),
		async dispose() {
			workspace.dispose();
			settings.dispose();
			await remove(name).catch(() => {
				// nothing was written
			});
		},
	};
}
