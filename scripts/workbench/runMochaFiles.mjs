// Mocha in this process.
import Mocha from 'mocha';

/**
 * Runs test files.
 *
 * @param {string[]} files JavaScript with `suite` and `test`
 * @param {object} options
 * @param {string} options.grep
 * @param {number} options.timeout in milliseconds, for one test
 * @param {number} [options.retries] how often a test that failed is tried again
 * @param {(title: string) => void} [options.onStart] called before each test
 * @param {import('./testReport.mjs').TestReport} report
 */
export async function runMochaFiles(files, { grep, timeout, retries = 0, onStart }, report) {
	// So that a stack names the line of the TypeScript file.
	process.setSourceMapsEnabled(true);
	const mocha = new Mocha({ ui: 'tdd', timeout, retries, grep: grep || undefined, reporter: getReporter(report) });
	for (const file of files) {
		mocha.addFile(file);
	}
	await mocha.loadFilesAsync();
	await new Promise(resolve => mocha.run(resolve).on('test', test => onStart?.(test.fullTitle())));
}

function getReporter(report) {
	return class extends Mocha.reporters.Base {
		constructor(runner, options) {
			super(runner, options);
			runner.on('pass', test => report.add({ type: 'pass', title: test.fullTitle(), ms: test.duration ?? 0 }));
			runner.on('fail', (test, error) =>
				report.add({ type: 'fail', title: test.fullTitle(), error: error.stack ?? String(error) }),
			);
			runner.on('retry', (test, error) =>
				report.add({ type: 'retry', title: test.fullTitle(), error: error.stack ?? String(error) }),
			);
			runner.on('pending', test => report.add({ type: 'pending', title: test.fullTitle() }));
		}
	};
}
