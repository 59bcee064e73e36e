import { plainText } from '../../markdown/inline.ts';
import { deletion, sectionDeletion } from '../edits.ts';
import type { Filler, Offer } from '../suggestion.ts';

/** An instruction of the template: it has been followed, or is not needed. */
export const removeInstruction: Filler = ({ range }, { parsed, translate }) => [
	{
		label: translate('Remove the instruction'),
		source: translate('it is for whoever fills the template'),
		confidence: 'high',
		edits: [deletion(parsed.outline, range)],
	},
];

/** A section that is there only for some features: keep it, or delete it with all that it holds. */
export const decideSection: Filler = ({ range, section, leftovers }, { parsed, translate }) => {
	const name = plainText(section?.heading.text ?? '');
	const detail = (leftovers[0]?.text ?? '')
		.replace(/<!--|-->/g, '')
		.replace(/\s+/g, ' ')
		.trim();
	const source = translate('conditional section');
	const keep: Offer = {
		label: translate('Keep "{0}"', name),
		source,
		confidence: 'medium',
		detail,
		edits: [deletion(parsed.outline, range)],
	};
	return section
		? [
				keep,
				{
					label: translate('Delete "{0}"', name),
					source,
					confidence: 'medium',
					detail,
					edits: [sectionDeletion(parsed.outline, section)],
				},
			]
		: [keep];
};
