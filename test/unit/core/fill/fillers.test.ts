import assert from 'node:assert/strict';
import { decideSections } from '../../../../src/core/fill/decideSections.ts';
import { applyEdits } from '../../../../src/core/text/edits.ts';
import { openFill, planPath } from './fixture.ts';

const constitution = `# Shop Constitution

## Core Principles

### I. Test-First

Every change MUST start with a failing test. Reviewers SHOULD look at it first.

### II. Small | simple

- Modules MUST NOT import each other in circles.
- Names MUST be whole words

### [PRINCIPLE_3_NAME]

[PRINCIPLE_3_DESCRIPTION]

## Governance

Changes MUST be agreed.
`;

suite('header', () => {
	const head =
		'# Implementation Plan: [FEATURE]\n\n**Branch**: `[###-feature-name]` | **Date**: [DATE] | **Spec**: [link]\n' +
		'**Input**: Feature specification from `/specs/[###-feature-name]/spec.md`\n\n## Summary\n\nDone.\n';

	test('one place at a time, or all of them', async () => {
		const { apply, labels } = await openFill({
			[planPath]: head,
			'specs/001-login/spec.md': '# Feature Specification: Sign in\n',
		});
		assert.deepEqual(await labels('FEATURE'), ['Sign in', 'Fill all 5 places of the header']);
		assert.equal(await apply('DATE', '2026-05-01'), head.replace('[DATE]', '2026-05-01'));
		assert.equal(
			await apply('FEATURE', 'Fill all 5 places of the header'),
			'# Implementation Plan: Sign in\n\n**Branch**: `001-login` | **Date**: 2026-05-01 | **Spec**: [spec.md](./spec.md)\n' +
				'**Input**: Feature specification from `/specs/001-login/spec.md`\n\n## Summary\n\nDone.\n',
		);
	});
});

suite('gate section', () => {
	const plan =
		'# Implementation Plan: Login\n\n## Constitution Check\n\n*GATE: Must pass before Phase 0 research. Re-check after Phase 1 design.*\n\n' +
		'[Gates determined based on constitution file]\n\n## Project Structure\n\nsrc\n';
	const files = { [planPath]: plan, '.specify/memory/constitution.md': constitution };

	test('has one gate for each principle that somebody wrote', async () => {
		const { apply } = await openFill(files);
		assert.equal(
			await apply('gate-section', 'Table, one row for each principle'),
			plan.replace(
				'[Gates determined based on constitution file]',
				'| Principle | Status | Notes |\n|-----------|--------|-------|\n| I. Test-First | PENDING | |\n| II. Small \\| simple | PENDING | |',
			),
		);
		assert.equal(
			await apply('gate-section', 'Check list, one box for each rule'),
			plan.replace(
				'[Gates determined based on constitution file]',
				'**I. Test-First**\n- [ ] Every change MUST start with a failing test\n\n' +
					'**II. Small | simple**\n- [ ] Modules MUST NOT import each other in circles\n- [ ] Names MUST be whole words',
			),
		);
	});

	test('is written as most other plans write it', async () => {
		const other = (gates: string) => `# Implementation Plan: X\n\n## Constitution Check\n\n${gates}\n`;
		const boxes = other('- [x] **I. Test-First**\n- [ ] **II. Small**');
		const { suggest } = await openFill({
			...files,
			'specs/002-a/plan.md': boxes,
			'specs/003-b/plan.md': boxes,
			'specs/004-c/plan.md': other('| Principle | Status |\n|---|---|\n| I. Test-First | PASS |\n| II. Small | PASS |'),
		});
		const found = (await suggest('gate-section')).map(({ label, source }) => `${label}: ${source}`);
		assert.equal(found[0], 'Check list, one box for each principle: the constitution, as 2 other plans write it');
		assert.match(found[1]!, /^Table/);
	});

	test('comes behind a section that holds nothing to replace', async () => {
		const { apply, fill, parsed, targetOf } = await openFill({
			...files,
			[planPath]: '# Implementation Plan: Login\n\n## Constitution Check\n\n## Other\n\nx\n',
		});
		const boxes = '\n\n- [ ] **I. Test-First**\n- [ ] **II. Small | simple**';
		const filled = await apply('gate-section', 'Check list, one box for each principle');
		assert.equal(filled, parsed.document.getText().replace('Check', `Check${boxes}`));
		const written = await fill.write(parsed, targetOf('gate-section'), 'Mine');
		assert.equal(written.kind === 'change' && written.edits[0]?.newText, '\n\nMine');
	});

	test('has nothing to offer without a constitution, or with an unfilled one', async () => {
		assert.deepEqual(await (await openFill({ [planPath]: plan })).labels('gate-section'), []);
		const unfilled =
			'# [PROJECT_NAME] Constitution\n\n## Core Principles\n\n### [PRINCIPLE_1_NAME]\n\n[PRINCIPLE_1_DESCRIPTION]\n';
		assert.deepEqual(
			await (await openFill({ [planPath]: plan, '.specify/memory/constitution.md': unfilled })).labels('gate-section'),
			[],
		);
	});
});

suite('open gates', () => {
	const plan = (gates: string) => `# Implementation Plan: Login\n\n## Constitution Check\n\n${gates}\n`;
	const table = (status: string) => plan(`| Principle | Status |\n|---|---|\n| I. Test-First | ${status} |`);
	const cases: [string, string, readonly string[]][] = [
		['boxes', plan('- [ ] **I. Test-First**'), ['[x]', '[N/A]', '[❌]'].map(box => plan(`- ${box} **I. Test-First**`))],
		['marks', plan('- ⬜ **I. Test-First**'), ['✅', '➖', '❌'].map(mark => plan(`- ${mark} **I. Test-First**`))],
		['words', table('PENDING'), ['PASS', 'N/A', 'FAIL'].map(table)],
	];
	for (const [title, text, outcomes] of cases) {
		test(`take each outcome, as ${title}, and what the principle demands is shown`, async () => {
			const { suggest, applied } = await openFill({
				[planPath]: text,
				'.specify/memory/constitution.md': constitution,
			});
			const suggestions = await suggest('gate');
			assert.deepEqual(
				suggestions.map(({ label }) => label),
				['The gate holds', 'It does not apply', 'It does not hold'],
			);
			assert.equal(suggestions[0]?.detail, 'Every change MUST start with a failing test');
			const after = await Promise.all(suggestions.map(applied));
			assert.deepEqual(
				after.map(({ document }) => document.getText()),
				outcomes,
			);
			assert.deepEqual(
				after.map(parsed => parsed.plan?.gates.current[0]?.state),
				['pass', 'na', 'fail'],
			);
		});
	}

	test('are answered as the plan’s other gates are, and not asked for while they hold template text', async () => {
		const gates = '| Principle | Status |\n|---|---|\n| I. A | ✅ Passed |\n| II. B | TBD |';
		const { apply, targets } = await openFill({ [planPath]: plan(gates) });
		assert.equal(await apply('gate', 'The gate holds'), plan(gates.replace('TBD', '✅ Passed')));
		assert.equal(targets.length, 1);
		assert.equal((await openFill({ [planPath]: plan('- [x] **I. A**') })).targets.length, 0);
	});

	test('take a remark behind their box', async () => {
		const { fill, parsed, targetOf } = await openFill({ [planPath]: plan('- [ ] **I. A** ') });
		const edit = await fill.write(parsed, targetOf('gate'), 'covered by a.test.ts');
		assert.equal(
			edit.kind === 'change' && applyEdits(parsed.document, edit.edits),
			plan('- [ ] **I. A** — covered by a.test.ts '),
		);
	});
});

suite('sample diagrams', () => {
	test('can be deleted or drawn anew', async () => {
		const sample = '```mermaid\nerDiagram\n    ENTITY1 ||--o{ ENTITY2 : has\n```\n\n';
		const plan = (diagram: string) => `# Implementation Plan: Login\n\n## Data Architecture\n\n${diagram}End.\n`;
		const { apply, fill, parsed, targetOf } = await openFill({ [planPath]: plan(sample) });
		assert.equal(await apply('diagram', 'Delete the diagram'), plan(''));
		const edit = await fill.write(parsed, targetOf('diagram'), 'erDiagram\n    TOOL');
		assert.equal(
			edit.kind === 'change' && applyEdits(parsed.document, edit.edits),
			plan('```mermaid\nerDiagram\n    TOOL\n```\n\n'),
		);
	});
});

suite('fields whose label is to be written as well', () => {
	test('are one place', async () => {
		const spec =
			'# Feature Specification: X\n\n## Requirements\n\n### Key Entities\n\n- **[Entity 1]**: [What it stands for]\n';
		const { fill, parsed, targetOf, suggest } = await openFill(
			{ 'specs/001-login/spec.md': spec },
			'specs/001-login/spec.md',
		);
		const [edit, [own]] = [
			await fill.write(parsed, targetOf('[Entity 1]'), 'Tool: lent out'),
			await suggest('[Entity 1]'),
		];
		assert.match(own?.snippet?.text ?? '', /^\*\*\$\{1:Entity 1\}\*\*: \$\{2:What it stands for\}$/);
		assert.equal(
			edit.kind === 'change' && applyEdits(parsed.document, edit.edits),
			spec.replace('**[Entity 1]**: [What it stands for]', '**Tool**: lent out'),
		);
	});
});

suite('structure', () => {
	const fence = (content: string) => `\`\`\`text\n${content}\`\`\``;
	const options =
		'# [REMOVE IF UNUSED] Option 1: Single project (DEFAULT)\nsrc/\n└── lib/\n\n' +
		'# [REMOVE IF UNUSED] Option 2: Web application (when found)\nbackend/\n└── src/\n\nfrontend/\n└── [as above]\n';
	const plan = (content: string) =>
		`# Implementation Plan: Login\n\n## Project Structure\n\n### Source Code (repository root)\n\n${fence(content)}\n\n` +
		'**Structure Decision**: [Which structure was chosen,\nwith its directories]\n';
	const repository = {
		'go.mod': 'go 1.25\n',
		'src/api/handlers/a.go': '',
		'src/store/b.go': '',
		'tests/unit/c.go': '',
		'node_modules/x/y.js': '',
	};

	test('keeps one option and deletes the others with their labels', async () => {
		const { apply, targets } = await openFill({ [planPath]: plan(options), 'backend/main.go': '' });
		assert.deepEqual(
			targets.map(({ kind }) => kind),
			['option', 'decision'],
		);
		assert.equal(await apply('option', 'Keep "Web application"'), plan('backend/\n└── src/\n\nfrontend/\n'));
		assert.equal(await apply('option', 'Keep "Single project"'), plan('src/\n└── lib/\n'));
	});

	test('knows translated options', async () => {
		const translated =
			'# [미사용 시 제거] 옵션 1: 단일 프로젝트 (기본값)\nsrc/\n\n# [미사용 시 제거] 옵션 2: 웹\nweb/\n';
		const { apply, targets } = await openFill({ [planPath]: plan(translated), 'a/b.go': '' });
		assert.equal(targets[0]?.kind, 'option');
		assert.equal(await apply('option', 'Keep "단일 프로젝트"'), plan('src/\n'));
	});

	test('an option fits if the repository has its folders', async () => {
		const { suggest } = await openFill({ [planPath]: plan(options), 'backend/main.go': '' });
		const found = await suggest('option');
		assert.equal(found.find(({ label }) => label === 'Keep "Web application"')?.confidence, 'medium');
		assert.equal(found.find(({ label }) => label === 'Keep "Single project"')?.confidence, 'low');
	});

	test('offers the real tree of the repository', async () => {
		const { apply, labels } = await openFill({ [planPath]: plan(options), ...repository });
		assert.equal((await labels('option'))[0], 'The repository, 2 folders deep');
		assert.equal(
			await apply('option', 'The repository, 2 folders deep'),
			plan('src/\n├── api/\n└── store/\ntests/\n└── unit/\n'),
		);
		assert.equal(
			await apply('option', 'The repository, 3 folders deep'),
			plan('src/\n├── api/\n│   └── handlers/\n└── store/\ntests/\n└── unit/\n'),
		);
	});

	test('does not walk a large repository', async () => {
		const many = Object.fromEntries(Array.from({ length: 90 }, (_, i) => [`packages/p${i}/src/deep/er/a.ts`, '']));
		const { labels } = await openFill({ [planPath]: plan(options), ...many, 'apps/web/x.ts': '' });
		assert.deepEqual(
			(await labels('option')).filter(label => label.includes('epository')),
			['Folders of the repository'],
		);
	});

	test('keeps a real tree that stands above the options', async () => {
		const { apply, labels } = await openFill({ [planPath]: plan(`cmd/\n└── main.go\n\n${options}`), ...repository });
		assert.equal((await labels('option'))[0], 'Keep what stands above the options');
		assert.equal(await apply('option', 'Keep what stands above the options'), plan('cmd/\n└── main.go\n'));
	});

	test('the decision names the folders of the tree, else of the repository', async () => {
		const decided = await openFill({ [planPath]: plan('cmd/\n└── main.go\ninternal/\n'), ...repository });
		assert.equal((await decided.labels('decision'))[0], 'Single project in `cmd/` and `internal/`.');
		const open = await openFill({ [planPath]: plan(options), 'backend/a.go': '', 'frontend/b.ts': '' });
		assert.equal(
			(await open.labels('decision'))[0],
			'Web application with separate front end and back end, in `backend/` and `frontend/`.',
		);
		assert.equal(
			await decided.apply('decision', 'Single project in `cmd/` and `internal/`.'),
			plan('cmd/\n└── main.go\ninternal/\n').replace(
				'[Which structure was chosen,\nwith its directories]',
				'Single project in `cmd/` and `internal/`.',
			),
		);
	});
});

suite('complexity', () => {
	const plan = (gates: string) =>
		`# Implementation Plan: Login\n\n## Constitution Check\n\n${gates}\n\n## Complexity Tracking\n\n` +
		'| Violation | Why Needed | Simpler Alternative Rejected Because |\n|---|---|---|\n' +
		'| [e.g., 4th project] | [current need] | [why 3 projects insufficient] |\n' +
		'| [e.g., Repository pattern] | [specific problem] | [why direct access insufficient] |\n';

	test('says that there are none if every gate holds', async () => {
		const text = plan('| Principle | Status |\n|---|---|\n| I. Test-First | PASS |');
		const { apply, targets } = await openFill({ [planPath]: text });
		assert.equal(targets.filter(({ kind }) => kind === 'complexity').length, 1);
		assert.equal(
			await apply('complexity', 'No violations.'),
			`${text.slice(0, text.indexOf('| Violation'))}No violations.\n`,
		);
	});

	test('is sure of that only if every gate was evaluated', async () => {
		const confidence = async (status: string) =>
			(
				await (
					await openFill({ [planPath]: plan(`| Principle | Status |\n|---|---|\n| I. Test-First | ${status} |`) })
				).suggest('complexity')
			)[0]?.confidence;
		assert.equal(await confidence('PASS'), 'high');
		assert.equal(await confidence('PENDING'), 'medium');
	});

	test('has a row for each gate that does not hold, in place of the sample rows', async () => {
		const text = plan(
			'| Principle | Status | Notes |\n|---|---|---|\n| I. Test-First | PASS | |\n| II. Simple | FAIL | four services |\n| III. Fast | ❌ FAIL | |',
		);
		const { apply, suggest } = await openFill({ [planPath]: text });
		assert.equal(
			await apply('complexity', 'A row for each of 2 gates that do not hold'),
			`${text.slice(0, text.indexOf('| [e.g., 4th'))}| II. Simple | four services |   |\n| III. Fast |   |   |\n`,
		);
		const [first, second] = await suggest('complexity');
		assert.equal(
			first?.snippet?.text,
			'| II. Simple | four services | @1 |\n| III. Fast | @2 | @3 |'.replace(/@(\d)/g, '$${$1}'),
		);
		assert.equal(second?.confidence, 'low');
	});
});

suite('conditional sections', () => {
	const plan =
		'# Implementation Plan: Login\n\n## Caching\n\n<!-- CONDITIONAL SECTION: for hot data.\n  DELETE this entire section if nothing is cached. -->\n\nText.\n\n' +
		'### Warming\n\n<!-- DELETE this subsection if not needed. -->\n\nMore.\n\n## Risks\n\n<!-- CONDITIONAL SECTION: DELETE this entire section if none. -->\n\nNone.\n';

	test('are kept without the comment, or deleted with all below', async () => {
		const { apply, labels } = await openFill({ [planPath]: plan });
		assert.deepEqual(await labels('Caching'), ['Keep "Caching"', 'Delete "Caching"']);
		assert.equal(
			await apply('Caching', 'Keep "Caching"'),
			plan.replace(/<!-- CONDITIONAL SECTION: for hot[^>]*-->\n\n/, ''),
		);
		assert.equal(await apply('Warming', 'Delete "Warming"'), plan.replace(/### Warming[\s\S]*?(?=## Risks)/, ''));
		assert.equal(await apply('Risks', 'Delete "Risks"'), plan.slice(0, plan.indexOf('## Risks')));
	});

	test('can be decided at once, sub-sections of deleted ones included', async () => {
		const { parsed, targets } = await openFill({ [planPath]: plan });
		const conditional = targets.filter(({ kind }) => kind === 'conditional');
		assert.equal(conditional.length, 3);
		const decide = (...kept: number[]) => {
			const edit = decideSections(parsed, conditional, new Set(kept.map(index => conditional[index]!)));
			assert.equal(edit.kind, 'change');
			return applyEdits(parsed.document, edit.edits);
		};
		assert.equal(decide(2), '# Implementation Plan: Login\n\n## Risks\n\nNone.\n');
		assert.equal(decide(0, 1), '# Implementation Plan: Login\n\n## Caching\n\nText.\n\n### Warming\n\nMore.\n\n');
		assert.equal(decide(), '# Implementation Plan: Login\n\n');
	});
});

suite('instructions', () => {
	test('go with their lines and the blank ones behind', async () => {
		const plan =
			'# Implementation Plan: Login\n\n## Technical Context\n\n<!--\n  ACTION REQUIRED: replace this.\n-->\n\n**Storage**: files\n';
		const { apply } = await openFill({ [planPath]: plan });
		assert.equal(
			await apply('instruction', 'Remove the instruction'),
			'# Implementation Plan: Login\n\n## Technical Context\n\n**Storage**: files\n',
		);
	});
});

suite('choices', () => {
	test('are the alternatives in the brackets', async () => {
		const plan = '# Implementation Plan: Login\n\n## Gates\n\n**Strategy**: [High / Medium / Low]\n';
		const { apply, labels } = await openFill({ [planPath]: plan });
		assert.deepEqual(await labels('choice'), ['High', 'Medium', 'Low']);
		assert.equal(await apply('choice', 'Low'), plan.replace('[High / Medium / Low]', 'Low'));
	});
});

suite('spec', () => {
	const plan =
		'# Implementation Plan: Login\n\n## Summary\n\n[What the feature does, and the technical approach]\n\n## Technical Context\n\n' +
		'**Storage**: [e.g., files or N/A]\n**Performance Goals**: [domain-specific, e.g., 60 fps]\n**Scale/Scope**: [domain-specific, e.g., 10 screens]\n';
	const spec =
		'# Feature Specification: Sign in\n\n## User Scenarios & Testing\n\n### User Story 1 - Passkeys (Priority: P1)\n\nA shopper signs in\nwith a passkey.\n\n' +
		'**Why this priority**: x\n\n### User Story 2 - Recovery (Priority: P2)\n\nLost device.\n\n## Requirements\n\n### Key Entities\n\n- **Account**: a shopper\n- **Session**: one device\n\n' +
		'## Success Criteria\n\n### Measurable Outcomes\n\n- **SC-001**: Signing in takes less than 2 seconds. Mostly.\n- **SC-002**: 10,000 users at once\n- **SC-003**: [A figure]\n';
	const files = { [planPath]: plan, 'specs/001-login/spec.md': spec };

	test('gives the summary, from title and stories', async () => {
		const { labels, suggest } = await openFill(files);
		assert.deepEqual(await labels('Summary'), [
			'Sign in: A shopper signs in with a passkey.',
			'Sign in. Passkeys. Recovery.',
		]);
		assert.equal((await suggest('Summary'))[0]?.sourceUri, 'file:///repo/specs/001-login/spec.md');
	});

	test('gives goals from the measurable outcomes', async () => {
		const { labels } = await openFill(files);
		assert.equal((await labels('Performance Goals'))[0], 'Signing in takes less than 2 seconds (SC-001)');
		assert.equal((await labels('Scale/Scope'))[0], '10,000 users at once (SC-002)');
	});

	test('gives the title of the story with the same number', async () => {
		const stories =
			'# Implementation Plan: Login\n\n## Phase 3\n\n### User Story 2: [Story Name] (Priority: P2)\n\nx\n';
		const { labels, apply } = await openFill({ ...files, [planPath]: stories });
		assert.deepEqual(await labels('section'), ['Recovery', 'Passkeys']);
		assert.equal(await apply('section', 'Recovery'), stories.replace('[Story Name]', 'Recovery'));
	});

	test('gives what is stored, from the entities', async () => {
		const { suggest } = await openFill(files);
		const found = (await suggest('Storage')).find(({ source }) => source === 'spec.md, key entities');
		assert.equal(found?.label, 'Store for Account, Session');
		assert.ok(found.snippet?.text.endsWith(':Store} for Account, Session'));
	});
});

suite('clarifications', () => {
	const specPath = 'specs/001-login/spec.md';
	const spec = (more = '') =>
		`# Feature Specification: Sign in\n\n${more}## Requirements\n\n- **FR-001**: Sessions MUST end after [NEEDS CLARIFICATION: 30 minutes or 8 hours?]\n`;
	const answered = spec().replace('[NEEDS CLARIFICATION: 30 minutes or 8 hours?]', '8 hours');
	const entry = '- Q: 30 minutes or 8 hours? → A: 8 hours\n';

	test('offer the alternatives of the question; a spec records the answer', async () => {
		const { apply, labels } = await openFill({ [specPath]: spec() }, specPath);
		assert.deepEqual(await labels('clarification'), ['30 minutes', '8 hours']);
		assert.equal(
			await apply('clarification', '8 hours'),
			answered.replace('## Requirements', `## Clarifications\n\n### Session 2026-05-01\n\n${entry}\n## Requirements`),
		);
	});

	test('are recorded in today’s session if there is one, else in a new one', async () => {
		const earlier = '## Clarifications\n\n### Session 2026-04-01\n\n- Q: a → A: b\n\n';
		const old = await openFill({ [specPath]: spec(earlier) }, specPath);
		assert.equal(
			await old.apply('clarification', '8 hours'),
			answered.replace('## Requirements', `${earlier}### Session 2026-05-01\n\n${entry}\n## Requirements`),
		);
		const today = earlier.replace('2026-04-01', '2026-05-01');
		const same = await openFill({ [specPath]: spec(today) }, specPath);
		assert.equal(
			await same.apply('clarification', '8 hours'),
			answered.replace('## Requirements', `${today.trimEnd()}\n${entry}\n## Requirements`),
		);
	});

	test('of a plan are answered from the spec’s sessions', async () => {
		const { labels, apply } = await openFill({
			[planPath]:
				'# Implementation Plan: Login\n\nSessions last [NEEDS CLARIFICATION: how long do sessions stay valid?].\n',
			[specPath]: `# Feature Specification: Sign in\n\n## Clarifications\n\n### Session 2026-04-01\n\n- Q: How long should sessions be valid? → A: 8 hours\n- Q: Which colour? → A: blue\n`,
		});
		assert.deepEqual(await labels('clarification'), ['8 hours']);
		assert.equal(await apply('clarification', '8 hours'), '# Implementation Plan: Login\n\nSessions last 8 hours.\n');
	});
});

suite('component table', () => {
	const plan =
		'# Implementation Plan: Login\n\n## High-Level Architecture\n\n```mermaid\nflowchart LR\n  WEB[Web client]:::existing --> AUTH[Auth service]:::P1\n```\n\n' +
		'### Component Responsibilities\n\n| Component | Responsibility | New/Modified | Phase | Location |\n|---|---|---|---|---|\n| [Component name] | [What it does] | New | P1 | [src/path] |\n\nEnd.\n';

	test('has a row for each box of the diagram', async () => {
		const { apply, suggest } = await openFill({ [planPath]: plan });
		assert.equal(
			await apply('component-table', 'A row for each of 2 boxes of the diagram'),
			plan.replace(
				/\| \[Component name\].*\n/,
				'| Web client |   | Existing | - |   |\n| Auth service |   | New | P1 |   |\n',
			),
		);
		assert.equal(await apply('component-table', 'Remove the row'), plan.replace(/\| \[Component name\].*\n/, ''));
		const row = (await suggest('component-table')).find(({ label }) => label === 'Write the row');
		assert.match(row?.snippet?.text ?? '', /^\| \$\{1:Component name\} \| \$\{2:What it does\} \| \$\{3:New\}/);
	});
});
