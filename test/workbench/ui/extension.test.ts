import assert from 'node:assert/strict';
import { eventually, withWorkbench } from './harness.ts';

suite('Installed extension', () => {
	test('has its commands in the palette', async () => {
		await withWorkbench({}, async workbench => {
			await eventually(async () => {
				const commands = await workbench.findCommands('Plumbline:');
				assert.ok(
					commands.some(title => title.startsWith('Plumbline: ')),
					commands.join(', '),
				);
			});
		});
	});
});
