import type { Locator } from 'playwright-core';
import type { Workbench, WorkbenchOptions } from '../ui/harness.ts';

/** A picture for the README. */
export interface Shot extends WorkbenchOptions {
	/** The file's name in `media/screenshots`, without its ending. */
	readonly name: string;
	/** Brings the window into the state to show. Gives the part to show, or nothing for the whole window. */
	prepare(workbench: Workbench): Promise<Locator | undefined>;
}

/** All pictures; `npm run screenshots` takes them. */
export const shots: readonly Shot[] = [
	{
		name: 'overview-dark',
		theme: 'dark',
		async prepare(workbench) {
			await workbench.runCommand('Plumbline: Focus on Specs View');
			await workbench.openFile('specs/001-reserve-a-tool/plan.md');
			await workbench.problems();
			return undefined;
		},
	},
];
