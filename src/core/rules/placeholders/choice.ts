import { fixHere } from '../edits.ts';
import { excerpt, leftoverRule } from './leftoverRule.ts';

/** An enumeration nobody chose from: `[High / Medium / Low]`. */
export const placeholderChoice = leftoverRule(
	'placeholder.choice',
	'choice',
	({ name, choices = [] }, { translate }) =>
		translate('Choose a value for "{0}": {1}.', excerpt(name), excerpt(choices.join(', '))),
	({ range, choices = [] }, context) =>
		choices.map(choice =>
			fixHere(context, context.translate('Choose "{0}"', choice), [{ range, newText: choice }], false),
		),
);
