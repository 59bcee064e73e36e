import { resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Settings } from '../../core/plumbline.ts';
import { defaultSpecRoots } from '../../core/project/listing.ts';
import { isFindingCode, isSeverity } from '../../core/project/projectSettings.ts';
import { noCancellation } from '../../core/project/workspace.ts';
import { defaultSeverities } from '../../core/rules/codes.ts';
import { closest } from '../../core/text/closest.ts';
import type { DocUri } from '../../core/text/textDocument.ts';
import { type CliEnv, hasColours, UsageError } from '../cliEnv.ts';
import { applySafeFixes, diffFixes, writeFixes } from '../fixFiles.ts';
import { formatGithub } from '../formats/github.ts';
import { formatJson } from '../formats/json.ts';
import { formatJunit } from '../formats/junit.ts';
import { formatMarkdown } from '../formats/markdown.ts';
import { formatSarif } from '../formats/sarif.ts';
import { formatText } from '../formats/text.ts';
import { toUri } from '../nodeUri.ts';
import { Progress } from '../progress.ts';
import { type FailOn, fails, type Report, type ReportedFinding, severityOrder, toReported } from '../report.ts';
import { openSession, type Session } from '../session.ts';

const formats = {
	text: formatText,
	json: formatJson,
	sarif: formatSarif,
	github: formatGithub,
	junit: formatJunit,
	markdown: formatMarkdown,
} satisfies Record<string, (report: Report) => string>;

type Overrides = NonNullable<Settings['overrides']>;

interface CheckOptions {
	readonly format: keyof typeof formats;
	readonly failOn: FailOn;
	readonly rule: Overrides;
	readonly fix?: boolean;
	readonly dryRun?: boolean;
	readonly stdin?: boolean;
	readonly stdinPath?: string;
}

/** `plumbline check`: what the rules find. */
export function register(program: Command, env: CliEnv): void {
	program
		.command('check')
		.description('Report what is wrong, open or left over in plans, specs and tasks.')
		.argument('[paths...]', 'files, folders or globs (default: the project around the working directory)')
		.addOption(new Option('--format <name>', 'how to print').choices(Object.keys(formats)).default('text'))
		.addOption(
			new Option('--fail-on <severity>', 'exit with 1 from this severity on')
				.choices([...severityOrder, 'never'])
				.default('error'),
		)
		.option('--rule <code=severity>', 'set a rule to error, warning, information, hint or off', addOverride, {})
		.option('--fix', 'apply the fixes that lose nothing')
		.option('--dry-run', 'with --fix: print the changes as a diff, write nothing')
		.option('--stdin', 'check standard input')
		.option('--stdin-path <path>', 'with --stdin: the path that the text is meant for')
		.action((paths: string[], options: CheckOptions) => check(env, paths, options));
}

async function check(env: CliEnv, paths: readonly string[], options: CheckOptions): Promise<void> {
	if (options.dryRun && !options.fix) {
		throw new UsageError('Use --dry-run together with --fix.');
	}
	if (options.stdin && (options.fix || paths.length > 0)) {
		throw new UsageError('Use --stdin without paths and without --fix.');
	}
	if (options.stdinPath !== undefined && !options.stdin) {
		throw new UsageError('Use --stdin-path together with --stdin.');
	}
	const stdin = options.stdin ? await readStdin(env, options.stdinPath) : undefined;
	const session = await openSession(env, paths, { overrides: options.rule, stdin });
	if (options.fix) {
		const originals = new Map<DocUri, string>();
		for (const uri of session.documents) {
			originals.set(uri, session.workspace.textOnDisk(uri) ?? '');
		}
		const changed = await applySafeFixes(session);
		if (options.dryRun) {
			env.stdout.write(diffFixes(session, changed, originals));
		} else {
			writeFixes(session, changed, originals);
		}
	}
	const { findings, checked, unreadable } = await findAll(session, env);
	if (!options.dryRun) {
		const format: (report: Report) => string = formats[options.format];
		const { failOn } = options;
		const { version, rulePage } = env;
		env.stdout.write(format({ findings, checked, failOn, version, rulePage, colours: hasColours(env) }));
	}
	if (session.documents.length === 0) {
		env.stderr.write(`plumbline: There is nothing to check here: ${defaultSpecRoots.join(', ')} hold no features.\n`);
	}
	const hasFailed = findings.some(finding => fails(finding.severity, options.failOn));
	env.setExitCode(unreadable.some(uri => session.named.has(uri)) ? 2 : hasFailed ? 1 : 0);
}

async function findAll(
	session: Session,
	env: CliEnv,
): Promise<Pick<Report, 'findings' | 'checked'> & { readonly unreadable: readonly DocUri[] }> {
	const findings: ReportedFinding[] = [];
	const checked: string[] = [];
	const unreadable: DocUri[] = [];
	const progress = new Progress(env.stderr, () => env.now().getTime());
	for (const [index, uri] of session.documents.entries()) {
		progress.update('Checking', index, session.documents.length);
		const parsed = await session.plumbline.parse(uri, noCancellation);
		if (!parsed) {
			unreadable.push(uri);
			continue;
		}
		checked.push(session.pathOf(uri));
		for (const finding of await session.plumbline.check(uri, noCancellation)) {
			findings.push(toReported(finding, parsed.outline.lines, session.pathOf));
		}
	}
	progress.end();
	return { findings, checked, unreadable };
}

async function readStdin(env: CliEnv, path: string | undefined): Promise<{ uri: DocUri; text: string }> {
	if (path === undefined) {
		throw new UsageError('Give the path that standard input is meant for: --stdin-path specs/001-name/plan.md');
	}
	const chunks: Uint8Array[] = [];
	for await (const chunk of env.stdin) {
		chunks.push(chunk);
	}
	return { uri: toUri(resolve(env.cwd, path)), text: Buffer.concat(chunks).toString('utf8') };
}

function addOverride(value: string, before: Overrides): Overrides {
	const [code = '', severity = ''] = value.split('=');
	if (!isFindingCode(code)) {
		const meant = closest(code, Object.keys(defaultSeverities));
		throw new InvalidArgumentError(`There is no rule "${code}".${meant ? ` Did you mean "${meant}"?` : ''}`);
	}
	if (!isSeverity(severity)) {
		throw new InvalidArgumentError(`Give a severity, such as ${code}=error.`);
	}
	return { ...before, [code]: severity };
}
