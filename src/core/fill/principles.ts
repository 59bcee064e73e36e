import { readConstitution } from '../documents/constitution.ts';
import { plainText, rowsText } from '../markdown/inline.ts';
import { blocksWithin, type Section } from '../markdown/outline.ts';
import type { ParsedDocument } from '../rules/rule.ts';
import type { GateSource } from '../templates/gateText.ts';

/** Principles of a constitution with their rules, as gates need them. */
export function principlesOf({ outline, lexicon }: ParsedDocument): GateSource[] {
	return readConstitution(outline, lexicon).principles.map(({ title, section }) => ({
		title,
		rules: rulesOf(section),
	}));
}

/** Its sentences that demand something; a list item is one. */
export function rulesOf(section: Section): string[] {
	return [...blocksWithin(section)]
		.flatMap(block => (block.kind === 'paragraph' ? [plainText(rowsText(block.rows))] : []))
		.flatMap(text => text.match(/[^.!?]{1,300}[.!?]?/g) ?? [])
		.map(sentence => sentence.trim().replace(/[.]$/, ''))
		.filter(sentence => /\b(?:MUST|SHALL|REQUIRED|NEVER)\b/.test(sentence))
		.slice(0, 6);
}
