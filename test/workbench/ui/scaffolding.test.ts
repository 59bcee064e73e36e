import assert from 'node:assert/strict';
import { eventually, withWorkbench } from './harness.ts';

const late = 'specs/002-late-reminders/plan.md';

suite('Scaffolding', () => {
	test('renames a feature after a look at what changes; who cancels or discards that changes nothing', async () => {
		await withWorkbench({}, async workbench => {
			await workbench.writeFile('.specify/feature.json', '{"feature_directory":"specs/001-reserve-a-tool"}');
			await workbench.openFile('specs/001-reserve-a-tool/plan.md');
			await eventually(async () => assert.ok((await workbench.statusBar()).some(text => /26 of 26 filled/.test(text))));
			const files = await workbench.listFiles();
			const rename = async (button: string) => {
				await workbench.runCommand('Plumbline: Rename Feature…');
				await workbench.quickInput.locator('input.input').fill('002-late');
				await eventually(async () => assert.match(await workbench.quickInput.innerText(), /002 is taken[\s\S]*005/));
				await workbench.answer('001-borrow-a-tool');
				const dialog = workbench.page.locator('.monaco-dialog-box');
				await eventually(async () => assert.match(await dialog.innerText(), /feature\.json \(1\)/));
				await workbench.screenshot(`rename-${button.toLowerCase().replace(/\W+/g, '-')}`);
				await dialog.getByRole('button', { name: button }).click();
			};
			await rename('Cancel');
			await rename('Choose Changes…');
			await workbench.page.getByRole('button', { name: 'Discard' }).first().click();
			await workbench.page.waitForTimeout(1000);
			assert.deepEqual(await workbench.notifications(), []);
			assert.deepEqual(await workbench.listFiles(), files);
			await rename('Rename');
			await eventually(async () => {
				const feature = JSON.parse(await workbench.readFile('.specify/feature.json'));
				assert.equal(feature.feature_directory, 'specs/001-borrow-a-tool');
				assert.match(await workbench.readFile('specs/001-borrow-a-tool/plan.md'), /`001-borrow-a-tool`/);
			});
			assert.equal(
				(await workbench.listFiles()).some(path => path.includes('001-reserve-a-tool')),
				false,
			);
			await workbench.screenshot('renamed');
		});
	});

	test('templates: override, compare, missing sections, conditional ones', async () => {
		await withWorkbench({}, async workbench => {
			await workbench.openFile(late);
			await eventually(async () => assert.notDeepEqual(await workbench.editor.codeLenses(), []));
			await workbench.runCommand('Plumbline: Create Template Override…');
			await workbench.screenshot('override-pick');
			await workbench.pick('Plan');
			const own = '.specify/templates/overrides/plan-template.md';
			await eventually(async () =>
				assert.equal(await workbench.readFile(own), await workbench.readFile('.specify/templates/plan-template.md')),
			);
			await workbench.screenshot('override');
			await workbench.runCommand('Plumbline: Create Template Override…');
			await workbench.pick('Plan');
			await eventually(async () =>
				assert.match((await workbench.notifications()).join(), /plan-template\.md is there already/),
			);
			await workbench.screenshot('override-again');
			await workbench.runCommand('Notifications: Clear All Notifications');

			await workbench.openFile(late);
			await workbench.runCommand('Plumbline: Compare with Template');
			await eventually(async () =>
				assert.ok((await workbench.tabs()).some(tab => tab.includes('(template) ↔ plan.md'))),
			);
			const original = workbench.page.locator('.monaco-diff-editor .editor.original .view-line');
			await original.filter({ hasText: '[FEATURE]' }).first().waitFor();
			await workbench.screenshot('compare');

			await workbench.writeFile(
				'specs/003-opening-calendar/plan.md',
				'# Implementation Plan: Opening calendar\n\n## Summary\n\nShown.\n\n## Project Structure\n\nOne.\n\n## Notes\n\n' +
					'<!-- CONDITIONAL SECTION: for some. DELETE this section if not. -->\n\nSome.\n',
			);
			await workbench.openFile('specs/003-opening-calendar/plan.md');
			await eventually(async () => assert.notDeepEqual(await workbench.editor.codeLenses(), []));
			await workbench.runCommand('Plumbline: Insert Missing Sections');
			await eventually(async () => {
				const lines = (await workbench.editor.lines()).filter(line => line.startsWith('## '));
				assert.deepEqual(lines.slice(0, 3), ['## Summary', '## Technical Context', '## Constitution Check']);
			});
			await workbench.screenshot('missing-sections');
			await workbench.runCommand('Plumbline: Decide Conditional Sections…');
			await workbench.page.waitForTimeout(500);
			await workbench.screenshot('decide');
			await workbench.press('Escape');
		});
	});

	test('finds the right one of several projects, or asks', async () => {
		await withWorkbench({}, async workbench => {
			await workbench.writeFile('apps/shop/.specify/init-options.json', '{"feature_numbering":"timestamp"}');
			await workbench.writeFile('apps/shop/specs/001-cart/spec.md', '# Feature Specification: Cart\n');
			await workbench.openFile('apps/shop/specs/001-cart/spec.md');
			await eventually(async () => assert.notDeepEqual(await workbench.findCommands('Plumbline: Fill Next'), []));
			await workbench.runCommand('Plumbline: New Feature…');
			await workbench.quickInput.locator('input.input').fill('Pay by invoice');
			// It is the one around the document, with its own way to number.
			await eventually(async () =>
				assert.match(await workbench.quickInput.innerText(), /specs\/\d{8}-\d{6}-pay-invoice/),
			);
			await workbench.screenshot('new-feature-monorepo');
			await workbench.press('Escape');
			await workbench.runCommand('View: Close All Editors');
			await workbench.runCommand('Plumbline: New Feature…');
			await eventually(async () => assert.ok((await workbench.options()).some(option => option.includes('shop'))));
			await workbench.screenshot('which-project');
			await workbench.press('Escape');
			await workbench.runCommand('Plumbline: Set Active Feature…');
			await eventually(async () => assert.ok((await workbench.options()).includes('001-cart')));
			await workbench.screenshot('set-active');
			await workbench.pick('001-cart');
			await eventually(async () =>
				assert.deepEqual(JSON.parse(await workbench.readFile('apps/shop/.specify/feature.json')), {
					feature_directory: 'specs/001-cart',
				}),
			);
		});
	});

	test('makes every kind of artifact, in the folder of the workspace where somebody is', async () => {
		await withWorkbench({ workspace: 'test/fixtures/two-roots/two-roots.code-workspace' }, async workbench => {
			const spec = 'till/specs/001-receipt/spec.md';
			const before = await workbench.listFiles();
			for (const [kind, path, ...answers] of [
				['Plan', 'specs/001-receipt/plan.md', 'With architecture and conditional sections'],
				['Research', 'specs/001-receipt/research.md'],
				['Data Model', 'specs/001-receipt/data-model.md'],
				['Quickstart', 'specs/001-receipt/quickstart.md'],
				['Contract', 'specs/001-receipt/contracts/api.yaml', 'OpenAPI'],
				['Contract', 'specs/001-receipt/contracts/schema.graphql', 'GraphQL'],
				['Contract', 'specs/001-receipt/contracts/service.proto', 'Protocol Buffers'],
				['Contract', 'specs/001-receipt/contracts/api.md', 'Markdown'],
				['Tasks', 'specs/001-receipt/tasks.md'],
				['Checklist', 'specs/001-receipt/checklists/print-quality.md'],
				['Constitution', '.specify/memory/constitution.md'],
			] as const) {
				await workbench.openFile(spec);
				await workbench.runCommand('Plumbline: New Artifact…');
				await workbench.pick(kind);
				for (const answer of answers) {
					await workbench.pick(answer);
				}
				if (kind === 'Checklist') {
					await workbench.page.getByText('What is the checklist about?').waitFor();
					await workbench.answer('Print quality');
				}
				await workbench.page
					.locator('.tab.active')
					.filter({ hasText: path.split('/').at(-1)! })
					.waitFor();
				before.push(`till/${path}`);
				assert.deepEqual(await workbench.listFiles(), before.sort(), kind);
			}
			await workbench.screenshot('every-artifact');
			// One that is there is opened if wanted, never written anew.
			const plan = await workbench.readFile('till/specs/001-receipt/plan.md');
			await workbench.openFile(spec);
			await workbench.runCommand('Plumbline: New Artifact…');
			await workbench.pick('Plan');
			await workbench.pick('Spec Kit');
			await eventually(async () => assert.match((await workbench.notifications()).join(), /plan\.md is there already/));
			assert.equal(await workbench.readFile('till/specs/001-receipt/plan.md'), plan);
		});
	});
});
