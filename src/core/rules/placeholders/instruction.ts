import { fixHere, removeRange } from '../edits.ts';
import { leftoverRule } from './leftoverRule.ts';

/** A comment that tells how to fill the template. */
export const placeholderInstruction = leftoverRule(
	'placeholder.instruction',
	'instruction',
	(_, { translate }) => translate('Remove this comment of the template once its section is filled in.'),
	({ range }, context) => [
		fixHere(context, context.translate('Remove the comment'), [removeRange(context.outline.lines, range)], true),
	],
);
