import * as assert from 'node:assert/strict';
import { parseChecklist } from '../../../../src/core/documents/checklist.ts';
import { readComplexity } from '../../../../src/core/documents/complexity.ts';
import { parseDataModel } from '../../../../src/core/documents/dataModel.ts';
import { parsePlan } from '../../../../src/core/documents/parsePlan.ts';
import { parseSpec, titleOf } from '../../../../src/core/documents/spec.ts';
import { parseTasks, taskText } from '../../../../src/core/documents/tasks.ts';
import { defaultLexicon } from '../../../../src/core/lexicon/defaultLexicon.ts';
import { parseOutline } from '../../../../src/core/markdown/parseOutline.ts';

suite('parseSpec', () => {
	const spec = parseSpec(
		parseOutline(`# Feature Specification: Shared carts

**Status**: Approved

## User Scenarios

### User Story 1 - Share a cart (Priority: P1) 🎯
### ユーザーストーリー 2 — 支払う（優先度: P2）
### História 3a: Sair

## Requirements

- **FR-001**: Carts MUST be shared, see FR-009
- **FR-002** : Carts MUST expire
| NFR-003 | fast |

### Key Entities

- **Cart**: lines and members

## Success Criteria

- **SC-001**: Paying takes a minute
`),
	);

	test('title and status', () => {
		assert.equal(spec.title, 'Shared carts');
		assert.equal(spec.status?.value, 'Approved');
	});

	test('stories in several languages, with number, title and priority', () => {
		assert.deepEqual(
			spec.stories.map(({ number, title, priority }) => [number, title, priority]),
			[
				['1', 'Share a cart 🎯', 'P1'],
				['2', '支払う', 'P2'],
				['3a', 'Sair', undefined],
			],
		);
	});

	test('requirements and criteria where they are stated, not where they are cited', () => {
		assert.deepEqual(
			spec.requirements.map(({ id, range, text }) => [id, range.start.line + 1, text]),
			[
				['FR-001', 13, 'Carts MUST be shared, see FR-009'],
				['FR-002', 14, 'Carts MUST expire'],
			],
		);
		assert.deepEqual(
			spec.criteria.map(criterion => criterion.id),
			['SC-001'],
		);
	});

	test('entities', () => {
		assert.deepEqual(
			spec.entities.map(entity => entity.name),
			['Cart'],
		);
	});

	test('an empty document has nothing', () => {
		const empty = parseSpec(parseOutline(''));
		assert.equal(empty.title, undefined);
		assert.deepEqual([empty.stories, empty.requirements, empty.criteria, empty.entities], [[], [], [], []]);
		assert.equal(titleOf(parseOutline('# Shared carts')), 'Shared carts');
	});
});

suite('parseTasks', () => {
	const tasks = parseTasks(
		parseOutline(`# Tasks: Shared carts

- [P] tasks = different files

## Phase 1: Setup

- [x] T001 Create the module
- [X] **T002** [P] Add a test
- [ ] T003a [P] [US2] Pay
  - [ ] works offline
- [~] T-004 Dropped
- [ ] 1.2 Draw
- [ ] T010–T014 Prompts

## Phase 2: Polish

### Docs

- [x] T020: Write [US1] down

\`\`\`text
- [ ] T099 quoted
\`\`\`
`),
	);

	test('tasks with an id; legends, fences and boxes without one are left out', () => {
		assert.deepEqual(
			tasks.tasks.map(({ id, mark, done }) => [id, mark, done]),
			[
				['T001', 'x', true],
				['T002', 'X', true],
				['T003a', '', false],
				['T-004', '~', false],
				['1.2', '', false],
				['T020', 'x', true],
			],
		);
	});

	test('counts, in all and by phase', () => {
		assert.deepEqual([tasks.total, tasks.done], [6, 3]);
		assert.deepEqual(
			tasks.phases.map(({ title, total, done }) => [title, total, done]),
			[
				['Phase 1: Setup', 5, 2],
				['Phase 2: Polish', 1, 1],
			],
		);
	});

	test('tags and text', () => {
		const pay = tasks.tasks[2]!;
		assert.deepEqual([pay.parallel, pay.story, taskText(pay)], [true, '2', 'Pay']);
		assert.deepEqual(pay.storyRange?.start, { line: 8, character: 16 });
		assert.deepEqual(pay.idRange?.start, { line: 8, character: 6 });
		assert.equal(tasks.tasks[5]?.story, undefined);
	});

	test('without any id, every box counts', () => {
		const boxes = parseTasks(parseOutline('- [ ] Draw\n- [x] Write'));
		assert.deepEqual([boxes.total, boxes.done], [2, 1]);
	});
});

suite('parseChecklist', () => {
	test('counts boxes and reads ids', () => {
		const list = parseChecklist(
			parseOutline('- [x] CHK001 Clear? [Gap]\n- [X] Bounded\n- [ ] CHK003 Done\n- [P] legend\n- plain'),
		);
		assert.deepEqual([list.total, list.done], [3, 2]);
		assert.deepEqual(
			list.items.map(({ id, text }) => [id, text]),
			[
				['CHK001', 'Clear? [Gap]'],
				[undefined, 'Bounded'],
				['CHK003', 'Done'],
			],
		);
	});
});

suite('parseDataModel', () => {
	test('entities with fields from tables and lists', () => {
		const model = parseDataModel(
			parseOutline(`# Data Model

### 1. Entity: Cart (new)

| Field | Type | Notes |
|-------|------|-------|
| id | uuid | key |
| \`total\` | money | |
| … | … | |

### 会員モデル

- **name**: string
- \`joined\` — date

## Validation Rules

- **Bounds**: at most 99 lines

## 3. Bezüge und Regeln (Relationships & Rules)

- **Eindeutigkeit**: jedes \`Cart\` hat ein Mitglied

## 4. Relationships, Constraints and States

- **Owner**: one for each

## Notes

No fields here.
`),
		);
		assert.deepEqual(
			model.entities.map(({ name, fields }) => [
				name,
				fields.map(field => `${field.name} ${field.type} ${field.line + 1}`),
			]),
			[
				['Cart', ['id uuid 7', 'total money 8']],
				['会員モデル', ['name string 13', 'joined date 14']],
			],
		);
	});
});

suite('readComplexity', () => {
	const filled = (text: string) => readComplexity(parseOutline(text))?.filledRows;
	const table = (...rows: readonly string[]) =>
		['## Complexity Tracking', '', '| Violation | Why Needed | Simpler |', '|---|---|---|', ...rows].join('\n');

	test('rows that a person filled, not samples nor "none"', () => {
		assert.deepEqual(
			filled(
				table(
					'| Second store | Offline | One cannot be written |',
					'| [e.g., 4th project] | [current need] | [why] |',
					'| None | — | — |',
					'| N/A | N/A | N/A |',
					'| 해당 없음 | 헌법 준수 | - |',
					'| - | - | - |',
				),
			),
			[4],
		);
	});

	test('a section without a table, and none at all', () => {
		assert.deepEqual(filled('## Complexity Tracking\n\nNo violations.'), []);
		assert.equal(filled('## Summary'), undefined);
	});

	test('a table outside of the section counts by its columns', () => {
		assert.deepEqual(filled('## Next\n\n| Violation | Why Needed | Simpler |\n|---|---|---|\n| A | b | c |'), [4]);
	});
});

suite('parsePlan', () => {
	test('joins what the readers say', () => {
		const plan = parsePlan(
			parseOutline(
				'# Implementation Plan: Carts\n\n**Date**: [DATE]\n\n## Technical Context\n\n**Storage**: SQLite\n\n## Constitution Check\n\n- [x] **I. Test first**',
			),
			defaultLexicon,
		);
		assert.equal(plan.title, 'Carts');
		assert.equal(plan.flavour, 'upstream');
		assert.deepEqual(
			plan.fields.map(field => field.label),
			['Date', 'Storage'],
		);
		assert.equal(plan.gates.standing, 'passed');
		assert.deepEqual(
			plan.leftovers.map(leftover => leftover.kind),
			['header'],
		);
		assert.equal(plan.complexity, undefined);
	});

	test('the flavour of the settings wins', () => {
		assert.equal(parsePlan(parseOutline('# P'), defaultLexicon, 'charter').flavour, 'charter');
	});
});
