import * as vscode from 'vscode';
import { createListing } from '../core/project/listing.ts';
import type { Disposable, FileChange } from '../core/project/workspace.ts';
import type { DocUri } from '../core/text/textDocument.ts';
import { baseName, isInside, joinUri, parentUri } from '../core/text/uri.ts';
import { toUri } from './convert.ts';

/** Between two looks, in milliseconds: at least so long, and so many times as long as the last one took. */
const pause = { least: 1000, factor: 20 };

/** Whatever its name, a folder here lies in a spec root or a tool's folder; `node_modules` and `.git` are left alone. */
const listing = createListing(['.']);

/** The files of a folder, each with what changes if it does. */
type Files = ReadonlyMap<DocUri, string>;

/**
 * Folders that came while VS Code was watching. On Linux its watcher may miss what is made in a folder in the same moment
 * as the folder itself, and whatever happens in folders below it from then on: `mkdir -p specs/001-a` by a script in a new
 * repository. So each is looked into again and again, until the watcher has told of something in it.
 */
export class NewFolders implements Disposable {
	readonly #report: (change: FileChange) => void;
	/** What was last seen in each. */
	readonly #folders = new Map<DocUri, Files>();
	/** What the watcher told of each since the last look. It sees into them: one more look shows what came before it did. */
	readonly #told = new Map<DocUri, Set<DocUri>>();
	#timer: ReturnType<typeof setTimeout> | undefined;
	#disposed = false;

	/** @param report is told what happened in the folders; the watcher may have told some of it before */
	constructor(report: (change: FileChange) => void) {
		this.#report = report;
	}

	/** Takes notice of what the watcher told. */
	async hear({ uri, kind }: FileChange): Promise<void> {
		const parent = parentUri(uri);
		if (this.#folders.has(parent)) {
			this.#told.set(parent, (this.#told.get(parent) ?? new Set()).add(uri));
		}
		// A folder that went and came again is told as changed.
		const isNew = kind !== 'deleted' && (await statOf(uri))?.type === vscode.FileType.Directory;
		if (isNew || kind === 'deleted') {
			for (const folder of [...this.#told.keys()].filter(folder => isInside(folder, uri))) {
				this.#told.delete(folder);
			}
		}
		if (isNew && listing.walks(baseName(uri)) && !this.#disposed) {
			this.#folders.set(uri, new Map(this.#folders.get(uri)));
			this.#timer ??= setTimeout(() => void this.#look(), pause.least);
		}
	}

	dispose(): void {
		this.#disposed = true;
		clearTimeout(this.#timer);
	}

	async #look(): Promise<void> {
		const start = Date.now();
		await Promise.all([...this.#folders.keys()].map(folder => this.#lookInto(folder)));
		const delay = Math.max(pause.least, pause.factor * (Date.now() - start));
		const isOver = this.#disposed || this.#folders.size === 0;
		this.#timer = isOver ? undefined : setTimeout(() => void this.#look(), delay);
	}

	async #lookInto(folder: DocUri): Promise<void> {
		const before = this.#folders.get(folder);
		const now = await this.#filesIn(folder);
		if (this.#disposed || !before || this.#folders.get(folder) !== before) {
			return; // it came again meanwhile
		}
		const told = this.#told.get(folder);
		this.#told.delete(folder);
		if (now === undefined || told) {
			this.#folders.delete(folder);
		} else {
			this.#folders.set(folder, now);
		}
		this.#compare(before, now ?? new Map(), told ?? new Set());
	}

	#compare(before: Files, now: Files, told: ReadonlySet<DocUri>): void {
		for (const uri of new Set([...before.keys(), ...now.keys()])) {
			if (before.get(uri) !== now.get(uri) && !told.has(uri)) {
				this.#report({ uri, kind: !now.has(uri) ? 'deleted' : before.has(uri) ? 'changed' : 'created' });
			}
		}
	}

	/** Undefined if the folder is gone. Folders in it are new as well, and looked into. */
	async #filesIn(folder: DocUri): Promise<Files | undefined> {
		let entries: [string, vscode.FileType][];
		try {
			entries = await vscode.workspace.fs.readDirectory(toUri(folder));
		} catch {
			return undefined;
		}
		const files = new Map<DocUri, string>();
		for (const [name, type] of entries) {
			const uri = joinUri(folder, name);
			const stat = type === vscode.FileType.File ? await statOf(uri) : undefined;
			if (stat) {
				files.set(uri, `${stat.mtime} ${stat.size}`);
			} else if (type === vscode.FileType.Directory && listing.walks(name) && !this.#folders.has(uri)) {
				this.#folders.set(uri, new Map());
				await this.#lookInto(uri);
			}
		}
		return files;
	}
}

async function statOf(uri: DocUri): Promise<vscode.FileStat | undefined> {
	try {
		return await vscode.workspace.fs.stat(toUri(uri));
	} catch {
		return undefined; // gone again
	}
}
