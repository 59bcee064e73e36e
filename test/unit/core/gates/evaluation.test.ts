import * as assert from 'node:assert/strict';
import { read } from './reading.ts';

const check = (...lines: string[]) => `## Constitution Check\n\n${lines.join('\n')}\n\n`;
const recheck = (...lines: string[]) => `## Post-Design Constitution Re-Check\n\n${lines.join('\n')}\n\n`;

suite('Gates: later evaluations', () => {
	test('by numeral, though the words differ', () => {
		const { current } = read(check('- **III. Test-First**: WATCH') + recheck('- **III. TDD**: PASS'));
		assert.deepEqual(
			current.map(gate => gate.state),
			['pass'],
		);
	});
	test('by name, though the numerals differ', () => {
		const { current } = read(check('- **IV. Test-First**: ⏳ DEFERRED') + recheck('- **Test-First**: PASS'));
		assert.deepEqual(
			current.map(gate => gate.state),
			['pass'],
		);
	});
	test('reworded boxes of the same group', () => {
		const { current } = read(
			check('### Packaging', '- [ ] Each component should be containerizable as a standalone unit') +
				recheck('### Packaging', '- [x] Each component is containerizable as a standalone unit'),
		);
		assert.deepEqual(
			current.map(gate => gate.state),
			['pass'],
		);
	});
	test('boxes that nobody ticked, answered below by name', () => {
		const boxes = ['- [ ] **Parts**: are they small?', '- [ ] **Names**: are they plain?', ''];
		const answers = ['**Constitution Check Results**:', '', '- ✅ Parts: two', '- ⚠️ Names: one is long'];
		assert.equal(read(check(...boxes, ...answers)).standing, 'conditional');
		assert.equal(read(check(...boxes, ...answers.slice(0, 3))).standing, 'open', 'not one of them is left out');
	});
	test('one gate for a whole group', () => {
		const { current } = read(
			check('### II. Packaging', '- [ ] One unit', '- [ ] Small unit') + recheck('- **II. Packaging**: PASS'),
		);
		assert.deepEqual(
			current.map(gate => gate.state),
			['pass'],
		);
	});
	test('what the re-check does not name stays', () => {
		const reading = read(check('- **I. Alpha**: PASS', '- **II. Beta**: FAIL') + recheck('- **I. Alpha**: PASS'));
		assert.deepEqual(
			reading.current.map(gate => `${gate.state} ${gate.checkpoint}`),
			['fail initial', 'pass post-design'],
		);
		assert.equal(reading.standing, 'failed');
	});
	test('a column further right, if all its cells begin with a mark', () => {
		const table = (header: string, cell: string) =>
			read(
				check(
					`| Principle | Status today | ${header} |`,
					'|---|---|---|',
					`| I. Alpha | ❌ VIOLATION: open routes | ${cell} |`,
					'| II. Beta | ✅ Passing | ✅ untouched |',
				),
			);
		assert.equal(table('With this feature', '✅ guarded by a filter').standing, 'passed');
		assert.equal(table('With this feature', 'guarded by a filter').standing, 'failed');
		assert.equal(table('Evidence', '✅ guarded by a filter').standing, 'failed');
	});
	test('a later section without re-check words supersedes nothing', () => {
		const reading = read(`${check('- **I. Alpha**: FAIL')}## Gates\n\n- **I. Alpha**: PASS\n`);
		assert.equal(reading.standing, 'failed');
	});
	test('a bold line says that what follows is the re-check', () => {
		const { current } = read(
			check('- **I. Alpha**: FAIL', '', '**Post-design re-check**:', '', '- **I. Alpha**: PASS'),
		);
		assert.deepEqual(
			current.map(gate => gate.state),
			['pass'],
		);
	});
});

suite('Gates: standing', () => {
	const cases: readonly (readonly [string, string, string])[] = [
		['no section', '# Plan\n\n## Summary\n\nText.', 'none'],
		['a section without outcome', check('We follow the rules.'), 'unstated'],
		['everything passes or does not apply', check('- A: PASS', '- B: N/A'), 'passed'],
		['a reservation', check('- A: PASS', '- B: PARTIAL'), 'conditional'],
		['something open', check('- [ ] A', '- B: PARTIAL'), 'open'],
		['something failed', check('- [ ] A', '- B: FAIL'), 'failed'],
		['a verdict only', check('**Gate Result**: PASS'), 'passed'],
		['a pass verdict lifts no open gate', check('**Gate Result**: PASS', '', '- [ ] A'), 'open'],
		[
			'the last verdict counts',
			'## Progress Tracking\n\n- [❌] Initial Constitution Check: FAIL\n- [x] Post-Design Constitution Check: PASS\n',
			'passed',
		],
	];
	for (const [name, text, expected] of cases) {
		test(name, () => assert.equal(read(text).standing, expected));
	}
	test('a section that is still the template', () => {
		const [section] = read(
			check('*GATE: Must pass before Phase 0 research.*', '', '[Gates determined based on constitution file]'),
		).sections;
		assert.equal(section?.unfilled, true);
	});
});

suite('Gates: sections', () => {
	const isGateSection = (title: string) => read(`# Plan\n\n## ${title}\n\n- [x] A`).sections.length === 1;
	for (const title of [
		'Constitution Check',
		'3. Constitution Compliance',
		'Charter Check',
		'Gates',
		'Implementation Gates',
		'Phase -1: Pre-Implementation Gates',
		'Constitution Check — Post-Design Re-evaluation',
		'헌장 검증 (GATE)',
		'Constitution 检查',
		'ゲート評価',
		'第 -1 阶段：预实现门禁',
	]) {
		test(`${title}: yes`, () => assert.ok(isGateSection(title)));
	}
	for (const title of [
		'Quality Gates by Phase',
		'Complexity Tracking',
		'Technical Context',
		'Phase Gates',
		'Gates by phase',
		'Testing Strategy',
		'Why we need a constitution',
	]) {
		test(`${title}: no`, () => assert.ok(!isGateSection(title)));
	}
});

suite('Gates: hostile input', () => {
	const texts: readonly (readonly [string, string])[] = [
		['nothing', ''],
		['a heading only', '## Constitution Check'],
		['an unclosed fence', check('```', '[x] A', '- [ ] B')],
		['an unclosed comment', check('<!-- x', '- [ ] B')],
		['a lone surrogate and NUL', check('- \ud800: PASS', '- \0: FAIL')],
		['only marks', check('✅', '- ✅', '| ✅ |', '|---|', '| ✅ |')],
		['brackets', check(`- ${'['.repeat(5000)}x${']'.repeat(5000)}: PASS`, `- ${'('.repeat(5000)} PASS`)],
		['emphasis', check(`- ${'**'.repeat(5000)}PASS`, `${'_*'.repeat(5000)}: FAIL`)],
	];
	for (const [name, text] of texts) {
		test(name, () => assert.doesNotThrow(() => read(text)));
	}
	// Nothing is timed; a reader whose work grows with the square of the text would not come back from these.
	test('a table of 10,000 rows', () => {
		const table = (rows: number) =>
			check(
				'| Principle | Status | Notes |',
				'|---|---|---|',
				...Array.from({ length: rows }, (_, i) => `| Rule ${i} of many | ✅ PASS | it is so |`),
			);
		assert.equal(read(table(10_000)).gates.length, 10_000);
	});
	test('10,000 gates, evaluated twice', () => {
		const plan = (count: number) => {
			const items = (state: string) => Array.from({ length: count }, (_, i) => `- **Rule ${i}**: ${state}`);
			return check(...items('PENDING')) + recheck(...items('PASS'));
		};
		assert.equal(read(plan(5_000)).current.length, 5_000);
	});
	test('a line of a million characters', () => {
		read(check(`- **A**: ${'word - '.repeat(150_000)}PASS`));
		read(check(`- ${'a: '.repeat(300_000)}`));
	});
});
