// A virtual file system that shows the folder of the workspace file and refuses every change: `rehearsal-readonly:/project`
// is the folder `project` beside it.
const vscode = require('vscode');

exports.registerReadOnlyFiles = subscriptions => {
	const changed = new vscode.EventEmitter();
	const refuse = uri => {
		throw vscode.FileSystemError.NoPermissions(uri);
	};
	const provider = {
		onDidChangeFile: changed.event,
		watch: () => new vscode.Disposable(() => {}),
		stat: uri => vscode.workspace.fs.stat(real(uri)),
		readDirectory: uri => vscode.workspace.fs.readDirectory(real(uri)),
		readFile: uri => vscode.workspace.fs.readFile(real(uri)),
		createDirectory: refuse,
		writeFile: refuse,
		delete: refuse,
		rename: refuse,
	};
	subscriptions.push(
		changed,
		vscode.workspace.registerFileSystemProvider('rehearsal-readonly', provider, {
			isReadonly: true,
			isCaseSensitive: true,
		}),
	);
};

function real(uri) {
	return vscode.Uri.joinPath(vscode.workspace.workspaceFile, '..', uri.path);
}
