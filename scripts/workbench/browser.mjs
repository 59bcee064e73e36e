// A Chromium to show the workbench in: one that is installed, or one from npm.
import { existsSync } from 'node:fs';
import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { chromium } from 'playwright-core';
import { onEnd, SetupError } from './cleanup.mjs';
import { extract, fetchOnce } from './fetchOnce.mjs';
import { versions } from './versions.mjs';

const decompress = promisify(brotliDecompress);

/** For a system without fonts: those that come along. */
const fontsConf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
	<dir prefix="relative">fonts</dir>
	<dir>/usr/share/fonts</dir>
	<cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/**
 * @typedef {object} BrowserProgram
 * @property {string} path
 * @property {string} origin how it was found: `'CHROME_PATH'`, `'installed'` or `'npm'`
 * @property {string[]} args
 * @property {Record<string, string>} env
 */

/**
 * Finds a Chromium, Chrome or Edge: the one that `CHROME_PATH` names, else one at the usual places or on the PATH, else one
 * from npm. `CHROME_PATH=npm` asks for the last without looking for the others.
 *
 * @returns {Promise<BrowserProgram>}
 */
export async function findBrowser() {
	const wanted = process.env.CHROME_PATH;
	if (wanted && wanted !== 'npm') {
		if (!existsSync(wanted)) {
			throw new SetupError(`CHROME_PATH names a file that does not exist: ${wanted}`);
		}
		return { path: wanted, origin: 'CHROME_PATH', args: [], env: {} };
	}
	const installed = wanted === 'npm' ? undefined : usualPlaces().find(path => existsSync(path));
	return installed === undefined ? await getNpmBrowser() : { path: installed, origin: 'installed', args: [], env: {} };
}

/**
 * Starts a headless browser that ends with the script.
 *
 * @returns {Promise<{ browser: import('playwright-core').Browser, description: string }>}
 */
export async function launchBrowser() {
	const program = await findBrowser();
	const browser = await chromium.launch({
		executablePath: program.path,
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
			// Text is drawn the same wherever the tests run.
			'--font-render-hinting=none',
			...program.args,
		],
		env: { ...process.env, ...program.env },
		// Ending is ours: cleanup.mjs does it in order.
		handleSIGINT: false,
		handleSIGTERM: false,
		handleSIGHUP: false,
	});
	// A browser that does not close within this time is killed when the script exits, by Playwright.
	onEnd(() => Promise.race([browser.close(), delay(3000)]));
	return { browser, description: `Chromium ${browser.version()} (${program.origin}: ${program.path})` };
}

function usualPlaces() {
	const { PATH = '', LOCALAPPDATA, ProgramFiles, 'ProgramFiles(x86)': programFiles86, HOME = '' } = process.env;
	if (process.platform === 'win32') {
		return [LOCALAPPDATA, ProgramFiles, programFiles86]
			.filter(folder => folder !== undefined)
			.flatMap(folder => [
				join(folder, 'Chromium/Application/chrome.exe'),
				join(folder, 'Google/Chrome/Application/chrome.exe'),
				join(folder, 'Microsoft/Edge/Application/msedge.exe'),
			]);
	}
	if (process.platform === 'darwin') {
		return ['Chromium', 'Google Chrome', 'Microsoft Edge'].flatMap(name => [
			`/Applications/${name}.app/Contents/MacOS/${name}`,
			`${HOME}/Applications/${name}.app/Contents/MacOS/${name}`,
		]);
	}
	// Snap's chromium cannot read temporary folders; where it is the only one, the one from npm is better.
	const names = [
		'chromium',
		'chromium-browser',
		'google-chrome-stable',
		'google-chrome',
		'microsoft-edge-stable',
		'microsoft-edge',
	];
	const folders = [...PATH.split(delimiter), '/usr/bin', '/usr/local/bin'].filter(
		folder => !folder.startsWith('/snap'),
	);
	return names.flatMap(name => folders.map(folder => join(folder, name)));
}

/** A Chromium made for places that have nothing: it brings its libraries and fonts along. */
async function getNpmBrowser() {
	const platform = `${process.platform}-${process.arch}`;
	const pinned = versions.chromium[platform];
	if (pinned === undefined) {
		throw new SetupError(
			`No browser was found, and for ${platform} none can be fetched from npm. Install Chrome, Chromium or Edge, ` +
				'or set CHROME_PATH to the program of one.',
		);
	}
	const folder = await fetchOnce(`Chromium ${pinned.package.split('@').at(-1)}`, pinned, async (unpacked, step) => {
		step('unpacking');
		const bin = join(unpacked, 'bin');
		for (const name of ['chromium', 'al2023.tar', 'fonts.tar', 'swiftshader.tar']) {
			await writeFile(join(bin, name), await decompress(await readFile(join(bin, `${name}.br`))));
			await rm(join(bin, `${name}.br`));
			if (name.endsWith('.tar')) {
				await extract(bin, name);
				await rm(join(bin, name));
			}
		}
		await writeFile(join(bin, 'fonts.conf'), fontsConf);
		await chmod(join(bin, 'chromium'), 0o755);
	});
	const bin = join(folder, 'bin');
	return {
		path: join(bin, 'chromium'),
		origin: 'npm',
		args: ['--headless=shell', '--no-zygote'],
		env: {
			LD_LIBRARY_PATH: [join(bin, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter),
			...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: join(bin, 'fonts.conf') }),
		},
	};
}
