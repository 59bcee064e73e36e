import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import { readRulePages } from '../../support/rulePages.ts';
import { spokenProjects } from '../../support/spokenProjects.ts';
import { activate, remove, root, until } from './support.ts';

const folder = 'parity-for-a-test';
const severities = ['error', 'warning', 'information', 'hint'];

suite('The editor and the command line', () => {
	suiteSetup(activate);
	suiteTeardown(() => remove(folder));

	test('report the same findings in every failing example of the rules, in several languages and line ends', async () => {
		const { extensionPath } = vscode.extensions.getExtension('plumbline.plumbline')!;
		const projects = [
			...readRulePages(extensionPath).map(({ code, failing }) => [code, failing] as const),
			...spokenProjects.map(({ language, files }) => [language.toLowerCase().replace(' ', '-'), files] as const),
		];
		for (const [name, files] of projects) {
			for (const [variant, lineEnd] of [
				['', '\n'],
				['-crlf', '\r\n'],
			]) {
				const project = join(root().fsPath, folder, `${name}${variant}`);
				for (const [path, text] of Object.entries({ '.specify/init-options.json': '{}', ...files })) {
					mkdirSync(dirname(join(project, path)), { recursive: true });
					writeFileSync(join(project, path), text.replaceAll('\n', lineEnd!));
				}
			}
		}
		const expected = await commandLine(join(extensionPath, 'dist/cli.js'));
		const found = new Set(expected.map(line => line.split(' ')[1]));
		assert.ok(found.size > 35 && expected.length > 200, `${expected.length} findings of ${found.size} rules`);
		const actual = await until('the same findings', editor, lines => lines.join() === expected.join(), 30_000).catch(
			editor,
		);
		assert.deepEqual(actual, expected);
	}).timeout(150_000);
});

/** `path:line:column-line:column code severity message`, sorted. */
function editor(): string[] {
	return vscode.languages
		.getDiagnostics()
		.flatMap(([uri, diagnostics]) => diagnostics.map(diagnostic => [uri, diagnostic] as const))
		.filter(([, { source }]) => source === 'plumbline')
		.map(([uri, { range, code, severity, message }]) => {
			const rule = typeof code === 'object' ? code.value : code;
			const place = `${range.start.line + 1}:${range.start.character + 1}-${range.end.line + 1}:${range.end.character + 1}`;
			return `${vscode.workspace.asRelativePath(uri, false)}:${place} ${rule} ${severities[severity]} ${message}`;
		})
		.sort();
}

async function commandLine(script: string): Promise<string[]> {
	const { stdout } = await promisify(execFile)(
		process.execPath,
		[script, 'check', '--format', 'json', '--fail-on', 'never'],
		{ cwd: root().fsPath, env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, maxBuffer: 1e8 },
	);
	const { findings } = JSON.parse(stdout) as { findings: Record<string, string | number>[] };
	return findings
		.map(
			each =>
				`${each.path}:${each.line}:${each.column}-${each.endLine}:${each.endColumn} ${each.code} ${each.severity} ${each.message}`,
		)
		.sort();
}
