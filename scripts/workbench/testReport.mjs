// What a test run prints: a line for each test, the failures in full, the totals.

/** @typedef {{ passed: number, failed: number }} Totals */

/**
 * @typedef {object} TestEvent
 * @property {'pass' | 'fail' | 'retry' | 'pending' | 'end'} type
 * @property {string} [title]
 * @property {number} [ms]
 * @property {string} [error]
 */

/** Collects the events of one stage of a test run and prints them. */
export class TestReport {
	/** @type {Totals} */
	totals = { passed: 0, failed: 0 };

	/** The tests that failed, each with what it said first, to be told once more at the end of a long log. @type {string[]} */
	failures = [];

	/** Whether the stage got to its end. */
	ended = false;

	/** Rewrites the positions in an error's stack. @type {(stack: string) => string} */
	rewriteStack = stack => stack;

	#stage;
	#quiet;

	/**
	 * @param {string} stage `'desktop'`
	 * @param {{ quiet?: boolean }} [options] quiet leaves out what passed
	 */
	constructor(stage, { quiet = false } = {}) {
		this.#stage = stage;
		this.#quiet = quiet;
		console.log(`\n${stage}`);
	}

	/** @param {TestEvent} event */
	add(event) {
		switch (event.type) {
			case 'pass':
				this.totals.passed++;
				if (!this.#quiet) {
					console.log(`  ✔ ${event.title}${event.ms === undefined ? '' : ` (${event.ms} ms)`}`);
				}
				break;
			case 'fail':
				this.fail(event.title, event.error);
				break;
			case 'retry':
				console.log(`  ↻ ${event.title}: ${inShort(event.error)}`);
				break;
			case 'pending':
				// Nothing is skipped: a test that does not run has not passed.
				this.fail(event.title, 'Skipped. Remove the test or make it run.');
				break;
			case 'end':
				this.ended = true;
				break;
		}
	}

	/**
	 * Counts a failure, of a test or of the stage itself.
	 *
	 * @param {string} title
	 * @param {string} error
	 */
	fail(title, error) {
		this.totals.failed++;
		this.failures.push(`${title}: ${inShort(error)}`);
		console.log(`  ✘ ${title}\n${indent(this.rewriteStack(error))}`);
	}

	/**
	 * Prints the stage's totals. A stage without a test has failed, unless a filter left none of it.
	 *
	 * @param {string} grep
	 * @returns {Totals}
	 */
	finish(grep) {
		if (this.totals.passed + this.totals.failed === 0 && grep === '') {
			this.fail(this.#stage, 'No test was found.');
		}
		console.log(`${this.#stage}: ${toText(this.totals)}`);
		return this.totals;
	}
}

/**
 * @param {Totals} totals
 * @returns {string} `'12 passed, 0 failed'`
 */
export function toText({ passed, failed }) {
	return `${passed} passed, ${failed} failed`;
}

/**
 * @param {Totals[]} all
 * @returns {Totals}
 */
export function sum(all) {
	return {
		passed: all.reduce((count, totals) => count + totals.passed, 0),
		failed: all.reduce((count, totals) => count + totals.failed, 0),
	};
}

/**
 * An error in one line: what it says first, and where in a test it was.
 *
 * @param {string} error
 */
function inShort(error) {
	const [place] = /test\/[\w/]+\.test\.ts:\d+/.exec(error) ?? [''];
	return `${error.split('\n', 1)[0].slice(0, 200)} ${place}`;
}

function indent(text) {
	return text.replace(/^/gm, '      ');
}
