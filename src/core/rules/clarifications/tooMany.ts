import { leftoversOf } from '../placeholders/leftoverRule.ts';
import type { Rule } from '../rule.ts';

/** So many open questions a spec may have, by Spec Kit's own instruction. */
const most = 3;

/** A spec with more open questions than Spec Kit allows. */
export const clarificationTooMany: Rule = {
	code: 'clarification.too-many',
	kinds: ['spec'],
	*check(context) {
		const questions = leftoversOf(context).filter(leftover => leftover.kind === 'clarification');
		const extra = questions[most];
		if (extra) {
			yield {
				range: extra.range,
				message: context.translate(
					'The spec has {0} open questions; more than {1} say that it is too early for a plan.',
					questions.length,
					most,
				),
			};
		}
	},
};
