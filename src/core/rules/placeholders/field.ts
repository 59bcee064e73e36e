import { excerpt, leftoverRule } from './leftoverRule.ts';

/** A field or cell whose value is the template's bracket text. */
export const placeholderField = leftoverRule('placeholder.field', 'field', ({ name, text }, { translate }) =>
	translate('Fill in "{0}": it still says {1}.', excerpt(name), excerpt(text)),
);
