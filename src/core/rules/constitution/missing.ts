import { range } from '../../text/textDocument.ts';
import { joinUri } from '../../text/uri.ts';
import type { Fix } from '../finding.ts';
import type { Rule, RuleContext } from '../rule.ts';

const path = '.specify/memory/constitution.md';

/** A plan is checked against a constitution that the project does not have. */
export const constitutionMissing: Rule = {
	code: 'constitution.missing',
	kinds: ['plan'],
	*check(context) {
		const { plan, project, translate } = context;
		const section = plan?.gates.sections[0];
		if (section && project?.initialised && !project.constitution) {
			yield {
				range: section.section.heading.textRange,
				message: translate('The project has no constitution to check against: create {0}.', path),
				fixes: creation(context),
			};
		}
	},
};

function creation({ project, newConstitution, translate }: RuleContext): Fix[] {
	if (!project || newConstitution === undefined) {
		return [];
	}
	const uri = joinUri(project.uri, path);
	return [
		{
			title: translate('Create {0}', path),
			edits: [{ kind: 'create', uri, content: newConstitution }],
			safe: false,
			show: { uri, range: range(0, 0, 0, 0) },
		},
	];
}
