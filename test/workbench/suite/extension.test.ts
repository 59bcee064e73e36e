import assert from 'node:assert/strict';
import * as vscode from 'vscode';

suite('Extension', () => {
	test('is installed and activates', async () => {
		const extension = vscode.extensions.getExtension('plumbline.plumbline');
		assert.ok(extension);
		await extension.activate();
		assert.equal(extension.isActive, true);
	});
});
