import { matchPrinciple } from '../../core/documents/constitution.ts';
import type { Gate } from '../../core/gates/gate.ts';
import type { Plumbline } from '../../core/plumbline.ts';
import type { Project } from '../../core/project/project.ts';
import type { CancellationToken } from '../../core/project/workspace.ts';
import type { DocUri, Position } from '../../core/text/textDocument.ts';
import type { Principle } from '../../host/principles.ts';

/** The principle whose heading is at the position. */
export function principleAt(principles: readonly Principle[], uri: DocUri, { line }: Position): Principle | undefined {
	return principles.find(principle => principle.uri === uri && principle.section.line === line);
}

/** Every gate of the project that is about the principle, by plan and line. */
export async function gatesOf(
	plumbline: Plumbline,
	{ features }: Project,
	principles: readonly Principle[],
	principle: Principle,
	token: CancellationToken,
): Promise<readonly { readonly uri: DocUri; readonly gate: Gate }[]> {
	const found: { uri: DocUri; gate: Gate }[] = [];
	for (const { uri, kind } of features.flatMap(feature => feature.artifacts)) {
		const plan = kind === 'plan' ? (await plumbline.parse(uri, token))?.plan : undefined;
		if (token.isCancellationRequested) {
			return [];
		}
		for (const gate of plan?.gates.gates ?? []) {
			if (matchPrinciple(gate, principles) === principle) {
				found.push({ uri, gate });
			}
		}
	}
	return found;
}
