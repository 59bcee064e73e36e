import { plainText } from '../markdown/inline.ts';
import type { Outline, Section } from '../markdown/outline.ts';
import type { TextEdit } from '../text/edits.ts';
import { range } from '../text/textDocument.ts';

/**
 * The sections of the template that the document lacks, each with all that it holds, as insertions where the template
 * has them: behind the section that precedes it there, else before the one that follows.
 */
export function insertMissingSections(outline: Outline, template: Outline): TextEdit[] {
	const present = new Map<string, Section>();
	for (const section of outline.sections) {
		present.set(sectionKey(section), present.get(sectionKey(section)) ?? section);
	}
	const insertions = new Map<number, string[]>();
	const visit = (siblings: readonly Section[], end: number): void => {
		siblings.forEach((section, index) => {
			const own = present.get(sectionKey(section));
			if (own) {
				visit(section.children, own.endLine);
			} else if (!isSample(section)) {
				const before = findPresent(siblings.slice(0, index).reverse());
				const after = findPresent(siblings.slice(index + 1));
				const line = before?.endLine ?? after?.line ?? end;
				const text = template.lines.slice(section.line, section.endLine).join('\n').trim();
				insertions.set(line, [...(insertions.get(line) ?? []), text]);
			}
		});
	};
	const findPresent = (sections: readonly Section[]): Section | undefined =>
		sections.map(section => present.get(sectionKey(section))).find(section => section !== undefined);
	const [title] = template.sections;
	visit(
		title?.heading.level === 1 ? title.children : template.sections.filter(section => !section.parent),
		outline.lines.length,
	);
	return [...insertions].map(([line, texts]) => insertion(outline, line, texts.join('\n\n')));
}

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

/** A section that stands for as many as there are: `### User Story 1 - [Brief Title]`. */
function isSample({ heading }: Section): boolean {
	return /\[[^\]]+\]|<<\w+>>/.test(heading.text);
}

/** Compares without number, case, marks and what stands in parentheses at the end. */
function sectionKey({ heading }: Section): string {
	return plainText(heading.text)
		.toLowerCase()
		.replace(/\s*[(（][^()（）]*[)）]\s*$/, '')
		.replace(/^[\d.]+\s+/, '')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
