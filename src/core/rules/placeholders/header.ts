import type { Leftover } from '../../placeholders/leftover.ts';
import { anyOf, vocabulary } from '../../placeholders/vocabulary.ts';
import { parentUri, pathFromTo } from '../../text/uri.ts';
import { fixHere } from '../edits.ts';
import { artifactOf, specOf } from '../feature.ts';
import type { RuleContext } from '../rule.ts';
import { excerpt, leftoverRule } from './leftoverRule.ts';

const date = new RegExp(`^${anyOf(vocabulary.dates)}$`, 'iu');
const title = new RegExp(`^${anyOf(vocabulary.titles)}$`, 'iu');
const link = new RegExp(`^${anyOf(vocabulary.links)}$`, 'iu');

/** Title, branch, date, spec link or input that is still the template's: filled from the folder, the spec and today. */
export const placeholderHeader = leftoverRule(
	'placeholder.header',
	'header',
	({ text }, { translate }) => translate('Fill in "{0}": the header still holds the template\'s text.', excerpt(text)),
	(leftover, context) => {
		const value = valueFor(leftover, context);
		return value === undefined || value === leftover.text
			? []
			: [
					fixHere(
						context,
						context.translate('Fill in "{0}"', value),
						[{ range: leftover.range, newText: value }],
						true,
					),
				];
	},
);

/** What belongs there, as far as folder, spec and date tell. */
function valueFor({ text, name }: Leftover, context: RuleContext): string | undefined {
	const key = name.replace(/^<<|>>$/g, '');
	if (date.test(key)) {
		return context.today;
	}
	const { feature } = context;
	if (!feature) {
		return undefined;
	}
	if (/^#+$/.test(key)) {
		return /^\d+/.exec(feature.name)?.[0];
	}
	if (key.startsWith('#') || key === 'FEATURE_BRANCH') {
		return feature.name;
	}
	if (title.test(key)) {
		return titleFor(context) ?? sentence(feature.slug);
	}
	const spec = feature.artifacts.find(artifact => artifact.kind === 'spec');
	if (link.test(key) && spec && /^\[|^<</.test(text)) {
		const path = pathFromTo(parentUri(context.document.uri), spec.uri);
		return `[spec.md](${path.startsWith('.') ? path : `./${path}`})`;
	}
	return undefined;
}

function titleFor(context: RuleContext): string | undefined {
	const spec = artifactOf(context, 'spec');
	const found = spec && spec !== context ? specOf(spec.outline).title : undefined;
	return found && !/[[\]<>]/.test(found) ? found : undefined;
}

/** `shared-carts` as a title: `Shared carts`. */
function sentence(slug: string): string {
	const words = slug.replace(/[-_]+/g, ' ').trim();
	return words.charAt(0).toUpperCase() + words.slice(1);
}
