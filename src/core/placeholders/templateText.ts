import { anyOf, vocabulary } from './vocabulary.ts';

const example = new RegExp(`(?:^|[^\\p{L}])${anyOf(vocabulary.examples)}`, 'iu');
const { names, titles, dates, links } = vocabulary;
const name = new RegExp(`^${anyOf(`${names}|${titles}|${dates}|${links}`)}$`, 'iu');
const statement = new RegExp(`^${anyOf(`${vocabulary.statements}|${vocabulary.nothing}`)}(?![\\p{L}\\p{N}])`, 'iu');
const featureNumber = /^#{1,4}(?:$|[-_ ])/;
const constant = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;
const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** `###-feature-name`: the number and name of the feature. */
export function isFeatureToken(content: string): boolean {
	return featureNumber.test(content);
}

/** Template text wherever it stands: `e.g., PostgreSQL`, `key attribute, e.g., "x"`. */
export function isCertain(content: string): boolean {
	return example.test(content) || isFeatureToken(content);
}

/** `e.g., 4th project` where a person would name the project. */
export function startsAsExample(text: string): boolean {
	return example.exec(text)?.index === 0;
}

/** What only a template puts in brackets, in a place where a value is due: `DATE`, `Brief Title`, `DATA_MODEL`. */
export function isName(content: string): boolean {
	return name.test(content) || constant.test(content);
}

/** What stands for a value where only a short one is due, as in a header: `FECHA`, `日付`. */
export function isStandIn(content: string): boolean {
	return (
		!statement.test(content) && (/^\p{Lu}{3,}(?: \p{Lu}{2,})*$/u.test(content) || /^[^\x00-\x7f]{2,20}$/.test(content))
	);
}

/**
 * Words that describe what should stand here, if they are all that stands here: `Why this pattern fits`.
 * Statuses, ids, ranges, paths, code and quoted text are not.
 */
export function isProse(content: string): boolean {
	const words = content.match(/[\p{L}][\p{L}\p{M}'’-]+/gu) ?? [];
	if (words.length < 2 && (content.match(spaceless)?.length ?? 0) < 3) {
		return false;
	}
	return !(
		statement.test(content) ||
		/^["'“‘`{<$@!]|[=;{}§]/.test(content) ||
		// one path or id; ids in a row; a list of plain names, which may be an enumeration of values
		/^\S*[/\\.]\S*$|^[A-Z]{1,5}-?\d|^[\w.-]+(?:, ?[\w.-]+)+$/.test(content)
	);
}

/** An enumeration without spaces that can be no path: `Yes/No`, `Low/Medium/High`. */
export function isCompactChoice(content: string): boolean {
	return (
		/^(?:yes|y|true|pass)\/(?:no|n|false|fail)$/i.test(content) ||
		/^\p{Lu}\p{Ll}+(?:\/\p{Lu}\p{Ll}+){2,7}$/u.test(content)
	);
}

/**
 * The alternatives of an enumeration that nobody chose from, or undefined.
 * @example choicesOf('High / Medium / Low') // ['High', 'Medium', 'Low']
 */
export function choicesOf(content: string): string[] | undefined {
	if (isCertain(content) || content.length > 200) {
		return undefined;
	}
	const spaced = content.split(/ [/|｜] /);
	const parts =
		spaced.length > 1 ? spaced : /^[\p{L}\p{N}]+(?:[/|][\p{L}\p{N}]+)+$/u.test(content) ? content.split(/[/|]/) : [];
	const choices = parts.map(part => part.trim());
	const short = choices.every(choice => choice !== '' && choice.split(/\s+/).length <= 6);
	return choices.length > 1 && choices.length <= 8 && short ? choices : undefined;
}
