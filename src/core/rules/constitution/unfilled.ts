import { constitutionOf } from '../gates/gateContext.ts';
import type { Rule } from '../rule.ts';

/** A constitution that still holds placeholders of its template. */
export const constitutionUnfilled: Rule = {
	code: 'constitution.unfilled',
	kinds: ['constitution'],
	*check(context) {
		const { placeholders } = constitutionOf(context) ?? { placeholders: [] };
		const [first] = placeholders;
		if (first) {
			yield {
				range: first.range,
				message:
					placeholders.length === 1
						? context.translate('The placeholder "{0}" is still there: replace it.', first.name)
						: context.translate(
								'{0} placeholders are still there, the first is "{1}": replace them.',
								placeholders.length,
								first.name,
							),
			};
		}
	},
};
