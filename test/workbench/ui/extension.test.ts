import assert from 'node:assert/strict';
import { eventually, withWorkbench } from './harness.ts';

suite('Installed extension', () => {
	test('has its commands in the palette at once, before it has read anything', async () => {
		await withWorkbench({}, async workbench => {
			const commands = await workbench.findCommands('Plumbline: S');
			assert.ok(commands.includes('Plumbline: Show Gate Report'), commands.join(', '));
			await workbench.runCommand('Plumbline: Show Gate Report');
			await workbench.webview().locator('tbody tr').first().waitFor();
		});
	});

	test('explains itself where there are no features, and then offers less', async () => {
		await withWorkbench({ workspace: 'samples/src' }, async workbench => {
			await workbench.runCommand('Plumbline: Show Gate Report');
			await eventually(async () =>
				assert.match((await workbench.notifications()).join(), /There are no features yet\. Start one with/),
			);
			await eventually(async () => {
				const commands = await workbench.findCommands('Plumbline: ');
				assert.ok(commands.includes('Plumbline: New Feature…'), commands.join(', '));
				assert.ok(!commands.includes('Plumbline: Show Gate Report'), commands.join(', '));
			});
		});
	});
});
