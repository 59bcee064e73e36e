import { checkDiagrams } from './diagrams/checkDiagrams.ts';
import type { FeatureSummary, Plumbline, PlumblineChange, PlumblinePorts } from './plumbline.ts';
import { DocumentCache } from './project/documentCache.ts';
import { Emitter } from './project/emitter.ts';
import { isUntouched } from './project/isUntouched.ts';
import { kindOf } from './project/kindOf.ts';
import { lexiconOf } from './project/lexicons.ts';
import { parseDocument } from './project/parseDocument.ts';
import { documentsOf, relatedDocuments } from './project/projectDocuments.ts';
import { ProjectIndex } from './project/projectIndex.ts';
import { emptySummary, summarise } from './project/summaries.ts';
import { TemplateOutlines } from './project/templateOutlines.ts';
import type { FileChange } from './project/workspace.ts';
import type { ParsedDocument, RuleContext } from './rules/rule.ts';
import { runRules } from './rules/runRules.ts';
import type { DocUri } from './text/textDocument.ts';

/** How many parsed documents are kept; a feature has about eight. */
const keptDocuments = 200;

/** The whole program on one page: give it a workspace, ask it what the plans in there mean. */
export function createPlumbline({
	workspace,
	logger,
	clock,
	settings,
	translate,
	checkDiagram,
}: PlumblinePorts): Plumbline {
	const index = new ProjectIndex(workspace, settings, logger);
	const templates = new TemplateOutlines(workspace, logger);
	const documents = new DocumentCache<ParsedDocument>(read, keptDocuments);
	const summaries = new DocumentCache<FeatureSummary>(summariseAt);
	const changed = new Emitter<PlumblineChange>();
	const owned = [workspace.onDidChange(react), settings.onDidChange(() => restart([])), documents, summaries, changed];

	return {
		onDidChange: changed.event,
		async projects(token) {
			const projects = await index.projects();
			return token.isCancellationRequested ? [] : projects;
		},
		async projectOf(uri, token) {
			const { project } = await index.placeOf(uri);
			return token.isCancellationRequested ? undefined : project;
		},
		async featureOf(uri, token) {
			const { feature } = await index.placeOf(uri);
			return token.isCancellationRequested ? undefined : feature;
		},
		async parse(uri, token) {
			const parsed = await parse(uri);
			return token.isCancellationRequested ? undefined : parsed;
		},
		async check(uri, token) {
			const parsed = await loaded(uri);
			const { project, feature, settings: own } = await index.placeOf(uri);
			if (!parsed || token.isCancellationRequested) {
				return [];
			}
			const lacksConstitution = parsed.kind === 'plan' && project?.initialised && !project.constitution;
			const [templateOutline, newConstitution, untouched, diagramErrors, ...related] = await Promise.all([
				templates.of(parsed.kind, project),
				lacksConstitution ? templates.newConstitution(project) : undefined,
				parsed.kind === 'constitution' && isUntouched(parsed.document, workspace),
				checkDiagram && checkDiagrams(uri, parsed.outline, checkDiagram),
				...relatedDocuments(project, feature).map(loaded),
			]);
			if (token.isCancellationRequested) {
				return [];
			}
			const { document, kind, outline, lexicon, plan, configProblems } = parsed;
			const context: RuleContext = {
				document,
				kind,
				outline,
				lexicon,
				plan,
				configProblems,
				project,
				feature,
				templateOutline,
				newConstitution,
				isUntouched: untouched,
				diagramErrors,
				today: clock.today(),
				parsed: other => related.find(each => each?.document.uri === other),
				translate,
			};
			const { rules, overrides } = settings.get(uri);
			if (feature && !summaries.known(feature.uri)) {
				void summaries.get(feature.uri); // costs little while its documents are at hand
			}
			return runRules(context, { ...rules, ...own.rules, ...overrides }, (code, error) => {
				logger.error('A rule failed', { code, uri, error: String(error) });
			});
		},
		documentsOf,
		async summary(feature, token) {
			const summary = await summaries.get(feature.uri);
			return token.isCancellationRequested ? emptySummary : (summary ?? emptySummary);
		},
		dispose() {
			for (const each of owned) {
				each.dispose();
			}
		},
	};

	/** At once if it is at hand, which spares a check a dozen promises. */
	function loaded(uri: DocUri): ParsedDocument | Promise<ParsedDocument | undefined> {
		return documents.known(uri) ?? parse(uri);
	}

	async function parse(uri: DocUri): Promise<ParsedDocument | undefined> {
		try {
			return await documents.get(uri);
		} catch (error) {
			logger.error('A document cannot be read', { uri, error: String(error) });
			return undefined;
		}
	}

	async function read(uri: DocUri): Promise<ParsedDocument | undefined> {
		const [document, { project, feature, settings: own }] = await Promise.all([
			workspace.openDocument(uri),
			index.placeOf(uri),
		]);
		const lexicon = await lexiconOf(own);
		const parsed = document && parseDocument(document, kindOf(uri, project), !feature, lexicon, own.flavour);
		if (parsed?.kind !== 'settings') {
			return parsed;
		}
		const { configProblems } = await import('./project/yamlFiles.ts');
		return { ...parsed, configProblems: configProblems(parsed.document) };
	}

	async function summariseAt(uri: DocUri): Promise<FeatureSummary | undefined> {
		const { feature } = await index.placeOf(uri);
		try {
			return feature && (await summarise(feature, loaded));
		} catch (error) {
			logger.error('A feature cannot be summed up', { uri, error: String(error) });
			return undefined;
		}
	}

	function react(changes: readonly FileChange[]): void {
		const uris = changes.map(change => change.uri);
		for (const { uri, kind } of changes) {
			documents.invalidateAround(uri, kind !== 'changed');
			summaries.invalidateAround(uri, kind !== 'changed');
		}
		if (uris.some(uri => /\/\.specify\//.test(uri))) {
			templates.clear();
		}
		if (uris.some(uri => uri.endsWith('/.specify/plumbline.yml'))) {
			restart(uris);
		} else if (index.isAffectedBy(changes)) {
			index.invalidate();
			changed.fire({ structure: true, documents: uris });
		} else {
			changed.fire({ structure: false, documents: uris });
		}
	}

	/** Settings decide what the projects are and how their documents are read. */
	function restart(uris: readonly DocUri[]): void {
		index.invalidate();
		documents.clear();
		summaries.clear();
		changed.fire({ structure: true, documents: uris });
	}
}
