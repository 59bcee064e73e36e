import { type Principle as CorePrinciple, readConstitution } from '../core/documents/constitution.ts';
import type { Outline } from '../core/markdown/outline.ts';
import type { Plumbline } from '../core/plumbline.ts';
import type { Project } from '../core/project/project.ts';
import type { CancellationToken } from '../core/project/workspace.ts';
import type { DocUri } from '../core/text/textDocument.ts';

/** A principle of the constitution and where it stands. */
export interface Principle extends CorePrinciple {
	readonly uri: DocUri;
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
	const { outline, lexicon } = parsed;
	return readConstitution(outline, lexicon).principles.map(principle => ({ ...principle, uri, outline }));
}

/** The principle's own text, without its heading; sub-sections included. */
export function principleText({ outline, section }: Principle): string {
	return outline.lines
		.slice(section.line + 1, section.endLine)
		.join('\n')
		.trim();
}
