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

/** The project's files of that name. */
export function filesNamed({ files }: Project, name: string): readonly DocUri[] {
	let byName = names.get(files);
	if (!byName) {
		const found = new Map<string, DocUri[]>();
		for (const file of files) {
			const own = baseName(file);
			const others = found.get(own);
			if (others) {
				others.push(file);
			} else {
				found.set(own, [file]);
			}
		}
		byName = found;
		names.set(files, byName);
	}
	return byName.get(name) ?? [];
}
