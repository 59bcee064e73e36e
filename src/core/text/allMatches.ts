/**
 * All matches of a global pattern that matches no empty text. `matchAll` copies its pattern for each text, which takes
 * longer than to look for a match.
 * @example allMatches(/\d+/g, 'T1, T22').map(match => match[0]) // ['1', '22']
 */
export function allMatches(pattern: RegExp, text: string): readonly RegExpExecArray[] {
	pattern.lastIndex = 0;
	let match = pattern.exec(text);
	if (!match) {
		return none;
	}
	const found: RegExpExecArray[] = [];
	for (; match; match = pattern.exec(text)) {
		found.push(match);
	}
	return found;
}

const none: readonly RegExpExecArray[] = [];
