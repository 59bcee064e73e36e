import assert from 'node:assert/strict';
import { isHostMessage, isPageMessage, isPageState } from '../../../src/shared/messages.ts';

suite('Messages of the preview', () => {
	test('what the page says is let through', () => {
		for (const message of [
			{ kind: 'ready' },
			{ kind: 'pin', pinned: true },
			{ kind: 'reveal', diagram: 'plan.md#1' },
			{ kind: 'reveal', diagram: 'plan.md#1', node: 'A', row: true, line: 3 },
			{ kind: 'export', diagram: 'a', format: 'svg', data: '<svg/>' },
			{ kind: 'export', diagram: 'a', format: 'markdown' },
			{ kind: 'copy', diagram: 'a', format: 'mermaid' },
			{ kind: 'insert', diagram: 'a' },
			{ kind: 'drawn', diagram: 'a', milliseconds: 3, failed: false },
		]) {
			assert.equal(isPageMessage(message), true, JSON.stringify(message));
		}
	});

	test('anything else is not', () => {
		for (const message of [
			undefined,
			null,
			1,
			'ready',
			[],
			{},
			{ kind: 'open', uri: 'file:///etc/passwd' },
			{ kind: 'reveal' },
			{ kind: 'reveal', diagram: '' },
			{ kind: 'reveal', diagram: 1 },
			{ kind: 'reveal', diagram: 'a', line: -1 },
			{ kind: 'reveal', diagram: 'a', line: Number.NaN },
			{ kind: 'reveal', diagram: 'a', line: '1' },
			{ kind: 'reveal', diagram: 'a', node: {} },
			{ kind: 'reveal', diagram: 'x'.repeat(5000) },
			{ kind: 'export', diagram: 'a', format: 'exe', data: '' },
			{ kind: 'export', diagram: 'a', format: 'png' },
			{ kind: 'copy', diagram: 'a', format: 'markdown' },
			{ kind: 'pin', pinned: 'yes' },
			{ kind: 'drawn', diagram: 'a', milliseconds: Number.POSITIVE_INFINITY, failed: false },
		]) {
			assert.equal(isPageMessage(message), false, JSON.stringify(message));
		}
	});

	test('state of a page that was closed', () => {
		assert.equal(isPageState({ subject: 'file:///a', pinned: false, selected: 'x' }), true);
		const state = { subject: 'file:///a', pinned: false };
		assert.equal(isPageState({ ...state, view: { scale: 1, x: 0, y: -3 }, off: ['P2'], query: 'x' }), true);
		for (const wrong of [{ pinned: 1 }, { view: { scale: '1', x: 0, y: 0 } }, { off: [2] }, { query: {} }]) {
			assert.equal(isPageState({ ...state, ...wrong }), false);
		}
		assert.equal(isPageState(undefined), false);
		assert.equal(isHostMessage({ kind: 'mark', diagram: 'a' }), true);
		assert.equal(isHostMessage({ kind: 'eval', code: '1' }), false);
	});
});
