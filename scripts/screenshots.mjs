// Takes the README's pictures into media/screenshots; test/workbench/screenshots/shots.ts lists them.
//
//   npm run screenshots                        all of them
//   npm run screenshots -- overview-dark       some
//   npm run screenshots -- --reuse             without building and packaging again
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { launchBrowser } from './workbench/browser.mjs';
import { bundleForNode } from './workbench/bundleTests.mjs';
import { runScript } from './workbench/cleanup.mjs';
import { getPackagedExtension, packageExtension } from './workbench/packageExtension.mjs';
import { root } from './workbench/paths.mjs';
import { provideHost } from './workbench/runUiTests.mjs';

await runScript(async () => {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { reuse: { type: 'boolean', default: false } },
	});
	const { browser } = await launchBrowser();
	const { vsix } = values.reuse ? getPackagedExtension() : await packageExtension();
	provideHost(browser, vsix);
	const folder = 'test/workbench/screenshots';
	const [file] = await bundleForNode([join(root, folder, 'takeShots.ts')], folder, 'shots');
	const { takeShots } = await import(pathToFileURL(file).href);
	for (const path of await takeShots(positionals)) {
		console.log(path);
	}
});
