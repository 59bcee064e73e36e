import assert from 'node:assert/strict';
import { eventually, type Theme, withWorkbench } from './harness.ts';
import { openPlan } from './openPlan.ts';

suite('Gate report', () => {
	for (const theme of ['light', 'dark', 'high contrast', 'high contrast light'] as const satisfies readonly Theme[]) {
		test(`shows features and principles with marks and words, in ${theme}`, async () => {
			await withWorkbench({ theme }, async workbench => {
				await openPlan(workbench);
				await workbench.runCommand('Plumbline: Show Gate Report');
				const page = workbench.webview();
				const row = page.locator('tbody tr', { hasText: '002-late-reminders' });
				await row.waitFor();
				assert.match(await row.innerText(), /failed[\s\S]*✔ passes[\s\S]*○ open[\s\S]*✖ fails/);
				assert.equal(await page.locator('tbody tr').count(), 4);
				await workbench.screenshot(`gate-report-${theme.replaceAll(' ', '-')}`);
			});
		});
	}

	test('filters, moves by keys and opens the line', async () => {
		await withWorkbench({}, async workbench => {
			await openPlan(workbench);
			await workbench.runCommand('Plumbline: Show Gate Report');
			const page = workbench.webview();
			await page.locator('tbody tr').nth(3).waitFor();
			await page.locator('select').first().selectOption('failed');
			assert.deepEqual(await page.locator('tbody tr').count(), 1);
			await page.locator('tbody th button').focus();
			for (let i = 0; i < 4; i++) {
				await workbench.press('ArrowRight');
			}
			assert.equal(
				await page.locator('button:focus').getAttribute('aria-label'),
				'002-late-reminders, IV. Private by Default, fails, the mail service sees names and addresses',
			);
			await workbench.press('Enter');
			await eventually(async () =>
				assert.ok(
					(await workbench.statusBar()).some(text => text.includes('Ln 43')),
					'the line of the gate',
				),
			);
		});
	});
});
