// Where things lie: the checkout, what is fetched once, and what a run writes.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The root of the checkout. */
export const root = resolve(import.meta.dirname, '../..');

/** What is fetched once and kept between runs; safe to delete. */
export const cache = join(root, '.vscode-test');

/** What a run writes: bundles, the packaged extension, screenshots; safe to delete. */
export const out = join(root, 'out');

/**
 * Makes a new folder for one run, outside the checkout.
 *
 * @param {string} purpose part of its name: `'server'` makes `…/plumbline-server-Ab12Cd`
 * @returns {Promise<string>}
 */
export async function makeTempFolder(purpose) {
	return await mkdtemp(join(tmpdir(), `plumbline-${purpose}-`));
}
