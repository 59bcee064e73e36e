import { findAll } from '../markdown/findAll.ts';
import type { Outline } from '../markdown/outline.ts';
import { allMatches } from '../text/allMatches.ts';
import { findBrackets } from './brackets.ts';
import { anyOf, vocabulary } from './vocabulary.ts';

const words = vocabulary.clarification;
const marker = anyOf(words.markers);
const anyMarker = new RegExp(marker, 'iu');
/** The marker, then `: question`, `- question`, or nothing. */
const marked = new RegExp(`^[*_\`\\s]*${marker}[*_\`]*\\s*(?:[:：]|[-–—]\\s)?\\s*`, 'iu');
/** `Jest for parts. NEEDS CLARIFICATION: which one for pages?`, `Jest - NEEDS CLARIFICATION` */
const behindSentence = new RegExp(
	`[.;。；]\\s{1,9}(?=${marker}[:：])|\\s[-–—]\\s{1,4}(?=${marker}[\\s*_.]{0,9}$)`,
	'u',
);
const parenthesised = new RegExp(`[(（]\\s*${marker}\\s*(?:[:：]|[-–—]\\s)([^()（）]{1,400})[)）]`, 'giu');
const denial = new RegExp(`(?:^|[^\\p{L}])${anyOf(words.denials)}(?![\\p{L}])|${anyOf(words.denialParts)}`, 'iu');
const answered = /\b(?:resolved|answered|clarified)\b|✅|→|解決済|已解决|已解決|해결됨/iu;
const sample = new RegExp(`^${anyOf(words.samples)}$`, 'iu');
const noQuestion = new RegExp(`^[-–—]?\\s*(?:${anyOf(vocabulary.nothing)})(?![\\p{L}])`, 'iu');

/** An open question in a text. `text.slice(start, end)` is the marker with its question. */
export interface Clarification {
	readonly start: number;
	readonly end: number;
	/** What is asked; empty if the marker stands alone. */
	readonly question: string;
}

const anyStem = new RegExp(words.stems, 'gi');
// Few stems at a time are found far sooner, and most texts hold no letters but those of ASCII.
const asciiStem = new RegExp(
	stemsWhere(stem => /^[ -~]*$/.test(stem)),
	'i',
);
const otherStem = new RegExp(
	stemsWhere(stem => !/^[ -~]*$/.test(stem)),
	'i',
);
const otherLetter = /[\u00c0-\u024f\u0370-\u06ff\u0e00-\u0eff\u1e00-\u1fff\u3000-\ud7af]/;

function stemsWhere(test: (stem: string) => boolean): string {
	return words.stems.split('|').filter(test).join('|');
}

function hasStem(text: string): boolean {
	return asciiStem.test(text) || (otherLetter.test(text) && otherStem.test(text));
}

/** Whether the words of an open question occur at all. */
export function mentionsClarification(text: string): boolean {
	return hasStem(text) && anyMarker.test(text);
}

/** The lines of a document that may ask a question; none if it asks nothing. */
export function askingLines(outline: Outline): ReadonlySet<number> {
	const found = mentionsClarification(outline.text) ? findAll(outline, anyStem) : [];
	return new Set(found.map(({ line }) => line));
}

/**
 * The questions that are still open in a text: `[NEEDS CLARIFICATION: which?]`, the marker in parentheses, at the start
 * of the text, alone, and the translated forms. Sentences about markers (`All NEEDS CLARIFICATION resolved`) are none.
 * @param text one paragraph, field value or table cell, with code spans and comments masked
 */
export function findClarifications(text: string): Clarification[] {
	if (!mentionsClarification(text)) {
		return [];
	}
	const found: Clarification[] = [];
	for (const bracket of findBrackets(text)) {
		const match = marked.exec(bracket.content);
		if (!match) {
			continue;
		}
		const question = bracket.content.slice(match[0].length).trim();
		const before = text.slice(0, bracket.start);
		const rest = text.slice(bracket.end);
		const live =
			question === ''
				? isAsking(before, rest)
				: !sample.test(question) && !answered.test(rest) && !before.endsWith('~~');
		if (live && !noQuestion.test(question)) {
			found.push({
				start: bracket.start,
				end: bracket.end,
				// Behind `… [NEEDS CLARIFICATION].` something else begins.
				question: question || (/^[\s*_]*[.。]/.test(rest) ? '' : rest.replace(/^[\s*_:：-]+/, '').trim()),
			});
		}
	}
	for (const match of allMatches(parenthesised, text)) {
		found.push({ start: match.index, end: match.index + match[0].length, question: match[1]!.trim() });
	}
	if (found.length > 0) {
		return found;
	}
	const behind = behindSentence.exec(text);
	const from = behind ? behind.index + behind[0].length : 0;
	return startingWithMarker(text.slice(from)).map(each => ({
		...each,
		start: each.start + from,
		end: each.end + from,
	}));
}

/** A marker without a question asks if the sentence itself is the question, not a sentence about markers. */
function isAsking(before: string, rest: string): boolean {
	const sentence = `${before.slice(-200)} ${rest.slice(0, 200)}`;
	return !denial.test(sentence) || (before.replace(/[\s*_]/g, '') === '' && rest.trim().length > 20);
}

function startingWithMarker(text: string): Clarification[] {
	const match = marked.exec(text);
	if (!match) {
		return [];
	}
	const rest = text.slice(match[0].length);
	const said = match[0].trimEnd();
	const bare = rest.trim() === '';
	const asks = /[:：]$|[-–—]$/.test(said) || /^[（([]/.test(rest);
	if ((!bare && !asks) || noQuestion.test(rest) || answered.test(rest) || sample.test(rest.trim())) {
		return [];
	}
	const start = text.length - text.trimStart().length;
	return [{ start, end: text.trimEnd().length, question: rest.trim() }];
}
