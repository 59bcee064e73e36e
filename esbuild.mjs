// Builds every bundle that ships. `--production` minifies; `--watch` rebuilds on change.
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { parse } from 'yaml';
import { writeNotices } from './scripts/notices.mjs';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/** Lets source import `./x.yaml`: the file is parsed at build time and becomes a plain object. */
export const yamlData = {
	name: 'yaml-data',
	setup(build) {
		build.onLoad({ filter: /\.ya?ml$/ }, async args => ({
			contents: JSON.stringify(parse(await readFile(args.path, 'utf8'))),
			loader: 'json',
			watchFiles: [args.path],
		}));
	},
};

/**
 * Of markdown-it only the block rules run, which use none of these: link normalising, HTML entities, Unicode classes;
 * nor does the rule for link definitions, which is turned off. Leaving them out saves 33 KB of the extension bundle.
 */
const leanMarkdown = {
	name: 'lean-markdown-it',
	setup(build) {
		const stubs = {
			entities: 'export const decodeHTML = text => text;',
			'uc.micro': 'export const P = /[!-/:-@[-`{-~]/, S = /[$+<=>^`|~]/;',
			mdurl: 'export {};',
			'./rules_block/reference.mjs': 'export default () => false;',
		};
		build.onResolve({ filter: /^(entities|uc\.micro|mdurl|\.\/rules_block\/reference\.mjs)$/ }, args =>
			/markdown-it/.test(args.importer) ? { path: args.path, namespace: 'stub' } : undefined,
		);
		build.onLoad({ filter: /.*/, namespace: 'stub' }, args => ({ contents: stubs[args.path], loader: 'js' }));
	},
};

/**
 * Makes each `import('…')` of the desktop extension a file of its own in dist/, loaded when it is first needed, and
 * with them the YAML parser. A web extension must be one file, so there the same import stays inside.
 * @param {Map<string, Promise<esbuild.BuildResult>>} [parent] chunks by entry, for a chunk that has chunks
 */
function chunks(parent) {
	const built = parent ?? new Map();
	const resolving = {};
	return {
		name: 'chunks',
		setup(build) {
			build.onResolve({ filter: /.*/ }, async ({ path: target, kind, resolveDir, pluginData }) => {
				if (pluginData === resolving || (kind !== 'dynamic-import' && target !== 'yaml') || kind === 'entry-point') {
					return undefined;
				}
				const { path: entry } = await build.resolve(target, { resolveDir, kind, pluginData: resolving });
				const name = path.basename(target, '.ts');
				if (!built.has(entry)) {
					const plugins = [...shared.plugins, chunks(built)];
					const outfile = `dist/${name}.js`;
					built.set(entry, esbuild.build({ ...build.initialOptions, plugins, entryPoints: [entry], outfile }));
				}
				return { path: `./${name}.js`, external: true };
			});
			build.onEnd(async result => {
				for (const chunk of parent ? [] : built.values()) {
					Object.assign(result.metafile.inputs, (await chunk).metafile.inputs);
				}
			});
		},
	};
}

/**
 * Mermaid copies its whole configuration for every node that it draws, half of the time of a large diagram. Its
 * configuration is replaced, never changed, so one copy of each is enough.
 */
export const quickMermaid = {
	name: 'quick-mermaid',
	setup(build) {
		const slow = 'return assignWithDepth_default({}, currentConfig);';
		let found = 0;
		build.onStart(() => {
			found = 0;
		});
		build.onLoad({ filter: /mermaid\.core[\\/]chunk-\w+\.mjs$/ }, async args => {
			const source = await readFile(args.path, 'utf8');
			if (!source.includes(slow)) {
				return undefined;
			}
			found++;
			const quick =
				'return copiedConfig === currentConfig ? configCopy : (configCopy = assignWithDepth_default({}, copiedConfig = currentConfig));';
			return { contents: `${source.replace(slow, quick)}\nvar copiedConfig, configCopy;`, loader: 'js' };
		});
		build.onEnd(() =>
			found === 1 ? undefined : { errors: [{ text: 'This Mermaid copies its configuration elsewhere.' }] },
		);
	},
};

export const shared = {
	bundle: true,
	minify: production,
	sourcemap: production ? false : 'linked',
	legalComments: 'none',
	charset: 'utf8',
	target: 'es2022',
	plugins: [yamlData, leanMarkdown],
	loader: { '.md': 'text' },
	logLevel: 'warning',
	metafile: true,
};

const bundles = [
	{
		entryPoints: ['src/extension.ts'],
		outfile: 'dist/extension.js',
		platform: 'node',
		format: 'cjs',
		external: ['vscode'],
		alias: { yaml: './node_modules/yaml/browser/index.js' },
		plugins: [...shared.plugins, chunks()],
		supported: { 'dynamic-import': false },
	},
	{
		entryPoints: ['src/extension.browser.ts'],
		outfile: 'dist/extension.browser.js',
		platform: 'browser',
		format: 'cjs',
		external: ['vscode'],
	},
	{ entryPoints: ['src/webview/preview.ts'], outfile: 'dist/preview.js', platform: 'browser', format: 'iife' },
	{ entryPoints: ['src/webview/gateReport.ts'], outfile: 'dist/gateReport.js', platform: 'browser', format: 'iife' },
	{
		// One copy of Mermaid for all: a script of the preview's page, and a worker that parses for hosts and terminal.
		entryPoints: ['src/webview/mermaid.ts'],
		outfile: 'dist/mermaid.js',
		platform: 'browser',
		format: 'iife',
		globalName: 'plumblineMermaid',
		external: ['node:worker_threads'],
		plugins: [...shared.plugins, quickMermaid],
		minify: true,
		sourcemap: false,
	},
	{
		entryPoints: ['src/cli/main.ts'],
		outfile: 'dist/cli.js',
		platform: 'node',
		format: 'cjs',
		banner: { js: '#!/usr/bin/env node' },
	},
];

if (process.argv[1] === import.meta.filename) {
	if (watch) {
		console.log('[watch] build started');
		const contexts = await Promise.all(bundles.map(bundle => esbuild.context({ ...shared, ...bundle })));
		await Promise.all(contexts.map(context => context.watch()));
		console.log('[watch] build finished');
	} else {
		await rm('dist', { recursive: true, force: true });
		const results = await Promise.all(bundles.map(bundle => esbuild.build({ ...shared, ...bundle })));
		await writeNotices(
			results.map(result => result.metafile),
			'dist/ThirdPartyNotices.txt',
		);
	}
}
