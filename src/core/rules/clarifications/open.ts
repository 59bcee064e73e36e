import { findClarifications } from '../../placeholders/clarifications.ts';
import { excerpt, leftoverRule } from '../placeholders/leftoverRule.ts';

/** A question that is still open. */
export const clarificationOpen = leftoverRule(
	'clarification.open',
	'clarification',
	({ name, text }, { translate }) => {
		const question = findClarifications(text)[0]?.question ?? '';
		return question === ''
			? translate('Clarify "{0}": it is marked as open.', excerpt(name))
			: translate('Answer the open question: {0}', excerpt(question));
	},
);
