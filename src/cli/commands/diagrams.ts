import { dirname, join, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { type Diagram, describeError } from '../../core/diagrams/diagram.ts';
import { featureDiagrams } from '../../core/diagrams/featureDiagrams.ts';
import { findDiagrams } from '../../core/diagrams/findDiagrams.ts';
import { readableArtifacts } from '../../core/project/projectDocuments.ts';
import { noCancellation } from '../../core/project/workspace.ts';
import { type CliEnv, UsageError } from '../cliEnv.ts';
import { formatMessage, openSession, type Session } from '../session.ts';

/** One diagram in the output. Lines and columns are 1-based places of the document. */
interface ListedDiagram {
	readonly path: string;
	readonly line: number;
	readonly title: string;
	readonly type: string;
	readonly origin: Diagram['origin'];
	readonly ok: boolean;
	readonly error?: { readonly message: string; readonly line: number; readonly column: number };
	/** With `--out`: where its source was written. */
	readonly file?: string;
}

/** `plumbline diagrams`: what is drawn, and what can be drawn of what the documents say. */
export function register(program: Command, env: CliEnv): void {
	program
		.command('diagrams')
		.description('List the diagrams of features, found and derived, and whether Mermaid can read them.')
		.argument('[paths...]', 'files, folders or globs (default: the project around the working directory)')
		.addOption(new Option('--format <name>', 'how to print').choices(['text', 'json']).default('text'))
		.option('--out <folder>', 'write the source of each diagram into this folder')
		.action(async (paths: string[], options: { readonly format: string; readonly out?: string }) => {
			const session = await openSession(env, paths);
			const listed: ListedDiagram[] = [];
			for (const diagram of await collect(session)) {
				listed.push(await toListed(diagram, session, env, options.out));
			}
			env.stdout.write(
				options.format === 'json'
					? `${JSON.stringify({ version: 1, diagrams: listed }, undefined, 2)}\n`
					: listed.map(toText).join(''),
			);
			env.setExitCode(listed.every(diagram => diagram.ok) ? 0 : 1);
		});
}

/** Derived ones belong to whole features: they are left out where only some files were named. */
async function collect({ plumbline, documents }: Session): Promise<Diagram[]> {
	const wanted = new Set(documents);
	const diagrams: Diagram[] = [];
	const seen = new Set<string>();
	for (const uri of documents) {
		const feature = await plumbline.featureOf(uri, noCancellation);
		if (feature && readableArtifacts(feature).every(artifact => wanted.has(artifact))) {
			if (!seen.has(feature.uri)) {
				seen.add(feature.uri);
				diagrams.push(...(await featureDiagrams(plumbline, feature, formatMessage, noCancellation)));
			}
			continue;
		}
		const parsed = await plumbline.parse(uri, noCancellation);
		diagrams.push(...(parsed ? findDiagrams(uri, parsed.outline) : []));
	}
	return diagrams;
}

async function toListed(
	diagram: Diagram,
	{ pathOf }: Session,
	env: CliEnv,
	out: string | undefined,
): Promise<ListedDiagram> {
	const { title, type, origin, uri, range, contentLine, source } = diagram;
	const error = type === 'tree' ? undefined : await env.checkDiagram?.(source);
	return {
		path: pathOf(uri),
		line: range.start.line + 1,
		title,
		type,
		origin,
		ok: error === undefined,
		error: error && {
			message: describeError(error, formatMessage),
			line: (origin === 'found' ? contentLine + error.line : range.start.line) + 1,
			column: (origin === 'found' ? error.character : 0) + 1,
		},
		file: out === undefined ? undefined : write(diagram, pathOf(uri), env, out),
	};
}

/** @returns the file's path below the folder */
function write(diagram: Diagram, path: string, { files, cwd }: CliEnv, out: string): string {
	const name = diagram.origin === 'derived' ? diagram.id.replace(/\W+/g, '-') : `line-${diagram.range.start.line + 1}`;
	const safe = path
		.split('/')
		.filter(part => part !== '..' && part !== '.' && part !== '')
		.join('/');
	const file = `${safe.replace(/\.[^./]+$/, '')}.${name}.${diagram.type === 'tree' ? 'txt' : 'mmd'}`;
	const target = join(resolve(cwd, out), file);
	try {
		files.mkdirSync(dirname(target), { recursive: true });
		files.writeFileSync(target, `${diagram.source.trimEnd()}\n`);
	} catch (error) {
		throw new UsageError(`${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
	}
	return file;
}

function toText({ path, line, title, type, origin, ok, error, file }: ListedDiagram): string {
	const state = ok ? '' : `  ${error?.message} (line ${error?.line}, column ${error?.column})`;
	const written = file === undefined ? '' : `  → ${file}`;
	return `${path}:${line}  ${type || 'empty'}  ${origin}  ${title}${state}${written}\n`;
}
