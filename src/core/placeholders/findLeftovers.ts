import type { Outline } from '../markdown/outline.ts';
import type { DocumentKind } from '../project/project.ts';
import type { Leftover } from './leftover.ts';

export interface LeftoverOptions {
	/** What the document is: some template text occurs in one kind only. */
	readonly kind: DocumentKind;
}

/** Template text that was never replaced, in document order. */
export function findLeftovers(_outline: Outline, _options: LeftoverOptions): Leftover[] {
	return [];
}
