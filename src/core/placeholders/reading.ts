import type { Section } from '../markdown/outline.ts';
import type { DocumentKind } from '../project/project.ts';
import type { Leftover } from './leftover.ts';
import { isCertain, isCompactChoice, isName, isProse } from './templateText.ts';

/** A leftover; a weak one counts only in a document that has plenty of others. */
export type Candidate = Leftover & { readonly weak?: boolean };

/** What the readers of blocks need to know of the document around them. */
export interface Reading {
	readonly kind: DocumentKind;
	/** First line after title and header fields. */
	readonly headerEnd: number;
	/** Documents of which template text is known well enough to judge words by their place: spec, plan, tasks. */
	readonly known: boolean;
	/** Lines that may ask something, in a document where that counts; a checklist or research speaks about questions. */
	readonly asking: ReadonlySet<number>;
}

/** How sure it is that a bracket which is all that stands in its place is template text. */
export function judgeWhole(content: string, reading: Reading): 'strong' | 'weak' | undefined {
	if (isCertain(content)) {
		return 'strong';
	}
	if (!reading.known || !/\p{L}/u.test(content)) {
		return undefined;
	}
	return isName(content) || isProse(content) || isCompactChoice(content)
		? 'strong'
		: /^[\p{L}\p{N} ,/|'’-]+$/u.test(content)
			? 'weak'
			: undefined;
}

/** For messages: the heading without emphasis and `(mandatory)`. */
export function sectionName(section: Section | undefined): string {
	return (section?.heading.text ?? '')
		.replace(/[*_]*\((?:mandatory|include if[^)]*)\)[*_]*/i, '')
		.replace(/[*_`]/g, '')
		.trim();
}
