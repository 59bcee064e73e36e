import { workspaceContract } from '../../contract/workspaceContract.ts';
import { InMemoryWorkspace } from '../../support/inMemoryWorkspace.ts';

workspaceContract('in memory', async files => {
	const workspace = new InMemoryWorkspace(files);
	return {
		workspace,
		folder: workspace.folders[0]!,
		write: async (path, content) => workspace.write(path, content),
		remove: async path => workspace.remove(path),
		dispose: async () => {},
	};
});
