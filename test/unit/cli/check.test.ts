import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CliResult, runCli } from '../../support/runCli.ts';
import { cleanPlan, failingPlan, sampleFiles } from '../../support/samplePlans.ts';
import { createTempFolder, type TempFolder } from '../../support/tempFolder.ts';

interface Finding {
	readonly code: string;
	readonly severity: string;
	readonly path: string;
	readonly line: number;
	readonly column: number;
	readonly endLine: number;
	readonly endColumn: number;
	readonly message: string;
}

const sampleRow = failingPlan.split('\n').findIndex(line => line.includes('4th project')) + 1;

function findingsOf(result: CliResult): readonly Finding[] {
	const { version, findings } = result.json<{ version: number; findings: readonly Finding[] }>();
	assert.equal(version, 1);
	return findings;
}

function pathsOf(result: CliResult): string[] {
	return [...new Set(findingsOf(result).map(finding => finding.path))];
}

suite('plumbline check', () => {
	let disk: TempFolder;

	setup(() => {
		disk = createTempFolder(sampleFiles);
	});

	teardown(() => disk.remove());

	const check = (...args: string[]) => runCli(disk.path, ['check', ...args]);

	test('JSON: code, severity, path, 1-based place and message', async () => {
		const result = await check('--format', 'json');
		const row = findingsOf(result).find(finding => finding.code === 'complexity.sample-row');
		assert.deepEqual(
			{ ...row, message: typeof row?.message },
			{
				code: 'complexity.sample-row',
				severity: 'warning',
				path: 'specs/002-loans/plan.md',
				line: sampleRow,
				column: 1,
				endLine: sampleRow,
				endColumn: failingPlan.split('\n')[sampleRow - 1]!.length + 1,
				message: 'string',
			},
		);
	});

	test('is silent and exits 0 when clean', async () => {
		const result = await check('specs/001-books');
		assert.deepEqual([result.stdout, result.stderr, result.code], ['', '', 0]);
	});

	test('--fail-on decides the exit code', async () => {
		disk.write('specs/002-loans/plan.md', `${cleanPlan}\n| a | b | c |\n`);
		disk.write('specs/002-loans/spec.md', '# Feature Specification: Loans\n\n- [NEEDS CLARIFICATION: how long?]\n');
		const code = async (...args: string[]) => (await check(...args)).code;
		assert.equal(await code(), 0, 'a warning is no failure by default');
		assert.equal(await code('--fail-on', 'warning'), 1);
		assert.equal(await code('--fail-on', 'never', '--rule', 'clarification.open=error'), 0);
		assert.equal(await code('--rule', 'clarification.open=error'), 1);
	});

	test('--rule wins over the project’s file, which wins over the default', async () => {
		disk.write('.specify/plumbline.yml', 'rules:\n  complexity.sample-row: hint\n');
		const severity = async (...args: string[]) =>
			findingsOf(await check('--format', 'json', ...args)).find(finding => finding.code === 'complexity.sample-row')
				?.severity;
		assert.equal(await severity(), 'hint');
		assert.equal(await severity('--rule', 'complexity.sample-row=error'), 'error');
		assert.equal(await severity('--rule', 'complexity.sample-row=off'), undefined);
	});

	test('text: grouped by file, with a summary', async () => {
		const { stdout } = await check('specs/002-loans');
		assert.match(stdout, /^specs\/002-loans\/plan\.md\n/);
		assert.match(stdout, new RegExp(`^ {2}${sampleRow}:1 +warning +.+ {2}complexity\\.sample-row$`, 'm'));
		assert.match(stdout, /\n\d+ problems? \(.+\) in 1 file\n$/);
	});

	test('colours only on a terminal, and not with NO_COLOR', async () => {
		const args = ['check', 'specs/002-loans'];
		const code = '\u001b[';
		assert.ok((await runCli(disk.path, args, { isTTY: true })).stdout.includes(code));
		assert.ok(!(await runCli(disk.path, args, { isTTY: true, env: { NO_COLOR: '1' } })).stdout.includes(code));
		assert.ok(!(await runCli(disk.path, args)).stdout.includes(code));
	});

	test('takes files, folders and globs; paths are relative to the working directory', async () => {
		assert.deepEqual(pathsOf(await check('--format', 'json', 'specs/002-loans/plan.md')), ['specs/002-loans/plan.md']);
		assert.deepEqual(pathsOf(await check('--format', 'json', 'specs/**/plan.md')), ['specs/002-loans/plan.md']);
		assert.deepEqual(pathsOf(await check('--format', 'json', 'specs/002*')), ['specs/002-loans/plan.md']);
		assert.deepEqual(pathsOf(await check('--format', 'json', '.', '!specs/002-loans')), []);
		assert.deepEqual(pathsOf(await check('--format', 'json', '.', '!**/plan.md')), []);
		const below = await runCli(join(disk.path, 'specs/001-books'), [
			'check',
			'--format',
			'json',
			'../002-loans/plan.md',
		]);
		assert.deepEqual(pathsOf(below), ['../002-loans/plan.md']);
	});

	test('without paths, the project around the working directory is checked', async () => {
		const result = await runCli(join(disk.path, 'specs/001-books'), ['check', '--format', 'json']);
		assert.deepEqual(pathsOf(result), ['../002-loans/plan.md']);
	});

	test('a file’s project is found upward: its settings and its other documents count', async () => {
		disk.write('.specify/plumbline.yml', 'rules:\n  complexity.sample-row: off\n');
		const result = await check('--format', 'json', 'specs/002-loans/plan.md');
		assert.ok(findingsOf(result).every(finding => finding.code !== 'complexity.sample-row'));
	});

	test('a plan outside of any project is known by its title', async () => {
		const loose = createTempFolder({ 'draft.md': failingPlan });
		const result = await runCli(loose.path, ['check', '--format', 'json', 'draft.md']);
		loose.remove();
		assert.ok(findingsOf(result).some(finding => finding.code === 'complexity.sample-row'));
	});

	test('a template that is named is checked as a template', async () => {
		disk.write('.specify/templates/plan-template.md', failingPlan);
		const result = await check('--format', 'json', '.specify/templates/plan-template.md');
		assert.ok(findingsOf(result).every(finding => finding.code !== 'complexity.sample-row'));
	});

	test('findings come sorted by path, then place', async () => {
		disk.write('specs/003-x/plan.md', failingPlan);
		disk.write('specs/000-a/plan.md', failingPlan);
		const findings = findingsOf(await check('--format', 'json'));
		const key = ({ path, line, column }: Finding) =>
			`${path} ${String(line).padStart(6)} ${String(column).padStart(6)}`;
		assert.deepEqual(findings.map(key), findings.map(key).sort());
	});

	test('--stdin checks a text in the place of the file', async () => {
		const result = await runCli(
			disk.path,
			['check', '--stdin', '--stdin-path', 'specs/001-books/plan.md', '--format', 'json'],
			{ stdin: failingPlan },
		);
		assert.deepEqual(pathsOf(result), ['specs/001-books/plan.md']);
		const unsaved = await runCli(disk.path, ['check', '--stdin', '--stdin-path', 'specs/009-new/plan.md'], {
			stdin: failingPlan,
		});
		assert.match(unsaved.stdout, /^specs\/009-new\/plan\.md\n/);
	});

	suite('--fix', () => {
		const plan = () => readFileSync(join(disk.path, 'specs/002-loans/plan.md'), 'utf8');
		/** With a violation that somebody justified, so that the sample row above it can go without asking. */
		const fixablePlan = failingPlan.replace(
			/^\|.*4th project.*$/m,
			'$&\n| Second store | Audit trail | One store mixes both |',
		);

		setup(() => disk.write('specs/002-loans/plan.md', fixablePlan));

		test('applies what is safe, keeping line ends and BOM, and says what is left', async () => {
			const before = `\ufeff${fixablePlan.replaceAll('\n', '\r\n')}`;
			disk.write('specs/002-loans/plan.md', before);
			const result = await check('--fix', '--format', 'json');
			assert.ok(findingsOf(result).every(finding => finding.code !== 'complexity.sample-row'));
			assert.ok(!plan().includes('4th project'));
			assert.ok(plan().startsWith('\ufeff# Implementation Plan'));
			assert.equal(plan().replaceAll('\r\n', '').includes('\n'), false);
			const after = plan();
			await check('--fix');
			assert.equal(plan(), after, 'twice is the same as once');
			assert.equal(readFileSync(join(disk.path, 'specs/001-books/plan.md'), 'utf8'), cleanPlan);
		});

		test('--dry-run prints a diff and writes nothing', async () => {
			const result = await check('--fix', '--dry-run');
			assert.match(result.stdout, /^--- a\/specs\/002-loans\/plan\.md\n\+\+\+ b\/specs\/002-loans\/plan\.md\n@@ /);
			assert.match(result.stdout, /^-\| \[e\.g\., 4th project\]/m);
			assert.equal(plan(), fixablePlan);
		});

		test('a file that cannot be written is a failure', async () => {
			const result = await runCli(disk.path, ['check', '--fix'], {
				files: {
					writeFileSync() {
						throw new Error('EROFS: read-only file system');
					},
				},
			});
			assert.equal(result.code, 2);
			assert.match(result.stderr, /specs\/002-loans\/plan\.md cannot be written: EROFS/);
		});
	});

	test('a progress line on a terminal, for work that takes long, gone at the end', async () => {
		let time = 0;
		const slow = { isTTY: true, now: () => new Date((time += 300)) };
		const { stderr } = await runCli(disk.path, ['check'], slow);
		assert.match(stderr, /\r\u001b\[KChecking \[#* *\] \d+\/\d+/);
		assert.ok(stderr.endsWith('\r\u001b[K'));
		assert.equal((await runCli(disk.path, ['check'], { ...slow, isTTY: false })).stderr, '');
	});

	suite('wrong usage exits 2 and says why', () => {
		const cases: readonly (readonly [readonly string[], RegExp])[] = [
			[['check', 'gone'], /"gone" does not exist/],
			[['check', 'gone/*.md'], /Nothing matches "gone\/\*\.md"/],
			[['check', '!specs'], /Name what to look at/],
			[['check', '--format', 'xml'], /xml/],
			[['check', '--fail-on', 'fatal'], /fatal/],
			[['check', '--rule', 'gate.opened=error'], /no rule "gate\.opened"/],
			[['check', '--rule', 'gate.open=fatal'], /severity/],
			[['check', '--dry-run'], /--fix/],
			[['check', '--stdin'], /--stdin-path/],
			[['check', '--stdin-path', 'x.md'], /--stdin/],
			[['check', '--stdin', '--stdin-path', 'x.md', 'specs'], /without paths/],
			[['check', '--colour'], /--colour/],
			[['chekc'], /chekc/],
		];
		for (const [args, message] of cases) {
			test(args.join(' '), async () => {
				const result = await runCli(disk.path, args);
				assert.equal(result.code, 2);
				assert.equal(result.stdout, '');
				assert.match(result.stderr, message);
				assert.ok(!/\n\s+at /.test(result.stderr), 'no stack');
			});
		}
	});

	test('--version and --help', async () => {
		assert.deepEqual(await runCli(disk.path, ['--version']).then(({ stdout, code }) => [stdout, code]), ['1.2.3\n', 0]);
		for (const args of [['--help'], ['check', '--help']]) {
			const { stdout, code } = await runCli(disk.path, args);
			assert.equal(code, 0);
			assert.match(stdout, /Exit codes:\n {2}0 {2}clean\n {2}1 {2}findings.*\n {2}2 {2}/);
		}
	});
});
