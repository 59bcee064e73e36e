import { isMermaidFile } from '../diagrams/findDiagrams.ts';
import { parsePlan } from '../documents/parsePlan.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Outline } from '../markdown/outline.ts';
import { parseOutline, splitLines } from '../markdown/parseOutline.ts';
import type { ParsedDocument } from '../rules/rule.ts';
import type { ITextDocument } from '../text/textDocument.ts';
import type { DocumentKind } from './project.ts';

/** Titles that the tools give their documents; a file outside of any feature is known by them. */
const titles: readonly (readonly [RegExp, DocumentKind])[] = [
	[/^Implementation Plan\b/i, 'plan'],
	[/^Feature Specification\b/i, 'spec'],
	[/^Tasks\b/i, 'tasks'],
];

/**
 * Reads what a document holds. Only Markdown has an outline; other text has an empty one, a Mermaid file its lines.
 * @param kind by its place
 * @param lexicon with the words of the project
 * @param flavour that the project's settings name
 * @param isLoose not part of a feature, so that its title may tell more than its place
 */
export function parseDocument(
	document: ITextDocument,
	kind: DocumentKind,
	isLoose: boolean,
	lexicon: Lexicon,
	flavour: string | undefined,
): ParsedDocument {
	const isMarkdown = /\.(?:md|markdown)$/i.test(document.uri);
	const outline = isMarkdown ? parseOutline(document.getText()) : linesOnly(document);
	const title = outline.sections[0]?.heading.text ?? '';
	const byTitle = titles.find(([pattern]) => pattern.test(title))?.[1];
	const actual = kind === 'other' && isLoose ? (byTitle ?? kind) : kind;
	const isPlan = isMarkdown && (actual === 'plan' || (actual === 'template' && byTitle === 'plan'));
	return {
		document,
		kind: actual,
		outline,
		lexicon,
		plan: isPlan ? parsePlan(outline, lexicon, flavour) : undefined,
	};
}

function linesOnly(document: ITextDocument): Outline {
	const text = isMermaidFile(document.uri) ? document.getText() : '';
	return { ...parseOutline(''), text, lines: splitLines(text) };
}
