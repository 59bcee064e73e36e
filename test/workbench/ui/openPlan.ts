import assert from 'node:assert/strict';
import { eventually, type Workbench } from './harness.ts';

/** Opens the plan of the samples that has something to do, and waits until the extension knows it: the palette offers its commands then. */
export async function openPlan(workbench: Workbench): Promise<void> {
	await workbench.openFile('specs/002-late-reminders/plan.md');
	await eventually(async () =>
		assert.ok(
			(await workbench.statusBar()).some(text => / of \d+ filled/.test(text)),
			'how much is filled',
		),
	);
}
