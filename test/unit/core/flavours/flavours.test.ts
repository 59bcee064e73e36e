import * as assert from 'node:assert/strict';
import { detectFlavour, flavours } from '../../../../src/core/flavours/flavours.ts';
import { parseOutline } from '../../../../src/core/markdown/parseOutline.ts';

suite('Flavours', () => {
	const cases: readonly (readonly [string, readonly string[]])[] = [
		['upstream', ['Summary', 'Technical Context', 'Constitution Check', 'Project Structure']],
		['upstream-2025-09', ['Execution Flow (/plan command scope)', 'Summary', 'Technical Context', 'Progress Tracking']],
		['nine-articles', ['Phase -1: Pre-Implementation Gates', 'Phase 0: Technical Foundation']],
		['speckitadv', ['Technical Context', 'High-Level Architecture', 'Data Architecture']],
		['charter', ['Technical Context', 'Charter Check']],
		['plain', ['Goals', 'Milestones']],
	];
	for (const [flavour, titles] of cases) {
		test(flavour, () => {
			const text = `# Plan\n\n${titles.map(title => `## ${title}\n`).join('\n')}`;
			assert.equal(detectFlavour(parseOutline(text)), flavour);
		});
	}
	test('one borrowed heading is not speckitadv', () => {
		assert.equal(detectFlavour(parseOutline('## Technical Context\n\n## High-Level Architecture')), 'upstream');
	});
	test('sections and fields of a flavour', () => {
		assert.ok(flavours.upstream.sections.some(({ title, required }) => title === 'Constitution Check' && required));
		assert.ok(flavours.upstream.sections.some(({ title, required }) => title === 'Complexity Tracking' && !required));
		assert.equal(flavours.upstream.fields.length, 9);
	});
});
