// The extension as users get it: a .vsix, and the same unpacked for tests that run inside it.
import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { removeFolder, SetupError } from './cleanup.mjs';
import { out, root } from './paths.mjs';
import { withProgress } from './progress.mjs';
import { unzip } from './zip.mjs';

/**
 * Builds and packages the extension. All of it happens in `out/`, so that what others run from `dist/*.vsix` stays as it is.
 *
 * @returns {Promise<{ vsix: string, desktop: string, web: string }>} the package, a folder with its files, and a folder with
 *   its files and a manifest as a browser would see it: with `browser` and without `main`
 */
export async function packageExtension() {
	const { vsix, desktop, web } = getPackagedExtension();
	await mkdir(out, { recursive: true });
	await withProgress('The extension', async step => {
		step('building and packaging');
		await runVsce(['package', '--no-dependencies', ...lenience, '--out', vsix]);
	});
	await unpack(vsix, desktop, manifest => manifest);
	await unpack(vsix, web, ({ main, ...manifest }) => manifest);
	return { vsix, desktop, web };
}

/** Gives the paths of what `packageExtension` made the last time. */
export function getPackagedExtension() {
	return {
		vsix: join(out, 'plumbline.vsix'),
		desktop: join(out, 'packaged/desktop/extension'),
		web: join(out, 'packaged/web/extension'),
	};
}

/** What vsce would rather ask about: the manifest names no repository, so links in the README stay as they are. */
const lenience = ['--allow-missing-repository', '--no-rewrite-relative-links'];

/** Its many lines are only of interest when it fails. */
async function runVsce(args) {
	const program = join(root, 'node_modules/@vscode/vsce/vsce');
	try {
		await promisify(execFile)(process.execPath, [program, ...args], { cwd: root });
	} catch (error) {
		throw new SetupError(`Packaging failed.\n${error.stdout}${error.stderr}`);
	}
}

async function unpack(vsix, extension, change) {
	const folder = dirname(extension);
	await removeFolder(folder);
	await unzip(vsix, folder);
	const path = join(extension, 'package.json');
	const manifest = JSON.parse(await readFile(path, 'utf8'));
	await writeFile(path, JSON.stringify(change(manifest), undefined, '\t'));
}
