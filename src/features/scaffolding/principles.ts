import { principlesOf as readPrinciples } from '../../core/fill/principles.ts';
import type { Plumbline } from '../../core/plumbline.ts';
import { noCancellation } from '../../core/project/workspace.ts';
import type { GateSource } from '../../core/templates/gateText.ts';
import type { DocUri } from '../../core/text/textDocument.ts';

/** Principles of the project's constitution; none without one. */
export async function principlesOf(plumbline: Plumbline, folder: DocUri): Promise<readonly GateSource[]> {
	const project = await plumbline.projectOf(folder, noCancellation);
	const constitution = project?.constitution && (await plumbline.parse(project.constitution, noCancellation));
	return constitution ? readPrinciples(constitution) : [];
}
