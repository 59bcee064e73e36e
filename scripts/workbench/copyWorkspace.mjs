// Tests write to workspaces; each gets one of its own.
import { cp, realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { onEnd, removeFolder } from './cleanup.mjs';
import { makeTempFolder } from './paths.mjs';

/**
 * Copies a workspace folder to a temporary one, which is deleted when the script ends.
 *
 * @param {string} source
 * @returns {Promise<string>} the copy: a folder of the same name, so that what shows the name looks alike everywhere
 */
export async function copyWorkspace(source) {
	// Paths that VS Code gives back have links resolved; on macOS the temporary folder is one.
	const parent = await realpath(await makeTempFolder('workspace'));
	onEnd(() => removeFolder(parent));
	const copy = join(parent, basename(source));
	await cp(source, copy, { recursive: true });
	return copy;
}
