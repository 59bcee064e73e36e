import { principlesOf } from '../core/fill/principles.ts';
import { keyOf, similarity } from '../core/gates/subjectKey.ts';
import { plainText } from '../core/markdown/inline.ts';
import type { Outline, Section } from '../core/markdown/outline.ts';
import type { Plumbline } from '../core/plumbline.ts';
import type { Project } from '../core/project/project.ts';
import type { CancellationToken } from '../core/project/workspace.ts';
import type { DocUri } from '../core/text/textDocument.ts';

/** A principle of the constitution and where it stands. */
export interface Principle {
	/** `III. Keep It Small`. */
	readonly title: string;
	readonly uri: DocUri;
	readonly section: Section;
	/** Of its document. */
	readonly outline: Outline;
}

/** Principles of the project's constitution in its order; none without one. */
export async function readPrinciples(
	plumbline: Plumbline,
	project: Pick<Project, 'constitution'> | undefined,
	token: CancellationToken,
): Promise<readonly Principle[]> {
	const uri = project?.constitution;
	const parsed = uri === undefined ? undefined : await plumbline.parse(uri, token);
	if (!parsed || uri === undefined) {
		return [];
	}
	const { outline } = parsed;
	return principlesOf(outline).flatMap(({ title }) => {
		const section = outline.sections.find(candidate => plainText(candidate.heading.text) === title);
		return section ? [{ title, uri, section, outline }] : [];
	});
}

/**
 * The principle that a gate is about: by name and numeral, else by name, else by numeral alone.
 * @example matchPrinciple('Article III: Test-First', principles) // the one called 'III. Test-First (NON-NEGOTIABLE)'
 */
export function matchPrinciple(subject: string, principles: readonly Principle[]): Principle | undefined {
	const { numeral, name } = keyOf(subject);
	let best: { readonly principle: Principle; readonly score: number } | undefined;
	for (const principle of principles) {
		const key = keyOf(principle.title);
		const alike = key.name === name ? 1 : similarity(subject, principle.title);
		const sameNumeral = numeral !== '' && numeral === key.numeral;
		const score = alike + (sameNumeral ? 0.5 : 0);
		const fits = alike >= 0.6 || (sameNumeral && (alike > 0 || name === ''));
		if (fits && score > (best?.score ?? 0)) {
			best = { principle, score };
		}
	}
	return best?.principle;
}

/** The principle's own text, without its heading; sub-sections included. */
export function principleText({ outline, section }: Principle): string {
	return outline.lines
		.slice(section.line + 1, section.endLine)
		.join('\n')
		.trim();
}
