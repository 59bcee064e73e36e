import { grep } from 'workbench:tests';
import Mocha from 'mocha';

/**
 * Runs tests with Mocha in an extension host, which has no terminal and, in a browser, no process either. What happens goes
 * to the console, a line of JSON for each event; the script that opened VS Code reads them and prints them for people.
 *
 * @param loadTests loads the files that call `suite` and `test`
 */
export async function runMocha(loadTests: () => Promise<void>): Promise<void> {
	const mocha = new Mocha({
		ui: 'tdd',
		timeout: 60_000,
		retries: 1, // a busy machine's file watcher loses events
		grep: grep || undefined,
		reporter: ConsoleReporter,
	});
	mocha.suite.emit('pre-require', globalThis, '', mocha);
	await loadTests();
	const failures = await new Promise<number>(resolve => mocha.run(resolve));
	if (failures > 0) {
		throw new Error(`${failures} failed`);
	}
}

class ConsoleReporter extends Mocha.reporters.Base {
	constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
		super(runner, options);
		runner.on('pass', test => report({ type: 'pass', title: test.fullTitle(), ms: test.duration ?? 0 }));
		runner.on('fail', (test, error) =>
			report({ type: 'fail', title: test.fullTitle(), error: error.stack ?? String(error) }),
		);
		runner.on('retry', (test, error) =>
			report({ type: 'retry', title: test.fullTitle(), error: error.stack ?? String(error) }),
		);
		runner.on('pending', test => report({ type: 'pending', title: test.fullTitle() }));
		runner.on('end', () => report({ type: 'end' }));
	}
}

function report(event: object): void {
	console.log(`[plumbline-test]${JSON.stringify(event)}`);
}
