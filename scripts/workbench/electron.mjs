// VS Code's desktop version as the place where tests run.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { onEnd, removeFolder, SetupError } from './cleanup.mjs';
import { startGuarded } from './guardedProcess.mjs';
import { cache, makeTempFolder } from './paths.mjs';
import { checkEnd, readEvent } from './runSuite.mjs';
import { vscodeVersion } from './vscode.mjs';

/**
 * Gives the desktop VS Code to test with, if one is asked for: `VSCODE_EXECUTABLE` names its program,
 * `PLUMBLINE_TEST_ELECTRON=1` downloads it from Microsoft. Without either, tests run in the server, which npm has: trying a
 * download and waiting until it fails would cost every offline run its minutes.
 *
 * @returns {Promise<string | undefined>}
 */
export async function findElectron() {
	const { VSCODE_EXECUTABLE, PLUMBLINE_TEST_ELECTRON } = process.env;
	if (VSCODE_EXECUTABLE) {
		if (!existsSync(VSCODE_EXECUTABLE)) {
			throw new SetupError(`VSCODE_EXECUTABLE names a file that does not exist: ${VSCODE_EXECUTABLE}`);
		}
		return VSCODE_EXECUTABLE;
	}
	if (PLUMBLINE_TEST_ELECTRON !== '1') {
		return undefined;
	}
	try {
		return await downloadAndUnzipVSCode({ version: vscodeVersion, cachePath: cache, timeout: 30_000 });
	} catch (error) {
		throw new SetupError(
			`VS Code ${vscodeVersion} could not be downloaded: ${error.message}\n` +
				'Without PLUMBLINE_TEST_ELECTRON=1 the tests run in the VS Code server from npm.',
		);
	}
}

/**
 * Runs a suite in the desktop VS Code.
 *
 * @param {object} options
 * @param {string} options.executable
 * @param {import('./testReport.mjs').TestReport} options.report
 * @param {string} options.folder the workspace
 * @param {string} options.extension the extension's folder
 * @param {string} options.tests the module with `run()`
 */
export async function runSuiteInElectron({ executable, report, folder, extension, tests }) {
	if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
		throw new SetupError('The desktop VS Code needs a display. Run the tests under "xvfb-run -a".');
	}
	const profile = await makeTempFolder('profile');
	const removeProfile = onEnd(() => removeFolder(profile));
	const log = [];
	const vscode = startGuarded(
		executable,
		[
			...['--no-sandbox', '--disable-gpu-sandbox', '--disable-updates', '--skip-welcome', '--skip-release-notes'],
			...['--disable-workspace-trust', '--disable-telemetry'],
			`--user-data-dir=${join(profile, 'user')}`,
			`--extensions-dir=${join(profile, 'extensions')}`,
			`--extensionDevelopmentPath=${extension}`,
			`--extensionTestsPath=${tests}`,
			folder,
		],
		{
			env: electronEnvironment(),
			onLine: line => {
				if (!readEvent(line, report)) {
					log.push(line);
				}
			},
		},
	);
	const timer = setTimeout(() => void vscode.stop(), 600_000);
	const code = await vscode.ended;
	clearTimeout(timer);
	checkEnd(report, { code }, log);
	await removeProfile();
}

/** Started from a VS Code terminal, the program would talk to that VS Code, or run as plain Node. */
function electronEnvironment() {
	const foreign = /^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/;
	return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}
