import assert from 'node:assert/strict';
import { baseName, isInside, joinUri, parentUri, pathFromTo, relativePath } from '../../../../src/core/text/uri.ts';

suite('uri', () => {
	test('joins, encoding each segment', () => {
		assert.equal(joinUri('file:///ws/', 'specs', '001 a#b'), 'file:///ws/specs/001%20a%23b');
		assert.equal(joinUri('file:///ws/specs/001', '../002/spec.md'), 'file:///ws/specs/002/spec.md');
		assert.equal(joinUri('file:///ws', './a'), 'file:///ws/a');
		assert.equal(joinUri('file:///', 'a'), 'file:///a');
		assert.equal(joinUri(parentUri('file:///ws'), 'a'), 'file:///a');
	});

	test('never leaves the root', () => {
		assert.equal(joinUri('file:///ws', '../../../a'), 'file:///a');
		assert.equal(parentUri('vscode-vfs://github/owner'), 'vscode-vfs://github');
		assert.equal(parentUri('vscode-vfs://github'), 'vscode-vfs://github');
	});

	test('names and relative paths are decoded', () => {
		const uri = joinUri('file:///ws', 'specs/機能/plan.md');
		assert.equal(baseName(parentUri(uri)), '機能');
		assert.equal(relativePath('file:///ws', uri), 'specs/機能/plan.md');
		assert.equal(relativePath('file:///w', uri), undefined);
		assert.equal(baseName('file:///ws/50%'), '50%');
	});

	test('isInside compares whole segments', () => {
		assert.ok(isInside('file:///ws/specs/a', 'file:///ws/specs'));
		assert.ok(!isInside('file:///ws/specs-old/a', 'file:///ws/specs'));
	});

	test('pathFromTo climbs as far as needed', () => {
		assert.equal(pathFromTo('file:///ws/specs/001', 'file:///ws/specs/001/spec.md'), 'spec.md');
		assert.equal(pathFromTo('file:///ws/specs/001', 'file:///ws/.specify/x.md'), '../../.specify/x.md');
	});
});
