import type { DirectoryEntry, IClock, IWorkspace } from '../../../../src/core/project/workspace.ts';
import { InMemoryDocument } from '../../../../src/core/text/inMemoryDocument.ts';

export const root = 'file:///repo';

/** What a file holds; `null`: there, but not readable. Names that end in `/` are folders. */
export type Files = Readonly<Record<string, string | null>>;

/** A workspace with these files below `file:///repo`. */
export function workspaceOf(files: Files): IWorkspace {
	const paths = new Map(Object.entries(files).map(([path, text]) => [`${root}/${path.replace(/\/$/, '')}`, text]));
	const folders = new Set<string>([root]);
	for (const path of Object.keys(files)) {
		const parts = path.split('/');
		for (let i = 1; i < parts.length; i++) {
			folders.add(`${root}/${parts.slice(0, i).join('/')}`);
		}
	}
	const isFile = (uri: string) => paths.has(uri) && !folders.has(uri);
	return {
		folders: [root],
		onDidChange: () => ({ dispose() {} }),
		list: async () => [...paths.keys()].filter(isFile).sort(),
		async readDirectory(folder): Promise<DirectoryEntry[]> {
			const names = new Map<string, DirectoryEntry['kind']>();
			for (const uri of [...paths.keys(), ...folders]) {
				if (uri.startsWith(`${folder}/`)) {
					const [name, ...rest] = uri.slice(folder.length + 1).split('/');
					if (rest.length === 0) {
						names.set(name!, folders.has(uri) ? 'directory' : 'file');
					}
				}
			}
			return [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, kind]) => ({ name, kind }));
		},
		async openDocument(uri) {
			const text = isFile(uri) ? paths.get(uri) : undefined;
			return text === undefined || text === null ? undefined : new InMemoryDocument(uri, text);
		},
		async stat(uri) {
			return folders.has(uri)
				? { kind: 'directory', size: 0, mtime: 0 }
				: isFile(uri)
					? { kind: 'file', size: paths.get(uri)?.length ?? 0, mtime: 0 }
					: undefined;
		},
	};
}

export const clock: IClock = { today: () => '2026-05-01', timestamp: () => '20260501-134501' };
