import type { Filler } from '../suggestion.ts';

/** One of the alternatives that the brackets name. */
export const fillChoice: Filler = ({ leftovers }, { translate }) =>
	(leftovers[0]?.choices ?? []).map(choice => ({
		text: choice,
		source: translate('choice of the template'),
		confidence: 'medium',
	}));
