/** Made when the tests are bundled, from the files that there are. */
declare module 'workbench:tests' {
	/** Loads the test files, which register their suites as they are loaded. */
	export function loadTests(): Promise<void>;
	/** The text or pattern given with `--grep`; empty for all tests. */
	export const grep: string;
}
