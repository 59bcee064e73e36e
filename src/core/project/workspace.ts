import type { DocUri, ITextDocument } from '../text/textDocument.ts';

/** Unsubscribes or frees. */
export interface Disposable {
	dispose(): void;
}

/** Calls the listener at each event until disposed; `vscode.Event` fits. */
export type Event<T> = (listener: (event: T) => void) => Disposable;

/** `vscode.CancellationToken` fits. */
export interface CancellationToken {
	readonly isCancellationRequested: boolean;
}

export const noCancellation: CancellationToken = { isCancellationRequested: false };

export interface FileChange {
	readonly uri: DocUri;
	readonly kind: 'created' | 'changed' | 'deleted';
}

export interface FileStat {
	readonly kind: 'file' | 'directory';
	/** Bytes. */
	readonly size: number;
	/** Milliseconds since 1970. */
	readonly mtime: number;
}

export interface DirectoryEntry {
	readonly name: string;
	/** What a symbolic link leads to, or `other` for a broken one. */
	readonly kind: 'file' | 'directory' | 'other';
}

/** The files that Plumbline reads. Three hosts implement it: VS Code, the command line, memory. */
export interface IWorkspace {
	readonly folders: readonly DocUri[];
	/** Files created, changed (buffer or disk) or deleted; folders added or removed come as `folder` URIs. */
	readonly onDidChange: Event<readonly FileChange[]>;
	/**
	 * Every file below `folder` that may matter: in a spec root, in `.specify` or `.kittify`, a constitution (see
	 * `createListing`). Sorted, without duplicates; follows symbolic links, each folder once; skips what it cannot
	 * read and logs it.
	 * @param specRoots paths of spec roots as in the setting, `specs`, `.specify/specs`; `.` stands for `folder` itself
	 */
	list(folder: DocUri, specRoots: readonly string[], token: CancellationToken): Promise<readonly DocUri[]>;
	/** Entries of one folder, sorted by name; empty if it is not there or cannot be read. */
	readDirectory(folder: DocUri): Promise<readonly DirectoryEntry[]>;
	/** The open buffer, else the file. Undefined if there is none, it is a folder, or it is not text. */
	openDocument(uri: DocUri): Promise<ITextDocument | undefined>;
	/** Undefined if there is nothing. */
	stat(uri: DocUri): Promise<FileStat | undefined>;
}

export interface ILogger {
	debug(message: string, data?: object): void;
	info(message: string, data?: object): void;
	warn(message: string, data?: object): void;
	error(message: string, data?: object): void;
}

export const silentLogger: ILogger = { debug() {}, info() {}, warn() {}, error() {} };

export interface IClock {
	/** Today in the user's time zone: `2026-05-01`. */
	today(): string;
	/** `20260501-134501`, local time. */
	timestamp(): string;
}
