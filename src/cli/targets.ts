import { resolve } from 'node:path';
import { compareText } from '../core/project/featureName.ts';
import type { DocUri } from '../core/text/textDocument.ts';
import { isInside, parentUri } from '../core/text/uri.ts';
import { type CliEnv, UsageError } from './cliEnv.ts';
import { expandGlob, isGlob } from './expandGlob.ts';
import { toUri } from './nodeUri.ts';

/** What a command is to look at. */
export interface Targets {
	/** Everything below them. */
	readonly folders: readonly DocUri[];
	/** Named one by one. */
	readonly files: readonly DocUri[];
	/** Left out, with all below them. */
	readonly excluded: readonly DocUri[];
	/** Nothing was named: the project that holds the working directory counts too. */
	readonly isDefault: boolean;
}

/**
 * Files, folders and globs as given on the command line; `!` in front of one takes it away.
 * @throws UsageError for what does not exist
 */
export function findTargets(args: readonly string[], env: Pick<CliEnv, 'cwd' | 'files'>): Targets {
	if (args.length === 0) {
		return { folders: [toUri(env.cwd)], files: [], excluded: [], isDefault: true };
	}
	const folders = new Set<DocUri>();
	const files = new Set<DocUri>();
	const excluded = new Set<DocUri>();
	for (const arg of args) {
		const path = resolve(env.cwd, arg);
		const stat = statOf(path, env);
		if (stat) {
			(stat.isDirectory() ? folders : files).add(toUri(path));
			continue;
		}
		const isExclusion = arg.startsWith('!');
		const glob = isExclusion ? arg.slice(1) : arg;
		if (!isGlob(glob) && !isExclusion) {
			throw new UsageError(`"${arg}" does not exist.`);
		}
		const found = isGlob(glob) ? expandGlob(glob, env) : { files: [], folders: [resolve(env.cwd, glob)] };
		if (isExclusion) {
			for (const match of [...found.files, ...found.folders]) {
				excluded.add(toUri(match));
			}
			continue;
		}
		if (found.files.length + found.folders.length === 0) {
			throw new UsageError(`Nothing matches "${arg}".`);
		}
		for (const match of found.files) {
			files.add(toUri(match));
		}
		for (const match of found.folders) {
			folders.add(toUri(match));
		}
	}
	if (folders.size + files.size === 0) {
		throw new UsageError('Name what to look at beside what to leave out.');
	}
	return {
		folders: outermost(folders),
		files: [...files].sort(compareText),
		excluded: [...excluded],
		isDefault: false,
	};
}

/** The folders that a workspace needs for the targets: none lies in another. */
export function foldersOf(targets: Targets): readonly DocUri[] {
	return outermost([...targets.folders, ...targets.files.map(parentUri)]);
}

function outermost(folders: Iterable<DocUri>): readonly DocUri[] {
	const all = [...new Set(folders)].sort(compareText);
	return all.filter(folder => !all.some(other => other !== folder && isInside(folder, other)));
}

function statOf(path: string, env: Pick<CliEnv, 'files'>) {
	try {
		return env.files.statSync(path, { throwIfNoEntry: false });
	} catch {
		return undefined; // a loop of links, or a file used as a folder
	}
}
