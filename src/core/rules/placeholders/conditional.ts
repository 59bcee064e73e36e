import { fixHere, removeLines, removeRange } from '../edits.ts';
import { excerpt, leftoverRule } from './leftoverRule.ts';

/** A section that the template lets its writer keep or delete. */
export const placeholderConditional = leftoverRule(
	'placeholder.conditional',
	'conditional',
	({ name }, { translate }) =>
		translate('Decide on "{0}": keep it and remove this comment, or delete the section.', excerpt(name)),
	({ range, section, name }, context) => {
		const { lines } = context.outline;
		const keep = fixHere(context, context.translate('Keep "{0}"', name), [removeRange(lines, range)], false);
		return section
			? [
					keep,
					fixHere(
						context,
						context.translate('Delete the section "{0}"', name),
						[removeLines(lines, section.line, section.endLine)],
						false,
					),
				]
			: [keep];
	},
);
