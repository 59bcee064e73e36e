import { createTwoFilesPatch } from 'diff';
import { noCancellation } from '../core/project/workspace.ts';
import { safeEdits } from '../core/rules/edits.ts';
import { applyEdits } from '../core/text/edits.ts';
import type { DocUri } from '../core/text/textDocument.ts';
import { UsageError } from './cliEnv.ts';
import type { Session } from './session.ts';

/** More rounds than fixes that uncover each other can need. */
const mostRounds = 10;

/**
 * Applies every safe fix to the session's documents, in memory, until none is left. Only documents of the session
 * change, and only by edits of their text.
 * @returns the documents that changed, sorted
 */
export async function applySafeFixes(session: Session): Promise<readonly DocUri[]> {
	const changed = new Set<DocUri>();
	for (const uri of session.documents) {
		for (let round = 0; round < mostRounds; round++) {
			const parsed = await session.plumbline.parse(uri, noCancellation);
			const findings = await session.plumbline.check(uri, noCancellation);
			const { edits } = safeEdits(findings);
			if (!parsed || edits.length === 0) {
				break;
			}
			const before = parsed.document.getText();
			const after = applyEdits(parsed.document, edits);
			if (after.replace(/^\ufeff/, '') === before) {
				break;
			}
			session.workspace.setText(uri, after);
			changed.add(uri);
		}
	}
	return [...changed].sort();
}

/** Writes what `applySafeFixes` changed. @throws UsageError if a file changed meanwhile or cannot be written */
export function writeFixes(session: Session, changed: readonly DocUri[], originals: ReadonlyMap<DocUri, string>): void {
	for (const uri of changed) {
		if (session.workspace.textOnDisk(uri) !== originals.get(uri)) {
			throw new UsageError(`${session.pathOf(uri)} changed while it was checked. Run the command again.`);
		}
		try {
			session.workspace.write(uri, session.workspace.texts.get(uri)!);
		} catch (error) {
			throw new UsageError(
				`${session.pathOf(uri)} cannot be written: ${error instanceof Error ? error.message : error}`,
			);
		}
	}
}

/** What `applySafeFixes` changed, as one unified diff. */
export function diffFixes(
	session: Session,
	changed: readonly DocUri[],
	originals: ReadonlyMap<DocUri, string>,
): string {
	return changed
		.map(uri => {
			const path = session.pathOf(uri);
			const before = originals.get(uri) ?? '';
			const after = session.workspace.texts.get(uri) ?? before;
			return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, '', '').replace(/^=+\n/, '');
		})
		.join('');
}
