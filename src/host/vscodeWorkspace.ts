import * as vscode from 'vscode';
import type { ISettings } from '../core/plumbline.ts';
import type {
	CancellationToken,
	DirectoryEntry,
	Disposable,
	FileChange,
	FileStat,
	ILogger,
	IWorkspace,
} from '../core/project/workspace.ts';
import { InMemoryDocument } from '../core/text/inMemoryDocument.ts';
import type { DocUri, ITextDocument } from '../core/text/textDocument.ts';
import { isInside } from '../core/text/uri.ts';
import { toDocUri, toTextDocument, toUri } from './convert.ts';
import { findFiles, patternsFor } from './findFiles.ts';
import { NewFolders } from './newFolders.ts';

/** The files of the window: an open buffer wins over the disk, and every scheme that VS Code can read will do. */
export class VscodeWorkspace implements IWorkspace, Disposable {
	readonly #logger: ILogger;
	readonly #settings: ISettings;
	readonly #changed = new vscode.EventEmitter<readonly FileChange[]>();
	readonly onDidChange = this.#changed.event;
	/** How often each document changed; its content at one count never differs. */
	readonly #versions = new Map<DocUri, number>();
	/** Documents that somebody read: only their buffers are worth an event. */
	readonly #known = new Set<DocUri>();
	readonly #newFolders = new NewFolders(change => this.#changeOnDisk(change));
	readonly #listeners: vscode.Disposable;
	#watchers: vscode.Disposable | undefined;

	constructor(logger: ILogger, settings: ISettings) {
		this.#logger = logger;
		this.#settings = settings;
		this.#listeners = vscode.Disposable.from(
			vscode.workspace.onDidChangeTextDocument(event => {
				// Also fired, without changes, when only the dirty mark changes.
				if (event.contentChanges.length > 0) {
					this.#changeBuffer(event.document);
				}
			}),
			vscode.workspace.onDidOpenTextDocument(document => document.isDirty && this.#changeBuffer(document)),
			vscode.workspace.onDidCloseTextDocument(document => this.#changeBuffer(document)),
			vscode.workspace.onDidChangeWorkspaceFolders(event => {
				this.#watch();
				this.#fire([
					...event.removed.map(folder => ({ uri: toDocUri(folder.uri), kind: 'deleted' as const })),
					...event.added.map(folder => ({ uri: toDocUri(folder.uri), kind: 'created' as const })),
				]);
			}),
			settings.onDidChange(() => this.#watch()),
		);
		this.#watch();
	}

	get folders(): readonly DocUri[] {
		return (vscode.workspace.workspaceFolders ?? []).map(folder => toDocUri(folder.uri));
	}

	async list(folder: DocUri, specRoots: readonly string[], token: CancellationToken): Promise<readonly DocUri[]> {
		const found = await findFiles(toUri(folder), specRoots, this.#logger, token);
		const uris = [...new Set(found.map(toDocUri))].sort();
		for (const uri of uris) {
			this.#known.add(uri);
		}
		return uris;
	}

	async readDirectory(folder: DocUri): Promise<readonly DirectoryEntry[]> {
		try {
			const entries = await vscode.workspace.fs.readDirectory(toUri(folder));
			return entries
				.map(([name, type]) => ({ name, kind: kindOf(type) }))
				.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
		} catch (error) {
			this.#logUnreadable('VscodeWorkspace.readDirectory', folder, error);
			return [];
		}
	}

	async openDocument(uri: DocUri): Promise<ITextDocument | undefined> {
		this.#known.add(uri);
		const buffer = this.bufferOf(uri);
		if (buffer) {
			return toTextDocument(buffer, this.versionOf(uri));
		}
		const version = this.versionOf(uri);
		try {
			const bytes = await vscode.workspace.fs.readFile(toUri(uri));
			const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
			return new InMemoryDocument(uri, text, version);
		} catch (error) {
			if (error instanceof TypeError) {
				this.#logger.warn('VscodeWorkspace.openDocument: not UTF-8 text', { uri });
			} else {
				this.#logUnreadable('VscodeWorkspace.openDocument', uri, error);
			}
			return undefined;
		}
	}

	async stat(uri: DocUri): Promise<FileStat | undefined> {
		try {
			const { type, size, mtime } = await vscode.workspace.fs.stat(toUri(uri));
			const kind = kindOf(type);
			// A link that leads nowhere still has an entry of its own.
			return kind === 'other' ? undefined : { kind, size, mtime };
		} catch {
			return undefined; // nothing there, or nothing that may be seen
		}
	}

	/** The open document, if an editor holds one. */
	bufferOf(uri: DocUri): vscode.TextDocument | undefined {
		return vscode.workspace.textDocuments.find(document => !document.isClosed && toDocUri(document.uri) === uri);
	}

	/** The version that `openDocument` would give now. */
	versionOf(uri: DocUri): number {
		return this.#versions.get(uri) ?? 1;
	}

	dispose(): void {
		this.#listeners.dispose();
		this.#newFolders.dispose();
		this.#watchers?.dispose();
		this.#changed.dispose();
	}

	#changeBuffer(document: vscode.TextDocument): void {
		const uri = toDocUri(document.uri);
		if (this.#known.has(uri)) {
			this.#fire([{ uri, kind: 'changed' }]);
		}
	}

	#watch(): void {
		this.#watchers?.dispose();
		const watchers = (vscode.workspace.workspaceFolders ?? []).flatMap(folder =>
			patternsFor(this.#settings.get(toDocUri(folder.uri)).specRoots).map(pattern => {
				const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, pattern));
				watcher.onDidCreate(uri => this.#hear({ uri: toDocUri(uri), kind: 'created' }));
				watcher.onDidChange(uri => this.#hear({ uri: toDocUri(uri), kind: 'changed' }));
				watcher.onDidDelete(uri => this.#hear({ uri: toDocUri(uri), kind: 'deleted' }));
				return watcher;
			}),
		);
		this.#watchers = vscode.Disposable.from(...watchers);
	}

	#hear(change: FileChange): void {
		void this.#newFolders.hear(change);
		this.#changeOnDisk(change);
	}

	#changeOnDisk(change: FileChange): void {
		// The buffer of an open document tells its changes itself, and wins.
		if (change.kind !== 'changed' || !this.bufferOf(change.uri)) {
			this.#fire([change]);
		}
	}

	#fire(changes: readonly FileChange[]): void {
		for (const { uri, kind } of changes) {
			if (kind === 'deleted') {
				for (const known of this.#known) {
					if (isInside(known, uri)) {
						this.#versions.set(known, this.versionOf(known) + 1);
						this.#known.delete(known);
					}
				}
			} else if (kind === 'changed' || !this.bufferOf(uri)) {
				// A file that comes below its open buffer changes nothing: an edit that is on its way still fits.
				this.#versions.set(uri, this.versionOf(uri) + 1);
			}
		}
		this.#changed.fire(changes);
	}

	#logUnreadable(where: string, uri: DocUri, error: unknown): void {
		const code = error instanceof vscode.FileSystemError ? error.code : String(error);
		if (code !== 'FileNotFound' && code !== 'FileIsADirectory') {
			this.#logger.warn(where, { uri, code });
		}
	}
}

function kindOf(type: vscode.FileType): DirectoryEntry['kind'] {
	// A symbolic link has its own bit beside that of what it leads to.
	return type & vscode.FileType.Directory ? 'directory' : type & vscode.FileType.File ? 'file' : 'other';
}
