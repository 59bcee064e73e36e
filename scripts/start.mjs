// Starts VS Code with the extension from this checkout: the installed one, else one in the browser.
//
//   npm start                        opens samples/
//   npm start -- ../my-project       opens another folder
//   npm start -- --browser           the browser even if VS Code is installed
//   npm start -- --port 8123         the browser, at a fixed port
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { getWorkbenchAddress } from './workbench/address.mjs';
import { runScript, SetupError } from './workbench/cleanup.mjs';
import { openInBrowser } from './workbench/openInBrowser.mjs';
import { root } from './workbench/paths.mjs';
import { startServer } from './workbench/server.mjs';
import { vscodeVersion } from './workbench/vscode.mjs';

await runScript(async () => {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { browser: { type: 'boolean' }, port: { type: 'string' } },
	});
	const folder = getFolder(positionals);
	const port = getPort(values.port);
	const desktop = values.browser || port !== undefined ? undefined : findDesktop();
	if (desktop === undefined) {
		await startInBrowser(folder, port);
	} else {
		await startDesktop(desktop, folder);
	}
});

function getFolder(positionals) {
	if (positionals.length > 1) {
		throw new SetupError(`One folder can be opened, not ${positionals.length}: ${positionals.join(', ')}`);
	}
	// npm runs scripts in the project's folder; a relative path is meant from where the person is.
	const from = process.env.INIT_CWD ?? process.cwd();
	const folder = positionals[0] === undefined ? join(root, 'samples') : resolve(from, positionals[0]);
	if (!existsSync(folder)) {
		throw new SetupError(`There is no folder ${folder}`);
	}
	if (!statSync(folder).isDirectory() && !folder.endsWith('.code-workspace')) {
		throw new SetupError(`Not a folder and not a workspace file: ${folder}`);
	}
	return folder;
}

function getPort(text) {
	if (text === undefined) {
		return undefined;
	}
	const port = Number(text);
	if (!Number.isInteger(port) || port < 1 || port > 65535) {
		throw new SetupError(`Not a port: ${text}`);
	}
	return port;
}

/** The installed VS Code's program, when it can open a window of its own here. */
function findDesktop() {
	const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
	// In a remote terminal, `code` talks to the window at the other end, which cannot load an extension from here.
	if (!display || process.env.VSCODE_IPC_HOOK_CLI) {
		return undefined;
	}
	const ending = process.platform === 'win32' ? '.cmd' : '';
	return ['code', 'code-insiders', 'codium']
		.flatMap(name => (process.env.PATH ?? '').split(delimiter).map(path => join(path, name + ending)))
		.find(path => existsSync(path));
}

async function startDesktop(program, folder) {
	console.log(`Opening ${folder} in ${program}`);
	const args = [`--extensionDevelopmentPath=${root}`, '--new-window', '--wait', folder];
	// A .cmd file needs a shell, and a shell needs quotes.
	const shell = process.platform === 'win32';
	const quote = text => (shell ? `"${text}"` : text);
	const child = spawn(quote(program), args.map(quote), { stdio: 'inherit', shell });
	await new Promise((resolve, reject) => child.on('error', reject).on('exit', resolve));
}

async function startInBrowser(folder, port) {
	const server = await startServer({ port, linked: root });
	await server.writeUserSettings({
		'workbench.startupEditor': 'none',
		'workbench.secondarySideBar.defaultVisibility': 'hidden',
		'chat.disableAIFeatures': true,
	});
	const address = getWorkbenchAddress(server.authority, { folder });
	const opened = await openInBrowser(address);
	console.log(`VS Code ${vscodeVersion} with this extension and ${folder}:\n\n  ${address}\n`);
	console.log(`${opened ? '' : 'Open the address in a browser. '}After a rebuild, reload the page. Ctrl+C ends it.`);
	await server.ended;
}
