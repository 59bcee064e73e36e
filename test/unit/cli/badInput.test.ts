import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { type CliResult, runCli } from '../../support/runCli.ts';
import { cleanPlan, failingPlan, sampleFiles } from '../../support/samplePlans.ts';
import { createTempFolder, type TempFolder } from '../../support/tempFolder.ts';

interface Finding {
	readonly code: string;
	readonly path: string;
	readonly line: number;
	readonly column: number;
}

const findingsOf = (result: CliResult) => result.json<{ findings: readonly Finding[] }>().findings;

/** What goes wrong is said as what it is, and everything else goes on. */
suite('bad input on the command line', () => {
	let disk: TempFolder;

	setup(() => {
		disk = createTempFolder(sampleFiles);
	});

	teardown(() => disk.remove());

	const check = (args: readonly string[] = [], files: Parameters<typeof runCli>[2] = {}) =>
		runCli(disk.path, ['check', '--format', 'json', ...args], files);

	/** The other documents are still checked. */
	function assertOthersChecked(result: CliResult): void {
		assert.ok(
			findingsOf(result).some(
				({ code, path }) => code === 'complexity.sample-row' && path === 'specs/002-loans/plan.md',
			),
			result.stderr,
		);
	}

	test('an empty folder', async () => {
		const empty = createTempFolder();
		const result = await runCli(empty.path, ['check']);
		empty.remove();
		assert.deepEqual([result.stdout, result.code], ['', 0]);
		assert.match(result.stderr, /^plumbline: There is nothing to check here: /);
	});

	test('a folder without specs', async () => {
		disk.write('src/main.ts', '');
		const result = await runCli(disk.path, ['check', 'src']);
		assert.equal(result.code, 0);
		assert.match(result.stderr, /nothing to check/);
	});

	test('a project without features', async () => {
		const bare = createTempFolder({ '.specify/memory/constitution.md': '# C\n' });
		const result = await runCli(bare.path, ['list']);
		bare.remove();
		assert.equal(result.stdout, '.  0 features\n');
	});

	test('a file that vanishes after it was listed', async () => {
		const gone = join(disk.path, 'specs/001-books/plan.md');
		const result = await check([], {
			files: {
				readFileSync: ((path: string, ...rest: []) => {
					if (path === gone) {
						disk.remove('specs/001-books/plan.md');
					}
					return fs.readFileSync(path, ...rest);
				}) as typeof fs.readFileSync,
			},
		});
		assertOthersChecked(result);
		assert.ok(findingsOf(result).every(({ path }) => path !== 'specs/001-books/plan.md'));
	});

	test('bytes that are no text', async () => {
		disk.write('specs/001-books/plan.md', new Uint8Array([0x23, 0x20, 0xe4, 0x0a]));
		const result = await check();
		assert.equal(result.stderr, 'plumbline: specs/001-books/plan.md is not UTF-8 text and was left out\n');
		assertOthersChecked(result);
		const named = await check(['specs/001-books/plan.md']);
		assert.equal(named.code, 2, 'a file that was asked for by name');
	});

	test('UTF-16', async () => {
		disk.write('specs/001-books/plan.md', Buffer.from(`\ufeff${cleanPlan}`, 'utf16le'));
		assert.match((await check()).stderr, /plan\.md is not UTF-8 text/);
	});

	for (const [what, change] of [
		['BOM', (text: string) => `\ufeff${text}`],
		['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
		['mixed line ends', (text: string) => text.replaceAll(/\n/g, (end, at) => (at % 2 === 0 ? '\r\n' : end))],
		['no line end at the end', (text: string) => text.trimEnd()],
	] as const) {
		test(`${what}: the same places`, async () => {
			const before = findingsOf(await check(['specs/002-loans/plan.md']));
			disk.write('specs/002-loans/plan.md', change(failingPlan));
			assert.deepEqual(findingsOf(await check(['specs/002-loans/plan.md'])), before);
			assert.ok(before.length > 0);
		});
	}

	for (const [what, text] of [
		['an empty file', ''],
		['a plan of 5 MB', cleanPlan + '- [x] One more gate that is met ✅\n'.repeat(150_000)],
		['10,000 nested lists', `${cleanPlan}\n${'- '.repeat(10_000)}x\n`],
		['10,000 nested quotes', `${cleanPlan}\n${'>'.repeat(10_000)} x\n`],
		['a line of 1 MB', `${cleanPlan}\n${'[a](#b) **x**: `y` '.repeat(60_000)}\n`],
		['a comment and a fence that never end', `${cleanPlan}\n<!-- open\n\n\`\`\`\n${'text\n'.repeat(1000)}`],
	] as const) {
		test(what, async () => {
			disk.write('specs/001-books/plan.md', text);
			const result = await check();
			assert.equal(result.stderr, '');
			assertOthersChecked(result);
		}).timeout(20_000);
	}

	test('links that lead in circles', async () => {
		fs.symlinkSync('..', join(disk.path, 'specs/001-books/up'));
		fs.symlinkSync('self', join(disk.path, 'specs/self'));
		fs.symlinkSync('gone', join(disk.path, 'specs/001-books/research.md'));
		const result = await check();
		assert.equal(result.stderr, '');
		assertOthersChecked(result);
		assert.ok(findingsOf(result).every(({ path }) => !path.includes('/up/')));
	});

	test('a folder that may not be read', async () => {
		const closed = join(disk.path, 'specs/001-books');
		const result = await check([], {
			files: {
				readdirSync: ((path: string, options: { withFileTypes: true }) => {
					if (path === closed) {
						throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
					}
					return fs.readdirSync(path, options);
				}) as typeof fs.readdirSync,
			},
		});
		assert.equal(result.stderr, 'plumbline: specs/001-books cannot be read: permission denied\n');
		assertOthersChecked(result);
	});

	test('a feature.json that is no JSON', async () => {
		disk.write('.specify/feature.json', '{"feature_directory": "specs/001-books"} trailing');
		const result = await check();
		assert.ok(
			findingsOf(result).some(({ code, path }) => code === 'feature.active' && path === '.specify/feature.json'),
		);
		assertOthersChecked(result);
	});

	test('a template that is a folder', async () => {
		disk.write('.specify/templates/plan-template.md/readme.md', '# not a template');
		const result = await check();
		assert.match(result.stderr, /plan-template\.md/);
		assertOthersChecked(result);
	});

	test('settings that are no YAML', async () => {
		disk.write('.specify/plumbline.yml', 'rules: [\n');
		const result = await check();
		assert.ok(
			findingsOf(result).some(({ code, path }) => code === 'config.invalid' && path === '.specify/plumbline.yml'),
		);
		assert.equal(result.code, 1);
		assertOthersChecked(result);
	});

	test('a plan that is a folder', async () => {
		disk.write('specs/003-odd/plan.md/notes.md', '# x');
		disk.write('specs/003-odd/spec.md', '# Feature Specification: Odd');
		const result = await check();
		assert.equal(result.stderr, '');
		assertOthersChecked(result);
	});
});
