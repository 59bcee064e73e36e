// Runs the tests that use VS Code as a person does: with eyes, mouse and keyboard.
import { join } from 'node:path';
import { getWorkbenchAddress } from './address.mjs';
import { bundleTestFolder } from './bundleTests.mjs';
import { copyWorkspace } from './copyWorkspace.mjs';
import { out, root } from './paths.mjs';
import { runMochaFiles } from './runMochaFiles.mjs';
import { startServer } from './server.mjs';

/**
 * What the harness of the tests needs; `test/workbench/ui/host.ts` has the same as types.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} vsix
 */
export function provideHost(browser, vsix) {
	const host = {
		browser,
		root,
		screenshots: `${out}/screenshots`,
		copyWorkspace,
		getWorkbenchAddress,
		startServer: options => startServer({ vsix, others: [join(root, 'test/workbench/helperExtension')], ...options }),
		currentTest: '',
	};
	globalThis.plumblineWorkbench = host;
	return host;
}

/**
 * @param {object} options
 * @param {import('playwright-core').Browser} options.browser
 * @param {string} options.vsix
 * @param {import('./testReport.mjs').TestReport} options.report
 * @param {string} options.grep
 */
export async function runUiTests({ browser, vsix, report, grep }) {
	const host = provideHost(browser, vsix);
	const files = await bundleTestFolder('test/workbench/ui', 'ui');
	// Twice again: VS Code may drop a key or a click while a busy machine starts it.
	await runMochaFiles(
		files,
		{ grep, timeout: 180_000, retries: 2, onStart: title => (host.currentTest = title) },
		report,
	);
}
