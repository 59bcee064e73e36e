import assert from 'node:assert/strict';
import { DocumentCache } from '../../../../src/core/project/documentCache.ts';
import type { CancellationToken } from '../../../../src/core/project/workspace.ts';

/** A cache whose loads finish when the test says so. */
function controlled() {
	const loads: { readonly uri: string; readonly token: CancellationToken; finish(value: string | undefined): void }[] =
		[];
	const cache = new DocumentCache<string>(
		(uri, token) => new Promise(resolve => loads.push({ uri, token, finish: resolve })),
	);
	return { cache, loads };
}

const settled = () => new Promise(resolve => setImmediate(resolve));

suite('DocumentCache', () => {
	test('computes nothing before it is asked', () => {
		const { cache, loads } = controlled();
		cache.invalidate('file:///a');
		assert.equal(loads.length, 0);
	});

	test('two gets at once load once', async () => {
		const { cache, loads } = controlled();
		const both = Promise.all([cache.get('file:///a'), cache.get('file:///a')]);
		assert.equal(loads.length, 1);
		loads[0]!.finish('one');
		assert.deepEqual(await both, ['one', 'one']);
		assert.equal(await cache.get('file:///a'), 'one');
		assert.equal(loads.length, 1);
	});

	test('an edit during the load cancels it and gives the new value', async () => {
		const { cache, loads } = controlled();
		const value = cache.get('file:///a');
		cache.invalidate('file:///a');
		assert.equal(loads[0]!.token.isCancellationRequested, true);
		loads[0]!.finish('old');
		await settled();
		loads[1]!.finish('new');
		assert.equal(await value, 'new');
	});

	test('a delete during the load gives undefined', async () => {
		const { cache, loads } = controlled();
		const value = cache.get('file:///a');
		cache.invalidate('file:///a');
		loads[0]!.finish('old');
		await settled();
		loads[1]!.finish(undefined);
		assert.equal(await value, undefined);
	});

	test('dispose cancels all loads and answers undefined', async () => {
		const { cache, loads } = controlled();
		const values = Promise.all([cache.get('file:///a'), cache.get('file:///b')]);
		cache.dispose();
		assert.ok(loads.every(load => load.token.isCancellationRequested));
		for (const load of loads) {
			load.finish('late');
		}
		assert.deepEqual(await values, [undefined, undefined]);
		assert.equal(await cache.get('file:///a'), undefined);
	});

	test('a load that failed is tried again', async () => {
		let count = 0;
		const cache = new DocumentCache(async () => {
			count++;
			if (count === 1) {
				throw new Error('no network');
			}
			return count;
		});
		await assert.rejects(cache.get('file:///a'), /no network/);
		assert.equal(await cache.get('file:///a'), 2);
	});

	test('keeps those used last', async () => {
		const loaded: string[] = [];
		const cache = new DocumentCache(async uri => {
			loaded.push(uri);
			return uri;
		}, 2);
		for (const uri of ['a', 'b', 'a', 'c', 'a', 'b']) {
			await cache.get(uri);
		}
		assert.deepEqual(loaded, ['a', 'b', 'c', 'b']);
	});

	test('a folder invalidates what it holds, a file the folders around it', async () => {
		let count = 0;
		const cache = new DocumentCache(async () => ++count);
		const uris = ['file:///ws/a', 'file:///ws/a/x.md', 'file:///ws/b/x.md'];
		const get = () => Promise.all(uris.map(uri => cache.get(uri)));
		assert.deepEqual(await get(), [1, 2, 3]);
		cache.invalidateAround('file:///ws/a', true);
		assert.deepEqual(await get(), [4, 5, 3]);
		cache.invalidateAround('file:///ws/a/y.md', false);
		assert.deepEqual(await get(), [6, 5, 3]);
	});
});
