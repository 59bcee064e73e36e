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
				await eventually(async () => {
					assert.match(await row.innerText(), /failed[\s\S]*✔ passes[\s\S]*○ open[\s\S]*✖ fails/);
					assert.equal(await page.locator('tbody tr').count(), 4);
				});
				await workbench.screenshot(`gate-report-${theme.replaceAll(' ', '-')}`);
			});
		});
	}

	test('keeps its controls on one line, and features and principles in sight while it scrolls', async () => {
		await withWorkbench({ size: { width: 1280, height: 500 } }, async workbench => {
			await workbench.runCommand('Plumbline: Show Gate Report');
			const page = workbench.webview();
			await page.locator('tbody tr').nth(3).waitFor();
			const middles = await page
				.locator('form input, form select, form button')
				.evaluateAll(controls =>
					controls
						.map(control => control.getBoundingClientRect())
						.map(({ top, height }) => Math.round(top + height / 2)),
				);
			assert.ok(Math.max(...middles) - Math.min(...middles) < 4, middles.join());
			await workbench.page.setViewportSize({ width: 900, height: 300 });
			const corner = page.locator('thead th').first();
			const before = await corner.boundingBox();
			await eventually(async () => {
				const scrolled = await page.locator('.scroller').evaluate(scroller => {
					scroller.scrollTo(150, 60);
					return [scroller.scrollLeft, scroller.scrollTop];
				});
				assert.deepEqual(scrolled, [150, 60]);
			});
			const after = await corner.boundingBox();
			assert.equal(after?.x, before?.x);
			assert.ok(Number(after?.y) <= Number(before?.y));
			const name = await page.locator('tbody th').nth(2).boundingBox();
			assert.equal(name?.x, after?.x);
			assert.deepEqual(
				await page
					.locator('html')
					.evaluate(html => [html.scrollWidth - html.clientWidth, html.scrollHeight - html.clientHeight]),
				[0, 0],
			);
		});
	});

	test('filters, moves by keys and opens the line', async () => {
		await withWorkbench({}, async workbench => {
			await openPlan(workbench);
			await workbench.runCommand('Plumbline: Show Gate Report');
			const page = workbench.webview();
			await page.locator('tbody tr').nth(3).waitFor();
			await page.locator('select').first().selectOption('failed');
			await eventually(async () => assert.equal(await page.locator('tbody tr').count(), 1));
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
