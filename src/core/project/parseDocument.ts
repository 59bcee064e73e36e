import type { Plan } from '../documents/plan.ts';
import { parseOutline } from '../markdown/parseOutline.ts';
import type { ParsedDocument } from '../rules/rule.ts';
import type { ITextDocument } from '../text/textDocument.ts';
import type { ArtifactKind, DocumentKind } from './project.ts';

/** Titles that the tools give their documents; a file outside of any feature is known by them. */
const titles: readonly (readonly [RegExp, ArtifactKind])[] = [
	[/^Implementation Plan\b/i, 'plan'],
	[/^Feature Specification\b/i, 'spec'],
	[/^Tasks\b/i, 'tasks'],
];

/** Reads what the document holds. Only Markdown has an outline; other text has an empty one. */
export function parseDocument(document: ITextDocument, placed: DocumentKind, isLoose: boolean): ParsedDocument {
	const isMarkdown = /\.(?:md|markdown)$/i.test(document.uri);
	const outline = parseOutline(isMarkdown ? document.getText() : '');
	const title = outline.sections[0]?.heading.text ?? '';
	const byTitle = isLoose && placed === 'other' ? titles.find(([pattern]) => pattern.test(title))?.[1] : undefined;
	const kind = byTitle ?? placed;
	return { document, kind, outline, plan: undefined satisfies Plan | undefined };
}
