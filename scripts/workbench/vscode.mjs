// VS Code's server with the web workbench, and the Node that runs it.
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { SetupError } from './cleanup.mjs';
import { fetchOnce } from './fetchOnce.mjs';
import { installDependencies } from './npm.mjs';
import { versions } from './versions.mjs';

/** The version of VS Code that the server is. */
export const vscodeVersion = versions.vscode.version;

/**
 * Gives what is needed to start a VS Code server; fetches it the first time (about 200 MB to download, 900 MB on disk).
 *
 * @returns {Promise<{ node: string, serverMain: string }>} the program and the script that it runs
 */
export async function getServer() {
	const node = await getNode();
	const folder = await fetchOnce(`VS Code ${versions.vscode.version}`, versions.vscode, async (unpacked, step) => {
		step('installing its dependencies');
		await installDependencies(join(unpacked, 'lib/vscode'));
		await installDependencies(join(unpacked, 'lib/vscode/extensions'));
	});
	return { node, serverMain: join(folder, 'lib/vscode/out/server-main.js') };
}

/** The server needs Node 24; this project's scripts run on 20 and later. */
async function getNode() {
	if (process.versions.node.startsWith('24.')) {
		return process.execPath;
	}
	// Windows on ARM runs x64 programs.
	const platform = process.platform === 'win32' ? 'win32-x64' : `${process.platform}-${process.arch}`;
	const pinned = versions.node[platform];
	if (pinned === undefined) {
		throw new SetupError(
			`VS Code's server needs Node 24, which cannot be fetched for ${platform}. Run this with Node 24.`,
		);
	}
	const program = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
	const folder = await fetchOnce(`Node ${pinned.package.split('@')[1]}`, pinned, unpacked =>
		chmod(join(unpacked, program), 0o755),
	);
	return join(folder, program);
}
