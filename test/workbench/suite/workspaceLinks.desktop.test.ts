import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { workspaceContract } from '../../contract/workspaceContract.ts';
import { openContractFolder } from './contractFolder.ts';
import { file } from './support.ts';

/** Symbolic links cannot be made through `vscode.workspace.fs`, nor in a browser. */
workspaceContract(
	'in VS Code, with symbolic links',
	async files => {
		const under = await openContractFolder(files);
		return {
			...under,
			async link(path, target) {
				const place = join(file(under.name).fsPath, path);
				mkdirSync(dirname(place), { recursive: true });
				symlinkSync(target, place);
			},
		};
	},
	'only',
);
