import { posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DocUri } from '../core/text/textDocument.ts';
import { encodeSegment } from '../core/text/uri.ts';

/** @param path absolute. @example toUri('C:\\a b') // file:///c%3A/a%20b, as VS Code writes it */
export function toUri(path: string): DocUri {
	const slashed = sep === '\\' ? path.replaceAll('\\', '/') : path;
	const rooted = /^[A-Za-z]:/.test(slashed) ? `/${slashed[0]!.toLowerCase()}${slashed.slice(1)}` : slashed;
	const encoded = rooted.split('/').map(encodeSegment).join('/');
	return `file://${encoded.length > 1 ? encoded.replace(/\/$/, '') : encoded}`;
}

/** The absolute path on this machine. */
export function toPath(uri: DocUri): string {
	// Nothing to decode, as in most: an URL takes a hundred times as long.
	return sep === '/' && /^file:\/\/\/[\w./-]*$/.test(uri) ? uri.slice(7) : fileURLToPath(uri);
}

/** Relative to `cwd` with `/`, for output. @example displayPath('file:///ws/specs/a/plan.md', '/ws') // specs/a/plan.md */
export function displayPath(uri: DocUri, cwd: string): string {
	const path = relative(cwd, toPath(uri)) || '.';
	return sep === '\\' ? path.split(sep).join(posix.sep) : path;
}
