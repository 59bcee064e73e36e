import * as assert from 'node:assert/strict';
import { gatesOf, read, verdictsOf } from './reading.ts';

suite('Gates: shapes', () => {
	const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
		['a ticked box', ['- [x] **I. Library-First**: a package'], ['pass I. Library-First']],
		['an empty box', ['- [ ] Tests come first'], ['open Tests come first']],
		[
			'boxes with words and marks',
			['- [N/A] A', '- [✅] B', '- [❌] C', '- [!] D'],
			['na A', 'pass B', 'fail C', 'warn D'],
		],
		['an empty box answered in text stays open', ['- [ ] Small enough? → YES'], ['open Small enough?']],
		['a ticked box that does not apply', ['- [x] **Privacy**: N/A, no data'], ['na Privacy']],
		['a ticked box with another mark', ['- [x] **Privacy**: ⚠️ PARTIAL'], ['warn Privacy']],
		['brackets that are no box', ['- [P] Parallel work', '- [US1] Story'], []],
		['a label and a word', ['- **III. Tests**: PASS. All written.'], ['pass III. Tests']],
		['a dash and a word', ['- **III. Tests** — FAIL'], ['fail III. Tests']],
		['a label and a mark', ['- Tests: ✅ all written'], ['pass Tests']],
		['a mark first', ['- ✅ **Tests**: all written'], ['pass Tests']],
		['a mark first, then a word that corrects it', ['- ✅ **Tests**: N/A'], ['na Tests']],
		['a mark last', ['- Tests are written first ✅'], ['pass Tests are written first']],
		['a word in brackets last', ['- **Tests**: they come first. (PASS)'], ['pass Tests']],
		['a word of its own last', ['1. **Tests**: they come first. Pass.'], ['pass Tests']],
		['a number in front', ['1. **Tests**: PASS', '2. **Docs**: PENDING'], ['pass Tests', 'open Docs']],
		['a heading that ends with it', ['### I. Library-First ✅ PASS', 'Prose.'], ['pass I. Library-First']],
		['a heading that begins with it', ['### ✅ Principle II: Small Parts'], ['pass Principle II: Small Parts']],
		['a status line below a heading', ['### I. Tests', '', '**Status**: PASS - written'], ['pass I. Tests']],
		[
			'a status item below a heading',
			['### I. Tests', '', '- **Status**: WATCH', '### II. Docs', '', '- **Status**: PASS'],
			['warn I. Tests', 'pass II. Docs'],
		],
		['a status below an item', ['- Small packages', '  - PASS: one package'], ['pass Small packages']],
		['a bold paragraph', ['**Tests**: ✅ PASS'], ['pass Tests']],
		['a bold name and a word', ['**GATE 2: Load Tests** ✅ PASS'], ['pass GATE 2: Load Tests']],
		['bold capitals far behind', ['- **Tests**: lint and tests run before merging. **PASS**, in CI.'], ['pass Tests']],
		['lines of one paragraph', ['✅ Tests', '⚠️ Docs'], ['pass Tests', 'warn Docs']],
		[
			'questions',
			['1. Does it help? **YES** - much', '2. Does it block the release? → NO', '3. Is it small? ✓ yes'],
			['pass Does it help?', 'pass Does it block the release?', 'pass Is it small?'],
		],
		['a code block of boxes', ['```', '[✅] I. Tests', '[ ] II. Docs', '```'], ['pass I. Tests', 'open II. Docs']],
		['code of a language', ['```ts', '[x] I. Tests', '```'], []],
		['prose that names no principle', ['We looked at every part and are content.'], []],
		[
			'evidence below a gate',
			['### I. Tests ✅', '- Unit tests for each part', '- **Tools**: a runner'],
			['pass I. Tests'],
		],
		[
			'prose below a gate that says how it stands',
			['**Errors** ✅', '- 401 for strangers (not verified)', '- a new library - justified by FR-001', '- Logs: ✅'],
			['pass Errors', 'pass Logs'],
		],
		[
			'a name among others that could be the check',
			['- **Tests**: ✅ written', '- **Governance**: ✅ follows the last update'],
			['pass Tests', 'pass Governance'],
		],
		['a heading that only justifies', ['- **Tests**: ✅', '### Justified Deviations', '', 'One.'], ['pass Tests']],
		['passed, though it does not apply', ['- **Admin access** — PASS/N/A. Nothing is added.'], ['na Admin access']],
		[
			'a status line below each marked heading',
			['### ❌ Tests', '**Now**: none', '### ✅ Types', '**Now**: strict', '**Status**: Compliant with strict types'],
			['fail Tests', 'pass Types', 'pass Types'],
		],
		['a heading over what deviates', ['### ⚠️ Deviations', '', 'One.'], []],
		['a remark that is no reservation', ['- **Tests**: ✅ PASS (extension)'], ['pass Tests']],
		['words of every day', ['- Pass the token on', '- Required for all clients', '- Tests fail first, then pass'], []],
		['a legend', ['✅ met · ⚠️ partly · ❌ not met'], []],
		[
			'a bold principle without outcome',
			['- **I. Tests**: they come first', '- **II. Docs**: a guide'],
			['unstated I. Tests', 'unstated II. Docs'],
		],
	];
	for (const [name, lines, expected] of cases) {
		test(name, () => assert.deepEqual(gatesOf(...lines), expected));
	}

	test('a word in code is no outcome behind a label', () => {
		assert.deepEqual(gatesOf('**III. Loud Errors** ✅ PASS', '- Replace handlers (`except: pass`) - 22 of them'), [
			'pass III. Loud Errors',
		]);
		assert.deepEqual(gatesOf('- **III. Loud Errors**: `PASS`'), ['pass III. Loud Errors']);
	});

	test('places are those of the outcome and of the name', () => {
		const [gate] = read('## Constitution Check\n\n- **III. Tests**: ✅ **PASS** (all of them)').gates;
		assert.deepEqual(gate?.statusRange, { start: { line: 2, character: 18 }, end: { line: 2, character: 26 } });
		assert.deepEqual(gate?.subjectRange.start, { line: 2, character: 4 });
		assert.equal(gate?.shape, 'item');
	});

	test('a status line points at the line that it stands on, and at the name above', () => {
		const [gate] = read('## Constitution Check\n\n### I. Tests\n\n**Status**: PASS').gates;
		assert.deepEqual([gate?.line, gate?.subjectLine, gate?.shape], [4, 2, 'field']);
	});

	test('a group gives its condition and its name to its gates', () => {
		const { gates } = read(
			'## Constitution Check\n\n**III. Secrets** *(if the feature stores any)*\n- [ ] Keys rotate\n\n**IV. Size**\n- [x] Small',
		);
		assert.deepEqual(
			gates.map(gate => [gate.group, gate.condition]),
			[
				['III. Secrets', 'if the feature stores any'],
				['IV. Size', undefined],
			],
		);
	});
});

suite('Gates: tables', () => {
	const table = (header: string, ...rows: string[]) =>
		gatesOf(
			`| ${header} |`,
			`|${header
				.split('|')
				.map(() => '---|')
				.join('')}`,
			...rows.map(row => `| ${row} |`),
		);

	test('a status column in the middle', () => {
		assert.deepEqual(table('Principle | Status | Notes', 'I. Tests | PASS | yes', 'II. Docs | ⏳ DEFERRED | later'), [
			'pass I. Tests',
			'open II. Docs',
		]);
	});
	test('a status column at the end', () => {
		assert.deepEqual(table('Principle | Evidence | Result', 'I. Tests | PASS rates are measured | FAIL'), [
			'fail I. Tests',
		]);
	});
	test('a number in a column of its own', () => {
		assert.deepEqual(table('# | Principle | Status', 'III | Tests | PASS'), ['pass III Tests']);
	});
	test('a column of applicability is none of outcomes', () => {
		assert.deepEqual(
			table('Principle | Applies? | Status', 'I | Yes | PASS', 'II. Docs | No | N/A', 'III. Logs | N/A | —'),
			['pass I', 'na II. Docs', 'na III. Logs'],
		);
	});
	test('two columns are two evaluations', () => {
		const { gates } = read(
			'## Constitution Check\n\n| P | Pre-Design Status | Post-Design Status |\n|---|---|---|\n| I. Tests | ⚠️ PARTIAL | PASS |',
		);
		assert.deepEqual(
			gates.map(gate => [gate.state, gate.checkpoint]),
			[
				['warn', 'initial'],
				['pass', 'post-design'],
			],
		);
		assert.equal(gates[0]?.supersededBy, gates[1]);
	});
	test('a header that nobody knows, told by what stands below', () => {
		assert.deepEqual(table('Rule | Zustimmung', 'Tests | ✅', 'Docs | ❌'), ['pass Tests', 'fail Docs']);
	});
	test('an outcome behind the evidence', () => {
		assert.deepEqual(
			table('Rule | How', 'Tests | They come first. **Pass.**', 'Docs | Written at the end. **Pass.**'),
			['pass Tests', 'pass Docs'],
		);
	});
	test('tables of other things', () => {
		assert.deepEqual(table('Data | Storage allowed', 'Prices | ❌ NEVER', 'Names | ✅ YES, encrypted'), []);
		assert.deepEqual(table('Violation | Why Needed | Simpler Alternative Rejected Because', 'Tests | FAIL | none'), []);
		assert.deepEqual(table('Tool | Version', 'Node | 20'), []);
	});
	test('marks and words in a cell', () => {
		assert.deepEqual(
			table(
				'P | Status',
				'A | ✅ N/A',
				'B | ⚠️ N/A',
				'C | ✅ PASS (with plan)',
				'D | PASS — with 3 new tests',
				'E | JUSTIFIED VIOLATION',
				'F | ✗ pre-existing',
				'G | WILL COMPLY',
				'H | CONDITIONAL PASS',
				'I1 | PASS WITH JUSTIFICATION',
				'J1 | PASS (no exceptions)',
				'K | **PASS** ⚠️',
			),
			['na A', 'na B', 'warn C', 'pass D', 'warn E', 'warn F', 'open G', 'warn H', 'warn I1', 'pass J1', 'warn K'],
		);
	});
});

suite('Gates: nine articles', () => {
	test('questions are gates, free text is not, a choice is open', () => {
		const { gates } = read(
			[
				'## Phase -1: Pre-Implementation Gates',
				'',
				'#### Article VII: Simplicity Gate',
				'- [ ] **Compliance**: At most three projects?',
				'- [ ] **Current Count**: [Number of projects]',
				'- [ ] **Justification**: [If more, explain]',
				'',
				'#### Article IX: Integration',
				'- [ ] **Contracts Defined**: [Yes/No]',
			].join('\n'),
		);
		assert.deepEqual(
			gates.map(gate => [gate.state, gate.subject, gate.group]),
			[
				['open', 'At most three projects?', 'Article VII: Simplicity Gate'],
				['open', 'Contracts Defined', 'Article IX: Integration'],
			],
		);
	});
	test('a table of complexity among them holds no gates', () => {
		const { gates } = read(
			'## Phase -1: Pre-Implementation Gates\n\n- [x] Small\n\n### Complexity Tracking\n\n| Violation | Status |\n|---|---|\n| A | FAIL |',
		);
		assert.equal(gates.length, 1);
	});
});

suite('Verdicts', () => {
	const cases: readonly (readonly [string, string, readonly string[]])[] = [
		['a label', '**Gate Result**: PASS - all is well', ['pass unspecified']],
		['a mark', '✅ **GATE PASSED** - all is well', ['pass unspecified']],
		['a sentence', 'No violations. Proceed.', ['pass unspecified']],
		['a sentence about all', 'All five core principles are satisfied.', ['pass unspecified']],
		['a reservation', '**Gate Decision**: PROCEED WITH CAUTION', ['warn unspecified']],
		['gates passed or justified', 'All gates pass or are justified.', ['warn unspecified']],
		['the sentence of the template', '*GATE: Must pass before Phase 0 research. Re-check after Phase 1 design.*', []],
		['the same sentence, answered', '*GATE: Passed*', ['pass unspecified']],
		['a re-check', '**Post-Design Re-Check** (after Phase 1): still passing.', ['pass post-design']],
		[
			'two in one paragraph',
			'No violations. **Post-design re-check**: unchanged.',
			['pass initial', 'pass post-design'],
		],
		['what is demanded, not found', 'All gates must pass before work begins.', []],
		['a gate of its own', '**GATE 2: Load** - PASS', []],
		['a failed one', '**Result**: ❌ FAIL', ['fail unspecified']],
	];
	for (const [name, line, expected] of cases) {
		test(name, () => assert.deepEqual(verdictsOf(line), expected));
	}
	test('the heading of the section', () => {
		assert.equal(read('## Constitution Check ✅ PASSED').verdicts[0]?.state, 'pass');
	});
	test('a sentence that goes on about the verdict above is none of its own', () => {
		assert.equal(verdictsOf('**Result**: ✅ ALL GATES PASSED', '', 'No violations detected.').length, 1);
	});
	test('progress tracking', () => {
		const reading = read(
			'## Constitution Check\n\nText.\n\n## Progress Tracking\n\n**Gate Status**:\n- [x] Initial Constitution Check: PASS\n- [ ] Post-Design Constitution Check: PASS\n- [x] All NEEDS CLARIFICATION resolved',
		);
		assert.deepEqual(
			reading.verdicts.map(each => `${each.line} ${each.state} ${each.checkpoint}`),
			['7 pass initial', '8 open post-design'],
		);
		assert.equal(reading.standing, 'open');
	});
	test('what a box of progress tracking says in detail', () => {
		const reading = read(
			'## Progress\n\n- [x] Initial Constitution Check: CONDITIONAL PASS\n  - Tests: NEEDS ATTENTION\n  - Parts: PASS\n- [x] Post-Design Constitution Check: PASS\n  - Tests: PASS\n- [ ] Another thing\n  - Speed: FAIL',
		);
		assert.deepEqual(
			reading.gates.map(({ state, subject, checkpoint }) => `${state} ${subject} ${checkpoint}`),
			['warn Tests initial', 'pass Parts initial', 'pass Tests post-design'],
		);
		assert.equal(reading.standing, 'passed');
	});
	test('a sentence on the whole check in another section, but no item on what is to come', () => {
		const states = (text: string) => read(`## Summary\n\n${text}`).verdicts.map(each => each.state);
		assert.deepEqual(states('All constitution gates passed. The parts are agreed.'), ['pass']);
		assert.deepEqual(states('Post-design Constitution Check remains passing:'), ['pass']);
		assert.deepEqual(states('- Constitution re-check passes'), []);
	});
});
