// npm as a program: its own client settles the registry, the proxy and the cache.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { SetupError } from './cleanup.mjs';

const run = promisify(execFile);

/**
 * Downloads a package's tarball and compares it with a known hash.
 *
 * @param {string} spec name and exact version, `code-server@4.139.1`
 * @param {string} integrity `sha512-…`, as the registry states it
 * @param {string} folder where the tarball goes
 * @returns {Promise<string>} the tarball's file name in that folder
 */
export async function downloadPackage(spec, integrity, folder) {
	const printed = await npm(['pack', spec, '--ignore-scripts'], folder);
	const file = printed.trim().split(/\r?\n/).at(-1) ?? '';
	const actual = `sha512-${createHash('sha512')
		.update(await readFile(join(folder, file)))
		.digest('base64')}`;
	if (actual !== integrity) {
		throw new SetupError(
			`${spec}: the download is not the expected file.\n  expected ${integrity}\n  got      ${actual}`,
		);
	}
	return file;
}

/**
 * Installs what a folder's shrinkwrap lists, without running anybody's scripts.
 *
 * @param {string} folder has package.json and npm-shrinkwrap.json
 */
export async function installDependencies(folder) {
	await npm(['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], folder);
}

/** Only errors are of interest; and who has no network shall not wait a minute to hear of it. */
const options = ['--loglevel=error', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];

async function npm(args, cwd) {
	const { command, first, shell } = findNpm();
	try {
		const { stdout } = await run(command, [...first, ...args, ...options], {
			cwd,
			shell,
			env: plainEnvironment(),
			maxBuffer: 1 << 26,
		});
		return stdout;
	} catch (error) {
		const output = `${error.stderr ?? ''}${error.stdout ?? ''}`.trim();
		if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i.test(output)) {
			throw new SetupError(
				`npm ${args[0]} could not reach the package registry. This is needed once; afterwards everything works offline.\n` +
					'Check the network, and the registry and proxy settings in "npm config list", then run the command again.\n' +
					output,
			);
		}
		throw new SetupError(`npm ${args.join(' ')} failed.\n${output || error.message}`);
	}
}

/** npm's own file run by this Node: no shell is needed, which is the only way that works alike on Windows. */
function findNpm() {
	const bin = dirname(process.execPath);
	const scripts = [
		process.env.npm_execpath,
		join(bin, 'node_modules/npm/bin/npm-cli.js'),
		join(bin, '../lib/node_modules/npm/bin/npm-cli.js'),
	];
	const script = scripts.find(path => path !== undefined && basename(path) === 'npm-cli.js' && existsSync(path));
	return script === undefined
		? { command: 'npm', first: [], shell: process.platform === 'win32' }
		: { command: process.execPath, first: [script], shell: false };
}

/** Under `npm run`, variables describe this project's script; they have no place in another folder's install. */
function plainEnvironment() {
	const foreign =
		/^npm_(package_|lifecycle_|command$|config_(local_prefix|prefix|node_gyp|omit|include|ignore_scripts)$)/i;
	return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}
