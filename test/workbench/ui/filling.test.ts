import assert from 'node:assert/strict';
import { eventually, withWorkbench } from './harness.ts';
import { openPlan } from './openPlan.ts';

const late = 'specs/002-late-reminders/plan.md';

suite('Filling', () => {
	test('offers what the repository says, shows it in place, and one undo takes it back', async () => {
		await withWorkbench({ theme: 'dark' }, async workbench => {
			await openPlan(workbench);
			const before = await workbench.readFile(late);
			await workbench.editor.goTo(22);
			await workbench.runCommand('Plumbline: Fill Section…');
			await eventually(async () => {
				const options = await workbench.options();
				assert.ok(
					options.some(option => /Vitest/.test(option) && /package\.json/.test(option)),
					options.join('\n'),
				);
			});
			// What would be written stands behind the old text, as a decoration.
			await eventually(async () =>
				assert.ok(
					await workbench.editor.element
						.locator('.view-line span')
						.evaluateAll(spans => spans.some(span => getComputedStyle(span, '::after').content.includes('Vitest'))),
				),
			);
			await workbench.screenshot('fill-picker');
			await workbench.press('Enter');
			await eventually(async () => {
				const lines = await workbench.editor.lines();
				assert.ok(
					lines.some(line => /^\*\*Testing\*\*: Vitest/.test(line)),
					lines.join('\n'),
				);
			});
			await workbench.editor.focus();
			await workbench.press('ControlOrMeta+Z');
			await eventually(async () =>
				assert.ok(
					(await workbench.editor.lines()).some(line => line.includes('[e.g., Vitest or NEEDS CLARIFICATION]')),
				),
			);
			assert.equal(await workbench.readFile(late), before);
		});
	});

	test('walks a document with Fill Next, and can skip', async () => {
		await withWorkbench({}, async workbench => {
			await openPlan(workbench);
			await workbench.runCommand('Plumbline: Fill Next');
			await eventually(async () => assert.match(await workbench.quickInput.innerText(), /DATE · \d+ of \d+ filled/));
			await workbench.press('Enter');
			await eventually(async () => assert.match(await workbench.quickInput.innerText(), /link · /));
			await workbench.quickInput.getByRole('button', { name: 'Leave this and go on' }).click();
			await eventually(async () => assert.match(await workbench.quickInput.innerText(), /Summary · /));
			await workbench.press('Escape');
			await eventually(async () =>
				assert.match((await workbench.editor.lines())[2]!, /\*\*Date\*\*: \d{4}-\d\d-\d\d \| \*\*Spec\*\*: \[link\]/),
			);
		});
	});

	test('starts a feature in steps that can be taken back; nothing is written before the last', async () => {
		await withWorkbench({}, async workbench => {
			const before = await workbench.listFiles();
			await workbench.runCommand('Plumbline: New Feature…');
			const input = workbench.quickInput.locator('input.input');
			await eventually(async () => assert.match(await workbench.quickInput.innerText(), /New Feature \(1\/3\)/));
			await input.fill('Members rate tools');
			await eventually(async () =>
				assert.match(await workbench.quickInput.innerText(), /specs\/005-members-rate-tools/),
			);
			await workbench.screenshot('new-feature');
			await workbench.press('Enter');
			await eventually(async () => assert.match(await workbench.quickInput.innerText(), /\(2\/3\)/));
			await input.fill('002-taken');
			await eventually(async () => assert.match(await workbench.quickInput.innerText(), /002 is taken[\s\S]*005/));
			await workbench.quickInput.getByRole('button', { name: 'Back' }).click();
			await eventually(async () => assert.equal(await input.inputValue(), 'Members rate tools'));
			await workbench.press('Enter');
			await eventually(async () => assert.match(await workbench.quickInput.innerText(), /\(2\/3\)/));
			await workbench.press('Enter');
			await eventually(async () => assert.match(await workbench.quickInput.innerText(), /\(3\/3\)/));
			assert.deepEqual(await workbench.listFiles(), before);
			await workbench.press('Enter');
			await eventually(async () =>
				assert.ok((await workbench.listFiles()).includes('specs/005-members-rate-tools/spec.md')),
			);
			const spec = await workbench.readFile('specs/005-members-rate-tools/spec.md');
			assert.match(spec, /^# Feature Specification: Members rate tools\n/);
			assert.match(spec, /"Members rate tools"/);
			await eventually(async () =>
				assert.deepEqual(JSON.parse(await workbench.readFile('.specify/feature.json')), {
					feature_directory: 'specs/005-members-rate-tools',
				}),
			);
			await eventually(async () => assert.ok((await workbench.tabs()).some(tab => tab.includes('spec.md'))));
		});
	});
});
