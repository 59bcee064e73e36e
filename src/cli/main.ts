import * as files from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { version } from '../../package.json';
import { createDiagramChecker } from '../core/diagrams/diagramChecker.ts';
import { run } from './run.ts';

// A reader that has seen enough, as in `plumbline list | head`, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') {
		throw error;
	}
});

const checker = createDiagramChecker(
	() => new Worker(join(__dirname, 'mermaid.js')),
	error => process.stderr.write(`plumbline: diagrams are not checked: ${error}\n`),
);

void run(process.argv.slice(2), {
	stdout: process.stdout,
	stderr: process.stderr,
	stdin: process.stdin,
	cwd: process.cwd(),
	env: process.env,
	now: () => new Date(),
	files,
	version,
	checkDiagram: checker.check,
	rulePage(code) {
		try {
			return files.readFileSync(join(__dirname, '../docs/rules', `${code}.md`), 'utf8');
		} catch {
			return undefined; // installed without its documentation
		}
	},
	setExitCode(code) {
		process.exitCode = code;
	},
});
