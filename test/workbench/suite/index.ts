// What VS Code loads into the extension host and runs: every `*.test.ts` in this folder.
import { loadTests } from 'workbench:tests';
import { runMocha } from './runMocha.ts';

/** Called by VS Code, in Node or in a browser's worker. Rejects when a test failed. */
export async function run(): Promise<void> {
	await runMocha(loadTests);
}
