// A VS Code server of our own, on a free port, with data folders of its own.
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { onEnd, removeFolder, SetupError } from './cleanup.mjs';
import { startGuarded } from './guardedProcess.mjs';
import { makeTempFolder } from './paths.mjs';
import { getServer } from './vscode.mjs';

/**
 * @typedef {object} ServerOptions
 * @property {number} [port] a free one without it
 * @property {string} [vsix] a packaged extension to install
 * @property {string[]} [others] folders of further extensions, which tests need
 * @property {string} [linked] an extension's folder to use as if it were installed: what is built there is what runs
 * @property {boolean} [restricted] asks whether the workspace is trusted, so that Restricted Mode can be tested
 */

/**
 * @typedef {object} Server
 * @property {string} authority `127.0.0.1:41234`
 * @property {(settings: Record<string, unknown>) => Promise<void>} writeUserSettings replaces the user's settings.json
 * @property {() => string} output the last of what it printed
 * @property {Promise<unknown>} ended settles when the server is gone
 * @property {() => Promise<void>} stop
 */

/**
 * Starts a server and waits until it answers. It ends with the script at the latest, and its folders with it.
 *
 * @param {ServerOptions} [options]
 * @returns {Promise<Server>}
 */
export async function startServer({ port = 0, vsix, others = [], linked, restricted = false } = {}) {
	const { node, serverMain } = await getServer();
	const folder = await makeTempFolder('server');
	const removeData = onEnd(() => removeFolder(folder));
	const data = join(folder, 'data');
	const extensions = join(folder, 'extensions');
	const user = join(data, 'data/User');
	await mkdir(user, { recursive: true });
	await mkdir(extensions, { recursive: true });
	const env = serverEnvironment();
	const directories = ['--server-data-dir', data, '--extensions-dir', extensions];
	// Before anything is installed: VS Code lists later what it finds now.
	for (const folder of others) {
		await symlink(folder, join(extensions, basename(folder)), 'junction');
	}
	if (vsix !== undefined) {
		const install = startGuarded(node, [serverMain, ...directories, '--install-extension', vsix], { env });
		if ((await install.ended) !== 0) {
			throw new SetupError(`VS Code did not install ${vsix}.\n${install.output()}`);
		}
		await install.stop();
	}
	if (linked !== undefined) {
		await symlink(linked, join(extensions, basename(linked)), 'junction');
	}
	const installed = vsix !== undefined || linked !== undefined;
	const server = startGuarded(
		node,
		[
			serverMain,
			...directories,
			...['--host', '127.0.0.1', '--port', String(port)],
			'--without-connection-token',
			'--accept-server-license-terms',
			'--disable-telemetry',
			// A test's window that was closed does not come back; without this, its extension host waits for it for hours.
			...(linked === undefined ? ['--reconnection-grace-time', '2'] : []),
			// Lets the address name an extension under development. It also silences notifications.
			...(installed ? [] : ['--enable-smoke-test-driver']),
			...(restricted ? [] : ['--disable-workspace-trust']),
		],
		{ env },
	);
	const authority = await waitUntilReady(server);
	return {
		authority,
		writeUserSettings: settings => writeFile(join(user, 'settings.json'), JSON.stringify(settings, undefined, '\t')),
		output: server.output,
		ended: server.ended,
		stop: async () => {
			await server.stop();
			await removeData();
		},
	};
}

/** Started from a VS Code terminal, the server would take that VS Code's variables for its own. */
function serverEnvironment() {
	const foreign = /^(VSCODE_|ELECTRON_|NODE_OPTIONS$|npm_)/;
	return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}

async function waitUntilReady(server) {
	const deadline = Date.now() + 60_000;
	let ended = false;
	void server.ended.then(() => {
		ended = true;
	});
	while (Date.now() < deadline && !ended) {
		const port = /Extension host agent listening on (\d+)/.exec(server.output())?.[1];
		if (port !== undefined && (await answers(`http://127.0.0.1:${port}/version`))) {
			return `127.0.0.1:${port}`;
		}
		await delay(50);
	}
	throw new SetupError(`VS Code's server did not start.\n${server.output()}`);
}

async function answers(address) {
	try {
		return (await fetch(address)).ok;
	} catch {
		// Not listening yet.
		return false;
	}
}
