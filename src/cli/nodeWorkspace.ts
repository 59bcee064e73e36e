import { isUtf8 } from 'node:buffer';
import * as fs from 'node:fs';
import { Emitter } from '../core/project/emitter.ts';
import { compareText } from '../core/project/featureName.ts';
import { createListing, type Listing } from '../core/project/listing.ts';
import type {
	CancellationToken,
	DirectoryEntry,
	FileChange,
	FileStat,
	ILogger,
	IWorkspace,
} from '../core/project/workspace.ts';
import { InMemoryDocument } from '../core/text/inMemoryDocument.ts';
import type { DocUri, ITextDocument } from '../core/text/textDocument.ts';
import { encodeSegment, isInside, joinUri, parentUri, relativePath } from '../core/text/uri.ts';
import { toPath, toUri } from './nodeUri.ts';

/** What is used of `node:fs`; synchronous, since a command has nothing else to do meanwhile and this is fastest. */
export type FileSystem = Pick<
	typeof fs,
	'mkdirSync' | 'readdirSync' | 'readFileSync' | 'realpathSync' | 'statSync' | 'writeFileSync'
>;

const reasons: Readonly<Record<string, string>> = {
	EACCES: 'cannot be read: permission denied',
	EPERM: 'cannot be read: permission denied',
	EISDIR: 'is a folder, not a file',
	ELOOP: 'is a link that leads to itself',
};

interface WaitingLink {
	readonly uri: DocUri;
	readonly below: string;
	readonly real: string;
}

/** Files on this machine. Texts that were set, such as standard input, win over the disk. */
export class NodeWorkspace implements IWorkspace {
	readonly folders: readonly DocUri[];
	readonly #logger: ILogger;
	readonly #fs: FileSystem;
	readonly #versions = new Map<DocUri, number>();
	readonly #texts = new Map<DocUri, string>();
	readonly #changed = new Emitter<readonly FileChange[]>();
	readonly onDidChange = this.#changed.event;

	constructor(folders: readonly DocUri[], logger: ILogger, fileSystem: FileSystem = fs) {
		this.folders = folders;
		this.#logger = logger;
		this.#fs = fileSystem;
	}

	/** Texts that were set and differ from the disk. */
	get texts(): ReadonlyMap<DocUri, string> {
		return this.#texts;
	}

	/** Puts a text in the place of the file, as an editor's buffer does. @param text with its BOM */
	setText(uri: DocUri, text: string): void {
		this.#texts.set(uri, text);
		this.tell([{ uri, kind: 'changed' }]);
	}

	/** Writes the text to disk. */
	write(uri: DocUri, text: string): void {
		this.#fs.writeFileSync(toPath(uri), text);
		this.#texts.delete(uri);
		this.tell([{ uri, kind: 'changed' }]);
	}

	/** Says that files changed on disk: a command that ends soon watches nothing. */
	tell(changes: readonly FileChange[]): void {
		this.#changed.fire(changes);
	}

	/** The text of the file on disk with its BOM; undefined if there is none or it is no text. */
	textOnDisk(uri: DocUri): string | undefined {
		let text: string;
		try {
			text = this.#fs.readFileSync(toPath(uri), 'utf8');
			// What cannot be decoded becomes U+FFFD, which a text may hold as well.
			if (
				!text.slice(0, 8000).includes('\0') &&
				(!text.includes('\ufffd') || isUtf8(this.#fs.readFileSync(toPath(uri))))
			) {
				return text;
			}
		} catch (error) {
			this.#logUnreadable(uri, error);
			return undefined;
		}
		this.#logger.warn('is not UTF-8 text and was left out', { uri });
		return undefined;
	}

	async list(folder: DocUri, specRoots: readonly string[], token: CancellationToken): Promise<readonly DocUri[]> {
		const listing = createListing(specRoots);
		const found = new Set<DocUri>();
		for (const uri of this.#texts.keys()) {
			if (uri !== folder && isInside(uri, folder) && listing.lists(relativePath(folder, uri)!)) {
				found.add(uri);
			}
		}
		if ((await this.stat(folder))?.kind === 'directory') {
			this.#walkAll(folder, listing, token, found);
		}
		return [...found].sort(compareText);
	}

	async readDirectory(folder: DocUri): Promise<readonly DirectoryEntry[]> {
		return this.#read(folder)
			.map(entry => ({ name: entry.name, kind: this.#kindOf(entry, joinUri(folder, entry.name)) }))
			.sort((a, b) => compareText(a.name, b.name));
	}

	async openDocument(uri: DocUri): Promise<ITextDocument | undefined> {
		const text = this.#texts.get(uri) ?? this.textOnDisk(uri);
		if (text === undefined) {
			return undefined;
		}
		const version = (this.#versions.get(uri) ?? 0) + 1;
		this.#versions.set(uri, version);
		return new InMemoryDocument(uri, text, version);
	}

	async stat(uri: DocUri): Promise<FileStat | undefined> {
		const text = this.#texts.get(uri);
		if (text !== undefined) {
			return { kind: 'file', size: Buffer.byteLength(text), mtime: 0 };
		}
		try {
			const stat = this.#fs.statSync(toPath(uri), { throwIfNoEntry: false });
			return stat && { kind: stat.isDirectory() ? 'directory' : 'file', size: stat.size, mtime: stat.mtimeMs };
		} catch {
			return undefined; // a file where a folder is expected, or a loop of links: there is nothing
		}
	}

	#walkAll(folder: DocUri, listing: Listing, token: CancellationToken, found: Set<DocUri>): void {
		const seen = new Set<string>();
		const links: WaitingLink[] = [];
		const start = this.#realPath(folder);
		if (start === undefined) {
			return;
		}
		const walk = (uri: DocUri, below: string, real: string): void => {
			// Passed on the way to somewhere else is not listed: a spec root may still lead back here.
			const visit = `${listing.lists(`${below}/x`)} ${real}`;
			if (seen.has(visit) || token.isCancellationRequested) {
				return;
			}
			seen.add(visit);
			for (const entry of this.#read(uri)) {
				const child = `${uri}/${encodeName(entry.name)}`;
				const path = below === '' ? entry.name : `${below}/${entry.name}`;
				const kind = this.#kindOf(entry, child);
				if (kind === 'file') {
					if (listing.lists(path)) {
						found.add(child);
					}
				} else if (kind === 'directory' && listing.walks(path)) {
					if (entry.isSymbolicLink()) {
						const target = this.#realPath(child);
						// A link up leads to everything that holds this folder.
						if (target !== undefined && !isInside(start, target)) {
							links.push({ uri: child, below: path, real: target });
						}
					} else {
						walk(child, path, `${real}/${encodeName(entry.name)}`);
					}
				}
			}
		};
		walk(folder, '', start);
		// Folders come before links to them, so that a file keeps its own name.
		for (let link = links.shift(); link; link = links.shift()) {
			walk(link.uri, link.below, link.real);
		}
	}

	#read(folder: DocUri): fs.Dirent[] {
		try {
			return this.#fs.readdirSync(toPath(folder), { withFileTypes: true });
		} catch (error) {
			this.#logUnreadable(folder, error);
			return [];
		}
	}

	/** What is not there is no news; everything else is told with its reason. */
	#logUnreadable(uri: DocUri, error: unknown): void {
		const code = errorCode(error);
		if (code !== 'ENOENT' && code !== 'ENOTDIR') {
			this.#logger.warn(reasons[code] ?? `cannot be read: ${code}`, { uri });
		}
	}

	#kindOf(entry: fs.Dirent, uri: DocUri): DirectoryEntry['kind'] {
		if (entry.isFile()) {
			return 'file';
		}
		if (entry.isDirectory()) {
			return 'directory';
		}
		if (!entry.isSymbolicLink()) {
			return 'other';
		}
		try {
			const target = this.#fs.statSync(toPath(uri));
			return target.isDirectory() ? 'directory' : target.isFile() ? 'file' : 'other';
		} catch {
			return 'other'; // a broken link, or one that leads to itself
		}
	}

	#realPath(uri: DocUri): string | undefined {
		try {
			return toUri(this.#fs.realpathSync(toPath(uri)));
		} catch {
			return undefined; // vanished since it was seen
		}
	}
}

/** The folder of a path that exists: the place to start from for a file that may be new. */
export async function existingFolder(workspace: IWorkspace, uri: DocUri): Promise<DocUri> {
	for (let at = parentUri(uri); ; at = parentUri(at)) {
		if (at === parentUri(at) || (await workspace.stat(at))?.kind === 'directory') {
			return at;
		}
	}
}

function encodeName(name: string): string {
	return /^[\w.-]+$/.test(name) ? name : encodeSegment(name);
}

function errorCode(error: unknown): string {
	return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error);
}
