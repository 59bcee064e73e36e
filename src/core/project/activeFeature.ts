import type { DocUri } from '../text/textDocument.ts';
import { joinUri } from '../text/uri.ts';

/** The `feature_directory` of a `.specify/feature.json`; undefined if the text cannot be read or does not say. */
export function readFeatureDirectory(text: string): string | undefined {
	try {
		const value: unknown = JSON.parse(text);
		if (typeof value === 'object' && value !== null && 'feature_directory' in value) {
			const directory = value.feature_directory;
			return typeof directory === 'string' && directory.trim() !== '' ? directory.trim() : undefined;
		}
	} catch {
		// not JSON: the caller reports the file as unreadable
	}
	return undefined;
}

/**
 * Where a `feature_directory` leads: below the project, or absolute on the machine that holds the project.
 * Takes the backslashes that PowerShell writes.
 * @example resolveDirectory('specs\\001-auth', 'file:///ws') // file:///ws/specs/001-auth
 */
export function resolveDirectory(directory: string, project: DocUri): DocUri {
	const isWindowsPath = /^[A-Za-z]:[\\/]/.test(directory);
	const path = directory.replaceAll('\\', '/');
	if (!isWindowsPath && !path.startsWith('/')) {
		return joinUri(project, path);
	}
	const slash = project.indexOf('/', project.indexOf('://') + 3);
	const machine = slash < 0 ? project : project.slice(0, slash);
	return joinUri(machine, isWindowsPath ? path[0]!.toLowerCase() + path.slice(1) : path);
}
