import type { Translate } from '../../plumbline.ts';
import { fieldIdOf } from '../fieldId.ts';
import { escapeSnippet, type Filler, type Offer } from '../suggestion.ts';

/** What the template's own brackets offer: its examples, and the ways to say that there is nothing or that it is open. */
export const fillFromTemplate: Filler = (target, { translate }) => {
	const text = target.leftovers[0]?.text ?? '';
	if (/^\[.+\]$/.test(target.label)) {
		return [nameAndText(target.label, text, translate)];
	}
	const inner = text.replace(/^\\?\[|\\?\]$/g, '').replace(/\s+/g, ' ');
	// `single/web/mobile - determines source structure`, as Spec Kit's older templates have it.
	const words = /^(\w+(?:\/\w+)+) - /.exec(inner)?.[1]?.split('/').join(', ');
	const examples = /\be\.g\.,? (.+)/i.exec(inner)?.[1] ?? words;
	const offers = splitExamples(examples ?? '').map(
		example => ({ text: example, source: translate('example of the template'), confidence: 'low' }) as const,
	);
	const open = /\bNEEDS CLARIFICATION\b/.test(inner) || fieldIdOf(target.label) !== undefined;
	const nothing = /\bN\/A\b|\bif applicable\b|^if\b/i.test(inner);
	return [
		...offers,
		...(nothing ? [{ text: 'N/A', source: translate('does not apply'), confidence: 'low' } as const] : []),
		...(open
			? [
					{
						text: 'NEEDS CLARIFICATION',
						source: translate('to be answered in research.md'),
						confidence: 'low',
					} as const,
				]
			: []),
	];
};

/** `**[Entity 1]**: [What it stands for]`: both to be written. */
function nameAndText(label: string, text: string, translate: Translate): Offer {
	const bare = (bracket: string) => bracket.replace(/^\[|\]$/g, '');
	return {
		label: translate('Write name and description'),
		text: `**${bare(label)}**: ${bare(text)}`,
		snippet: `**\${1:${escapeSnippet(bare(label))}}**: \${2:${escapeSnippet(bare(text))}}`,
		source: translate('this template'),
		confidence: 'low',
	};
}

/** @example splitExamples('Python 3.11, Swift 5.9 or NEEDS CLARIFICATION') // ['Python 3.11', 'Swift 5.9'] */
function splitExamples(text: string): string[] {
	return text
		.replace(/,? or (?:NEEDS CLARIFICATION|N\/A).*/, '')
		.split(/, | or /)
		.map(example =>
			example
				.replace(/ - .*/, '')
				.trim()
				.replace(/^["“](.*)["”]$/, '$1'),
		)
		.filter(example => example !== '' && example.length <= 60 && !/^etc\.?$/.test(example))
		.slice(0, 4);
}
