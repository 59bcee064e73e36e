import type * as vscode from 'vscode';
import { definitionsIn, idKey, referencesIn } from '../../core/ids/ids.ts';
import type { Plumbline } from '../../core/plumbline.ts';
import type { CancellationToken } from '../../core/project/workspace.ts';
import type { ParsedDocument } from '../../core/rules/rule.ts';
import { containsPosition, type Position } from '../../core/text/textDocument.ts';
import { toLocation } from '../../host/convert.ts';

/** Where the feature defines the id under the cursor: `FR-003` of a task leads to the spec. */
export async function definitionOfId(
	plumbline: Plumbline,
	parsed: ParsedDocument,
	position: Position,
	token: CancellationToken,
): Promise<vscode.Location | undefined> {
	const key = keyAt(parsed, position);
	for (const other of key === undefined ? [] : await documentsAround(plumbline, parsed, token)) {
		const definition = definitionsIn(other.outline).find(each => idKey(each.id) === key);
		if (definition) {
			return toLocation(other.document.uri, definition.range);
		}
	}
	return undefined;
}

/** Every mention of the id under the cursor in the documents of the feature. */
export async function referencesToId(
	plumbline: Plumbline,
	parsed: ParsedDocument,
	position: Position,
	token: CancellationToken,
): Promise<vscode.Location[]> {
	const key = keyAt(parsed, position);
	if (key === undefined) {
		return [];
	}
	const documents = await documentsAround(plumbline, parsed, token);
	return documents.flatMap(({ document, outline }) =>
		referencesIn(outline)
			.filter(reference => idKey(reference.id) === key)
			.map(reference => toLocation(document.uri, reference.range)),
	);
}

function keyAt({ outline }: ParsedDocument, position: Position): string | undefined {
	const here = [...definitionsIn(outline), ...referencesIn(outline)].find(({ range }) =>
		containsPosition(range, position),
	);
	return here && idKey(here.id);
}

async function documentsAround(
	plumbline: Plumbline,
	{ document }: ParsedDocument,
	token: CancellationToken,
): Promise<readonly ParsedDocument[]> {
	const feature = await plumbline.featureOf(document.uri, token);
	const parsed = await Promise.all((feature?.artifacts ?? []).map(({ uri }) => plumbline.parse(uri, token)));
	return parsed.filter(each => each !== undefined);
}
