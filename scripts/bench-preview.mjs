// Measures the preview in a real VS Code, beside VS Code's own Markdown preview with the same diagrams.
//
//   npm run bench:preview                      20, 200 and 1,000 nodes
//   npm run bench:preview -- --nodes 20        one size; may be given more than once
//   npm run bench:preview -- --reuse           without building and packaging again
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { launchBrowser } from './workbench/browser.mjs';
import { bundleForNode } from './workbench/bundleTests.mjs';
import { runScript } from './workbench/cleanup.mjs';
import { getPackagedExtension, packageExtension } from './workbench/packageExtension.mjs';
import { root } from './workbench/paths.mjs';
import { provideHost } from './workbench/runUiTests.mjs';

/** A hundred tell what memory does; each key of a large diagram takes its time. */
const keysFor = { 200: 100, 1000: 20 };

await runScript(async () => {
	const { values } = parseArgs({
		options: {
			nodes: { type: 'string', multiple: true, default: ['20', '200', '1000'] },
			reuse: { type: 'boolean', default: false },
		},
	});
	const { browser } = await launchBrowser();
	const { vsix, desktop } = values.reuse ? getPackagedExtension() : await packageExtension();
	const size = path => `${Math.round(statSync(path).size / 1024)} KB`;
	console.log(`Mermaid's bundle ${size(join(desktop, 'dist/mermaid.js'))}, the .vsix ${size(vsix)}\n`);
	provideHost(browser, vsix);
	const [file] = await bundleForNode([join(root, 'test/bench/preview.ts')], 'test/bench', 'bench');
	const { measurePreviews } = await import(pathToFileURL(file).href);
	console.log('nodes  preview    first picture   key to picture p50   p95   keys   heap');
	for (const nodes of values.nodes.map(Number)) {
		for await (const figures of measurePreviews(nodes, keysFor[nodes] ?? 30)) {
			console.log(toRow(figures));
		}
	}
});

function toRow({ nodes, preview, first, keys, growth }) {
	const start = `${String(nodes).padStart(5)}  ${preview.padEnd(9)}`;
	if (first === undefined) {
		return `${start}  draws nothing`;
	}
	const sorted = keys.toSorted((a, b) => a - b);
	const at = share => `${Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))])} ms`;
	const heap = `${growth < 0 ? '' : '+'}${(growth / 2 ** 20).toFixed(1)} MB`;
	return `${start}  ${`${first} ms`.padStart(13)}  ${at(0.5).padStart(19)}  ${at(0.95).padStart(6)}  ${String(keys.length).padStart(4)}  ${heap}`;
}
