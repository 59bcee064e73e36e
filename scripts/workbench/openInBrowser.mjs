// The browser of the person at this machine, if there is one.
import { spawn } from 'node:child_process';

/**
 * Opens an address in the default browser. Where there is no desktop it does nothing.
 *
 * @param {string} address
 * @returns {Promise<boolean>} whether a browser was asked to open it
 */
export async function openInBrowser(address) {
	const command = getCommand(address);
	if (command === undefined) {
		return false;
	}
	return await new Promise(resolve => {
		const child = spawn(command[0], command.slice(1), { stdio: 'ignore', detached: true });
		child.on('error', () => resolve(false));
		child.on('spawn', () => {
			child.unref();
			resolve(true);
		});
	});
}

function getCommand(address) {
	const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
	if (CI) {
		return undefined;
	}
	switch (process.platform) {
		case 'darwin':
			return ['open', address];
		case 'win32':
			// `start` is a word of the shell, which would read the & in the address.
			return ['rundll32', 'url.dll,FileProtocolHandler', address];
		default:
			return DISPLAY || WAYLAND_DISPLAY ? ['xdg-open', address] : undefined;
	}
}
