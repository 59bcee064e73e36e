import type { Lexicon } from '../lexicon/lexicon.ts';
import { perLexicon } from '../lexicon/perLexicon.ts';
import { firstLine } from '../markdown/inline.ts';
import type { Heading, Outline, Section } from '../markdown/outline.ts';
import { memoized } from '../text/memoized.ts';
import { toPlain } from './plain.ts';
import { isWholeCheck, namesPrinciple } from './wholeCheck.ts';

/** `Phase -1: `, `第 -1 阶段: `, `Phase 1 — ` */
const leadingPhase = /^\p{L}+\s*-?\d+\s*\p{L}{0,3}\s*[:—–-]\s*/u;

/** Titles longer than this speak of something else besides. */
const maxTitleLength = 100;

/** The outermost sections that check the plan against its constitution, in document order. */
export function findGateSections(outline: Outline, lexicon: Lexicon): Section[] {
	const found: Section[] = [];
	for (const section of outline.sections) {
		const last = found.at(-1);
		if (section === outline.sections[0] && section.heading.level === 1) {
			continue;
		}
		if (last && section.line < last.endLine) {
			continue;
		}
		const title = headingText(section.heading);
		const isNext = last?.endLine === section.line;
		if (isGateTitle(title, lexicon) || (last && isRecheckTitle(title, isNext, lexicon))) {
			found.push(section);
		}
	}
	return found;
}

/** Folded words of a heading, without number and marks in front. */
export function headingText(heading: Heading): string {
	return foldHeading(heading.text);
}

const foldHeading = memoized((heading: string): string =>
	toPlain([{ line: 0, character: 0, text: firstLine(heading) }])
		.text.replace(/^[\s\d.)§#]*(?=\p{L})/u, '')
		.trim(),
);

/** Complexity Tracking: rows there justify, they do not evaluate. A principle may speak of complexity too: `VI. Low Complexity`. */
export function isComplexityTitle(title: string, lexicon: Lexicon): boolean {
	const found = lexicon.find('complexity', title);
	return found !== undefined && found.index < 24 && !namesPrinciple(title, lexicon);
}

const isGateTitle = perLexicon((title, lexicon) => {
	if (title.length > maxTitleLength || isComplexityTitle(title, lexicon)) {
		return false;
	}
	const bare = title
		.replace(/\([^()]*\)/g, '')
		.replace(leadingPhase, '')
		.trim();
	const gates = lexicon.lengthAt('gates', bare, 0);
	if (gates > 0 && (gates === bare.length || lexicon.is('check', bare.slice(gates).trim()))) {
		return true; // `Gates`, `ゲート評価`
	}
	const found = lexicon.find('constitution', title);
	if (!found) {
		return false;
	}
	// `Real-time / constitution alignment` speaks of something else first.
	const before = title.slice(0, found.index);
	if (before.includes('/') && !isWholeCheck(before, lexicon)) {
		return false;
	}
	const rest = before + title.slice(found.index + found.length);
	return lexicon.find('check', rest) !== undefined;
});

/** `## Post-Phase 1 Re-Check` after a gate section, `## Post-Design` right behind it. */
function isRecheckTitle(title: string, isNext: boolean, lexicon: Lexicon): boolean {
	return (
		title.length <= maxTitleLength &&
		lexicon.find('re-check', title) !== undefined &&
		(isNext || lexicon.find('check', title) !== undefined) &&
		isWholeCheck(title.replace(leadingPhase, ''), lexicon)
	);
}
