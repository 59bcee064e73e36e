import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder that the test removes. Paths are below it. */
export interface TempFolder {
	/** Absolute and real, without links. */
	readonly path: string;
	write(path: string, content: string | Uint8Array): void;
	/** The whole folder without a path. */
	remove(path?: string): void;
}

/** A new folder on disk with these files. */
export function createTempFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): TempFolder {
	const root = mkdtempSync(join(realpathSync(tmpdir()), 'plumbline-test-'));
	const folder = {
		path: root,
		write(path: string, content: string | Uint8Array) {
			mkdirSync(dirname(join(root, path)), { recursive: true });
			writeFileSync(join(root, path), content);
		},
		remove(path = '') {
			rmSync(join(root, path), { recursive: true, force: true });
		},
	};
	for (const [path, content] of Object.entries(files)) {
		folder.write(path, content);
	}
	return folder;
}
