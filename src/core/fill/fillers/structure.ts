import type { Outline } from '../../markdown/outline.ts';
import type { IWorkspace } from '../../project/workspace.ts';
import { type DocUri, range } from '../../text/textDocument.ts';
import { joinUri } from '../../text/uri.ts';
import { type FillTarget, fillTargets } from '../fillTarget.ts';
import { isSourceFolder, isTestFolder } from '../manifests/repositoryFacts.ts';
import type { Filler, Offer } from '../suggestion.ts';

const maxTreeLines = 60;

/** The block of structure options: keep one of them, or put the repository's real tree there. */
export const fillStructure: Filler = async (target, context) => {
	const { parsed, translate } = context;
	const { lines } = parsed.outline;
	const first = target.range.start.line + 1;
	const last = target.range.end.line;
	const content = lines.slice(first, last);
	const { before, options } = readOptions(content, target);
	const offers: Offer[] = [];
	const place = range(first, 0, last, 0);
	const offer = (label: string, text: string, source: string, confidence: Offer['confidence']) =>
		offers.push({ label, detail: text, source, confidence, edits: [{ range: place, newText: `${text}\n` }] });
	if (before.trim() !== '') {
		offer(translate('Keep what stands above the options'), before, translate('this plan'), 'high');
	}
	const { root, folders } = await context.repository();
	const trees = await treesOf(context.workspace, root);
	for (const depth of [2, 3, 1]) {
		const tree = trees[depth - 1] ?? [];
		const isDeeper = depth === 1 || tree.length > (trees[depth - 2]?.length ?? 0);
		if (tree.length > 0 && isDeeper) {
			const words =
				depth === 1 ? translate('Folders of the repository') : translate('The repository, {0} folders deep', depth);
			offer(words, tree.join('\n'), translate('the repository'), before.trim() === '' ? 'high' : 'medium');
		}
	}
	for (const option of options) {
		const fits = option.folders.some(folder => folders.includes(folder));
		offer(
			translate('Keep "{0}"', option.name),
			option.text,
			translate('option of the template'),
			fits ? 'medium' : 'low',
		);
	}
	return offers;
};

/** The sentence that names the structure: from the tree that stands above it, else from the repository. */
export const fillDecision: Filler = async (_target, context) => {
	const { parsed, translate } = context;
	const options = fillTargets(parsed).find(({ kind }) => kind === 'option');
	const written = options ? [] : foldersInTree(parsed.outline);
	const { folders, root } = await context.repository();
	const named = written.length > 0 ? written : folders;
	if (named.length === 0) {
		return [];
	}
	const list = named.slice(0, 6).map(folder => `\`${folder}/\``);
	const places = list.length > 1 ? `${list.slice(0, -1).join(', ')} and ${list.at(-1)}` : list[0]!;
	return [
		{
			text: `${kindOf(named)} in ${places}.`,
			source: written.length > 0 ? translate('the tree above') : translate('the repository'),
			sourceUri: written.length > 0 ? undefined : root,
			confidence: written.length > 0 ? 'high' : 'medium',
		},
	];
};

interface StructureOption {
	readonly name: string;
	readonly text: string;
	/** Names at its top. */
	readonly folders: readonly string[];
}

/** Splits the content of a code block at the labels of the options. */
function readOptions(
	content: readonly string[],
	{ leftovers, range: { start } }: FillTarget,
): { before: string; options: StructureOption[] } {
	const labels = leftovers
		.filter(({ kind }) => kind === 'option')
		.map(({ name, choices, range: { start: place } }) => ({
			name: choices?.[0] ?? name,
			at: place.line - start.line - 1,
		}));
	const options = labels.map(({ name, at }, index) => {
		const own = content.slice(at + 1, labels[index + 1]?.at ?? content.length);
		const text = trimBlank(own.filter(line => !guidance.test(line)));
		return { name: name.replace(/\s*\(.*$/, ''), text, folders: topFolders(text.split('\n')) };
	});
	return { before: trimBlank(content.slice(0, labels[0]?.at ?? content.length)), options };
}

/** A line of a tree that only tells what should stand there: `└── [same as the backend above]`. */
const guidance = /^[│├└─|+\s-]*\[[^\]]*\]\s*$/;

function trimBlank(lines: readonly string[]): string {
	return lines
		.join('\n')
		.replace(/^(?:[ \t]*\n)+/, '')
		.trimEnd();
}

function topFolders(tree: readonly string[]): string[] {
	return tree.flatMap(line => /^([\w.-]+)\/\s*(?:#.*)?$/.exec(line)?.[1] ?? []);
}

/** Names at the top of the last tree that holds sources: not that of the feature's documents. */
function foldersInTree(outline: Outline): string[] {
	const trees = outline.blocks.flatMap(block =>
		block.kind === 'fence' ? [topFolders(outline.lines.slice(block.contentLine, block.contentEndLine))] : [],
	);
	return trees.filter(folders => folders.length > 0 && !folders.includes('specs')).at(-1) ?? [];
}

function kindOf(folders: readonly string[]): string {
	const has = (...names: readonly string[]) => names.some(name => folders.includes(name));
	if (has('ios', 'android', 'mobile')) {
		return 'Mobile app and service,';
	}
	if (has('frontend', 'client', 'web') && has('backend', 'server', 'api')) {
		return 'Web application with separate front end and back end,';
	}
	return has('apps', 'packages', 'services', 'crates') ? 'Several packages' : 'Single project';
}

interface Folder {
	readonly uri: DocUri;
	readonly name: string;
	readonly children: Folder[];
}

/** The repository as a tree: one, two and three folders deep, as far as that stays short. */
async function treesOf(workspace: IWorkspace, root: DocUri): Promise<string[][]> {
	const top: Folder = { uri: root, name: '', children: [] };
	const trees: string[][] = [];
	let level = [top];
	for (let depth = 1; depth <= 3 && level.length > 0; depth++) {
		await Promise.all(level.map(folder => readChildren(workspace, folder)));
		level = level.flatMap(folder => folder.children);
		const lines = top.children.flatMap(child => [`${child.name}/`, ...branches(child, '')]);
		if (lines.length > maxTreeLines) {
			break;
		}
		trees.push(lines);
	}
	return trees;
}

async function readChildren(workspace: IWorkspace, { uri, children }: Folder): Promise<void> {
	for (const entry of await workspace.readDirectory(uri)) {
		if (isSourceFolder(entry) || isTestFolder(entry)) {
			children.push({ uri: joinUri(uri, entry.name), name: entry.name, children: [] });
		}
	}
}

function branches({ children }: Folder, indent: string): string[] {
	return children.flatMap((child, index) => {
		const isLast = index === children.length - 1;
		return [
			`${indent}${isLast ? '└── ' : '├── '}${child.name}/`,
			...branches(child, `${indent}${isLast ? '    ' : '│   '}`),
		];
	});
}
