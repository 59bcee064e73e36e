import type { Rule } from '../rule.ts';

/** Settings and registries that do not parse, and settings of ours that say nothing valid. */
export const configInvalid: Rule = {
	code: 'config.invalid',
	kinds: ['settings'],
	*check({ configProblems = [], translate }) {
		for (const { range, message, args } of configProblems) {
			yield { range, message: translate(message, ...args) };
		}
	},
};
