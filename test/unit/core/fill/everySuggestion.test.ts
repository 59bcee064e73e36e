import assert from 'node:assert/strict';
import { fillTargets } from '../../../../src/core/fill/fillTarget.ts';
import { bundledTemplate, planFlavours } from '../../../../src/core/templates/bundledTemplates.ts';
import { fillHeader } from '../../../../src/core/templates/fillHeader.ts';
import { openFill, planPath } from './fixture.ts';

const values = {
	title: 'Sign in',
	branch: '001-login',
	date: '2026-05-01',
	specLink: '[spec.md](./spec.md)',
	path: 'specs/001-login',
	input: 'x',
};
const repository = {
	'go.mod': 'module x\n\ngo 1.25\n\nrequire github.com/gin-gonic/gin v1.10.0\n',
	'cmd/api/main.go': '',
	'internal/store/a.go': '',
	'.specify/memory/constitution.md': '# C\n\n## Core Principles\n\n### I. Test-First\n\nTests MUST fail first.\n',
	'specs/001-login/spec.md':
		'# Feature Specification: Sign in\n\n### User Story 1 - Passkeys (Priority: P1)\n\nA shopper signs in.\n\n- **SC-001**: less than 2 seconds\n',
};

suite('every suggestion', () => {
	for (const flavour of planFlavours) {
		test(`for a new ${flavour} plan fills its place`, async () => {
			const plan = fillHeader(bundledTemplate('plan-template', { flavour })!, values);
			const { targets, fill, parsed, applied } = await openFill({ ...repository, [planPath]: plan });
			let count = 0;
			for (const target of targets) {
				for (const suggestion of await fill.suggest(parsed, target)) {
					const after = await applied(suggestion);
					const left = fillTargets(after).filter(({ kind }) => kind !== 'gate'); // gates come with their section
					const isOpen = suggestion.label === 'NEEDS CLARIFICATION' || suggestion.snippet;
					assert.ok(
						left.length < targets.length || isOpen,
						`${target.kind} ${target.label}: ${suggestion.label} leaves ${left.length} of ${targets.length}`,
					);
					count++;
				}
			}
			assert.ok(count > 20, `${count} suggestions`);
		});
	}
});

suite('constitution', () => {
	test('its names are places to fill; what is known is offered', async () => {
		const path = '.specify/memory/constitution.md';
		const { labels, targets } = await openFill(
			{ [path]: bundledTemplate('constitution-template')!, 'specs/001-a/spec.md': '' },
			path,
		);
		assert.equal(targets.length, 13);
		assert.equal(targets[0]?.label, 'PROJECT_NAME');
		assert.deepEqual(await labels('PROJECT_NAME'), ['repo']);
		assert.deepEqual(await labels('CONSTITUTION_VERSION'), ['1.0.0']);
		assert.deepEqual(await labels('RATIFICATION_DATE'), ['2026-05-01']);
		assert.deepEqual(await labels('PRINCIPLE_1_NAME'), []);
	});
});
