import { deletion } from '../edits.ts';
import type { Filler } from '../suggestion.ts';

/** The template's sample diagram: nobody but its author can draw the feature's. */
export const removeDiagram: Filler = ({ range }, { parsed, translate }) => [
	{
		label: translate('Delete the diagram'),
		source: translate('it shows the template’s sample'),
		confidence: 'low',
		edits: [deletion(parsed.outline, range)],
	},
];
