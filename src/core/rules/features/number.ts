import type { Feature, Project } from '../../project/project.ts';
import { range } from '../../text/textDocument.ts';
import type { Rule } from '../rule.ts';

/** Two folders of one spec root that begin with the same number. Reported once a feature, in its first document. */
export const featureNumber: Rule = {
	code: 'feature.number',
	kinds: ['spec', 'plan', 'tasks'],
	*check({ document, outline, project, feature, translate }) {
		if (!project || !feature || feature.artifacts[0]?.uri !== document.uri) {
			return;
		}
		const number = numberOf(feature);
		const twin = byNumber(project)
			.get(placeOf(feature))
			?.find(other => other !== feature && other.uri !== feature.uri);
		if (number !== undefined && twin) {
			yield {
				range: range(0, 0, 0, outline.lines[0]?.length ?? 0),
				message: translate('Give "{0}" a number of its own: "{1}" has {2} as well.', feature.name, twin.name, number),
				related: twin.artifacts.slice(0, 1).map(({ uri }) => ({ uri, range: range(0, 0, 0, 0), message: twin.name })),
			};
		}
	},
};

const known = new WeakMap<readonly Feature[], ReadonlyMap<string, readonly Feature[]>>();

/** Features that share spec root, group and number: looked up, since a project may have thousands. */
function byNumber({ features }: Project): ReadonlyMap<string, readonly Feature[]> {
	const places = known.get(features);
	if (places) {
		return places;
	}
	const found = new Map<string, Feature[]>();
	for (const feature of features) {
		const place = placeOf(feature);
		const others = found.get(place);
		if (others) {
			others.push(feature);
		} else {
			found.set(place, [feature]);
		}
	}
	known.set(features, found);
	return found;
}

function placeOf(feature: Feature): string {
	return `${feature.specRoot} ${feature.group} ${numberOf(feature) ?? feature.name}`;
}

/** With its letter: `006A` and `006B` are two numbers. */
function numberOf({ name, number }: Feature): string | undefined {
	return number === undefined ? undefined : `${number}${/^\d+([A-Za-z])[-_.]/.exec(name)?.[1]?.toLowerCase() ?? ''}`;
}
