// A stack from inside VS Code names lines of a bundle; people want those of the tests.
import { readFile } from 'node:fs/promises';
import { SourceMap } from 'node:module';
import { dirname, relative, resolve } from 'node:path';
import { root } from './paths.mjs';

/**
 * Makes a function that rewrites the positions in a stack.
 *
 * @param {string} bundle a file with its map beside it, `…/out/suite.js`
 * @returns {Promise<(stack: string) => string>} turns `out/suite.js:137:27` into `test/workbench/suite/lenses.test.ts:12:9`
 */
export async function readPositions(bundle) {
	const map = new SourceMap(JSON.parse(await readFile(`${bundle}.map`, 'utf8')));
	const rewrite = stack =>
		stack.replace(/[^\s()]*out[/\\]suite\.js(#vscode-extension)?:(\d+):(\d+)/g, (position, inBrowser, line, column) => {
			// The browser's host runs the bundle inside a function, which begins with lines of its own.
			const entry = map.findEntry(Number(line) - 1 - (inBrowser ? linesOfFunction : 0), Number(column) - 1);
			return entry.originalSource === undefined
				? position
				: `${relative(root, resolve(dirname(bundle), entry.originalSource))}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
		});
	return stack => rewrite(stack).replace(/^.*mocha-for-browsers.*\n?/gm, '');
}

/** `function anonymous(module, exports, require` and `) {` */
const linesOfFunction = 2;
