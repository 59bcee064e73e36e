import { excerpt, leftoverRule } from '../placeholders/leftoverRule.ts';

/** A question that is still open. */
export const clarificationOpen = leftoverRule(
	'clarification.open',
	'clarification',
	({ name, text }, { translate }) => {
		const question = text.replace(/^[\s[(（]+|[\s\])）]+$/g, '').replace(/^[^:：]{3,40}[:：]\s*/, '');
		return question === '' || question.length < 4
			? translate('Answer the open question in "{0}".', excerpt(name))
			: translate('Answer the open question: {0}', excerpt(question));
	},
);
