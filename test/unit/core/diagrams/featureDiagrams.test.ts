import assert from 'node:assert/strict';
import { featureDiagrams } from '../../../../src/core/diagrams/featureDiagrams.ts';
import { readPicture } from '../../../../src/core/diagrams/picture.ts';
import { noCancellation } from '../../../../src/core/project/workspace.ts';
import { parse } from '../../../../src/webview/mermaid.ts';
import { plumblineWith, translate } from '../../../support/plumblineWith.ts';

const folder = 'specs/001-carts';

/** Each derived diagram as its title with nodes `label@line:class` and edges between labels. All of them parse. */
async function derive(files: Record<string, string>) {
	const inFeature = Object.fromEntries(
		Object.entries(files).map(([name, text]) => [name.includes('/') ? name : `${folder}/${name}`, text]),
	);
	const { plumbline, workspace } = plumblineWith(inFeature);
	const feature = await plumbline.featureOf(workspace.uri(`${folder}/plan.md`), noCancellation);
	const diagrams = await featureDiagrams(plumbline, feature!, translate, noCancellation);
	const result: Record<string, { nodes: string[]; edges: string[] }> = {};
	for (const diagram of diagrams.filter(one => one.origin === 'derived')) {
		assert.equal(await parse(diagram.source), undefined, diagram.source);
		const { nodes, edges } = readPicture(diagram);
		const label = new Map(nodes.map(node => [node.id, node.label]));
		result[diagram.title] = {
			nodes: nodes.map(node => `${node.label}@${node.line + 1}${node.phase ? `:${node.phase}` : ''}`),
			edges: edges.map(edge => `${label.get(edge.from)} > ${label.get(edge.to)}`),
		};
	}
	return result;
}

suite('Derived diagrams', () => {
	test('components of the table, coloured by phase, with what they depend on', async () => {
		const plan = `# Implementation Plan: Carts

### Component Responsibilities

| Component | Responsibility | New/Modified | Phase | Location |
|---|---|---|---|---|
| Cart "page" | Shows it, asks the Inviter | Modified | P1 | x |
| Inviter | Sends mail by Mailgun | New | P2 | x |

### External Dependencies

| Dependency | Type | Purpose |
|---|---|---|
| Mailgun | REST API | mail |
`;
		assert.deepEqual((await derive({ 'plan.md': plan })).Components, {
			nodes: ['Cart "page"@7:existing', 'Inviter@8:P2', 'Mailgun@14:existing'],
			edges: ['Inviter > Mailgun', 'Cart "page" > Inviter'],
		});
		const drawn = `${plan}\n\`\`\`mermaid\ngraph TB\n  A\n\`\`\`\n`;
		assert.equal((await derive({ 'plan.md': drawn })).Components, undefined);
	});

	test('what the structure tree marks as new or changed', async () => {
		const tree = 'src/\n├── cart.ts  # NEW: carts\n├── page.ts  # MODIFIED\n├── user.ts  # existing\n└── misc.ts\n';
		const result = await derive({
			'plan.md': `# Implementation Plan: x\n\n## Project Structure\n\n\`\`\`text\n${tree}\`\`\`\n`,
		});
		assert.deepEqual(result['What the plan adds and changes']?.nodes, [
			'cart.ts@7:added',
			'page.ts@8:changed',
			'user.ts@9:existing',
		]);
	});

	test('no picture of what says nothing: files that all exist, entities without relations, a gate twice', async () => {
		const tree = 'src/\n├── a.ts  # existing\n├── b.ts  # existing\n└── c.ts  # existing\n';
		const gates = '### I. Small ✅\n\n**Status**: PASS\n\n### II. Tested ✅\n\n**Status**: PASS\n';
		const result = await derive({
			'plan.md': `# Implementation Plan: x\n\n## Constitution Check\n\n${gates}\n## Project Structure\n\n\`\`\`text\n${tree}\`\`\`\n`,
			'spec.md': '# Feature Specification: x\n\n### Key Entities\n\n- **Cart**: a box.\n- **User**: a person.\n',
		});
		assert.deepEqual(Object.keys(result), ['Gate map']);
		assert.equal(result['Gate map']?.nodes.length, 3);
	});

	test('one that was inserted is not derived again, and hides no other', async () => {
		const table =
			'### Component Responsibilities\n\n| Component | Responsibility |\n|---|---|\n| Cart | holds |\n| Mail | sends |\n';
		const gates = '## Constitution Check\n\n- **I. Small**: PASS\n- **II. Tested**: PASS\n';
		const plan = `# Implementation Plan: x\n\n${gates}\n${table}`;
		assert.deepEqual(Object.keys(await derive({ 'plan.md': plan })), ['Components', 'Gate map']);
		const inserted = `${plan}\n## Gate map\n\n\`\`\`mermaid\nflowchart LR\n  n1[I. Small]\n\`\`\`\n`;
		assert.deepEqual(Object.keys(await derive({ 'plan.md': inserted })), ['Components']);
	});

	test('entities with references, of the data model or else of the spec', async () => {
		const model =
			'# Data Model\n\n## Users\n\n| Field | Type |\n|---|---|\n| id | uuid |\n\n## Cart (new)\n\n| Field | Type |\n|---|---|\n| user_id | uuid, FK |\n| items | List<Item> |\n\n## Item\n\n| Field | Type |\n|---|---|\n| id | uuid |\n';
		const { Entities } = await derive({ 'plan.md': '#', 'data-model.md': model });
		assert.deepEqual(Entities?.nodes, ['Users@3', 'Cart@9', 'Item@16']);
		assert.deepEqual(Entities?.edges, ['Users > Cart', 'Cart > Item']);
		const spec =
			'# Feature Specification: x\n\n### Key Entities\n\n- **Cart**: belongs to a User, holds Gift-card (v2).\n- **User**: a person.\n- **Gift-card (v2)**: money.\n';
		assert.deepEqual((await derive({ 'plan.md': '#', 'spec.md': spec }))['Key entities'], {
			nodes: ['Cart@5', 'User@6', 'Gift-card (v2)@7'],
			edges: ['Cart > User', 'Cart > Gift-card (v2)'],
		});
	});

	test('gates, where the plan stands, and the row that justifies', async () => {
		const plan = `# Implementation Plan: x

## Constitution Check

- **I. Small Parts**: PASS
- **II. Test-First**: FAIL no tests for mail

## Complexity Tracking

| Violation | Why Needed | Simpler Alternative Rejected Because |
|---|---|---|
| II. Test-First | mail is sent by others | nothing to fake |
`;
		const map = (await derive({ 'plan.md': plan }))['Gate map'];
		assert.deepEqual(map?.nodes, [
			'Constitution Check: failed@5:fail',
			'I. Small Parts: passed@5:pass',
			'II. Test-First: failed@6:fail',
			'Justified: II. Test-First@12',
		]);
		assert.ok(map?.edges.includes('II. Test-First: failed > Justified: II. Test-First'));
	});

	test('stories, requirements and tasks', async () => {
		const spec =
			'# Feature Specification: x\n\n### User Story 1 - Share (Priority: P1)\n\nText.\n\n### User Story 2 - Leave (Priority: P2)\n\n## Requirements\n\n- **FR-001**: System MUST share (US1)\n- **FR-002**: System MUST log\n';
		const tasks =
			'# Tasks: x\n\n## Phase 1: User Story 1\n\n- [x] T001 [US1] Write share for FR-001\n- [x] T002 [US1] More\n- [ ] T003 [US1] Even more\n\n## Phase 2: User Story 2\n\n- [ ] T004 [US2] Leave\n';
		assert.deepEqual((await derive({ 'plan.md': '#', 'spec.md': spec, 'tasks.md': tasks })).Traceability, {
			nodes: [
				'Story 1: Share@3:P1',
				'Story 2: Leave@7:P2',
				'FR-001: System MUST share (US1)@11',
				'T001 Write share for FR-001: 1 of 1 done@5:done',
				'T002 … T003: 1 of 2 done@6:active',
				'T004 Leave: 0 of 1 done@11',
			],
			edges: [
				'Story 1: Share > FR-001: System MUST share (US1)',
				'FR-001: System MUST share (US1) > T001 Write share for FR-001: 1 of 1 done',
				'Story 1: Share > T002 … T003: 1 of 2 done',
				'Story 2: Leave > T004 Leave: 0 of 1 done',
			],
		});
	});

	test('phases of tasks: as stated, else as their kind says', async () => {
		const phase = (title: string) => `## ${title}\n\n- [ ] T0${title.length} Do\n\n`;
		const titles = [
			'Phase 1: Setup',
			'Phase 2: Foundational (Blocking)',
			'Phase 3: User Story 1 - A',
			'Phase 4: User Story 2 - B!',
			'Phase 5: Polish it',
		];
		const text = `# Tasks: x\n\n${titles.map(phase).join('')}`;
		const name = (index: number) => `${titles[index]!.replace(/ \(.*/, '')}: 0 of 1 done`;
		const edges = (...pairs: [number, number][]) => pairs.map(([a, b]) => `${name(a)} > ${name(b)}`);
		assert.deepEqual(
			(await derive({ 'plan.md': '#', 'tasks.md': text }))['Task phases']?.edges,
			edges([0, 1], [1, 2], [1, 3], [2, 4], [3, 4]),
		);
		const stated = `${text}## Dependencies\n\n- **User Story 2 (Phase 4)**: Depends on US1 completion - B\n- **User Story 1 (Phase 3)**: does not depend on US2\n`;
		assert.deepEqual(
			(await derive({ 'plan.md': '#', 'tasks.md': stated }))['Task phases']?.edges,
			edges([0, 1], [1, 2], [2, 3], [2, 4], [3, 4]),
		);
	});

	test('the map of features that name each other', async () => {
		const files = {
			'plan.md': '# Implementation Plan: x\n\nBuilds on 002-users and feature 003.',
			'specs/002-users/spec.md': '#',
			'specs/003-mail/spec.md': 'see ../001-carts/plan.md',
			'specs/004-alone/spec.md': '#',
		};
		const map = (await derive(files))['Feature map'];
		assert.deepEqual(map?.nodes, ['001-carts@1:active', '002-users@1', '003-mail@1']);
		assert.deepEqual(map?.edges, ['001-carts > 002-users', '001-carts > 003-mail', '003-mail > 001-carts']);
	});

	test('nothing where the documents say nothing', async () => {
		assert.deepEqual(
			await derive({ 'plan.md': '# Implementation Plan: x\n', 'tasks.md': '', 'spec.md': '', 'data-model.md': '' }),
			{},
		);
	});
});
