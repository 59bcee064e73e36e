import type { Project } from '../../project/project.ts';
import type { DocUri } from '../../text/textDocument.ts';
import { baseName, isInside, parentUri } from '../../text/uri.ts';

const known = new WeakMap<readonly DocUri[], ReadonlySet<DocUri>>();

/** Every file of the project and every folder that holds one. */
export function placesOf({ files }: Project): ReadonlySet<DocUri> {
	let places = known.get(files);
	if (!places) {
		const all = new Set<DocUri>(files);
		for (const file of files) {
			for (let folder = parentUri(file); !all.has(folder); folder = parentUri(folder)) {
				all.add(folder);
			}
		}
		places = all;
		known.set(files, places);
	}
	return places;
}

/** Whether all files there are listed, so that what is not listed does not exist. */
export function isListed({ uri, specRoots }: Project, target: DocUri): boolean {
	return isInside(target, `${uri}/.specify`) || specRoots.some(root => isInside(target, root));
}

const names = new WeakMap<readonly DocUri[], ReadonlyMap<string, readonly DocUri[]>>();

/** The project's files of that name in folders that begin alike: `001-carts` and `001-cart` do. */
export function filesLike({ files }: Project, target: DocUri): readonly DocUri[] {
	let byKey = names.get(files);
	if (!byKey) {
		const found = new Map<string, DocUri[]>();
		for (const file of files) {
			const key = keyOf(file);
			const others = found.get(key);
			if (others) {
				others.push(file);
			} else {
				found.set(key, [file]);
			}
		}
		byKey = found;
		names.set(files, byKey);
	}
	return byKey.get(keyOf(target)) ?? [];
}

function keyOf(file: DocUri): string {
	return `${baseName(parentUri(file)).slice(0, 4)} ${baseName(file)}`;
}
