import { type FlavourName, flavours } from '../../flavours/flavours.ts';
import type { Section } from '../../markdown/outline.ts';
import { findSection, hasSection, insertSections, requiredSections, titleOf } from '../../templates/missingSections.ts';
import { range } from '../../text/textDocument.ts';
import { endOfText, fixHere, insertBehind } from '../edits.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** Those that Spec Kit's template of a spec calls mandatory; for projects without a template of their own. */
const specSections = ['User Scenarios & Testing', 'Requirements', 'Success Criteria'];

/** A section that the project's template requires and the document lacks. */
export const sectionMissing: Rule = {
	code: 'section.missing',
	kinds: ['plan', 'spec'],
	*check(context) {
		const { outline, templateOutline, translate } = context;
		const required = templateOutline
			? requiredSections(templateOutline, context.kind).map(section => ({
					title: titleOf(section.heading.text),
					section,
				}))
			: builtIn(context);
		const missing = required.filter(({ title }) => !hasSection(context, title));
		// Who leaves out more than a third of them follows another template, or writes in another language.
		const isOtherwise =
			missing.length * 3 > required.length || !required.some(({ title }) => findSection(title, outline));
		if (missing.length === 0 || isOtherwise) {
			return;
		}
		const line = outline.sections[0]?.line ?? 0;
		for (const { title, section } of missing) {
			const last = endOfText(outline.lines, 0, outline.lines.length);
			const edits =
				templateOutline && section
					? insertSections(outline, templateOutline, [section])
					: [insertBehind(outline.lines, last, `\n\n## ${title}`)];
			yield {
				range: range(line, 0, line, outline.lines[line]?.length ?? 0),
				message: translate('Add the section "{0}": the template requires it.', title),
				fixes: [fixHere(context, translate('Insert the section "{0}"', title), edits, false)],
			};
		}
	},
};

interface RequiredSection {
	readonly title: string;
	/** In the template. */
	readonly section: Section | undefined;
}

function builtIn({ kind, plan }: RuleContext): RequiredSection[] {
	const name = plan?.flavour ?? 'plain';
	const own = isFlavourName(name) ? flavours[name].sections.filter(section => section.required) : [];
	const titles = kind === 'spec' ? specSections : own.map(section => section.title);
	return titles.map(title => ({ title, section: undefined }));
}

function isFlavourName(name: string): name is FlavourName {
	return Object.hasOwn(flavours, name);
}
