import type { Project } from '../../project/project.ts';
import type { DocUri } from '../../text/textDocument.ts';
import { isInside, parentUri } from '../../text/uri.ts';

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
