import { range } from '../../text/textDocument.ts';
import type { Rule } from '../rule.ts';

/** Complexity Tracking justifies something although every gate passes. */
export const complexityNeedless: Rule = {
	code: 'complexity.needless',
	kinds: ['plan'],
	*check({ plan, outline, translate }) {
		const rows = plan?.complexity?.filledRows ?? [];
		const first = rows[0];
		const isPassed = plan?.gates.standing === 'passed' && plan.gates.current.some(({ state }) => state === 'pass');
		if (first === undefined || !isPassed) {
			return;
		}
		const last = rows.at(-1)!;
		yield {
			range: range(first, 0, last, outline.lines[last]?.length ?? 0),
			message: translate('Every gate passes, so nothing needs a justification here.'),
		};
	},
};
