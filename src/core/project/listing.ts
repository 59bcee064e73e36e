// Which paths matter, told from their names alone, so that every host lists the same files.

/** Where features are looked for unless a setting says otherwise; the default of `plumbline.specRoots`. */
export const defaultSpecRoots: readonly string[] = [
	'specs',
	'.specify/specs',
	'.specify/features',
	'docs/specs',
	'kitty-specs',
];

/** Whether a folder of this name belongs to the tool itself; the folder around it is a project. */
export function isToolFolder(name: string): boolean {
	return name === '.specify' || name === '.kittify';
}

/** Copies of other work, never looked into. */
const skippedFolders = new Set(['node_modules', '.git', '.hg', '.svn', '.worktrees']);
/** Build output and other people's code, skipped unless it lies in a spec root or a tool's folder. */
const outputFolders = new Set(['dist', 'out', 'target', 'vendor', 'venv', '__pycache__']);

/** A spec root as its segments. @example specRootSegments('./docs\\specs/') // ['docs', 'specs'] */
export function specRootSegments(root: string): readonly string[] {
	return root.split(/[/\\]+/).filter(segment => segment !== '' && segment !== '.');
}

/** Where the outermost spec root begins and ends among the segments before `limit`. */
export function findSpecRoot(
	path: readonly string[],
	limit: number,
	roots: readonly (readonly string[])[],
): { readonly start: number; readonly end: number } | undefined {
	for (let start = 0; start <= limit; start++) {
		let longest = -1;
		for (const root of roots) {
			if (
				root.length > longest &&
				start + root.length <= limit &&
				(root.length > 0 || start === 0) &&
				root.every((segment, i) => segment === '*' || segment === path[start + i])
			) {
				longest = root.length;
			}
		}
		if (longest >= 0) {
			return { start, end: start + longest };
		}
		if (isToolFolder(path[start] ?? '')) {
			return undefined; // what extensions and presets bring along is nobody's feature
		}
	}
	return undefined;
}

/** What a host's `list` gives and where it walks, for paths below the listed folder with `/`. */
export interface Listing {
	/** @example lists('packages/a/specs/001-x/plan.md') // true */
	lists(file: string): boolean;
	/** Whether the walk looks into the folder. @example walks('packages/a') // true */
	walks(folder: string): boolean;
}

/** @param specRoots as in the setting; `.` takes the listed folder itself for a spec root */
export function createListing(specRoots: readonly string[]): Listing {
	const roots = specRoots.map(specRootSegments);
	return {
		lists(file) {
			const path = file.split('/');
			const folders = path.slice(0, -1);
			if (folders.some(folder => skippedFolders.has(folder))) {
				return false;
			}
			const tool = folders.findIndex(isToolFolder);
			const root = findSpecRoot(path, folders.length, roots)?.start ?? -1;
			const isConstitution = folders.at(-1) === 'memory' && path.at(-1)!.toLowerCase() === 'constitution.md';
			if (tool < 0 && root < 0 && !isConstitution) {
				return false;
			}
			const end = Math.min(...[tool, root].map(at => (at < 0 ? folders.length : at)));
			return !folders.slice(0, end).some(folder => outputFolders.has(folder));
		},
		walks(folder) {
			const path = folder.split('/');
			const name = path.at(-1)!;
			if (skippedFolders.has(name)) {
				return false;
			}
			if (path.some(isToolFolder) || findSpecRoot(path, path.length, roots)) {
				return true;
			}
			return !outputFolders.has(name) && (!name.startsWith('.') || roots.some(root => root.includes(name)));
		},
	};
}
