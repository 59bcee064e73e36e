import { plainText } from '../markdown/inline.ts';
import type { Outline, Section } from '../markdown/outline.ts';
import { isComplexityTitle } from '../placeholders/leftoversInTable.ts';
import { specOf } from '../rules/feature.ts';
import type { ParsedDocument } from '../rules/rule.ts';
import type { TextEdit } from '../text/edits.ts';
import { memoized } from '../text/memoized.ts';
import { range } from '../text/textDocument.ts';

type Document = Pick<ParsedDocument, 'kind' | 'outline' | 'plan'>;

/**
 * Sections that a template demands: those of second level; of a spec only the ones marked mandatory. Not
 * what is there for some features only, nor the table of violations.
 */
export function requiredSections(template: Outline, kind: ParsedDocument['kind']): Section[] {
	const all = template.sections.filter(section => section.heading.level === 2);
	const mandatory = all.filter(section =>
		/mandatory|必須|必需|필수|obrigat|obligat|pflicht|wymagan/i.test(section.heading.text),
	);
	return kind === 'spec' ? mandatory : all.filter(section => !isOptional(section));
}

/** What the template demands and the document lacks, in the template's order; sub-sections of what it has as well. */
export function missingSections(parsed: Document, template: Outline): Section[] {
	const required = requiredSections(template, parsed.kind);
	return (required.length > 0 ? required : requiredSections(template, 'plan')).flatMap(section =>
		hasSection(parsed, section.heading.text)
			? section.children.filter(child => !isOptional(child) && !findSection(child.heading.text, parsed.outline))
			: [section],
	);
}

/** What sections are for, however they are called: `User Stories`, `Acceptance Criteria`, `Files and Modules Structure`. */
const purposes = [/\bscenarios?\b|\bstor(?:y|ies)\b/i, /\brequirements?\b/i, /\bcriteria\b/i, /\bstructure\b/i];

/** Whether the document has the section, or what it is for under another title. */
export function hasSection({ kind, outline, plan }: Document, title: string): boolean {
	const isLike = purposes.some(
		purpose => purpose.test(title) && outline.sections.some(({ heading }) => purpose.test(heading.text)),
	);
	if (isLike || findSection(title, outline)) {
		return true;
	}
	if (kind === 'plan') {
		return /constitution|charter/i.test(title) && (plan?.gates.sections.length ?? 0) > 0;
	}
	const { stories, requirements, criteria } = specOf(outline);
	return (
		(/scenario|stories/i.test(title) && stories.length > 0) ||
		(/requirement/i.test(title) && requirements.length > 0) ||
		(/criteria/i.test(title) && criteria.length > 0)
	);
}

/** Puts sections of the template, each with all that it holds, where the template has them. */
export function insertSections(outline: Outline, template: Outline, sections: readonly Section[]): TextEdit[] {
	const counterpart = (section: Section | undefined) => section && findSection(section.heading.text, outline);
	const insertions = new Map<number, string[]>();
	for (const section of sections) {
		const siblings = section.parent?.children ?? template.sections.filter(each => !each.parent);
		const at = siblings.indexOf(section);
		const before = siblings.slice(0, at).findLast(counterpart);
		const after = siblings.slice(at + 1).find(counterpart);
		const line =
			counterpart(before)?.endLine ??
			counterpart(after)?.line ??
			counterpart(section.parent)?.endLine ??
			outline.lines.length;
		const text = template.lines.slice(section.line, section.endLine).join('\n').trim();
		insertions.set(line, [...(insertions.get(line) ?? []), text]);
	}
	return [...insertions].map(([line, texts]) => insertion(outline, line, texts.join('\n\n')));
}

/** `Functional Requirements` will do for `Requirements`, `User Scenarios` for `User Scenarios & Testing`. */
export function findSection(title: string, { sections }: Outline): Section | undefined {
	const wanted = sectionKey(title);
	return (
		sections.find(({ heading }) => sectionKey(heading.text) === wanted) ??
		sections.find(({ heading }) => {
			const key = sectionKey(heading.text);
			return key !== '' && (` ${key} `.includes(` ${wanted} `) || ` ${wanted} `.includes(` ${key} `));
		})
	);
}

/** `## User Scenarios & Testing *(mandatory)*` without the mark. */
export function titleOf(heading: string): string {
	return plainText(heading).replace(/\s*[(（][^()（）]*[)）]\s*$/, '');
}

/** There for some features only, or a sample that stands for as many as there are: `### User Story 1 - [Brief Title]`. */
function isOptional({ heading, blocks }: Section): boolean {
	return (
		isComplexityTitle(heading.text) ||
		/[[<]|\((?:if|include if|optional|when)\b|optional|applicable/i.test(heading.text) ||
		blocks.some(block => block.kind === 'comment' && /CONDITIONAL|DELETE this/i.test(block.text))
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

function insertion({ lines }: Outline, line: number, text: string): TextEdit {
	const gap = line > 0 && lines[line - 1]!.trim() !== '' ? '\n' : '';
	if (line < lines.length) {
		return { range: range(line, 0, line, 0), newText: `${gap}${text}\n\n` };
	}
	const last = lines.length - 1;
	const end = lines[last]!.length;
	const before = end > 0 ? '\n\n' : last > 0 && lines[last - 1]!.trim() !== '' ? '\n' : '';
	return { range: range(last, end, last, end), newText: `${before}${text}\n` };
}
