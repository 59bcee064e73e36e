import { readConstitution } from '../documents/constitution.ts';
import { sectionAt } from '../markdown/outline.ts';
import type { Leftover } from '../placeholders/leftover.ts';
import type { ParsedDocument } from '../rules/rule.ts';

/** Names such as `[PROJECT_NAME]` and `[PRINCIPLE_1_DESCRIPTION]`, which only the constitution's template has. */
export function constitutionLeftovers({ outline, lexicon }: ParsedDocument): Leftover[] {
	return readConstitution(outline, lexicon).placeholders.map(({ name, range }) => ({
		kind: isFact(name) ? 'header' : 'section',
		range,
		text: `[${name}]`,
		name,
		section: sectionAt(outline, range.start.line),
	}));
}

/** What the workspace and the clock know. */
function isFact(name: string): boolean {
	return name === 'PROJECT_NAME' || /_(?:VERSION|DATE)$/.test(name);
}
