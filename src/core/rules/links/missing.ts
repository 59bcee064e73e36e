import { maskCode } from '../../markdown/inline.ts';
import { artifactKind } from '../../project/artifacts.ts';
import type { ArtifactKind, DocumentKind, Project } from '../../project/project.ts';
import { allMatches } from '../../text/allMatches.ts';
import { closest } from '../../text/closest.ts';
import { memoized } from '../../text/memoized.ts';
import { type DocUri, range } from '../../text/textDocument.ts';
import { baseName, joinUri, parentUri, pathFromTo, relativePath } from '../../text/uri.ts';
import { fixHere } from '../edits.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { filesLike, isListed, placesOf } from './files.ts';

/** In the order in which a feature's documents come into being: a link ahead is a plan, not a mistake. */
const stages: Readonly<Partial<Record<DocumentKind, number>>> = {
	spec: 0,
	checklist: 0,
	plan: 1,
	research: 1,
	'data-model': 1,
	quickstart: 1,
	contract: 1,
	tasks: 2,
};

/** A menu, not a list of all. */
const mostOffered = 3;

/** A relative link into the feature, a spec root or `.specify` that leads nowhere. */
export const linkMissing: Rule = {
	code: 'link.missing',
	kinds: ['spec', 'plan', 'tasks', 'research', 'data-model', 'quickstart', 'checklist'],
	check(context) {
		const { project, translate } = context;
		const links = project ? linksOf(context) : [];
		const follow = memoized((path: string) => followLink(path, project!, context));
		return links.flatMap(({ path, line, character }) => {
			const { missing, nearest } = follow(path);
			if (missing === undefined) {
				return [];
			}
			const where = range(line, character, line, character + path.length);
			return {
				range: where,
				message: translate('The link leads nowhere: there is no {0}.', missing),
				fixes: nearest.map(file =>
					fixHere(context, translate('Link to {0}', file), [{ range: where, newText: file }], false),
				),
			};
		});
	},
};

/** What is not there, and the file that may be meant. */
function followLink(
	path: string,
	project: Project,
	context: RuleContext,
): { readonly missing?: string; readonly nearest: readonly string[] } {
	const target = joinUri(parentUri(context.document.uri), path);
	const isHidden = baseName(target).startsWith('.'); // hosts may hide such files
	const isFine = isHidden || !isListed(project, target) || placesOf(project).has(target) || comesLater(context, target);
	return isFine
		? { nearest: [] }
		: { missing: relativePath(project.uri, target) ?? path, nearest: nearestFiles(project, context, path) };
}

interface Link {
	/** Decoded, without anchor and query. */
	readonly path: string;
	readonly line: number;
	readonly character: number;
}

const inlineLink = /(?<!!)\[[^\][\n]{0,300}\]\(<?([^()<>\s]{1,400})>?(?:\s+"[^"\n]{0,200}")?\)/g;

function linksOf({ outline: { text: source, lines, blocks } }: RuleContext): readonly Link[] {
	const links: Link[] = [];
	for (const block of source.includes('](') ? blocks : []) {
		if (block.kind === 'heading') {
			addLinks(links, block.line, block.textRange.start.character, block.text);
		} else if (block.kind === 'paragraph') {
			for (const row of block.rows) {
				addLinks(links, row.line, row.character, row.text);
			}
		} else if (block.kind === 'table') {
			for (const { line, cells } of block.rows) {
				for (const { range: where, text } of lines[line]!.includes('](') ? cells : []) {
					addLinks(links, where.start.line, where.start.character, text);
				}
			}
		}
	}
	return links;
}

function addLinks(links: Link[], line: number, character: number, text: string): void {
	for (const { path, at } of text.includes('](') ? linksIn(text) : []) {
		links.push({ path, line, character: character + at });
	}
}

const linksIn = memoized((text: string) =>
	allMatches(inlineLink, maskCode(text)).flatMap(match => {
		const path = match[1]!.replace(/[#?].*$/, '');
		const isRelative = path !== '' && !/^(?:[a-z][a-z0-9+.-]*:|[/\\#])|[%\\]|\[|\{|\*|\.\.\.|…/i.test(path);
		return isRelative ? [{ path, at: match.index + match[0].indexOf(match[1]!, match[0].indexOf('](')) }] : [];
	}),
);

/** A document of this feature that a later step makes. */
function comesLater({ kind, feature }: RuleContext, target: DocUri): boolean {
	const path = feature && relativePath(feature.uri, target);
	const targetKind: ArtifactKind | undefined = path ? artifactKind(path) : undefined;
	return (stages[targetKind ?? 'other'] ?? 0) > (stages[kind] ?? 2);
}

/**
 * The same path seen from the feature's folder or the project's, a file of that name or one much like it in the feature,
 * then files of that name elsewhere, those of the named folder first.
 */
function nearestFiles(project: Project, { document, feature }: RuleContext, path: string): readonly string[] {
	const places = placesOf(project);
	const folder = parentUri(document.uri);
	const target = joinUri(folder, path);
	const name = baseName(target);
	const own = feature?.artifacts.map(artifact => artifact.uri) ?? [];
	const almost = closest(name, own.map(baseName));
	const found = [
		...(feature ? [feature.uri, project.uri] : [project.uri]).map(base => joinUri(base, path)),
		...own.filter(uri => baseName(uri) === name),
		...own.filter(uri => baseName(uri) === almost),
		...filesLike(project, target),
	].filter(uri => places.has(uri) && uri !== document.uri);
	return [...new Set(found)].slice(0, mostOffered).map(uri => pathFromTo(folder, uri));
}
