import { excerpt, leftoverRule } from './leftoverRule.ts';

/** A section, list item or heading that is still bracket text. */
export const placeholderSection = leftoverRule('placeholder.section', 'section', ({ name, text }, { translate }) =>
	translate('Write "{0}": it still holds {1}.', excerpt(name), excerpt(text)),
);
