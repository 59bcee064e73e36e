import { type FlavourName, flavours } from '../../flavours/flavours.ts';
import { plainText } from '../../markdown/inline.ts';
import type { Outline, Section } from '../../markdown/outline.ts';
import { isComplexityTitle } from '../../placeholders/leftoversInTable.ts';
import { memoized } from '../../text/memoized.ts';
import { range } from '../../text/textDocument.ts';
import { fixHere } from '../edits.ts';
import { specOf } from '../feature.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** Those that Spec Kit's template of a spec calls mandatory; for projects without a template of their own. */
const specSections = ['User Scenarios & Testing', 'Requirements', 'Success Criteria'];

/** A section that the project's template requires and the document lacks. */
export const sectionMissing: Rule = {
	code: 'section.missing',
	kinds: ['plan', 'spec'],
	*check(context) {
		const { outline, templateOutline, translate } = context;
		const required = templateOutline ? requiredBy(templateOutline, context) : builtIn(context);
		const present = outline.sections.map(section => sectionKey(section.heading.text));
		const missing = required.filter(
			({ title }) => !isPresent(sectionKey(title), present) && !isCovered(title, context),
		);
		// Who leaves out more than a third of them follows another template, or writes in another language.
		if (missing.length === 0 || missing.length * 3 > required.length) {
			return;
		}
		const line = outline.sections[0]?.line ?? 0;
		for (const { title, section } of missing) {
			const fix = templateOutline && section && insertion(context, templateOutline, section, required);
			yield {
				range: range(line, 0, line, outline.lines[line]?.length ?? 0),
				message: translate('Add the section "{0}": the template requires it.', title),
				fixes: fix ? [fixHere(context, translate('Insert the section "{0}"', title), [fix], false)] : [],
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

/** Sections of second level; of a spec only those marked mandatory, if any is. */
function requiredBy(template: Outline, { kind }: RuleContext): RequiredSection[] {
	const all = template.sections.filter(section => section.heading.level === 2);
	const mandatory = all.filter(section =>
		/mandatory|必須|必需|필수|obrigat|obligat|pflicht|wymagan/i.test(section.heading.text),
	);
	const sections = kind === 'spec' ? mandatory : all.filter(section => !isOptional(section));
	return sections.map(section => ({ title: titleOf(section.heading.text), section }));
}

function isOptional({ heading, blocks }: Section): boolean {
	return (
		isComplexityTitle(heading.text) ||
		/[[<]|\((?:if|include if|optional|when)\b|optional|applicable/i.test(heading.text) ||
		blocks.some(block => block.kind === 'comment' && /CONDITIONAL|DELETE this/i.test(block.text))
	);
}

/** `## User Scenarios & Testing *(mandatory)*` without the mark. */
function titleOf(heading: string): string {
	return plainText(heading).replace(/\s*[(（][^()（）]*[)）]\s*$/, '');
}

/** What the section is for stands in the document, under another title. */
function isCovered(title: string, { kind, outline, plan }: RuleContext): boolean {
	if (kind === 'plan') {
		return /constitution|charter/i.test(title) ? (plan?.gates.sections.length ?? 0) > 0 : false;
	}
	const { stories, requirements, criteria } = specOf(outline);
	return (
		(/scenario|stories/i.test(title) && stories.length > 0) ||
		(/requirement/i.test(title) && requirements.length > 0) ||
		(/criteria/i.test(title) && criteria.length > 0)
	);
}

/** `Functional Requirements` will do for `Requirements`, `User Scenarios` for `User Scenarios & Testing`. */
function isPresent(required: string, present: readonly string[]): boolean {
	return present.some(
		key => key !== '' && (` ${key} `.includes(` ${required} `) || ` ${required} `.includes(` ${key} `)),
	);
}

/** Compares without number, case, marks and trailing words in parentheses. */
const sectionKey = memoized((heading: string): string =>
	titleOf(heading)
		.toLowerCase()
		.replace(/^[\d.]+\s+/, '')
		.replace(/&/g, ' and ')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim(),
);

/** The template's section, put before the next one of the template that the document has. */
function insertion(
	{ outline }: RuleContext,
	template: Outline,
	section: Section,
	required: readonly RequiredSection[],
) {
	const after = required
		.slice(required.findIndex(each => each.section === section) + 1)
		.map(each => sectionKey(each.title));
	const next = outline.sections.find(each => each.heading.level === 2 && after.includes(sectionKey(each.heading.text)));
	const text = template.lines.slice(section.line, section.endLine).join('\n').trim();
	const last = outline.lines.length - 1;
	return next
		? { range: range(next.line, 0, next.line, 0), newText: `${text}\n\n` }
		: { range: range(last, outline.lines[last]!.length, last, outline.lines[last]!.length), newText: `\n\n${text}\n` };
}

function isFlavourName(name: string): name is FlavourName {
	return Object.hasOwn(flavours, name);
}
