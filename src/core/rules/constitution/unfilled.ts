import { range } from '../../text/textDocument.ts';
import { constitutionOf } from '../gates/gateContext.ts';
import type { Rule } from '../rule.ts';

/** A constitution that still holds placeholders of its template, or is that template. */
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
		} else if (context.isUntouched) {
			const first = context.outline.lines.findIndex(line => line.trim() !== '');
			yield {
				range: range(first, 0, first, context.outline.lines[first]!.length),
				message: context.translate(
					'The constitution is still its template, word for word: write down your principles.',
				),
			};
		}
	},
};
