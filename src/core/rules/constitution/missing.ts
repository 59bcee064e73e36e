import type { Rule } from '../rule.ts';

/** A plan is checked against a constitution that the project does not have. */
export const constitutionMissing: Rule = {
	code: 'constitution.missing',
	kinds: ['plan'],
	*check({ plan, project, translate }) {
		const section = plan?.gates.sections[0];
		if (section && project?.initialised && !project.constitution) {
			yield {
				range: section.section.heading.textRange,
				message: translate('The project has no constitution to check against: create .specify/memory/constitution.md.'),
			};
		}
	},
};
