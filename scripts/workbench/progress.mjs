// One line of progress: rewritten in place on a terminal, plain lines elsewhere.

/**
 * Runs a task that takes a while, with one line that says what is going on.
 *
 * @template T
 * @param {string} title for example `'VS Code 1.139.1'`
 * @param {(step: (text: string) => void) => Promise<T>} task calls `step('downloading')` as it goes
 * @returns {Promise<T>}
 */
export async function withProgress(title, task) {
	const started = performance.now();
	const seconds = () => Math.round((performance.now() - started) / 1000);
	const terminal = process.stderr.isTTY;
	let current = 'starting';
	const draw = () => process.stderr.write(`\r\x1b[K${title}: ${current} … ${seconds()} s`);
	const timer = terminal ? setInterval(draw, 250) : undefined;
	const step = text => {
		current = text;
		if (terminal) {
			draw();
		} else {
			process.stderr.write(`${title}: ${text} …\n`);
		}
	};
	const finish = text => {
		clearInterval(timer);
		process.stderr.write(`${terminal ? '\r\x1b[K' : ''}${title}: ${text} after ${seconds()} s\n`);
	};
	try {
		const result = await task(step);
		finish('ready');
		return result;
	} catch (error) {
		finish('failed');
		throw error;
	}
}
