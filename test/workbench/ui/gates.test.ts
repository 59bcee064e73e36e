import assert from 'node:assert/strict';
import { eventually, withWorkbench } from './harness.ts';
import { openPlan } from './openPlan.ts';

suite('Gates in the editor', () => {
	test('lead to what they are about, and are fixed where they stand', async () => {
		await withWorkbench({ theme: 'dark' }, async workbench => {
			const { editor, page } = workbench;
			await openPlan(workbench);

			// The hover tells where the gate stands and what its principle demands, on the marks before its name, too.
			await editor.goTo(43, 6);
			await eventually(async () =>
				assert.match(await editor.hover(), /IV\. Private by Default — fails[\s\S]*are never logged/),
			);
			await workbench.press('Escape');

			await workbench.press('F12');
			await eventually(async () => assert.equal((await editor.lines()).includes('### IV. Private by Default'), true));
			await workbench.press('Shift+F12');
			const references = page.locator('.reference-zone-widget .monaco-list-row', { hasText: 'plan.md' });
			await eventually(async () => assert.equal(await references.count(), 3));
			await workbench.press('Escape');

			// A lens opens the fixes; one of them asks for its reason, and one undo takes it back.
			await workbench.openFile('specs/002-late-reminders/plan.md');
			await editor.goTo(42, 4);
			await editor.applyQuickFix('Mark as not applicable');
			await workbench.quickInput.locator('input.input').waitFor();
			await workbench.answer('nothing is added');
			await eventually(async () =>
				assert.ok((await editor.lines()).some(line => line.startsWith('- [N/A] **III. Keep It Small**'))),
			);
			await editor.focus();
			await workbench.press('ControlOrMeta+Z');
			await eventually(async () => assert.ok((await editor.lines()).some(line => line.startsWith('- [ ] **III.'))));
			await editor.clickCodeLens('Justify or fix');
			await page.locator('.action-widget .monaco-list-row', { hasText: 'Add a row to Complexity Tracking' }).waitFor();
			await workbench.press('Escape');

			// A finding leads to its related places and to the page of its rule.
			await workbench.waitForProblem('plumbline(gate.contradiction)');
			await page.locator('.markers-panel .monaco-list-row', { hasText: 'constitution.md' }).first().waitFor();
			await page.locator('.markers-panel .marker-code', { hasText: 'gate.contradiction' }).first().click();
			await eventually(async () =>
				assert.ok(
					(await workbench.tabs()).some(tab => tab.includes('gate.contradiction.md')),
					'the page of the rule',
				),
			);
		});
	});

	test('mark their plan in the Explorer, unless the setting says no', async () => {
		await withWorkbench({}, async workbench => {
			await openPlan(workbench);
			const row = workbench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'plan.md' }).first();
			// Badges are drawn by style sheets.
			const badge = () =>
				row.evaluate(element =>
					[...element.querySelectorAll('*')].map(part => getComputedStyle(part, '::after').content).join(),
				);
			await eventually(async () => assert.match(await badge(), /✖/));
			await workbench.changeSettings({ 'plumbline.decorations.explorer': false });
			await eventually(async () => assert.doesNotMatch(await badge(), /✖/));
		});
	});
});
