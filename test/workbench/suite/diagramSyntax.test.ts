import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** Mermaid's parser runs in a worker: of Node on a desktop, of the browser on vscode.dev. */
suite('Diagrams that Mermaid cannot read', () => {
	test('are reported at their line', async () => {
		const folder = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'specs/090-broken-diagram');
		const uri = vscode.Uri.joinPath(folder, 'plan.md');
		const text = '# Implementation Plan: Broken\n\n```mermaid\ngraph TB\n  A[one (1)] --> B\n```\n';
		await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
		try {
			const found = await eventually(() =>
				vscode.languages.getDiagnostics(uri).find(one => JSON.stringify(one.code)?.includes('diagram.syntax')),
			);
			assert.equal(found.range.start.line, 4);
			assert.equal(found.range.start.character, 8);
		} finally {
			await vscode.workspace.fs.delete(folder, { recursive: true });
		}
	}).timeout(60_000);
});

async function eventually<T>(get: () => T | undefined): Promise<T> {
	for (let wait = 0; wait < 50_000; wait += 200) {
		const value = get();
		if (value !== undefined) {
			return value;
		}
		await new Promise(resolve => setTimeout(resolve, 200));
	}
	throw new Error('It did not come.');
}
