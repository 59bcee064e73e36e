import assert from 'node:assert/strict';
import { eventually, type Theme, type Workbench, withWorkbench } from './harness.ts';

const late = 'specs/002-late-reminders/plan.md';

async function specs(workbench: Workbench) {
	await workbench.page
		.locator('.activitybar')
		.getByRole('tab', { name: /^Plumbline/ })
		.click();
	return workbench.view('Specs');
}

suite('Specs view', () => {
	for (const theme of ['light', 'dark', 'high contrast', 'high contrast light'] as const satisfies readonly Theme[]) {
		test(`shows where every feature stands, in ${theme}`, async () => {
			await withWorkbench({ theme }, async workbench => {
				const view = await specs(workbench);
				await eventually(async () => {
					const rows = await view.rows();
					assert.ok(
						rows.some(row => row.startsWith('001-reserve-a-tool passed · 5/5 gates · 4/8 tasks')),
						rows.join('\n'),
					);
					assert.ok(
						rows.some(row => row.startsWith('002-late-reminders active · failed · 3/5 gates')),
						rows.join('\n'),
					);
					assert.ok(
						rows.some(row => row.startsWith('003-opening-calendar passed with reservations')),
						rows.join('\n'),
					);
					assert.ok(
						rows.some(row => row.startsWith('later 1 feature')),
						rows.join('\n'),
					);
				});
				await view.expand('002-late-reminders');
				await view.expand('plan.md');
				await view.expand('Constitution Check');
				await workbench.openFile(late);
				await workbench.editor.goTo(34);
				await eventually(async () => assert.ok((await workbench.editor.codeLenses()).length > 3));
				await workbench.screenshot(`specs-${theme.replaceAll(' ', '-')}`);
			});
		});
	}

	test('speaks in words, and opens the place that is clicked', async () => {
		await withWorkbench({}, async workbench => {
			const view = await specs(workbench);
			await eventually(async () => {
				const spoken = await view.spokenRows();
				assert.ok(
					spoken.some(text => text.includes('002-late-reminders, active, failed, 3/5 gates')),
					spoken.join('\n'),
				);
			});
			await view.expand('002-late-reminders');
			await view.expand('plan.md');
			await view.expand('Constitution Check');
			await view.click('IV. Private by Default');
			await eventually(async () => assert.ok((await workbench.tabs()).some(tab => tab.includes('plan.md'))));
			await eventually(async () =>
				assert.ok(
					(await workbench.statusBar()).some(text => text.includes('Ln 43')),
					'the cursor is on the gate',
				),
			);
			const rows = await view.rows();
			assert.ok(rows.includes('research.md not there yet'), rows.join('\n'));
		});
	});

	test('follows the disk and the keyboard, and keeps its rows open', async () => {
		await withWorkbench({}, async workbench => {
			const view = await specs(workbench);
			await eventually(async () =>
				assert.ok((await view.rows()).some(row => row.startsWith('002-late-reminders active · failed · 3/5 gates'))),
			);
			await view.expand('002-late-reminders');
			const plan = await workbench.readFile(late);
			await workbench.writeFile(
				late,
				plan.replace('❌ **IV. Private by Default**: FAIL', '✅ **IV. Private by Default**: PASS'),
			);
			await eventually(async () => {
				const rows = await view.rows();
				assert.ok(
					rows.some(row => row.startsWith('002-late-reminders active · open · 4/5 gates')),
					rows.join('\n'),
				);
				assert.ok(rows.includes('spec.md'), 'the row is still open');
			});
			await workbench.writeFile('specs/009-swap/spec.md', '# Feature Specification: Swap\n');
			await eventually(async () => {
				const rows = await view.rows();
				assert.ok(
					rows.some(row => row.startsWith('009-swap')),
					rows.join('\n'),
				);
				assert.ok(rows.includes('spec.md'), 'the row is still open');
			});
			await workbench.openFile(late);
			await workbench.editor.goTo(42, 4);
			await workbench.press('Delete');
			await workbench.type('x');
			await eventually(async () => {
				const rows = await view.rows();
				assert.ok(
					rows.some(row => row.startsWith('002-late-reminders active · passed · 5/5 gates')),
					rows.join('\n'),
				);
			});
		});
	});

	test('says what to do where there is nothing', async () => {
		await withWorkbench({ workspace: 'samples/src' }, async workbench => {
			const view = await specs(workbench);
			await eventually(async () => assert.match(await view.text(), /no features here yet[\s\S]*New Feature/));
			await workbench.screenshot('specs-empty');
		});
	});

	test('filters and sorts', async () => {
		await withWorkbench({}, async workbench => {
			const view = await specs(workbench);
			await eventually(async () => assert.ok((await view.rows()).some(row => row.includes('3/5 gates'))));
			await workbench.runCommand('Plumbline: Filter Features…');
			await workbench.pick('With failed gates');
			await eventually(async () => {
				const rows = await view.rows();
				assert.ok(rows.some(row => row.startsWith('002')) && !rows.some(row => row.startsWith('001')), rows.join('\n'));
			});
		});
	});
});
