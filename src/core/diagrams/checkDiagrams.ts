import type { Outline } from '../markdown/outline.ts';
import type { DocUri } from '../text/textDocument.ts';
import type { CheckDiagram, DiagramError } from './diagram.ts';
import { findDiagrams } from './findDiagrams.ts';

/** Has Mermaid read each diagram of a document: what `RuleContext.diagramErrors` wants. Empty without diagrams. */
export async function checkDiagrams(
	uri: DocUri,
	outline: Outline,
	checkDiagram: CheckDiagram,
): Promise<ReadonlyMap<string, DiagramError>> {
	const errors = new Map<string, DiagramError>();
	for (const diagram of findDiagrams(uri, outline)) {
		const error = diagram.type === 'tree' ? undefined : await checkDiagram(diagram.source);
		if (error) {
			errors.set(diagram.source, error);
		}
	}
	return errors;
}
