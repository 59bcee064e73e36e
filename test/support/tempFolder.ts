import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A new folder on disk with these files. Its path is real, without links. */
export function createTempFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): {
	readonly path: string;
	write(path: string, content: string | Uint8Array): void;
	remove(path?: string): void;
} {
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
