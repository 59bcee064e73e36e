import { join, resolve } from 'node:path';
import { globToRegExp } from '../core/project/glob.ts';
import { createListing } from '../core/project/listing.ts';
import type { CliEnv } from './cliEnv.ts';

/** Whether the argument is a glob for us, since the shell left it alone. */
export function isGlob(arg: string): boolean {
	return /[*?{]/.test(arg);
}

/**
 * Files and folders that match, absolute, by name. A folder that matches stands for all below it.
 * @example expandGlob('specs/**\/plan.md', env)
 */
export function expandGlob(
	glob: string,
	{ cwd, files }: Pick<CliEnv, 'cwd' | 'files'>,
): { readonly files: readonly string[]; readonly folders: readonly string[] } {
	const segments = glob.split(process.platform === 'win32' ? /[\\/]/ : '/');
	const fixed = segments.slice(0, segments.findIndex(isGlob)).join('/');
	const base = resolve(cwd, glob.startsWith('/') ? `/${fixed}` : fixed);
	const expression = globToRegExp(segments.slice(segments.findIndex(isGlob)).join('/'));
	const { walks } = createListing(['.']);
	const found = { files: [] as string[], folders: [] as string[] };
	const walk = (below: string): void => {
		for (const entry of files.readdirSync(join(base, below), { withFileTypes: true })) {
			const path = below === '' ? entry.name : `${below}/${entry.name}`;
			if (entry.isFile() && expression.test(path)) {
				found.files.push(join(base, path));
			} else if (entry.isDirectory() && walks(path)) {
				if (expression.test(path)) {
					found.folders.push(join(base, path));
				} else {
					walk(path);
				}
			}
		}
	};
	if (files.statSync(base, { throwIfNoEntry: false })?.isDirectory()) {
		walk('');
	}
	return found;
}
