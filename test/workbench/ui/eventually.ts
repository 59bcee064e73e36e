import { setTimeout as delay } from 'node:timers/promises';

/**
 * Repeats a check until it holds; gives up with its last error. A workbench is never done at once, and how long it takes is
 * not known.
 *
 * @example await eventually(async () => assert.deepEqual(await view.rows(), ['001-login', '002-export']));
 */
export async function eventually<T>(check: () => T | Promise<T>, timeout = 45_000): Promise<T> {
	const deadline = Date.now() + timeout;
	for (;;) {
		try {
			return await check();
		} catch (error) {
			if (Date.now() > deadline) {
				throw error;
			}
			await delay(100);
		}
	}
}
