import type { ITextDocument } from '../text/textDocument.ts';
import { joinUri, parentUri } from '../text/uri.ts';
import type { IWorkspace } from './workspace.ts';

/**
 * Whether a constitution is byte for byte the template that Spec Kit (0.16.2 and later) made it from: it writes the
 * template's SHA-256 down beside it, in `.constitution-template.json`.
 */
export async function isUntouched(constitution: ITextDocument, workspace: IWorkspace): Promise<boolean> {
	const record = await workspace.openDocument(joinUri(parentUri(constitution.uri), '.constitution-template.json'));
	const hash = /"sha256"\s*:\s*"([0-9a-f]{64})"/i.exec(record?.getText().slice(0, 10_000) ?? '')?.[1];
	// Not there in a page that was not loaded securely.
	const digest: SubtleCrypto | undefined = globalThis.crypto?.subtle;
	if (!hash || !digest) {
		return false;
	}
	const bytes = new TextEncoder().encode(`${constitution.bom ? '\ufeff' : ''}${constitution.getText()}`);
	const actual = new Uint8Array(await digest.digest('SHA-256', bytes));
	return hash.toLowerCase() === Array.from(actual, byte => byte.toString(16).padStart(2, '0')).join('');
}
