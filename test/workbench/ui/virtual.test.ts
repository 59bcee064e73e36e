import assert from 'node:assert/strict';
import { eventually, withWorkbench } from './harness.ts';

suite('A folder that is virtual and read-only', () => {
	test('is read as any other, and says why nothing is written', async () => {
		await withWorkbench({ workspace: 'test/fixtures/virtual/virtual.code-workspace' }, async workbench => {
			await workbench.runCommand('Plumbline: Focus on Specs View');
			const view = workbench.view('Specs');
			await view.row('001-seed-swap').first().waitFor();
			await eventually(async () =>
				assert.match((await view.spokenRows()).join('\n'), /001-seed-swap, open, 0\/1 gates/),
			);
			await view.expand('001-seed-swap');
			await view.click('plan.md');
			await eventually(async () => assert.ok((await workbench.tabs()).some(tab => tab.includes('plan.md'))));
			await workbench.waitForProblem('plumbline(gate.open)');
			for (const [command, name] of [
				['Plumbline: Fill Next', 'plan.md'],
				['Plumbline: New Feature…', 'project'],
				['Plumbline: Rename Feature…', '001-seed-swap'],
				['Plumbline: Draft Section with AI…', 'plan.md'],
			] as const) {
				await workbench.runCommand('Notifications: Clear All Notifications');
				await workbench.runCommand(command);
				await eventually(async () =>
					assert.match(
						(await workbench.notifications()).join(),
						new RegExp(`${name} cannot be changed: its folder is opened read-only`),
						command,
					),
				);
				assert.equal(await workbench.quickInput.isVisible(), false, command);
			}
			await workbench.runCommand('Plumbline: Show Gate Report');
			await workbench.webview().locator('tbody tr', { hasText: '001-seed-swap' }).waitFor();
		});
	});
});
