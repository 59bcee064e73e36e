// Test files become JavaScript: one bundle for an extension host, one file each for Node.
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import * as esbuild from 'esbuild';
import { shared } from '../../esbuild.mjs';
import { out, root } from './paths.mjs';

/**
 * Bundles the tests that run inside VS Code.
 *
 * Files named `*.desktop.test.ts` are for the Node extension host only.
 *
 * @param {object} options
 * @param {boolean} options.web for the extension host in the browser
 * @param {string} options.grep
 * @param {string} options.extension the folder of the extension; VS Code runs tests in the host of the extension that has them
 * @returns {Promise<string>} the module with `run()`, for `extensionTestsPath`
 */
export async function bundleSuite({ web, grep, extension }) {
	const folder = join(root, 'test/workbench/suite');
	const files = (await listTests(folder)).filter(file => !web || !file.endsWith('.desktop.test.ts'));
	const outfile = join(extension, 'out/suite.js');
	await esbuild.build({
		...shared,
		entryPoints: [join(folder, 'index.ts')],
		outfile,
		platform: web ? 'browser' : 'node',
		format: 'cjs',
		external: ['vscode', ...(web ? [] : ['mocha'])],
		minify: false,
		sourcemap: 'external',
		plugins: [...shared.plugins, testList(files, grep), ...(web ? [mochaForBrowsers, assertForBrowsers] : [])],
	});
	return outfile;
}

/**
 * Bundles all tests of a folder, which run in Node.
 *
 * @param {string} folder `test/unit`
 * @param {string} name the folder under `out/` for the result
 * @returns {Promise<string[]>} a file for each test file
 */
export async function bundleTestFolder(folder, name) {
	return await bundleForNode(await listTests(join(root, folder)), folder, name);
}

/**
 * Bundles files that run in Node. What they have in common is bundled once; packages that do not ship stay outside.
 *
 * @param {string[]} entryPoints
 * @param {string} folder what they have in common: `test/unit`
 * @param {string} name the folder under `out/` for the result
 * @returns {Promise<string[]>} a file for each entry point
 */
export async function bundleForNode(entryPoints, folder, name) {
	if (entryPoints.length === 0) {
		return [];
	}
	const outbase = join(root, folder);
	const outdir = join(out, name);
	await esbuild.build({
		...shared,
		entryPoints,
		outbase,
		outdir,
		outExtension: { '.js': '.mjs' },
		platform: 'node',
		format: 'esm',
		splitting: true,
		minify: false,
		sourcemap: 'linked',
		plugins: [...shared.plugins, externalPackages],
		// For what is bundled and was written for require.
		banner: {
			js: "import { createRequire as $createRequire } from 'node:module';\nconst require = $createRequire(import.meta.url);",
		},
	});
	return entryPoints.map(file => join(outdir, relative(outbase, file).replace(/\.ts$/, '.mjs')));
}

async function listTests(folder) {
	try {
		const files = await readdir(folder, { recursive: true });
		return files
			.filter(file => file.endsWith('.test.ts'))
			.sort()
			.map(file => join(folder, file));
	} catch (error) {
		if (error.code === 'ENOENT') {
			return [];
		}
		throw error;
	}
}

/** The module `workbench:tests`, see `test/workbench/suite/modules.d.ts`. */
function testList(files, grep) {
	const loads = files.map(file => `\tawait import(${JSON.stringify(file)});`);
	return {
		name: 'test-list',
		setup(build) {
			build.onResolve({ filter: /^workbench:tests$/ }, args => ({ path: args.path, namespace: 'test-list' }));
			build.onLoad({ filter: /.*/, namespace: 'test-list' }, () => ({
				contents: `export const grep = ${JSON.stringify(grep)};\nexport async function loadTests() {\n${loads.join('\n')}\n}`,
				resolveDir: root,
			}));
		},
	};
}

/** Mocha's own build for browsers is a script that leaves its class in a global variable. */
const mochaForBrowsers = {
	name: 'mocha-for-browsers',
	setup(build) {
		build.onResolve({ filter: /^mocha$/ }, args => ({ path: args.path, namespace: 'mocha-for-browsers' }));
		build.onLoad({ filter: /.*/, namespace: 'mocha-for-browsers' }, async () => {
			const script = await readFile(join(root, 'node_modules/mocha/mocha.js'), 'utf8');
			// It looks for module systems; here it must not find one, or it would take over the bundle's exports.
			return { contents: `{ let module, exports, define;\n${script}\n}\nexport default globalThis.Mocha;` };
		});
	},
};

/** A browser has no `node:assert`; tests import it all the same. */
const assertForBrowsers = {
	name: 'assert-for-browsers',
	setup(build) {
		const path = join(root, 'test/workbench/suite/assertForBrowsers.ts');
		build.onResolve({ filter: /^node:assert(\/strict)?$/ }, () => ({ path }));
	},
};

/** Packages are loaded from node_modules, but for those that the extension itself bundles: they are tested as they ship. */
const externalPackages = {
	name: 'external-packages',
	setup(build) {
		build.onResolve({ filter: /^[^./]/ }, args =>
			args.kind === 'entry-point' ||
			args.importer.includes('node_modules') ||
			/^(markdown-it|yaml)(\/|$)/.test(args.path) ||
			/^([a-zA-Z]:|stub:)/.test(args.path)
				? undefined
				: { path: args.path, external: true },
		);
	},
};
