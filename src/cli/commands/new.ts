import { dirname, resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { principlesOf } from '../../core/fill/principles.ts';
import type { Project } from '../../core/project/project.ts';
import { noCancellation } from '../../core/project/workspace.ts';
import {
	type ArtifactName,
	artifactNames,
	type ContractFormat,
	contractFiles,
} from '../../core/templates/artifacts.ts';
import { type PlanFlavour, planFlavours } from '../../core/templates/bundledTemplates.ts';
import { isNumberTaken, nextNumber, numberingOf, toNumberPrefix } from '../../core/templates/numbering.ts';
import { headerValuesFor, newArtifact, newFeature, type Scaffold } from '../../core/templates/scaffold.ts';
import { cleanSlug, folderName, slugOf } from '../../core/templates/slug.ts';
import { TemplateError } from '../../core/templates/templateFiles.ts';
import type { FileEdit } from '../../core/text/edits.ts';
import type { DocUri } from '../../core/text/textDocument.ts';
import { isInside, joinUri } from '../../core/text/uri.ts';
import { type CliEnv, UsageError } from '../cliEnv.ts';
import { toPath, toUri } from '../nodeUri.ts';
import { projectRoot } from '../projectRoot.ts';
import { cliClock, openSession, type Session } from '../session.ts';

interface NewOptions {
	readonly number?: number;
	readonly timestamp?: boolean;
	readonly name?: string;
	readonly artifacts: readonly ArtifactName[];
	readonly active: boolean;
	readonly feature?: string;
	readonly flavour?: PlanFlavour;
	readonly contract: ContractFormat;
	readonly dryRun?: boolean;
	readonly json?: boolean;
}

/** `plumbline new`: a feature, or one more document of it, from the project's templates. */
export function register(program: Command, env: CliEnv): void {
	program
		.command('new')
		.description('Create a feature, or one more document of it, from the project’s templates. Nothing is replaced.')
		.addArgument(program.createArgument('<what>', 'what to create').choices(['feature', ...artifactNames]))
		.argument('[words...]', 'feature: its description; checklist: its name')
		.option('--name <slug>', 'feature: the folder’s name behind the number')
		.option('--number <number>', 'feature: its number', toNumber)
		.option('--timestamp', 'feature: date and time instead of a number')
		.option('--artifacts <list>', 'feature: documents to begin with, separated by commas', toArtifacts, ['spec'])
		.option('--no-active', 'feature: leave .specify/feature.json as it is')
		.option(
			'--feature <folder>',
			'documents: the feature (default: the one around the working directory, or the active one)',
		)
		.addOption(new Option('--flavour <name>', 'plan: one of Plumbline’s own').choices(planFlavours))
		.addOption(
			new Option('--contract <format>', 'contract: how to write it')
				.choices(Object.keys(contractFiles))
				.default('openapi'),
		)
		.option('--dry-run', 'say what would be created')
		.option('--json', 'print the paths as JSON')
		.action(async (what: 'feature' | ArtifactName, words: string[], options: NewOptions) => {
			const session = await openSession(env, []);
			const text = words.join(' ').trim();
			try {
				const made = await (what === 'feature'
					? makeFeature(env, session, text, options)
					: makeArtifact(env, session, what, text, options));
				finish(env, session, made, options);
			} catch (error) {
				throw error instanceof TemplateError ? new UsageError(error.message) : error;
			}
		});
}

async function makeFeature(env: CliEnv, session: Session, description: string, options: NewOptions): Promise<Scaffold> {
	if (description === '') {
		throw new UsageError('Describe the feature: plumbline new feature "Let customers pay by invoice"');
	}
	const { workspace } = session;
	const project = await projectOf(env, session);
	const known = session.projects.find(({ uri }) => uri === project);
	const specRoots = known && known.specRoots.length > 0 ? known.specRoots : [joinUri(project, 'specs')];
	const names = (await Promise.all(specRoots.map(root => workspace.readDirectory(root))))
		.flat()
		.filter(entry => entry.kind === 'directory')
		.map(entry => entry.name);
	const slug = options.name === undefined ? slugOf(description) : cleanSlug(options.name);
	if (slug === '') {
		throw new UsageError('No folder can be named after that. Give a name: --name user-auth');
	}
	return newFeature(workspace, {
		project,
		specRoot: specRoots.find(root => known?.features.some(feature => feature.specRoot === root)) ?? specRoots[0]!,
		folder: folderName(await prefixFor(env, session, project, names, options), slug),
		description,
		date: cliClock(env).today(),
		artifacts: options.artifacts,
		active: options.active,
	});
}

async function prefixFor(
	env: CliEnv,
	{ workspace }: Session,
	project: DocUri,
	names: readonly string[],
	{ number, timestamp }: NewOptions,
): Promise<string> {
	const initOptions = await workspace.openDocument(joinUri(project, '.specify/init-options.json'));
	if (timestamp || (number === undefined && numberingOf(initOptions?.getText()) === 'timestamp')) {
		return cliClock(env).timestamp();
	}
	if (number === undefined) {
		return nextNumber(names);
	}
	const prefix = toNumberPrefix(number);
	if (isNumberTaken(prefix, names)) {
		throw new UsageError(`Number ${prefix} is taken. The next free one is ${nextNumber(names)}.`);
	}
	return prefix;
}

async function makeArtifact(
	env: CliEnv,
	session: Session,
	artifact: ArtifactName,
	name: string,
	options: NewOptions,
): Promise<Scaffold> {
	const { workspace, plumbline } = session;
	const project = await projectOf(env, session);
	const known = session.projects.find(({ uri }) => uri === project);
	const feature = artifact === 'constitution' ? project : featureFor(env, project, known, options.feature);
	const constitution = known?.constitution && (await plumbline.parse(known.constitution, noCancellation));
	return newArtifact(workspace, {
		artifact,
		project,
		feature,
		name: cleanSlug(name),
		contract: options.contract,
		values: await headerValuesFor(workspace, project, feature, cliClock(env).today()),
		bundled: options.flavour && {
			flavour: options.flavour,
			principles: constitution ? principlesOf(constitution) : [],
		},
	});
}

function featureFor(env: CliEnv, project: DocUri, known: Project | undefined, given: string | undefined): DocUri {
	if (given !== undefined) {
		const byName = known?.features.find(feature => feature.name === given);
		return byName?.uri ?? toUri(resolve(env.cwd, given));
	}
	const around = known?.features.find(feature => isInside(toUri(env.cwd), feature.uri));
	const active = known?.active && 'feature' in known.active ? known.active.feature : undefined;
	const feature = around?.uri ?? active;
	if (feature === undefined || feature === project) {
		throw new UsageError('Say which feature it belongs to: --feature specs/001-name');
	}
	return feature;
}

async function projectOf(env: CliEnv, { workspace }: Session): Promise<DocUri> {
	return (await projectRoot(env, workspace)) ?? workspace.folders[0]!;
}

function finish(env: CliEnv, session: Session, made: Scaffold, { dryRun, json }: NewOptions): void {
	if (made.kind === 'exists') {
		throw new UsageError(`${session.pathOf(made.uri)} exists already. Nothing was written.`);
	}
	if (!dryRun) {
		for (const edit of made.edits) {
			write(env, session, edit);
		}
	}
	const paths = made.edits.map(edit => session.pathOf(edit.kind === 'rename' ? edit.to : edit.uri));
	env.stdout.write(
		json ? `${JSON.stringify({ version: 1, paths }, undefined, 2)}\n` : paths.map(path => `${path}\n`).join(''),
	);
	env.setExitCode(0);
}

function write(env: CliEnv, { pathOf }: Session, edit: FileEdit): void {
	if (edit.kind === 'rename') {
		return;
	}
	const path = toPath(edit.uri);
	// The only changed file is feature.json, replaced as a whole.
	const text = edit.kind === 'create' ? edit.content : edit.edits.map(({ newText }) => newText).join('');
	try {
		env.files.mkdirSync(dirname(path), { recursive: true });
		env.files.writeFileSync(path, text, { flag: edit.kind === 'create' ? 'wx' : 'w' });
	} catch (error) {
		throw new UsageError(`${pathOf(edit.uri)} cannot be written: ${error instanceof Error ? error.message : error}`);
	}
}

function toNumber(value: string): number {
	const number = Number(value);
	if (!/^\d{1,15}$/.test(value)) {
		throw new InvalidArgumentError('Give a whole number.');
	}
	return number;
}

function toArtifacts(value: string): ArtifactName[] {
	return value.split(',').map(part => {
		const artifact = artifactNames.find(name => name === part.trim());
		if (!artifact || artifact === 'constitution') {
			throw new InvalidArgumentError(`There is no document "${part}". Known are ${artifactNames.join(', ')}.`);
		}
		return artifact;
	});
}
