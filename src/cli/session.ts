import { createPlumbline } from '../core/index.ts';
import type { Plumbline, Settings } from '../core/plumbline.ts';
import { compareText } from '../core/project/featureName.ts';
import { defaultSpecRoots } from '../core/project/listing.ts';
import type { Project } from '../core/project/project.ts';
import { documentsOf } from '../core/project/projectDocuments.ts';
import { type IClock, type ILogger, noCancellation } from '../core/project/workspace.ts';
import type { DocUri } from '../core/text/textDocument.ts';
import { isInside } from '../core/text/uri.ts';
import type { CliEnv } from './cliEnv.ts';
import { displayPath } from './nodeUri.ts';
import { NodeWorkspace } from './nodeWorkspace.ts';
import { findTargets, foldersOf, type Targets } from './targets.ts';

/** Plumbline over the files that a command was pointed at. */
export interface Session {
	readonly plumbline: Plumbline;
	readonly workspace: NodeWorkspace;
	readonly projects: readonly Project[];
	/** Documents to work on, sorted: those of the folders, and every file that was named. */
	readonly documents: readonly DocUri[];
	/** Those of them that were named one by one. */
	readonly named: ReadonlySet<DocUri>;
	/** For output: relative to the working directory, with `/`. */
	pathOf(uri: DocUri): string;
}

export interface SessionOptions {
	readonly specRoots?: readonly string[];
	readonly overrides?: Settings['overrides'];
	/** A text in the place of a file. */
	readonly stdin?: { readonly uri: DocUri; readonly text: string };
}

/**
 * Finds the projects of what was named on the command line.
 * @param args files, folders and globs; none means the working directory with the project around it
 * @throws UsageError for what does not exist
 */
export async function openSession(
	env: CliEnv,
	args: readonly string[],
	options: SessionOptions = {},
): Promise<Session> {
	const targets: Targets = options.stdin
		? { folders: [], files: [options.stdin.uri], excluded: [], isDefault: false }
		: findTargets(args, env);
	const logger = cliLogger(env);
	const workspace = new NodeWorkspace(foldersOf(targets), logger, env.files);
	if (options.stdin) {
		workspace.setText(options.stdin.uri, options.stdin.text);
	}
	const settings: Settings = {
		specRoots: options.specRoots ?? defaultSpecRoots,
		rules: {},
		overrides: options.overrides,
	};
	const plumbline = createPlumbline({
		workspace,
		logger,
		clock: cliClock(env),
		settings: { get: () => settings, onDidChange: () => ({ dispose() {} }) },
		translate: formatMessage,
		checkDiagram: env.checkDiagram,
	});
	const projects = await plumbline.projects(noCancellation);
	const documents = new Set(targets.files);
	for (const uri of projects.flatMap(documentsOf)) {
		if (targets.isDefault || targets.folders.some(folder => isInside(uri, folder))) {
			documents.add(uri);
		}
	}
	return {
		plumbline,
		workspace,
		projects,
		documents: [...documents]
			.filter(uri => !targets.excluded.some(excluded => isInside(uri, excluded)))
			.sort(compareText),
		named: new Set(targets.files),
		pathOf: uri => displayPath(uri, env.cwd),
	};
}

/** The message with `{0}` … replaced. @example formatMessage('{0} of {1}', 1, 2) // 1 of 2 */
export function formatMessage(message: string, ...args: readonly (string | number)[]): string {
	return message.replace(/\{(\d+)\}/g, (hole, index) => String(args[Number(index)] ?? hole));
}

/** Warnings and errors go to standard error, `plumbline: specs/001-a/plan.md is not UTF-8 text and was left out`. */
function cliLogger(env: CliEnv): ILogger {
	const said = new Set<string>();
	const say = (message: string, data?: object) => {
		const { uri, error, ...rest } = { uri: undefined, error: undefined, ...data };
		const subject = typeof uri === 'string' ? `${displayPath(uri, env.cwd)} ` : '';
		const details = Object.keys(rest).length > 0 ? ` ${JSON.stringify(rest)}` : '';
		const line = `plumbline: ${subject}${message}${details}${error === undefined ? '' : `: ${error}`}\n`;
		if (!said.has(line)) {
			said.add(line);
			env.stderr.write(line);
		}
	};
	return { debug() {}, info() {}, warn: say, error: say };
}

/** The local time of this machine. */
export function cliClock(env: CliEnv): IClock {
	const two = (value: number) => String(value).padStart(2, '0');
	const day = (now: Date) => [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())];
	return {
		today: () => day(env.now()).join('-'),
		timestamp() {
			const now = env.now();
			return `${day(now).join('')}-${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`;
		},
	};
}
