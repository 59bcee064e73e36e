import { Emitter } from '../../src/core/project/emitter.ts';
import { createListing } from '../../src/core/project/listing.ts';
import type { DirectoryEntry, FileChange, FileStat, IWorkspace } from '../../src/core/project/workspace.ts';
import { InMemoryDocument } from '../../src/core/text/inMemoryDocument.ts';
import type { DocUri, ITextDocument } from '../../src/core/text/textDocument.ts';
import { isInside, joinUri, relativePath } from '../../src/core/text/uri.ts';

/** Text, or bytes for a file that is no text. */
export type FileContent = string | Uint8Array;

/** A workspace of strings, with the same events as a real one. Paths are below its first folder. */
export class InMemoryWorkspace implements IWorkspace {
	readonly folders: readonly DocUri[];
	/** How often each document was read: to see that nothing is read twice. */
	readonly reads = new Map<DocUri, number>();
	readonly #files = new Map<DocUri, { readonly content: FileContent; readonly version: number }>();
	readonly #emptyFolders = new Set<DocUri>();
	readonly #changed = new Emitter<readonly FileChange[]>();
	readonly onDidChange = this.#changed.event;

	/** @example new InMemoryWorkspace({ 'specs/001-a/plan.md': '# Plan' }) */
	constructor(files: Readonly<Record<string, FileContent>> = {}, folders: readonly DocUri[] = ['file:///ws']) {
		this.folders = folders;
		for (const [path, content] of Object.entries(files)) {
			this.#files.set(this.uri(path), { content, version: 1 });
		}
	}

	/** The URI of a path below the first folder; `..` leads above it. */
	uri(path: string): DocUri {
		return joinUri(this.folders[0] ?? 'file:///ws', path);
	}

	/** The text of a file, undefined if there is none. */
	text(path: string): string | undefined {
		const content = this.#files.get(this.uri(path))?.content;
		return typeof content === 'string' ? content : undefined;
	}

	write(path: string, content: FileContent): void {
		const uri = this.uri(path);
		const before = this.#files.get(uri);
		this.#files.set(uri, { content, version: (before?.version ?? 0) + 1 });
		this.#changed.fire([{ uri, kind: before ? 'changed' : 'created' }]);
	}

	/** Removes a file, or a folder with all that it holds (one event for the folder, as in VS Code). */
	remove(path: string): void {
		const uri = this.uri(path);
		for (const file of [...this.#files.keys()]) {
			if (isInside(file, uri)) {
				this.#files.delete(file);
			}
		}
		this.#emptyFolders.delete(uri);
		this.#changed.fire([{ uri, kind: 'deleted' }]);
	}

	createFolder(path: string): void {
		this.#emptyFolders.add(this.uri(path));
	}

	async list(folder: DocUri, specRoots: readonly string[]): Promise<readonly DocUri[]> {
		const listing = createListing(specRoots);
		return [...this.#files.keys()]
			.filter(uri => uri !== folder && isInside(uri, folder) && listing.lists(relativePath(folder, uri)!))
			.sort();
	}

	async readDirectory(folder: DocUri): Promise<readonly DirectoryEntry[]> {
		const entries = new Map<string, DirectoryEntry>();
		for (const uri of [...this.#files.keys(), ...this.#emptyFolders]) {
			const path = uri === folder ? '' : (relativePath(folder, uri) ?? '');
			const [name, ...below] = path.split('/');
			if (name) {
				const isFolder = below.length > 0 || this.#emptyFolders.has(uri);
				entries.set(name, { name, kind: isFolder ? 'directory' : 'file' });
			}
		}
		return [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
	}

	async openDocument(uri: DocUri): Promise<ITextDocument | undefined> {
		const file = this.#files.get(uri);
		if (typeof file?.content !== 'string') {
			return undefined;
		}
		this.reads.set(uri, (this.reads.get(uri) ?? 0) + 1);
		return new InMemoryDocument(uri, file.content, file.version);
	}

	async stat(uri: DocUri): Promise<FileStat | undefined> {
		const content = this.#files.get(uri)?.content;
		if (content !== undefined) {
			return { kind: 'file', size: Buffer.byteLength(content), mtime: 0 };
		}
		const isFolder = [...this.#files.keys(), ...this.#emptyFolders, ...this.folders].some(other =>
			isInside(other, uri),
		);
		return isFolder ? { kind: 'directory', size: 0, mtime: 0 } : undefined;
	}
}
