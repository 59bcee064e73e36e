import * as assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { noCancellation } from '../../../../src/core/project/workspace.ts';
import type { Finding } from '../../../../src/core/rules/finding.ts';
import { plumblineWith } from '../../../support/plumblineWith.ts';

const plan = 'specs/001-shared-carts/plan.md';
const constitutionPath = '.specify/memory/constitution.md';
const constitution =
	'# Shop\n\n## Core Principles\n\n### I. Library-First\n\n### II. Tests (NON-NEGOTIABLE)\n\n### III. Small Bundles\n';

async function findingsIn(
	text: string,
	files: Readonly<Record<string, string>> = {},
	path = plan,
): Promise<readonly Finding[]> {
	const { plumbline, workspace } = plumblineWith({ [constitutionPath]: constitution, [path]: text, ...files });
	const findings = await plumbline.check(workspace.uri(path), noCancellation);
	plumbline.dispose();
	return findings.filter(({ code }) => /^(?:gate|constitution|complexity\.(?:un|need))/.test(code));
}

async function codesIn(text: string, files: Readonly<Record<string, string>> = {}): Promise<string[]> {
	return (await findingsIn(text, files)).map(({ code, range }) => `${range.start.line + 1} ${code}`);
}

const check = (...lines: string[]) => `# Plan\n\n## Constitution Check\n\n${lines.join('\n')}\n`;
const rest = ['- **II. Tests**: PASS', '- **III. Small Bundles**: PASS'];

suite('Rules about gates', () => {
	test('a plan in order has no findings', async () => {
		assert.deepEqual(await codesIn(check('- **I. Library-First**: PASS', ...rest, '', '**Gate Result**: PASS')), []);
	});

	test('a gate that a re-check evaluates again is not reported', async () => {
		const text = `${check('- **I. Library-First**: FAIL', ...rest)}\n## Post-Design Constitution Check\n\n- **I. Library-First**: PASS\n`;
		assert.deepEqual(await codesIn(text), []);
	});

	test('a failed gate is reported at its outcome, with its principle', async () => {
		const findings = await findingsIn(check('- **I. Library-First**: FAIL', ...rest));
		assert.deepEqual(
			findings.map(({ code }) => code),
			['complexity.unjustified', 'gate.failed'],
		);
		const failed = findings.find(({ code }) => code === 'gate.failed')!;
		assert.deepEqual(failed.range, { start: { line: 4, character: 24 }, end: { line: 4, character: 28 } });
		assert.ok(failed.related?.[0]?.uri.endsWith(constitutionPath));
	});

	test('a row of Complexity Tracking that names the principle justifies it', async () => {
		const table =
			'\n## Complexity Tracking\n\n| Violation | Why Needed | Simpler Alternative Rejected Because |\n|---|---|---|\n| Principle I is broken | speed | none |\n';
		assert.deepEqual(await codesIn(check('- **I. Library-First**: FAIL', ...rest) + table), ['5 gate.failed']);
	});

	test('a repeated block: what is the same, what is reworded, what contradicts', async () => {
		const block = (last: string, box: string) => [
			'- [x] **Storage**: rows in one table, read through a view',
			`- [${box}] **Library**: a package of its own`,
			`- [x] **Sharing**: links expire after a day ${last} a week`,
		];
		const findings = await findingsIn(
			check('✅ **GATE PASSED** - all met.', '', ...block('or', 'x'), ...block('and', ' ')),
			{ [constitutionPath]: '# Shop\n' },
		);
		assert.deepEqual(
			findings.map(
				({ code, range, fixes }) => `${range.start.line + 1} ${code} ${fixes?.some(fix => fix.safe) ?? false}`,
			),
			[
				'5 gate.contradiction false',
				'10 gate.duplicate true',
				'11 gate.contradiction false',
				'11 gate.open false',
				'12 gate.duplicate false',
			],
		);
	});

	test('under a condition "not applicable" comes first, and nothing contradicts the verdict', async () => {
		const findings = await findingsIn(
			check(
				'**I. Library-First** *(if anything is shared)*',
				'- [ ] One package',
				'',
				'**II. Tests**',
				'- [x] First',
				'',
				'**III. Small Bundles**',
				'- [x] Yes',
				'',
				'**Gate Result**: PASS',
			),
		);
		assert.deepEqual(
			findings.map(({ code }) => code),
			['gate.open'],
		);
		const [edit] = findings[0]!.fixes![0]!.edits;
		assert.ok(edit?.kind === 'change' && edit.edits[0]?.newText === '[N/A]');
		assert.match(findings[0]!.message, /if anything is shared/);
	});

	test('open gates are marked as the others are', async () => {
		const [finding] = await findingsIn(
			check(
				'| Principle | Status |',
				'|---|---|',
				'| I. Library-First | ✅ Met |',
				'| II. Tests | ⏳ TBD |',
				'| III. Small Bundles | ✅ Met |',
			),
		);
		const edit = finding!.fixes![0]!.edits[0]!;
		assert.ok(edit.kind === 'change' && edit.edits[0]?.newText === '✅ Met');
	});

	test('a principle named in prose, in a range or by one of its words is not missing', async () => {
		assert.deepEqual(
			await codesIn(
				check(
					'- **I. Library-First**: PASS',
					'- **II. Testing**: PASS',
					'',
					`${'Much is said before that. '.repeat(20)}Small bundles are out of question here.`,
				),
			),
			[],
		);
		assert.deepEqual(await codesIn(check('- **I-III**: All pass')), []);
		assert.deepEqual(await codesIn(check('- **I. Library-First**: PASS', '- **II. Tests**: PASS')), [
			'3 gate.missing-principle',
		]);
	});

	test('a plan that names its gates otherwise misses nothing', async () => {
		assert.deepEqual(await codesIn(check('- **Latency**: PASS', '- **Cost**: PASS')), []);
	});

	test('justified, but non-negotiable', async () => {
		const codes = await codesIn(
			check('- **I. Library-First**: PASS', '- **II. Tests**: JUSTIFIED VIOLATION', '- **III. Small Bundles**: PASS'),
		);
		assert.deepEqual(codes, ['6 gate.conditional', '6 gate.non-negotiable']);
	});

	test('a project without constitution says so once, and only where gates are', async () => {
		const files = { [plan]: check('- **Latency**: PASS'), '.specify/init-options.json': '{}' };
		const { plumbline, workspace } = plumblineWith(files);
		const codes = (await plumbline.check(workspace.uri(plan), noCancellation)).map(({ code }) => code);
		plumbline.dispose();
		assert.ok(codes.includes('constitution.missing'));
	});

	test('a constitution that equals the recorded hash of its template is unfilled', async () => {
		const hash = createHash('sha256').update('\ufeff# Shop\r\n\r\nBe good.\r\n').digest('hex');
		const record = { '.specify/memory/.constitution-template.json': JSON.stringify({ sha256: hash, source: 'core' }) };
		const codes = async (text: string) =>
			(await findingsIn(text, record, constitutionPath)).map(({ code, range }) => `${range.start.line + 1} ${code}`);
		assert.deepEqual(await codes('\ufeff# Shop\r\n\r\nBe good.\r\n'), ['1 constitution.unfilled']);
		assert.deepEqual(await codes('\ufeff# Shop\n\nBe good.\n'), []);
		assert.deepEqual(await codes('# [SHOP_NAME]\n'), ['1 constitution.unfilled']);
	});

	test('a constitution is created from the template of the project', async () => {
		const files = {
			[plan]: check('- **Latency**: PASS'),
			'.specify/templates/constitution-template.md': '# Our [PROJECT_NAME]\n',
		};
		const { plumbline, workspace } = plumblineWith(files);
		const findings = await plumbline.check(workspace.uri(plan), noCancellation);
		plumbline.dispose();
		const fix = findings.find(({ code }) => code === 'constitution.missing')?.fixes?.[0];
		const uri = workspace.uri(constitutionPath);
		assert.deepEqual(fix?.edits, [{ kind: 'create', uri, content: '# Our [PROJECT_NAME]\n' }]);
		assert.equal(fix?.show?.uri, uri);
	});

	test('templates keep their open gates', async () => {
		const path = '.specify/templates/plan-template.md';
		assert.deepEqual(await findingsIn(check('- [ ] **I. Library-First**', '- [x] **I. Library-First**'), {}, path), []);
	});
});
