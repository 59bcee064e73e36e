import * as vscode from 'vscode';
import { createListing, specRootSegments } from '../core/project/listing.ts';
import type { CancellationToken, ILogger } from '../core/project/workspace.ts';
import { relativePath } from '../core/text/uri.ts';
import { toDocUri } from './convert.ts';

/** A virtual folder may lead back to itself by a link that cannot be told from others. */
const deepestWalk = 16;
const excluded = '**/{node_modules,.git,.hg,.svn,.worktrees}/**';

/** What to search and to watch: spec roots at any depth, the tools' folders, constitutions. */
export function patternsFor(specRoots: readonly string[]): readonly string[] {
	const roots = specRoots.map(specRootSegments).filter(root => root[0] !== '.specify');
	return [
		...new Set(roots.map(root => (root.length > 0 ? `**/${root.join('/')}/**` : '**'))),
		'**/.specify/**',
		'**/.kittify/**',
		'**/memory/constitution.md',
	];
}

/** How long a virtual file system may take to find files, in milliseconds. */
const patience = 3000;
/** Schemes of file systems that did not answer. */
const silent = new Set<string>();

/** VS Code waits for ever for somebody to search a file system that nobody can search. */
async function search({ scheme }: vscode.Uri, include: vscode.RelativePattern): Promise<vscode.Uri[]> {
	if (silent.has(scheme)) {
		return [];
	}
	const source = new vscode.CancellationTokenSource();
	const searching = vscode.workspace.findFiles(include, excluded, undefined, source.token);
	if (scheme === 'file' || scheme === 'vscode-remote') {
		return searching;
	}
	let timer: ReturnType<typeof setTimeout> | undefined;
	const waiting = new Promise<vscode.Uri[]>(resolve => {
		timer = setTimeout(() => {
			silent.add(scheme);
			source.cancel();
			resolve([]);
		}, patience);
	});
	try {
		return await Promise.race([searching, waiting]);
	} finally {
		clearTimeout(timer);
		source.dispose();
	}
}

/** By VS Code's file search; by walking where there is none (virtual folders) or it is not ready yet. */
export async function findFiles(
	folder: vscode.Uri,
	specRoots: readonly string[],
	logger: ILogger,
	token: CancellationToken,
): Promise<vscode.Uri[]> {
	const listing = createListing(specRoots);
	const base = toDocUri(folder);
	const include = new vscode.RelativePattern(folder, `{${patternsFor(specRoots).join(',')}}`);
	const found = (await search(folder, include)).filter(uri => {
		const path = relativePath(base, toDocUri(uri));
		return path !== undefined && listing.lists(path);
	});
	if (found.length > 0) {
		return found;
	}
	const result: vscode.Uri[] = [];
	await walk(folder, '', 0);
	return result;

	async function walk(uri: vscode.Uri, path: string, depth: number): Promise<void> {
		if (token.isCancellationRequested || depth > deepestWalk) {
			return;
		}
		let entries: [string, vscode.FileType][];
		try {
			entries = await vscode.workspace.fs.readDirectory(uri);
		} catch (error) {
			logger.warn('findFiles: cannot read a folder', { uri: uri.toString(), error: String(error) });
			return;
		}
		for (const [name, type] of entries) {
			const below = path === '' ? name : `${path}/${name}`;
			const child = vscode.Uri.joinPath(uri, name);
			if (type & vscode.FileType.Directory) {
				if (listing.walks(below)) {
					await walk(child, below, depth + 1);
				}
			} else if (listing.lists(below)) {
				result.push(child);
			}
		}
	}
}
