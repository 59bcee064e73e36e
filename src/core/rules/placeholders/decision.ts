import { leftoverRule } from './leftoverRule.ts';

/** The field that says which structure was chosen, and still asks for it. */
export const placeholderDecision = leftoverRule('placeholder.decision', 'decision', ({ name }, { translate }) =>
	translate('Say which structure was chosen: "{0}" still holds the template\'s text.', name),
);
