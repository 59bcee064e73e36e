import { type FileChange, silentLogger } from '../../../src/core/project/workspace.ts';
import { VscodeSettings } from '../../../src/host/settings.ts';
import { VscodeWorkspace } from '../../../src/host/vscodeWorkspace.ts';
import type { WorkspaceUnderTest } from '../../contract/workspaceContract.ts';
import { file, remove, until, write } from './support.ts';

let count = 0;

/** A folder of the open workspace with these files, seen through `VscodeWorkspace`. */
export async function openContractFolder(
	files: Readonly<Record<string, string | Uint8Array>>,
): Promise<WorkspaceUnderTest & { readonly name: string }> {
	// In a spec root, where new folders are noticed.
	const name = `specs/contract-${++count}`;
	for (const [path, content] of Object.entries(files)) {
		await write(`${name}/${path}`, content);
	}
	const settings = new VscodeSettings();
	const workspace = new VscodeWorkspace(silentLogger, settings);
	const heard = async (path: string, kind: FileChange['kind'], act: () => Promise<void>) => {
		const uri = file(`${name}/${path}`).toString();
		let told = false;
		const subscription = workspace.onDidChange(changes => {
			told ||= changes.some(change => change.uri === uri && change.kind === kind);
		});
		await act();
		await until(`news of ${path}, ${kind},`, () => told, Boolean);
		subscription.dispose();
	};
	return {
		name,
		workspace,
		folder: file(name).toString(),
		async write(path, content) {
			const exists = await workspace.stat(file(`${name}/${path}`).toString());
			await heard(path, exists ? 'changed' : 'created', () => write(`${name}/${path}`, content));
		},
		remove: path => heard(path, 'deleted', () => remove(`${name}/${path}`)),
		async dispose() {
			workspace.dispose();
			settings.dispose();
			await remove(name).catch(() => {
				// nothing was written
			});
		},
	};
}
