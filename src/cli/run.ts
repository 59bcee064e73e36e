import { Command, CommanderError } from 'commander';
import { type CliEnv, UsageError } from './cliEnv.ts';
import { register as registerCheck } from './commands/check.ts';
import { register as registerDiagrams } from './commands/diagrams.ts';
import { register as registerFill } from './commands/fill.ts';
import { register as registerGates } from './commands/gates.ts';
import { register as registerList } from './commands/list.ts';
import { register as registerNew } from './commands/new.ts';
import { register as registerTemplate } from './commands/template.ts';

const exitCodes = `
Exit codes:
  0  clean
  1  findings at or above --fail-on
  2  wrong usage, or something could not be read or written`;

/** Runs one command. Never throws: what goes wrong is said on standard error and in the exit code. */
export async function run(args: readonly string[], env: CliEnv): Promise<void> {
	const program = new Command('plumbline')
		.description('Reads the plans that Spec Kit leaves behind: gates, leftovers, diagrams.')
		.version(env.version, '--version', 'print the version')
		.addHelpText('after', exitCodes)
		.exitOverride()
		.configureOutput({
			writeOut: text => env.stdout.write(text),
			writeErr: text => env.stderr.write(text),
			getOutHelpWidth: () => env.stdout.columns ?? 80,
			getErrHelpWidth: () => env.stderr.columns ?? 80,
		});
	for (const register of [
		registerCheck,
		registerGates,
		registerList,
		registerDiagrams,
		registerTemplate,
		registerNew,
		registerFill,
	]) {
		register(program, env);
	}
	for (const command of program.commands) {
		command.addHelpText('after', exitCodes);
	}
	try {
		await program.parseAsync(args, { from: 'user' });
	} catch (error) {
		if (error instanceof CommanderError) {
			env.setExitCode(error.exitCode === 0 ? 0 : 2); // it has said why
			return;
		}
		const text = error instanceof UsageError ? error.message : error instanceof Error ? error.stack : String(error);
		env.stderr.write(`plumbline: ${text}\n`);
		env.setExitCode(2);
	}
}
