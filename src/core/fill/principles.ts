import { plainText, rowsText } from '../markdown/inline.ts';
import { blocksWithin, type Outline, type Section } from '../markdown/outline.ts';
import type { GateSource } from '../templates/gateText.ts';

/** Principles of a constitution that somebody wrote: placeholders of the template are none. */
export function principlesOf(outline: Outline): GateSource[] {
	const home = outline.sections.find(
		section => /\bprinciples?\b|\barticles?\b/i.test(section.heading.text) && section.children.length > 0,
	);
	const numbered = outline.sections.filter(section =>
		/^(?:[IVX]{1,5}|Article [IVX\d]{1,5}|\d{1,2})[.:) ]/.test(section.heading.text),
	);
	return (home?.children ?? numbered)
		.map(section => ({ title: plainText(section.heading.text), rules: rulesOf(section) }))
		.filter(({ title }) => title !== '' && !/^\[[^\]]*\]$/.test(title));
}

/** Its list items and sentences that demand something, shortened to one sentence each. */
function rulesOf(section: Section): string[] {
	const texts = [...blocksWithin(section)].flatMap(block =>
		block.kind === 'paragraph' ? [plainText(rowsText(block.rows))] : [],
	);
	return texts
		.flatMap(text => text.match(/[^.!?]{1,300}[.!?]?/g) ?? [])
		.map(sentence => sentence.trim())
		.filter(sentence => /\b(?:MUST|SHALL|REQUIRED|NEVER)\b/.test(sentence))
		.map(sentence => sentence.replace(/[.]$/, ''))
		.slice(0, 6);
}
