import type { DocUri } from './textDocument.ts';

// URIs are handled as strings with `/` separators, so that the core works on file:, vscode-remote:, vscode-vfs: alike.

/** @example joinUri('file:///ws', 'specs', '001-a') // file:///ws/specs/001-a (segments are percent-encoded) */
export function joinUri(base: DocUri, ...segments: readonly string[]): DocUri {
	const parts = segments.flatMap(segment => segment.split('/')).filter(part => part !== '' && part !== '.');
	let result = base.endsWith('/') && !base.endsWith('://') ? base.slice(0, -1) : base;
	for (const part of parts) {
		result = part === '..' ? parentUri(result) : `${result}/${encodeSegment(part)}`;
	}
	return result;
}

/** The folder that holds it; the root stays the root. */
export function parentUri(uri: DocUri): DocUri {
	const slash = uri.lastIndexOf('/');
	return slash > uri.indexOf('://') + 2 ? uri.slice(0, slash) : uri;
}

/** The last segment, decoded: `plan.md`. */
export function baseName(uri: DocUri): string {
	return decodeSegment(uri.slice(uri.lastIndexOf('/') + 1));
}

/** Whether `uri` is `folder` or lies below it. */
export function isInside(uri: DocUri, folder: DocUri): boolean {
	return uri === folder || uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** Decoded path from `folder` to `uri` with `/`, or undefined if it lies elsewhere. `''` for the folder itself. */
export function relativePath(folder: DocUri, uri: DocUri): string | undefined {
	if (uri === folder) {
		return '';
	}
	const prefix = folder.endsWith('/') ? folder : `${folder}/`;
	if (!uri.startsWith(prefix)) {
		return undefined;
	}
	const rest = uri.slice(prefix.length);
	return rest.includes('%') ? rest.split('/').map(decodeSegment).join('/') : rest;
}

/** Relative path with `../` where needed, decoded, with `/`. @example fromTo('file:///a/b', 'file:///a/c/d') // ../c/d */
export function pathFromTo(fromFolder: DocUri, to: DocUri): string {
	let folder = fromFolder;
	let up = '';
	for (;;) {
		const down = relativePath(folder, to);
		if (down !== undefined) {
			return (up + down).replace(/\/$/, '') || '.';
		}
		const parent = parentUri(folder);
		if (parent === folder) {
			return to;
		}
		folder = parent;
		up += '../';
	}
}

/** Percent-encodes one path segment as VS Code's `Uri.toString()` does. */
export function encodeSegment(segment: string): string {
	if (/^[\w.~-]*$/.test(segment)) {
		return segment;
	}
	// Lone surrogates would make encodeURIComponent throw; they become U+FFFD.
	return encodeURIComponent(segment.toWellFormed?.() ?? segment).replace(
		/[!'()*]/g,
		c => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
	);
}

function decodeSegment(segment: string): string {
	if (!segment.includes('%')) {
		return segment;
	}
	try {
		return decodeURIComponent(segment);
	} catch {
		return segment; // a stray % is shown as it is
	}
}
