import assert from 'node:assert/strict';
import { createDiagramChecker, type MermaidWorker } from '../../../../src/core/diagrams/diagramChecker.ts';

/** A worker that finds every source but `good` wrong, and never answers `slow`. */
function fakeWorker(log: string[]): MermaidWorker {
	let answer: (value: unknown) => void = () => {};
	let fail: (value: unknown) => void = () => {};
	log.push('start');
	return {
		on: (event, listener) => {
			if (event === 'message') {
				answer = listener;
			} else {
				fail = listener;
			}
		},
		postMessage({ id, source }) {
			log.push(source);
			const error = { reason: 'other', text: source, line: 0, character: 0, endCharacter: 0 };
			if (source === 'crash') {
				setTimeout(() => fail(new Error('gone')));
			} else if (source !== 'slow') {
				setTimeout(() => answer({ id, error: source === 'good' ? undefined : error }));
			}
		},
		terminate: () => log.push('end'),
	};
}

function fail(error: unknown): void {
	assert.fail(String(error));
}

suite('createDiagramChecker', () => {
	test('starts with the first question, asks each source once, ends when disposed', async () => {
		const log: string[] = [];
		const checker = createDiagramChecker(() => fakeWorker(log), fail);
		assert.deepEqual(log, []);
		const [good, bad, again] = await Promise.all(['good', 'bad', 'bad'].map(checker.check));
		assert.deepEqual([good, bad?.text, again?.text], [undefined, 'bad', 'bad']);
		checker.dispose();
		assert.deepEqual(log, ['start', 'good', 'bad', 'end']);
		assert.equal(await checker.check('bad too'), undefined);
	});

	test('gives up on a source that takes too long, and goes on with a new worker', async function () {
		this.timeout(15_000);
		const log: string[] = [];
		const checker = createDiagramChecker(() => fakeWorker(log), fail, { patience: 50, firstPatience: 50 });
		assert.equal((await checker.check('slow'))?.reason, 'too-long');
		assert.equal((await checker.check('bad'))?.text, 'bad');
		checker.dispose();
		assert.deepEqual(log, ['start', 'slow', 'end', 'start', 'bad', 'end']);
	});

	test('a worker that fails is told once; nothing is found wrong then', async () => {
		const failures: unknown[] = [];
		const checker = createDiagramChecker(
			() => fakeWorker([]),
			error => failures.push(error),
		);
		assert.equal(await checker.check('crash'), undefined);
		assert.equal(await checker.check('bad'), undefined);
		const none = createDiagramChecker(
			() => {
				throw new Error('no workers here');
			},
			error => failures.push(error),
		);
		assert.equal(await none.check('bad'), undefined);
		assert.equal(failures.length, 2);
	});
});
