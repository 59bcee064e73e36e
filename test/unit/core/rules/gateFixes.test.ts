import * as assert from 'node:assert/strict';
import { noCancellation } from '../../../../src/core/project/workspace.ts';
import { answeredEdits } from '../../../../src/core/rules/edits.ts';
import type { Finding } from '../../../../src/core/rules/finding.ts';
import { applyEdits } from '../../../../src/core/text/edits.ts';
import { InMemoryDocument } from '../../../../src/core/text/inMemoryDocument.ts';
import { plumblineWith } from '../../../support/plumblineWith.ts';

const plan = 'specs/001-shared-carts/plan.md';
const constitution = {
	'.specify/memory/constitution.md':
		'# Shop\n\n## Core Principles\n\n### I. Library-First\n\n### II. Test-First\n\n### III. Small Bundles\n',
};

async function findingsIn(text: string, files: Readonly<Record<string, string>> = constitution): Promise<Finding[]> {
	const { plumbline, workspace } = plumblineWith({ ...files, [plan]: text });
	const findings = await plumbline.check(workspace.uri(plan), noCancellation);
	plumbline.dispose();
	return [...findings];
}

/** The text after the first fix of that title. */
async function fixed(text: string, code: string, title: string, answer = ''): Promise<string> {
	const findings = (await findingsIn(text)).filter(finding => finding.code === code);
	const fixes = findings.flatMap(finding => finding.fixes ?? []);
	const fix = fixes.find(each => each.title.startsWith(title));
	assert.ok(fix, `${title}: ${fixes.map(each => each.title).join(', ')}`);
	const edits = answeredEdits(fix, answer).flatMap(edit => (edit.kind === 'change' ? edit.edits : []));
	return applyEdits(new InMemoryDocument('file:///x.md', text), edits);
}

const check = (...lines: string[]) => `# Plan\n\n## Constitution Check\n\n${lines.join('\n')}\n`;
const table = (...rows: string[]) => check('| Principle | Status | Notes |', '|---|---|---|', ...rows);

suite('Fixes of gates', () => {
	suite('an open gate is marked in the style and language of the plan', () => {
		const cases: readonly (readonly [name: string, before: string, title: string, answer: string, after: string])[] = [
			['a box', check('- [ ] **I. Small**'), 'Mark as passed', '', check('- [x] **I. Small**')],
			['a reason', check('- [ ] I. Small'), 'Mark as not', 'no code', check('- [N/A] I. Small — no code')],
			[
				'as other boxes are',
				check('- [✅] I. Small', '- [❌] II. Fast', '- [ ] III. Late'),
				'Mark as failed',
				'',
				check('- [✅] I. Small', '- [❌] II. Fast', '- [❌] III. Late'),
			],
			['mark and word', table('| I. Small | ⏳ Pending | |'), 'Mark as passed', '', table('| I. Small | ✅ Pass | |')],
			[
				'a reason in the last cell',
				table('| I. Small | PENDING | |'),
				'Mark as failed',
				'two | three parts',
				table('| I. Small | FAIL | two \\| three parts |'),
			],
			[
				'a reason behind others',
				table('| I. Small | pending | later |'),
				'Mark as passed',
				'done',
				table('| I. Small | pass | later — done |'),
			],
			['a mark alone', table('| I. Small | ⏳ | |'), 'Mark as not', '', table('| I. Small | ➖ | |')],
			['German', check('- **I. Klein**: Offen'), 'Mark as passed', '', check('- **I. Klein**: Erfüllt')],
			['Japanese', table('| I. 小さく | 未評価 | |'), 'Mark as failed', '', table('| I. 小さく | 不合格 | |')],
			['Traditional Chinese', table('| I. 小 | ⏳ 待驗證 | |'), 'Mark as passed', '', table('| I. 小 | ✅ 通過 | |')],
			['Portuguese', check('1. **Pequeno** — PENDENTE'), 'Mark as not', '', check('1. **Pequeno** — NÃO APLICÁVEL')],
			[
				'the word of another gate',
				table('| I. Small | TBD | |', '| II. Fast | COMPLIANT | |'),
				'Mark as passed',
				'',
				table('| I. Small | COMPLIANT | |', '| II. Fast | COMPLIANT | |'),
			],
			[
				'yes or no',
				check('- [ ] **Contracts Defined**: [Yes/No]'),
				'Mark as passed',
				'',
				check('- [x] **Contracts Defined**: Yes'),
			],
		];
		for (const [name, before, title, answer, after] of cases) {
			test(name, async () => {
				assert.equal(await fixed(before, 'gate.open', title, answer), after);
			});
		}
	});

	suite('a failed gate is justified', () => {
		const failing = check(
			'- **I. Library-First**: FAIL',
			'- **II. Test-First**: PASS',
			'- **III. Small Bundles**: PASS',
		);
		const complexity = '\n## Complexity Tracking\n\n';
		const head = '| Violation | Why Needed | Simpler Alternative Rejected Because |\n|---|---|---|\n';
		const row = '| I. Library-First | speed | NEEDS CLARIFICATION |\n';
		const cases: readonly (readonly [name: string, before: string, after: string])[] = [
			['in the table', `${complexity}${head}| A | b | c |\n`, `${complexity}${head}| A | b | c |\n${row}`],
			['in place of samples', `${complexity}${head}| [e.g., x] | [y] | [z] |\n`, `${complexity}${head}${row}`],
			['in place of "none"', `${complexity}No violations.\n`, `${complexity}${head}${row}`],
			['in a new section', '', `${complexity}${head}${row}`],
		];
		for (const [name, before, after] of cases) {
			for (const code of ['gate.failed', 'complexity.unjustified']) {
				test(`${code} ${name}`, async () => {
					assert.equal(await fixed(failing + before, code, 'Add a row', 'speed'), failing + after);
				});
			}
		}

		test('and leads to its principle', async () => {
			const failed = (await findingsIn(failing)).find(finding => finding.code === 'gate.failed');
			const show = failed?.fixes?.find(fix => fix.title.startsWith('Open the principle'))?.show;
			assert.deepEqual([show?.uri.endsWith('constitution.md'), show?.range.start.line], [true, 4]);
		});
	});

	suite('nine articles: a justification is required exactly if the answer is no', () => {
		const article = (answer: string, justification: string) =>
			`# Plan\n\n## Phase -1: Pre-Implementation Gates\n\n### Article I: Library-First\n\n- ${answer}\n- [ ] **Justification**: ${justification}\n`;
		const codes = async (answer: string, justification: string) =>
			(await findingsIn(article(answer, justification)))
				.filter(({ code }) => /^(?:complexity|placeholder\.field|gate\.failed)/.test(code))
				.map(({ code, range, related }) => [code, range.start.line + 1, related?.[0]?.range.start.line]);
		const left = '[If no, explain why]';

		test('a yes needs none', async () => {
			assert.deepEqual(await codes('[x] **Compliance**: Is it a library?', left), []);
		});
		test('a no without one leads to its field', async () => {
			assert.deepEqual(await codes('[x] **Compliance**: Is it a library? No', left), [
				['complexity.unjustified', 7, 7],
			]);
		});
		test('a no with one is justified', async () => {
			assert.deepEqual(await codes('[x] **Compliance**: Is it a library? No', 'One screen, used once'), []);
		});
		test('a no that is the good answer, or no answer, needs none', async () => {
			for (const answer of [
				'Any new route? → **No.**',
				'No mocks? → **None.**',
				'Is it local? → **Yes**; it adds none',
			]) {
				assert.deepEqual(await codes(`[x] ${answer}`, left), [], answer);
			}
		});
		test('an undecided one is still to be filled', async () => {
			assert.deepEqual(await codes('[ ] **Compliance**: Is it a library?', left), [
				['placeholder.field', 8, undefined],
			]);
		});
	});

	test('an unknown principle is one of the constitution, the nearest first', async () => {
		const text = check('- **I. Library-First**: PASS', '- **II. Test-First**: PASS', '- **IX. Bundled things**: PASS');
		const finding = (await findingsIn(text)).find(({ code }) => code === 'gate.unknown-principle');
		assert.deepEqual(
			finding?.fixes?.map(fix => fix.title),
			['Use "III. Small Bundles"', 'Use "II. Test-First"', 'Use "I. Library-First"'],
		);
		assert.match(await fixed(text, 'gate.unknown-principle', 'Use "III'), /- \*\*III\. Small Bundles\*\*: PASS/);
	});

	suite('a missing principle is inserted as the last gate is written', () => {
		const cases: readonly (readonly [name: string, before: string, after: string])[] = [
			[
				'a list',
				check('- **I. Library-First**: PASS', '- **II. Test-First**: ✅ Pass'),
				'- **III. Small Bundles**: ⏳ Pending',
			],
			['boxes', check('- [x] **I. Library-First**', '- [x] **II. Test-First** done'), '- [ ] **III. Small Bundles**'],
			['marks', check('- ✅ **I. Library-First**', '- ✅ **II. Test-First**: yes'), '- ⏳ **III. Small Bundles**'],
			[
				'rows',
				table('| I. Library-First | 合格 | a |', '| II. Test-First | 合格 | b |'),
				'| III. Small Bundles | 未評価 |  |',
			],
			[
				'headings',
				check('### I. Library-First ✅', '', 'a', '', '### II. Test-First ✅', '', 'b'),
				'\n### III. Small Bundles: ⏳',
			],
		];
		for (const [name, before, added] of cases) {
			test(name, async () => {
				const after = await fixed(before, 'gate.missing-principle', 'Insert');
				assert.equal(after, `${before}${added}\n`);
				const found = await findingsIn(after);
				assert.deepEqual(
					found
						.filter(({ code }) => code.startsWith('gate'))
						.map(({ code, range }) => `${range.start.line + 1} ${code}`),
					[`${after.trimEnd().split('\n').length} gate.open`],
				);
			});
		}
	});

	suite('a second check is asked for where it helps', () => {
		const text = check(
			'*GATE: Must pass before Phase 0 research. Re-check after Phase 1 design.*',
			'',
			'- **I. Small**: PASS',
		);
		const codes = async (plan: string, tasks: string) =>
			(
				await findingsIn(plan, {
					'specs/001-shared-carts/data-model.md': '# D',
					'specs/001-shared-carts/tasks.md': tasks,
				})
			)
				.map(({ code }) => code)
				.filter(code => code === 'gate.no-recheck');
		test('while there is work to do', async () => {
			assert.deepEqual(await codes(text, '- [x] T001 a\n- [ ] T002 b'), ['gate.no-recheck']);
		});
		test('not once all is built', async () => {
			assert.deepEqual(await codes(text, '- [x] T001 a\n- [x] T002 b'), []);
		});
		test('not if the plan speaks of none', async () => {
			assert.deepEqual(await codes(check('- **I. Small**: PASS'), '- [ ] T001 a'), []);
			assert.deepEqual(await codes(check('### Initial check', '', '- **I. Small**: PASS'), '- [ ] T001 a'), [
				'gate.no-recheck',
			]);
		});
	});
});
