import * as vscode from 'vscode';
import { fillTargets } from '../../core/fill/fillTarget.ts';
import { noCancellation } from '../../core/project/workspace.ts';
import type { DocUri } from '../../core/text/textDocument.ts';
import { toRange, toUri } from '../../host/convert.ts';
import type { ScaffoldingParts } from './registerScaffolding.ts';

/** Opens a new document with the first thing to fill selected; a folder is left alone. */
export async function openToFill({ plumbline, workspace }: ScaffoldingParts, uri: DocUri): Promise<void> {
	if ((await workspace.stat(uri))?.kind !== 'file') {
		return;
	}
	const parsed = await plumbline.parse(uri, noCancellation);
	const first = parsed && fillTargets(parsed)[0];
	await vscode.window.showTextDocument(toUri(uri), { selection: first && toRange(first.range) });
}
