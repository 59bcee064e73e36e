import * as fs from 'node:fs';
import type { FileSystem } from '../../src/cli/nodeWorkspace.ts';
import { run } from '../../src/cli/run.ts';
import type { CheckDiagram } from '../../src/core/diagrams/diagram.ts';

export interface CliResult {
	readonly code: number | undefined;
	readonly stdout: string;
	readonly stderr: string;
	/** Standard output as JSON. */
	json<T>(): T;
}

/** Runs the command line in this process, with its streams caught. */
export async function runCli(
	cwd: string,
	args: readonly string[],
	options: {
		readonly stdin?: string;
		readonly isTTY?: boolean;
		readonly env?: Readonly<Record<string, string>>;
		readonly files?: Partial<FileSystem>;
		readonly now?: () => Date;
		readonly checkDiagram?: CheckDiagram;
	} = {},
): Promise<CliResult> {
	let stdout = '';
	let stderr = '';
	let code: number | undefined;
	const { isTTY } = options;
	await run(args, {
		stdout: { write: text => (stdout += text), isTTY, columns: 80 },
		stderr: { write: text => (stderr += text), isTTY, columns: 80 },
		stdin: (async function* () {
			yield Buffer.from(options.stdin ?? '');
		})(),
		cwd,
		env: options.env ?? {},
		now: options.now ?? (() => new Date(2026, 4, 1, 13, 45, 1)),
		checkDiagram: options.checkDiagram,
		files: { ...fs, ...options.files },
		rulePage: ruleCode => {
			const page = `docs/rules/${ruleCode}.md`;
			return fs.existsSync(page) ? fs.readFileSync(page, 'utf8') : undefined;
		},
		version: '1.2.3',
		setExitCode: value => {
			code = value;
		},
	});
	return { code, stdout, stderr, json: <T>() => JSON.parse(stdout) as T };
}
