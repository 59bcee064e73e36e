import * as assert from 'node:assert/strict';
import { noCancellation } from '../../../../src/core/project/workspace.ts';
import type { Finding } from '../../../../src/core/rules/finding.ts';
import { applyEdits } from '../../../../src/core/text/edits.ts';
import { InMemoryDocument } from '../../../../src/core/text/inMemoryDocument.ts';
import { plumblineWith } from '../../../support/plumblineWith.ts';

const plan = 'specs/001-carts/plan.md';
const spec = 'specs/001-carts/spec.md';
const tasks = 'specs/001-carts/tasks.md';

async function check(
	files: Readonly<Record<string, string>>,
	path = Object.keys(files)[0]!,
): Promise<readonly Finding[]> {
	const { plumbline, workspace } = plumblineWith({ '.specify/init-options.json': '{}', ...files });
	const findings = await plumbline.check(workspace.uri(path), noCancellation);
	plumbline.dispose();
	return findings;
}

/** `3 link.missing`, of the named family only. */
async function said(family: string, files: Readonly<Record<string, string>>, path?: string): Promise<string[]> {
	return (await check(files, path))
		.filter(finding => finding.code.startsWith(family))
		.map(finding => `${finding.range.start.line + 1} ${finding.code}`);
}

/** The titles of all fixes of a rule. */
async function offered(code: string, files: Readonly<Record<string, string>>): Promise<string[]> {
	const own = (await check(files)).filter(finding => finding.code === code);
	return own.flatMap(finding => (finding.fixes ?? []).map(fix => fix.title));
}

/** The text after the fix with that title. */
async function fixed(files: Readonly<Record<string, string>>, title: RegExp): Promise<string> {
	const [path, text] = Object.entries(files)[0]!;
	const fix = (await check(files, path)).flatMap(finding => finding.fixes ?? []).find(each => title.test(each.title));
	assert.ok(fix, `no fix ${title}`);
	const edits = fix.edits.flatMap(edit => (edit.kind === 'change' ? edit.edits : []));
	return applyEdits(new InMemoryDocument('file:///x.md', text), edits);
}

suite('Rules', () => {
	suite('placeholder', () => {
		test('header fixes know folder, spec and date', async () => {
			const files = {
				[plan]:
					'# Implementation Plan: [FEATURE]\n\n**Branch**: `[###-feature-name]` | **Date**: [DATE] | **Spec**: [link]\n\n## A\n',
				[spec]: '# Feature Specification: Shared carts\n',
			};
			assert.match(await fixed(files, /Shared carts/), /^# Implementation Plan: Shared carts\n/);
			assert.match(await fixed(files, /001-carts/), /`001-carts`/);
			assert.match(await fixed(files, /2026-05-01/), /\*\*Date\*\*: 2026-05-01 \|/);
			assert.match(await fixed(files, /spec\.md/), /\*\*Spec\*\*: \[spec\.md\]\(\.\/spec\.md\)/);
		});

		test('the title of a spec comes from the folder', async () => {
			assert.match(await fixed({ [spec]: '# Feature Specification: [FEATURE NAME]\n' }, /Carts/), /: Carts\n/);
		});

		test('an option is kept, or removed', async () => {
			const files = {
				[plan]:
					'## Project Structure\n\n```text\n# [REMOVE IF UNUSED] Option 1: One\na/\n\n# [REMOVE IF UNUSED] Option 2: Two\nb/\n```\n',
			};
			assert.equal(await fixed(files, /^Keep "Option 2"/), '## Project Structure\n\n```text\nb/\n```\n');
			assert.equal(
				await fixed(files, /^Remove "Option 2"/),
				'## Project Structure\n\n```text\n# [REMOVE IF UNUSED] Option 1: One\na/\n\n```\n',
			);
		});

		test('a conditional section is kept, or deleted with its sub-sections', async () => {
			const files = {
				[plan]: '## A\n\na\n\n## B\n\n<!-- CONDITIONAL SECTION: x -->\n\nb\n\n### C\n\nc\n\n## D\n\nd\n',
			};
			assert.equal(await fixed(files, /^Keep/), '## A\n\na\n\n## B\n\nb\n\n### C\n\nc\n\n## D\n\nd\n');
			assert.equal(await fixed(files, /^Delete/), '## A\n\na\n\n## D\n\nd\n');
		});

		test('a sample row beside a filled one goes alone', async () => {
			const files = {
				[plan]:
					'## Complexity Tracking\n\n| Violation | Why | Alternative |\n|---|---|---|\n| [e.g., x] | [need] | [why] |\n| Second store | Offline | None |\n',
			};
			assert.equal(
				await fixed(files, /Delete the row/),
				'## Complexity Tracking\n\n| Violation | Why | Alternative |\n|---|---|---|\n| Second store | Offline | None |\n',
			);
		});

		test('templates keep their placeholders', async () => {
			assert.deepEqual(
				await said('placeholder', {
					'.specify/templates/plan-template.md': '# Implementation Plan: [FEATURE]\n\n**Date**: [DATE]',
				}),
				[],
			);
		});
	});

	test('"No violations." is written without asking only where every gate passes', async () => {
		const withGate = (mark: string) => ({
			[plan]: `## Constitution Check\n\n- [${mark}] **Tests first**: yes\n\n## Complexity Tracking\n\n| Violation | Why Needed | Simpler Alternative Rejected Because |\n|---|---|---|\n| [e.g., 4th project] | [current need] | [why 3 projects insufficient] |\n`,
		});
		const isSafe = async (mark: string) =>
			(await check(withGate(mark)))
				.flatMap(finding => finding.fixes ?? [])
				.filter(fix => fix.title.includes('No violations.'))
				.map(fix => fix.safe);
		assert.deepEqual([await isSafe('x'), await isSafe(' ')], [[true], [false]]);
	});

	suite('clarification', () => {
		test('a checklist denies what the spec asks', async () => {
			const checklist = 'specs/001-carts/checklists/requirements.md';
			const asking = { [spec]: '- **FR-001**: After [NEEDS CLARIFICATION: how many?] days' };
			const denying = { [checklist]: '- [x] No [NEEDS CLARIFICATION] markers remain' };
			const findings = await check({ ...denying, ...asking });
			assert.deepEqual(
				findings.map(finding => [finding.code, finding.severity, finding.related?.[0]?.range.start.line]),
				[['clarification.denied', 'error', 0]],
			);
			assert.deepEqual(
				await said('clarification', { [checklist]: '- [ ] No [NEEDS CLARIFICATION] markers remain', ...asking }),
				[],
			);
			assert.deepEqual(await said('clarification', { ...denying, [spec]: '- **FR-001**: After thirty days' }), []);
		});
	});

	suite('section', () => {
		test('a plan of another kind is left alone', async () => {
			assert.deepEqual(await said('section', { [plan]: '# Notes\n\n## Approach\n\n## Risks\n' }), []);
		});

		test('a section under another title is there', async () => {
			const text = '# Feature Specification: A\n\n## User Stories\n\n## Requirements\n\n## Acceptance Criteria\n';
			assert.deepEqual(await said('section', { [spec]: text }), []);
			assert.deepEqual(await said('section', { [spec]: text.replace('## User Stories\n', '') }), ['1 section.missing']);
		});

		test('without a template the flavour tells', async () => {
			const text = '# Implementation Plan: A\n\n## Summary\n\n## Technical Context\n\n## Project Structure\n';
			assert.deepEqual(await said('section', { [plan]: text }), ['1 section.missing']);
			assert.equal(await fixed({ [plan]: text }, /^Insert/), `${text}\n## Constitution Check\n`);
		});
	});

	suite('link', () => {
		const missing = (link: string, more: Readonly<Record<string, string>> = {}) =>
			said('link.missing', { [plan]: `See ${link}.`, [spec]: '# S', ...more });

		test('only what is listed is judged', async () => {
			assert.deepEqual(
				await missing('[a](../../src/a.ts) [b](https://example.org) [c](#c) [d](/d.md) `[e](e.md)`'),
				[],
			);
			assert.deepEqual(await missing('[a](gone.md)'), ['1 link.missing']);
			assert.deepEqual(await missing('[a](../002-other/spec.md)'), ['1 link.missing']);
			assert.deepEqual(await missing('[a](spec.md#x) [b](./spec.md "t") [c](../001-carts)'), []);
		});

		test('what a later step writes may be missing', async () => {
			assert.deepEqual(await missing('[a](tasks.md)'), []);
			assert.deepEqual(await missing('[a](research.md)'), ['1 link.missing']);
		});

		test('the nearest files are offered', async () => {
			const files = (link: string) => ({
				[plan]: `See [a](${link}).`,
				'specs/001-carts/data-model.md': '# D',
				'specs/002-search/spec.md': '# S',
				'specs/002-search/quickstart.md': '# Q',
			});
			assert.deepEqual(await offered('link.missing', files('data_model.md')), ['Link to data-model.md']);
			assert.deepEqual(await offered('link.missing', files('../002-find/quickstart.md')), [
				'Link to ../002-search/quickstart.md',
			]);
			assert.deepEqual(await offered('link.missing', files('nothing.md')), []);
		});

		test('a path from the project is turned into one from here', async () => {
			assert.equal(
				await fixed({ [plan]: 'See [spec](specs/001-carts/spec.md).', [spec]: '# S' }, /^Link to/),
				'See [spec](spec.md).',
			);
		});
	});

	suite('task', () => {
		test('formats that agents do not see', async () => {
			const text =
				'- [ ] T001 a\n-[ ] T002 b\n- [] T003 c\n- [x]T004 d\n- [P] T005 e\n\n```\n-[ ] T006\n```\n- [P] tasks = different files\n- [P] T001 and T002 touch different files\n';
			assert.deepEqual(await said('task.format', { [tasks]: text }), [
				'2 task.format',
				'3 task.format',
				'4 task.format',
				'5 task.format',
			]);
			assert.match(await fixed({ [tasks]: text }, /T005/), /^- \[ \] T005 \[P\] e$/m);
		});

		test('items among tasks that agents pass over', async () => {
			const text =
				'- [ ] T001 a\n- T002 [P] b\n- [ ] T003 c\n- [ ] d\n- [ ] T004B e\n- [x] T004_TEST f\n\n## Order\n\n- T001 and T003 first\n- T009 later\n\n- [ ] All tests pass\n';
			assert.deepEqual(await said('task.format', { [tasks]: text }), ['2 task.format', '4 task.format']);
			assert.match(await fixed({ [tasks]: text }, /T002/), /^- \[ \] T002 \[P\] b$/m);
			assert.match(await fixed({ [tasks]: text }, / T004"/), /^- \[ \] T004 d$/m);
		});

		test('ids that are no tasks do not clash', async () => {
			assert.deepEqual(
				await said('task.duplicate', { [tasks]: '- [ ] T001 a\n- [ ] FR-001 b\n- [ ] FR-001 c\n\nT001 again' }),
				[],
			);
			assert.deepEqual(await said('task.duplicate', { [tasks]: '- [ ] T071-A a\n- [ ] T071-B b\n- [ ] T071 c' }), []);
			assert.deepEqual(await said('task.duplicate', { [tasks]: '- [ ] T001 a\n- [x] **T001** b' }), [
				'2 task.duplicate-id',
			]);
		});
	});

	suite('trace', () => {
		test('tasks that cite ids in passing do not trace', async () => {
			const requirements = '- **FR-001**: a\n- **FR-002**: b\n- **FR-003**: c\n';
			assert.deepEqual(await said('trace', { [spec]: requirements, [tasks]: '- [ ] T001 x (FR-001)' }), []);
			assert.deepEqual(await said('trace', { [spec]: requirements, [tasks]: '- [ ] T001 x (FR-001, FR-003)' }), [
				'2 trace.uncovered',
			]);
			assert.deepEqual(await said('trace', { [spec]: requirements, [tasks]: '- [ ] T001 x (FR-001–FR-003)' }), []);
		});

		test('requirements that are gone need no task', async () => {
			const covers = (third: string) =>
				said('trace', {
					[spec]: `- **FR-001**: a\n- **FR-002**: b\n- **FR-003**: ${third}\n`,
					[tasks]: '- [ ] T001 x (FR-001, FR-002)',
				});
			for (const gone of ['*DROPPED — no longer*', '**Removed**: was b', '(deferred to v2) b', '~~b~~', '削除：b']) {
				assert.deepEqual(await covers(gone), [], gone);
			}
			assert.deepEqual(await covers('Removed carts MUST leave no trace'), ['3 trace.uncovered']);
		});

		test('ids of other specs are theirs', async () => {
			const files = (text: string) => ({ [tasks]: `- [ ] T001 ${text}`, [spec]: '- **FR-001**: a' });
			assert.deepEqual(await said('trace', files('as FR-009 says')), ['1 trace.unknown']);
			assert.deepEqual(await said('trace', files('as FR-009 of spec 002 says')), []);
		});

		test('tasks that are not there', async () => {
			const list = '- [ ] T001 a\n- [ ] T002 b\n- [ ] T003–T005 c\n- [ ] T006 d\n\n';
			const files = { [tasks]: `${list}T006 after T004 and T008` };
			assert.deepEqual(await said('trace', files), ['6 trace.unknown']);
			assert.deepEqual(await offered('trace.unknown', files), ['Use T006', 'Use T002', 'Use T001']);
		});
	});

	suite('feature and config', () => {
		test('an active feature that cannot be read', async () => {
			assert.deepEqual(await said('feature', { '.specify/feature.json': '{"x": 1}', [spec]: '# S' }), [
				'1 feature.active',
			]);
			assert.deepEqual(await said('config', { '.specify/feature.json': '{', [spec]: '# S' }), []);
			assert.equal(
				await fixed({ '.specify/feature.json': '{"x": 1}', [spec]: '# S' }, /001-carts/),
				'{"feature_directory":"specs/001-carts"}\n',
			);
			assert.deepEqual(
				await offered('feature.active', {
					'.specify/feature.json': '{"feature_directory": "specs/001-cart"}',
					[spec]: '# S',
					'specs/002-search/spec.md': '# S',
				}),
				['Use "specs/001-carts"', 'Use "specs/002-search"'],
			);
		});

		test('YAML and JSON errors at their line', async () => {
			assert.deepEqual(await said('config', { '.specify/extensions.yml': 'hooks:\n  a: [1\nb: 2\n' }), [
				'3 config.invalid',
			]);
			assert.deepEqual(await said('config', { '.specify/presets/.registry': '{\n  "presets": {},\n}\n' }), [
				'3 config.invalid',
			]);
			assert.deepEqual(await said('config', { '.specify/plumbline.yml': 'rules:\n  gate.open: loud\n' }), [
				'2 config.invalid',
			]);
			assert.deepEqual(await said('config', { '.specify/extensions.yml': 'installed: []\n' }), []);
		});
	});
});
