import { isFeatureToken } from '../../placeholders/templateText.ts';
import { fixHere } from '../edits.ts';
import { excerpt, leftoverRule } from './leftoverRule.ts';

/** `[###-feature]` in a path or tree: the folder of the feature belongs there. */
export const placeholderPath = leftoverRule(
	'placeholder.path',
	'path',
	({ text }, { translate }) => translate('Replace {0} by the real path.', excerpt(text)),
	({ range, text }, context) => {
		const name = context.feature?.name;
		const isFolder = isFeatureToken(text.slice(1, -1)) || text === '<<FEATURE_BRANCH>>';
		return name && isFolder
			? [fixHere(context, context.translate('Replace by "{0}"', name), [{ range, newText: name }], true)]
			: [];
	},
);
