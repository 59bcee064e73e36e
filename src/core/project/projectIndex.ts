import type { ISettings } from '../plumbline.ts';
import type { DocUri } from '../text/textDocument.ts';
import { baseName, isInside, joinUri, parentUri, relativePath } from '../text/uri.ts';
import { readFeatureDirectory, resolveDirectory } from './activeFeature.ts';
import { compareText } from './featureName.ts';
import { findProjectFolders, findProjects } from './findProjects.ts';
import { featureAt, nearest } from './kindOf.ts';
import { createListing, findSpecRoot, specRootSegments } from './listing.ts';
import type { ActiveFeature, Feature, Project } from './project.ts';
import { noProjectSettings, type ProjectSettings } from './projectSettings.ts';
import type { CancellationToken, FileChange, ILogger, IWorkspace } from './workspace.ts';

interface Index {
	readonly projects: readonly Project[];
	readonly byUri: ReadonlyMap<DocUri, Project>;
	readonly settings: ReadonlyMap<DocUri, ProjectSettings>;
	/** Of the files that were asked for. */
	readonly places: Map<DocUri, DocumentPlace>;
}

/** The nearest project that holds a file, with its innermost feature that does. */
export interface DocumentPlace {
	readonly project: Project | undefined;
	readonly feature: Feature | undefined;
	/** What the project's `.specify/plumbline.yml` says. */
	readonly settings: ProjectSettings;
}

interface Loading {
	readonly token: { isCancellationRequested: boolean };
	readonly index: Promise<Index>;
}

/** What the tools' own files say of one project. */
interface ProjectFacts {
	readonly settings: ProjectSettings;
	readonly directory: string | undefined;
	/** Where `feature.json` leads to. */
	readonly active: DocUri | undefined;
}

const emptyIndex: Index = { projects: [], byUri: new Map(), settings: new Map(), places: new Map() };

/** The projects of the workspace: listed at first use, kept until files come or go. */
export class ProjectIndex {
	readonly #workspace: IWorkspace;
	readonly #settings: ISettings;
	readonly #logger: ILogger;
	#loading: Loading | undefined;

	constructor(workspace: IWorkspace, settings: ISettings, logger: ILogger) {
		this.#workspace = workspace;
		this.#settings = settings;
		this.#logger = logger;
	}

	async projects(): Promise<readonly Project[]> {
		return (await this.#index()).projects;
	}

	async placeOf(uri: DocUri): Promise<DocumentPlace> {
		const { byUri, settings, places } = await this.#index();
		let place = places.get(uri);
		if (!place) {
			const project = nearest(uri, folder => byUri.get(folder));
			const feature = project && featureAt(project.features, uri);
			place = { project, feature, settings: (project && settings.get(project.uri)) ?? noProjectSettings };
			places.set(uri, place);
		}
		return place;
	}

	invalidate(): void {
		if (this.#loading) {
			this.#loading.token.isCancellationRequested = true;
			this.#loading = undefined;
		}
	}

	/** Whether the changes can make projects, features or artifacts other than they are. */
	isAffectedBy(changes: readonly FileChange[]): boolean {
		return changes.some(
			({ kind, uri }) => kind !== 'changed' || /\/\.specify\/(?:plumbline\.yml|feature\.json)$/.test(uri),
		);
	}

	async #index(): Promise<Index> {
		for (;;) {
			this.#loading ??= this.#load();
			const { token, index } = this.#loading;
			const result = await index;
			if (!token.isCancellationRequested) {
				return result;
			}
		}
	}

	#load(): Loading {
		const token = { isCancellationRequested: false };
		const index = this.#read(token).catch((error: unknown) => {
			this.#logger.error('ProjectIndex: cannot find the projects', { error: String(error) });
			return emptyIndex;
		});
		return { token, index };
	}

	async #read(token: CancellationToken): Promise<Index> {
		const { folders } = this.#workspace;
		const above = new Set<DocUri>();
		const listed = new Set<DocUri>();
		await Promise.all(
			folders.map(async folder => {
				const { specRoots } = this.#settings.get(folder);
				const anchor = await this.#projectAbove(folder, specRoots);
				const lists = [this.#workspace.list(folder, specRoots, token)];
				if (anchor !== undefined) {
					above.add(anchor);
					lists.push(this.#listAbove(anchor, specRoots, token));
				}
				for (const uri of (await Promise.all(lists)).flat()) {
					listed.add(uri);
				}
			}),
		);
		const anchors = [...new Set([...folders, ...above])];
		const facts = new Map<DocUri, ProjectFacts>();
		for (const project of findProjectFolders([...listed].sort(compareText), anchors)) {
			const found = await this.#readFacts(project, listed);
			facts.set(project, found);
			await this.#listMore(project, found, listed, token);
		}

		const found = findProjects({
			files: [...listed].sort(compareText),
			anchors,
			folders,
			optionsOf: uri => {
				const fact = uri === undefined ? undefined : facts.get(uri);
				const { specRoots } = this.#settings.get(uri ?? folders[0]);
				return {
					specRoots: [...(fact?.settings.specRoots ?? specRoots), ...extraRoots(uri, fact, specRoots)],
					ignore: fact?.settings.ignore ?? [],
				};
			},
		});
		const projects: Project[] = [];
		for (const project of found) {
			// What lies beside the opened folder is not part of the workspace, the project around it is.
			if (above.has(project.uri) || folders.some(folder => isInside(project.uri, folder))) {
				projects.push({ ...project, active: await this.#activeFeature(project, facts.get(project.uri)) });
			}
		}
		this.#logger.debug('ProjectIndex', { files: listed.size, projects: projects.length });
		return {
			projects,
			byUri: new Map(projects.map(project => [project.uri, project])),
			settings: new Map([...facts].map(([uri, { settings }]) => [uri, settings])),
			places: new Map(),
		};
	}

	/** The folder above that holds `.specify`, or whose spec root `folder` is or lies directly in; within the repository. */
	async #projectAbove(folder: DocUri, specRoots: readonly string[]): Promise<DocUri | undefined> {
		for (let at = folder; ; at = parentUri(at)) {
			if ((await this.#workspace.stat(joinUri(at, '.specify')))?.kind === 'directory') {
				return at === folder ? undefined : at;
			}
			if (at === parentUri(at) || (await this.#workspace.stat(joinUri(at, '.git')))) {
				break;
			}
		}
		const roots = specRoots.map(specRootSegments).sort((a, b) => b.length - a.length);
		for (const inRoot of [folder, parentUri(folder)]) {
			for (const root of roots) {
				let base = inRoot;
				const matches = [...root].reverse().every(segment => {
					const name = baseName(base);
					base = parentUri(base);
					return segment === '*' || segment === name;
				});
				if (matches && root.length > 0) {
					return base;
				}
			}
		}
		return undefined;
	}

	/** Only the project's own files: a folder above may hold much that nobody opened. */
	async #listAbove(project: DocUri, specRoots: readonly string[], token: CancellationToken): Promise<DocUri[]> {
		const listing = createListing(specRoots);
		const places = ['.specify', '.kittify', 'memory', ...specRoots.filter(root => !/[*]|^\.specify\//.test(root))];
		const lists = await Promise.all(places.map(place => this.#workspace.list(joinUri(project, place), ['.'], token)));
		return lists.flat().filter(uri => listing.lists(relativePath(project, uri) ?? ''));
	}

	async #listMore(project: DocUri, facts: ProjectFacts, listed: Set<DocUri>, token: CancellationToken): Promise<void> {
		const { specRoots } = this.#settings.get(project);
		const more = [...(facts.settings.specRoots ?? []), ...extraRoots(project, facts, specRoots)].filter(
			root => !specRoots.includes(root),
		);
		if (more.length > 0) {
			for (const uri of await this.#workspace.list(project, more, token)) {
				listed.add(uri);
			}
		}
	}

	async #readFacts(project: DocUri, listed: ReadonlySet<DocUri>): Promise<ProjectFacts> {
		const [yaml, json] = await Promise.all([
			this.#textOf(project, 'plumbline.yml', listed),
			this.#textOf(project, 'feature.json', listed),
		]);
		const directory = json === undefined ? undefined : readFeatureDirectory(json);
		return {
			settings: yaml === undefined ? noProjectSettings : await readSettings(yaml),
			directory,
			active: directory === undefined ? undefined : resolveDirectory(directory, project),
		};
	}

	async #textOf(project: DocUri, name: string, listed: ReadonlySet<DocUri>): Promise<string | undefined> {
		const uri = joinUri(project, '.specify', name);
		return listed.has(uri) ? (await this.#workspace.openDocument(uri))?.getText() : undefined;
	}

	async #activeFeature(
		project: Omit<Project, 'active'>,
		facts: ProjectFacts | undefined,
	): Promise<ActiveFeature | undefined> {
		const uri = joinUri(project.uri, '.specify/feature.json');
		if (!project.files.includes(uri)) {
			return undefined;
		}
		if (facts?.active === undefined) {
			return { uri, problem: 'unreadable', directory: undefined };
		}
		const wanted = facts.active;
		// Windows and macOS do not tell case apart.
		const feature =
			project.features.find(candidate => candidate.uri === wanted) ??
			project.features.find(candidate => candidate.uri.toLowerCase() === wanted.toLowerCase());
		if (feature || (await this.#workspace.stat(wanted))?.kind === 'directory') {
			return { uri, feature: feature?.uri ?? wanted };
		}
		return { uri, problem: 'missing-folder', directory: facts.directory };
	}
}

async function readSettings(yaml: string): Promise<ProjectSettings> {
	const { readProjectSettings } = await import('./yamlFiles.ts');
	return readProjectSettings(yaml).settings;
}

/** The active feature's own folder, if it lies in none of the spec roots: any folder may be a feature. */
function extraRoots(
	project: DocUri | undefined,
	facts: ProjectFacts | undefined,
	specRoots: readonly string[],
): readonly string[] {
	const path = project && facts?.active && relativePath(project, facts.active);
	if (!path) {
		return [];
	}
	const names = path.split('/');
	const roots = (facts.settings.specRoots ?? specRoots).map(specRootSegments);
	return findSpecRoot(names, names.length, roots) ? [] : [path];
}
