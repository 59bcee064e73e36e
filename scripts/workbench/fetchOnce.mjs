// Things that are fetched once and kept in the cache folder.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { onEnd, removeFolder, SetupError } from './cleanup.mjs';
import { downloadPackage } from './npm.mjs';
import { cache } from './paths.mjs';
import { withProgress } from './progress.mjs';

/** @typedef {{ package: string, integrity: string }} PinnedPackage */

const partial = 'partial-';

/**
 * Gives a package's unpacked folder; downloads it when it is not there yet.
 *
 * All work happens in a folder of its own that is renamed at the end, so what exists under the final name is complete:
 * a fetch that was broken off is simply done again, and two runs at once do not disturb each other.
 *
 * @param {string} title shown while it is fetched: `'VS Code 1.139.1'`
 * @param {PinnedPackage} pinned
 * @param {(folder: string, step: (text: string) => void) => Promise<void>} [prepare] what else it needs, in the unpacked folder
 * @returns {Promise<string>} for example `.vscode-test/code-server-4.139.1`
 */
export async function fetchOnce(title, pinned, prepare) {
	const target = join(cache, pinned.package.replace(/^@/, '').replace(/[@/]/g, '-'));
	if (existsSync(target)) {
		return target;
	}
	return await withProgress(title, async step => {
		await mkdir(cache, { recursive: true });
		await removeAbandoned();
		const folder = await mkdtemp(join(cache, partial));
		const remove = onEnd(() => removeFolder(folder));
		step('downloading');
		const tarball = await downloadPackage(pinned.package, pinned.integrity, folder);
		step('unpacking');
		await extract(folder, tarball);
		const unpacked = join(folder, 'package');
		await prepare?.(unpacked, step);
		await moveInto(unpacked, target);
		await remove();
		return target;
	});
}

/**
 * Unpacks a tar file in the folder where it lies. Every supported system has `tar`; Windows has it since 10.
 *
 * @param {string} folder
 * @param {string} file a name in that folder: with a full path, GNU tar on Windows takes `C:` for a host
 */
export async function extract(folder, file) {
	const system = process.env.SystemRoot;
	const tar = system && existsSync(join(system, 'System32/tar.exe')) ? join(system, 'System32/tar.exe') : 'tar';
	await new Promise((resolve, reject) => {
		const child = spawn(tar, ['-xf', file], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
		child.on('error', () =>
			reject(new SetupError(`The program "tar" is needed to unpack ${file}, and was not found.`)),
		);
		child.on('exit', code => (code === 0 ? resolve() : reject(new SetupError(`tar could not unpack ${file}.`))));
	});
}

async function moveInto(from, to) {
	for (let attempt = 1; ; attempt++) {
		try {
			return await rename(from, to);
		} catch (error) {
			// Another run was faster, and its result is as good.
			if (existsSync(to)) {
				return;
			}
			// On Windows a virus scanner may still hold a file.
			if (attempt === 10) {
				throw error;
			}
			await delay(200 * attempt);
		}
	}
}

/** Deletes what a run that was killed left behind. An hour is longer than any fetch takes. */
async function removeAbandoned() {
	for (const name of await readdir(cache)) {
		const path = join(cache, name);
		if (name.startsWith(partial) && Date.now() - (await stat(path)).mtimeMs > 3_600_000) {
			await rm(path, { recursive: true, force: true });
		}
	}
}
