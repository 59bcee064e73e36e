import { type Command, Option } from 'commander';
import type { Standing } from '../../core/gates/gate.ts';
import { noCancellation } from '../../core/project/workspace.ts';
import { type CliEnv, hasColours } from '../cliEnv.ts';
import { Progress } from '../progress.ts';
import { openSession } from '../session.ts';
import { createStyle, type Style } from '../style.ts';

/** One plan in the output. Lines are 1-based. */
interface PlanGates {
	readonly path: string;
	readonly standing: Standing;
	readonly gates: readonly {
		readonly line: number;
		readonly subjectLine: number;
		readonly state: string;
		readonly checkpoint: string;
		readonly subject: string;
	}[];
	readonly verdicts: readonly { readonly line: number; readonly state: string; readonly checkpoint: string }[];
}

/** `plumbline gates`: each plan's gates and where it stands. */
export function register(program: Command, env: CliEnv): void {
	program
		.command('gates')
		.description('Show the gates of every plan, their states and where the plan stands.')
		.argument('[paths...]', 'files, folders or globs (default: the project around the working directory)')
		.addOption(new Option('--format <name>', 'how to print').choices(['text', 'json']).default('text'))
		.action(async (paths: string[], { format }: { format: string }) => {
			const plans = await readPlans(env, paths);
			env.stdout.write(
				format === 'json'
					? `${JSON.stringify({ version: 1, plans }, undefined, 2)}\n`
					: formatPlans(plans, createStyle(hasColours(env))),
			);
			env.setExitCode(0);
		});
}

async function readPlans(env: CliEnv, paths: readonly string[]): Promise<PlanGates[]> {
	const session = await openSession(env, paths);
	const progress = new Progress(env.stderr, () => env.now().getTime());
	const plans: PlanGates[] = [];
	for (const [index, uri] of session.documents.entries()) {
		progress.update('Reading', index, session.documents.length);
		const parsed = await session.plumbline.parse(uri, noCancellation);
		if (parsed?.kind !== 'plan' || !parsed.plan) {
			continue;
		}
		const { gates, verdicts, standing } = parsed.plan.gates;
		plans.push({
			path: session.pathOf(uri),
			standing,
			gates: gates.map(({ line, subjectLine, state, checkpoint, subject }) => ({
				line: line + 1,
				subjectLine: subjectLine + 1,
				state,
				checkpoint,
				subject,
			})),
			verdicts: verdicts.map(({ line, state, checkpoint }) => ({ line: line + 1, state, checkpoint })),
		});
	}
	progress.end();
	return plans;
}

const marks: Readonly<Record<string, readonly [string, keyof Style]>> = {
	pass: ['✓', 'good'],
	na: ['–', 'dim'],
	fail: ['✗', 'error'],
	open: ['○', 'warning'],
	warn: ['!', 'warning'],
	unstated: ['?', 'dim'],
};

function formatPlans(plans: readonly PlanGates[], style: Style): string {
	return plans
		.map(({ path, standing, gates, verdicts }) => {
			const rows = [
				...gates.map(gate => ({ ...gate, text: gate.subject })),
				...verdicts.map(verdict => ({ ...verdict, text: style.bold('(the whole check)') })),
			].sort((a, b) => a.line - b.line);
			const lines = rows.map(({ line, state, checkpoint, text }) => {
				const [mark, paint] = marks[state] ?? ['?', 'dim'];
				const when = checkpoint === 'unspecified' ? '' : style.dim(`  ${checkpoint}`);
				return `  ${String(line).padStart(4)}  ${style[paint](`${mark} ${state.padEnd(8)}`)}  ${text}${when}\n`;
			});
			return `${style.bold(path)}  ${standing}\n${lines.join('')}`;
		})
		.join('\n');
}
