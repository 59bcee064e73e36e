import type { DirectoryEntry, IWorkspace } from '../../project/workspace.ts';
import type { DocUri } from '../../text/textDocument.ts';
import { isInside, joinUri, parentUri, relativePath } from '../../text/uri.ts';
import { readCargoToml, readRustToolchain } from './cargoToml.ts';
import type { Fact, FactKind, ManifestReader } from './fact.ts';
import { readGoMod } from './goMod.ts';
import { readGradle, readPom, readVersionCatalog } from './jvm.ts';
import {
	readCompose,
	readComposer,
	readCsproj,
	readDockerfile,
	readGemfile,
	readMix,
	readPackageSwift,
	readPubspec,
	readWorkflow,
} from './otherEcosystems.ts';
import { readPackageJson, readTsconfig } from './packageJson.ts';
import { readPyproject, readPythonVersion, readRequirements } from './python.ts';

/** What one manifest says. */
export interface ManifestFacts {
	readonly uri: DocUri;
	/** Below the repository: `apps/web/package.json`. */
	readonly path: string;
	readonly facts: readonly Fact[];
}

export interface RepositoryFacts {
	/** The folder that the manifests lie in or below. */
	readonly root: DocUri;
	/** Those at the top first, then by path. */
	readonly manifests: readonly ManifestFacts[];
	/** Names of the folders at the top, without hidden and generated ones. */
	readonly folders: readonly string[];
}

const readers: readonly (readonly [RegExp, ManifestReader])[] = [
	[/^package\.json$/, readPackageJson],
	[/^tsconfig\.json$/, readTsconfig],
	[/^go\.mod$/, readGoMod],
	[/^Cargo\.toml$/, readCargoToml],
	[/^rust-toolchain\.toml$/, readRustToolchain],
	[/^pyproject\.toml$/, readPyproject],
	[/^requirements(?:[-_]?dev)?\.txt$/, readRequirements],
	[/^\.python-version$/, readPythonVersion],
	[/^pom\.xml$/, readPom],
	[/^build\.gradle(?:\.kts)?$/, readGradle],
	[/^libs\.versions\.toml$/, readVersionCatalog],
	[/\.[cf]sproj$|^Directory\.(?:Packages|Build)\.props$/, readCsproj],
	[/^Gemfile$/, readGemfile],
	[/^composer\.json$/, readComposer],
	[/^pubspec\.yaml$/, readPubspec],
	[/^Package\.swift$/, readPackageSwift],
	[/^mix\.exs$/, readMix],
	[/^Dockerfile$/, readDockerfile],
	[/^(?:docker-)?compose\.ya?ml$/, readCompose],
];

/** Folders that hold what was built, fetched or written for people. */
const skipped =
	/^(?:\.|_|node_modules$|vendor$|dist$|build$|out$|target$|bin$|obj$|coverage$|gradle$|venv$|env$|specs$|docs?$|examples?$|samples?$|fixtures?$|tests?$)/i;

const maxFolders = 80;
const maxManifestLength = 500_000;

export function isSourceFolder(entry: DirectoryEntry): boolean {
	return entry.kind === 'directory' && !skipped.test(entry.name);
}

export function isTestFolder(entry: DirectoryEntry): boolean {
	return entry.kind === 'directory' && /^tests?$/i.test(entry.name);
}

/**
 * Reads the manifests of a project: at its top, and two folders deep. A project without any at its top belongs to the
 * repository around it.
 */
export async function readRepositoryFacts(workspace: IWorkspace, project: DocUri): Promise<RepositoryFacts> {
	const root = await repositoryOf(workspace, project);
	const entries = await workspace.readDirectory(root);
	const found = await findManifests(workspace, root);
	const manifests = await Promise.all(found.map(([uri, reader]) => readManifest(workspace, root, uri, reader)));
	return {
		root,
		manifests: manifests.filter(manifest => manifest.facts.length > 0),
		folders: entries.filter(isSourceFolder).map(entry => entry.name),
	};
}

async function repositoryOf(workspace: IWorkspace, project: DocUri): Promise<DocUri> {
	for (let at = project; workspace.folders.some(folder => isInside(at, folder)); at = parentUri(at)) {
		if ((await workspace.readDirectory(at)).some(isManifest)) {
			return at;
		}
	}
	return project;
}

async function findManifests(workspace: IWorkspace, root: DocUri): Promise<(readonly [DocUri, ManifestReader])[]> {
	const found: (readonly [DocUri, ManifestReader])[] = [];
	let level = [root];
	let room = maxFolders;
	for (let depth = 0; depth <= 2; depth++) {
		const lists = await Promise.all(level.map(async uri => ({ uri, entries: await workspace.readDirectory(uri) })));
		for (const { uri, entries } of lists) {
			for (const entry of entries) {
				const reader = entry.kind === 'file' ? readers.find(([name]) => name.test(entry.name))?.[1] : undefined;
				if (reader) {
					found.push([joinUri(uri, entry.name), reader]);
				}
			}
		}
		level = lists
			.flatMap(({ uri, entries }) =>
				entries
					.filter(entry => isSourceFolder(entry) || isTestFolder(entry) || entry.name === 'gradle')
					.map(entry => joinUri(uri, entry.name)),
			)
			.slice(0, room);
		room -= level.length;
	}
	const workflows = joinUri(root, '.github/workflows');
	for (const entry of await workspace.readDirectory(workflows)) {
		if (entry.kind === 'file' && /\.ya?ml$/.test(entry.name)) {
			found.push([joinUri(workflows, entry.name), readWorkflow]);
		}
	}
	return found;
}

async function readManifest(
	workspace: IWorkspace,
	root: DocUri,
	uri: DocUri,
	reader: ManifestReader,
): Promise<ManifestFacts> {
	const path = relativePath(root, uri) ?? uri;
	const source = (await workspace.openDocument(uri))?.getText();
	const facts = source && source.length <= maxManifestLength ? reader(source, path) : [];
	// What tests are built on says how things are tested, and nothing of what is delivered.
	return { uri, path, facts: /(?:^|\/)tests?\//i.test(path) ? facts.filter(({ kind }) => kind === 'testing') : facts };
}

function isManifest(entry: DirectoryEntry): boolean {
	return entry.kind === 'file' && readers.some(([name]) => name.test(entry.name));
}

/**
 * What the manifests say of one matter, each name once with the highest version that was given, and where from.
 * @example statedFacts(facts, 'storage') // [{ name: 'PostgreSQL', version: '17', uris: [compose.yaml] }]
 */
export function statedFacts(repository: RepositoryFacts, kind: FactKind): StatedFact[] {
	const stated = new Map<string, StatedFact>();
	for (const { uri, path, facts } of repository.manifests) {
		for (const fact of facts) {
			if (fact.kind === kind) {
				const known = stated.get(fact.name);
				stated.set(fact.name, {
					name: fact.name,
					version: higher(known?.version, fact.version),
					uris: known?.uris.includes(uri) ? known.uris : [...(known?.uris ?? []), uri],
					paths: known?.paths.includes(path) ? known.paths : [...(known?.paths ?? []), path],
				});
			}
		}
	}
	return [...stated.values()];
}

export interface StatedFact {
	readonly name: string;
	readonly version: string | undefined;
	readonly uris: readonly DocUri[];
	readonly paths: readonly string[];
}

function higher(a: string | undefined, b: string | undefined): string | undefined {
	return a === undefined || (b !== undefined && toNumber(b) > toNumber(a)) ? b : a;
}

/** @example toNumber('5.10') > toNumber('5.9') */
function toNumber(version: string): number {
	const [major, minor] = version.split('.');
	return Number(major) * 10_000 + Number(minor ?? 0);
}
