import type { Outline } from '../markdown/outline.ts';
import { perOutline } from '../markdown/perOutline.ts';
import type { Diagram } from './diagram.ts';
import { findDiagrams } from './findDiagrams.ts';
import { readPicture } from './picture.ts';
import samples from './samples.yaml';

// Our own file.
const known: readonly { readonly nodes: Readonly<Record<string, string>> }[] = samples as {
	nodes: Record<string, string>;
}[];

/**
 * Whether a diagram still draws what its template draws: the same text, or the same boxes with the same words, some of
 * them perhaps gone. A legend is no box.
 */
export function isSample(diagram: Diagram, template: Outline | undefined): boolean {
	if (diagram.type === 'tree' || diagram.source.trim() === '') {
		return false;
	}
	if (template && sourcesIn(template).includes(squeezed(diagram.source))) {
		return true;
	}
	const candidates = known.filter(sample => mayShow(diagram.source, sample.nodes));
	if (candidates.length === 0) {
		return false; // nearly always, and a picture takes its time to read
	}
	const nodes = readPicture(diagram).nodes.filter(node => node.id !== 'LEGEND');
	return candidates.some(
		sample =>
			nodes.length * 2 >= Object.keys(sample.nodes).length &&
			nodes.every(node => Object.hasOwn(sample.nodes, node.id) && sample.nodes[node.id] === node.label),
	);
}

/** What a template draws. */
const sourcesIn = perOutline((template: Outline) =>
	findDiagrams('template:', template)
		.filter(({ type }) => type !== 'tree')
		.map(({ source }) => squeezed(source)),
);

/** Half of the sample's boxes at least. */
function mayShow(source: string, nodes: Readonly<Record<string, string>>): boolean {
	const ids = Object.keys(nodes);
	return ids.filter(id => source.includes(id)).length * 2 >= ids.length;
}

function squeezed(source: string): string {
	return source.replace(/\s+/g, ' ').trim();
}
