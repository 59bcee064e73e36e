import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toUri } from '../../../src/cli/nodeUri.ts';
import { NodeWorkspace } from '../../../src/cli/nodeWorkspace.ts';
import { silentLogger } from '../../../src/core/project/workspace.ts';
import { workspaceContract } from '../../contract/workspaceContract.ts';
import { createTempFolder } from '../../support/tempFolder.ts';

workspaceContract(
	'on disk',
	async files => {
		const disk = createTempFolder(files);
		const workspace = new NodeWorkspace([toUri(disk.path)], silentLogger);
		return {
			workspace,
			folder: workspace.folders[0]!,
			async write(path, content) {
				const uri = toUri(join(disk.path, path));
				const existed = (await workspace.stat(uri)) !== undefined;
				disk.write(path, content);
				workspace.tell([{ uri, kind: existed ? 'changed' : 'created' }]);
			},
			async remove(path) {
				disk.remove(path);
				workspace.tell([{ uri: toUri(join(disk.path, path)), kind: 'deleted' }]);
			},
			async link(path, target) {
				mkdirSync(dirname(join(disk.path, path)), { recursive: true });
				symlinkSync(target, join(disk.path, path));
			},
			dispose: async () => disk.remove(),
		};
	},
	'too',
);
