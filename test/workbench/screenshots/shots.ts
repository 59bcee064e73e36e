import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { eventually, type Workbench, type WorkbenchOptions } from '../ui/harness.ts';

/** A picture for the README. */
export interface Shot extends WorkbenchOptions {
	/** The file's name in `media/screenshots`, without its ending. */
	readonly name: string;
	/** Brings the window into the state to show. Gives the part to show, or nothing for the whole window. */
	prepare(workbench: Workbench): Promise<Locator | undefined>;
}

const settings = { 'editor.minimap.enabled': false, 'breadcrumbs.enabled': false };

/** All pictures; `npm run screenshots` takes them. */
export const shots: readonly Shot[] = [
	{
		name: 'overview-dark',
		theme: 'dark',
		settings,
		async prepare(workbench) {
			await showTree(workbench);
			await workbench.view('Specs').expand('002-late-reminders');
			await workbench.openFile('specs/002-late-reminders/plan.md');
			await workbench.editor.goTo(30);
			await eventually(async () => assert.notEqual((await workbench.problems()).length, 0), 90_000);
			return undefined;
		},
	},
	{
		name: 'fill-dark',
		theme: 'dark',
		settings,
		async prepare(workbench) {
			await showTree(workbench);
			await workbench.openFile('specs/002-late-reminders/plan.md');
			await eventually(async () => assert.match((await workbench.statusBar()).join(), /filled/), 60_000);
			await workbench.editor.goTo(22);
			await workbench.runCommand('Plumbline: Fill Section…');
			await eventually(async () => assert.notEqual((await workbench.options()).length, 0));
			return undefined;
		},
	},
	{
		name: 'preview-light',
		theme: 'light',
		settings,
		async prepare(workbench) {
			await showTree(workbench);
			await workbench.openFile('specs/001-reserve-a-tool/plan.md');
			await workbench.editor.goTo(42);
			await workbench.runCommand('Plumbline: Preview Architecture');
			await workbench.webview().locator('svg').first().waitFor();
			return undefined;
		},
	},
	{
		name: 'traceability-dark',
		theme: 'dark',
		settings,
		size: { width: 1400, height: 700 },
		async prepare(workbench) {
			await showTree(workbench);
			await workbench.openFile('specs/001-reserve-a-tool/spec.md');
			await workbench.runCommand('Plumbline: Preview Architecture');
			const page = workbench.webview();
			await page.locator('[role="option"]', { hasText: 'Traceability' }).click();
			await page.locator('.caption', { hasText: 'Traceability' }).waitFor();
			await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
			await page.getByRole('button', { name: 'Fit into the view' }).click();
			return page.locator('body');
		},
	},
	{
		name: 'report-high-contrast',
		theme: 'high contrast',
		settings,
		async prepare(workbench) {
			await showTree(workbench);
			await workbench.runCommand('Plumbline: Show Gate Report');
			await workbench.webview().locator('table').first().waitFor();
			return undefined;
		},
	},
];

/** The tree with its rows; commands that need features are offered from then on. */
async function showTree(workbench: Workbench): Promise<void> {
	await workbench.runCommand('Plumbline: Focus on Specs View');
	await eventually(async () => assert.ok((await workbench.view('Specs').rows()).length > 4), 60_000);
}
