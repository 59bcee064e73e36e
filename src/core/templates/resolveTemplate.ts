import type { IWorkspace } from '../project/workspace.ts';
import type { DocUri } from '../text/textDocument.ts';
import { joinUri } from '../text/uri.ts';
import { coreTemplateToken, joins } from './composeTemplate.ts';
import type { Strategy } from './presetManifest.ts';
import { directoryIds, extensionOrder, isSafeId, presetOrder } from './registries.ts';
import { TemplateFiles } from './templateFiles.ts';

/** One file, or text of Plumbline's own, that a template is made of. */
export interface TemplateLayer {
	readonly kind: 'override' | 'preset' | 'extension' | 'core' | 'bundled';
	/** Of the preset or extension. */
	readonly id: string | undefined;
	/** Undefined for `bundled`. */
	readonly uri: DocUri | undefined;
	readonly strategy: Strategy;
}

export interface ResolvedTemplate {
	/** `plan-template`. */
	readonly name: string;
	readonly content: string;
	/** Those that made it, the strongest first; the last one is the base. */
	readonly layers: readonly TemplateLayer[];
}

type FileLayer = TemplateLayer & { readonly uri: DocUri };

/**
 * The template that Spec Kit would use: overrides, then presets, extensions and the project's own templates.
 * Undefined if none has it.
 * Order and composition are those of `resolve_template_content` in Spec Kit's scripts (1.0.1, `scripts/python/common.py`).
 * @throws TemplateError if a registry, manifest or layer that matters cannot be used
 */
export async function resolveTemplate(
	workspace: IWorkspace,
	project: DocUri,
	name: string,
): Promise<ResolvedTemplate | undefined> {
	if (!isSafeId(name)) {
		return undefined;
	}
	const files = new TemplateFiles(workspace, project);
	const layers = await collectLayers(files, name);
	const top = layers[0];
	if (!top) {
		return undefined;
	}
	if (layers.at(-1)!.strategy !== 'replace') {
		throw files.error(`{0} is to be joined to a template "${name}" that nothing provides.`, top.uri);
	}
	let content = '';
	for (const { uri, strategy } of [...layers].reverse()) {
		const own = await files.readLayer(uri);
		if (strategy === 'wrap' && !own.includes(coreTemplateToken)) {
			throw files.error(`{0} is to wrap another template but lacks ${coreTemplateToken}.`, uri);
		}
		content = joins[strategy](own, content);
	}
	return { name, content, layers };
}

/** From the strongest down to the first that replaces all below it. */
async function collectLayers(files: TemplateFiles, name: string): Promise<FileLayer[]> {
	const templates = joinUri(files.project, '.specify/templates');
	const override = joinUri(templates, 'overrides', `${name}.md`);
	if (await files.isFile(override)) {
		return [{ kind: 'override', id: undefined, uri: override, strategy: 'replace' }];
	}
	const layers: FileLayer[] = [];
	for await (const layer of presetLayers(files, name)) {
		layers.push(layer);
		if (layer.strategy === 'replace') {
			return layers;
		}
	}
	const extension = await extensionLayer(files, name);
	if (extension) {
		return [...layers, extension];
	}
	const core = joinUri(templates, `${name}.md`);
	return (await files.isFile(core))
		? [...layers, { kind: 'core', id: undefined, uri: core, strategy: 'replace' }]
		: layers;
}

async function* presetLayers(files: TemplateFiles, name: string): AsyncIterable<FileLayer> {
	const folder = joinUri(files.project, '.specify/presets');
	const registry = joinUri(folder, '.registry');
	const text = (await files.isFile(registry)) ? await files.read(registry) : undefined;
	const ids =
		(text === undefined ? undefined : presetOrder(text)) ?? directoryIds(await files.workspace.readDirectory(folder));
	for (const id of ids) {
		const preset = joinUri(folder, id);
		const found = await presetFile(files, preset, name);
		if (found) {
			yield { kind: 'preset', id, ...found };
		}
	}
}

async function presetFile(
	files: TemplateFiles,
	preset: DocUri,
	name: string,
): Promise<{ uri: DocUri; strategy: Strategy } | undefined> {
	const manifest = joinUri(preset, 'preset.yml');
	if (await files.isFile(manifest)) {
		const [text, { presetEntry }] = await Promise.all([files.read(manifest), import('../project/yamlFiles.ts')]);
		const entry = text === undefined ? undefined : presetEntry(text, name);
		if (!entry || entry.kind === 'invalid') {
			throw files.error(`The preset manifest {0} cannot be used: ${entry?.reason ?? 'it cannot be read'}.`, manifest);
		}
		if (entry.kind === 'declared') {
			// What the manifest declares counts, even if the file is not there: then the preset says nothing.
			const uri = entry.file === undefined ? undefined : joinUri(preset, entry.file);
			return uri && (await files.isFile(uri)) ? { uri, strategy: entry.strategy } : undefined;
		}
	}
	const uri = await files.firstFile(conventionalPlaces(preset, name));
	return uri === undefined ? undefined : { uri, strategy: 'replace' };
}

async function extensionLayer(files: TemplateFiles, name: string): Promise<FileLayer | undefined> {
	const folder = joinUri(files.project, '.specify/extensions');
	const entries = await files.workspace.readDirectory(folder);
	const registry = joinUri(folder, '.registry');
	const entry = entries.find(candidate => candidate.name === '.registry');
	const text = entry?.kind === 'file' ? await files.read(registry) : undefined;
	const ids = entry && text === undefined ? undefined : extensionOrder(text, entries);
	if (!ids) {
		throw files.error('The extension registry {0} cannot be used. Repair or delete it.', registry);
	}
	for (const id of ids) {
		const uri = await files.firstFile(conventionalPlaces(joinUri(folder, id), name));
		if (uri) {
			return { kind: 'extension', id, uri, strategy: 'replace' };
		}
	}
	return undefined;
}

function conventionalPlaces(folder: DocUri, name: string): DocUri[] {
	return [joinUri(folder, 'templates', `${name}.md`), joinUri(folder, `${name}.md`)];
}
