import type { Feature } from '../../project/project.ts';
import { range } from '../../text/textDocument.ts';
import type { Rule } from '../rule.ts';

/** Two folders of one spec root that begin with the same number. Reported once a feature, in its first document. */
export const featureNumber: Rule = {
	code: 'feature.number',
	kinds: ['spec', 'plan', 'tasks'],
	*check({ document, outline, project, feature, translate }) {
		const number = feature && numberOf(feature);
		if (!project || !feature || number === undefined || feature.artifacts[0]?.uri !== document.uri) {
			return;
		}
		const twin = project.features.find(
			other =>
				other.uri !== feature.uri &&
				other.specRoot === feature.specRoot &&
				other.group === feature.group &&
				numberOf(other) === number,
		);
		if (twin) {
			yield {
				range: range(0, 0, 0, outline.lines[0]?.length ?? 0),
				message: translate('Give "{0}" a number of its own: "{1}" has {2} as well.', feature.name, twin.name, number),
				related: twin.artifacts.slice(0, 1).map(({ uri }) => ({ uri, range: range(0, 0, 0, 0), message: twin.name })),
			};
		}
	},
};

/** With its letter: `006A` and `006B` are two numbers. */
function numberOf({ name, number }: Feature): string | undefined {
	return number === undefined ? undefined : `${number}${/^\d+([A-Za-z])[-_.]/.exec(name)?.[1]?.toLowerCase() ?? ''}`;
}
