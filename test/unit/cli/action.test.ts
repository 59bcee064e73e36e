import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { createTempFolder } from '../../support/tempFolder.ts';

interface Action {
	readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
	readonly runs: {
		readonly using: string;
		readonly steps: readonly { readonly name: string; readonly run: string; readonly env?: Record<string, string> }[];
	};
}

const action: Action = parse(readFileSync('action.yml', 'utf8'));
const step = action.runs.steps.find(candidate => candidate.name === 'Check plans')!;

/** Runs the step's script with a command line that prints its arguments and exits as told. */
function runStep(inputs: Readonly<Record<string, string>>, exitCode = 0) {
	const folder = createTempFolder({
		'action/dist/cli.js': `console.log(JSON.stringify(process.argv.slice(2))); process.exitCode = ${exitCode};`,
	});
	const value = (expression: string) =>
		expression.replace(/\$\{\{ (\S+) \}\}/g, (_, name: string) =>
			name === 'github.action_path'
				? join(folder.path, 'action')
				: (inputs[name.slice('inputs.'.length)] ?? action.inputs[name.slice('inputs.'.length)]!.default),
		);
	const env = Object.fromEntries(Object.entries(step.env ?? {}).map(([name, text]) => [name, value(text)]));
	const result = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', step.run], {
		cwd: folder.path,
		env: { PATH: process.env.PATH, ...env },
		encoding: 'utf8',
	});
	const output = inputs.output ? readFileSync(join(folder.path, inputs.output), 'utf8') : result.stdout;
	folder.remove();
	return { status: result.status, args: JSON.parse(output) as string[], stdout: result.stdout };
}

suite('action.yml', () => {
	test('checks the whole project with annotations by default', () => {
		assert.deepEqual(runStep({}).args, ['check', '--format', 'github', '--fail-on', 'error', '--']);
	});

	test('passes paths as they are, whatever is in them', () => {
		const { args } = runStep({ paths: 'specs/a b\n!specs/*/old\n$(touch x)\n', 'fail-on': 'warning' });
		assert.deepEqual(args.slice(3), ['--fail-on', 'warning', '--', 'specs/a b', '!specs/*/old', '$(touch x)']);
	});

	test('writes the report to a file, and fails as the command does', () => {
		const result = runStep({ output: 'plumbline.sarif', format: 'sarif' }, 1);
		assert.equal(result.status, 1);
		assert.equal(result.stdout, '');
		assert.equal(result.args[2], 'sarif');
	});

	test('no script holds an expression that an attacker could write', () => {
		for (const { run } of action.runs.steps) {
			assert.ok(!run.includes('${{'));
		}
	});

	test('docs/ci.md names every input with its default', () => {
		const page = readFileSync('docs/ci.md', 'utf8');
		for (const [name, input] of Object.entries(action.inputs)) {
			assert.match(
				page,
				new RegExp(`^\\| \`${name}\` \\| .*${input.default ? `\`${input.default}\`` : ''}`, 'm'),
				name,
			);
		}
	});
});
