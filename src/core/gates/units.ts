import type { Lexicon, WordState } from '../lexicon/lexicon.ts';
import type { Block, Outline, TextRow } from '../markdown/outline.ts';
import { allMatches } from '../text/allMatches.ts';
import { type Plain, toPlain } from './plain.ts';
import { findPassed } from './readVerdict.ts';

const shortLabel = /^\p{L}[^:]{2,45}:\s+\S{1,20}$/u;
const labelAlone = /^\p{L}[^:.]{2,45}:\s\p{Lu}{2,12}\.?$/u;
const plainName = /^\p{L}[\p{L} /&-]{2,30}:\s/u;
const isItalic = /^([*_])(?![*_\s]).*[^\s*_]\1$/;

/** A paragraph as a reader sees it: one unit for each line that begins something of its own. */
export function unitsOf(rows: readonly TextRow[], outline: Outline): TextRow[][] {
	if (rows.length === 1) {
		return [[...rows]];
	}
	const units: TextRow[][] = [];
	rows.forEach((row, index) => {
		const before = index > 0 ? outline.lines[rows[index - 1]!.line]! : '';
		const isBreak = / {2}$|\\$|<br\s*\/?>\s*$/.test(before);
		// `**Name**: prose`, and its outcome alone on the last line
		const isOutcome =
			units.at(-1)?.[0]?.text.startsWith('**') === true &&
			/^[^\p{L}\p{N}\s\p{P}]{1,2}\s?\p{L}{0,12}[.。]?$/u.test(row.text);
		const isStart =
			/^(?:\*\*[^*]{1,80}(?:\*\*\s?[:：]|[:：]\*\*)|\[[^\][]{0,4}\]\s|(?![`<>+=$^~|])[^\p{L}\p{N}\s\p{P}]|→)/u.test(
				row.text,
			);
		// `**GATE 1: Load** - PASS` below another such line.
		const isNext = row.text.startsWith('**') && rows[index - 1]?.text.startsWith('**');
		const isItalicToo = isItalic.test(row.text) && isItalic.test(rows[index - 1]?.text ?? '');
		// `Initial gate: PASS`, and lines that all begin with a name: `Tests: they come first. PASS.`
		const near = [rows[index - 1]?.text ?? '', rows[index + 1]?.text ?? ''];
		const isLabelled = [shortLabel, plainName].some(
			label => label.test(row.text) && near.some(text => label.test(text)),
		);
		const isLabel = isLabelled || labelAlone.test(row.text);
		if (index === 0 || isBreak || (isStart && !isOutcome) || isNext || isLabel || isItalicToo) {
			units.push([row]);
		} else {
			units.at(-1)!.push(row);
		}
	});
	return units;
}

/** The template's sentence, in any language: `*GATE: Must pass before Phase 0 research. Re-check after Phase 1 design.*` */
export function isGateSentence(plain: Plain, lexicon: Lexicon): boolean {
	const { text } = plain;
	const label = /^[^:]{1,30}:\s*/.exec(text)?.[0];
	if (!label || !plain.italic || lexicon.find('whole', label) === undefined) {
		return false;
	}
	const value = text.slice(label.length);
	if (!lexicon.find('must', value) && findPassed(plain, label.length, text.length, lexicon)) {
		return false; // `*GATE: Passed before Phase 0, re-checked after Phase 1*`
	}
	return lexicon.find('must', value) !== undefined
		? !/^\p{Lu}+\b/u.test(plain.written.slice(label.length).join('')) || namesPhases(value)
		: namesPhases(value);
}

/** Both times at which the template wants the check, or the first of them. */
function namesPhases(text: string): boolean {
	return /(?:^|[^\d.])0(?![\d.]*\d)/.test(text);
}

/** Nothing but template text in brackets: `[Gates determined based on constitution file]`. */
export function isPlaceholder(text: string): boolean {
	return /^\[[^\][]{8,}\]\.?$/.test(text.trim());
}

const parenthesised = /\(([^()]{2,120})\)/g;

/** `*(if feature involves TLS)*`: where it begins in the plain text, and its words. */
export function findCondition(
	plain: Plain,
	lexicon: Lexicon,
): { readonly start: number; readonly text: string } | undefined {
	for (const match of plain.text.includes('(') ? allMatches(parenthesised, plain.text.slice(0, 600)) : []) {
		const inner = match[1]!;
		const found = lexicon.find('condition', inner);
		const isCjk = /[\u3000-\u9fff\uac00-\ud7af]/.test(inner);
		if (found && (found.index === 0 || isCjk)) {
			const start = match.index + 1;
			return {
				start: match.index,
				text: plain.written
					.slice(start, start + inner.length)
					.join('')
					.trim(),
			};
		}
	}
	return undefined;
}

/** A label that stands in several groups (`**Gate Status**:`, `**Status: PASS**`) speaks of each of them, not of the whole check. */
export function countLabels(blocks: readonly Block[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const block of blocks) {
		const rows = block.kind === 'paragraph' ? block.rows : [];
		for (const row of rows) {
			const match = /^\*\*([^*:：]{1,30})(?:\*\*\s?[:：]|[:：]\*\*|[:：]\s[^*]{1,20}\*\*)/.exec(row.text);
			// A short row counts as a whole too: `**GATE PASS** ✅`
			const part = match ? match[1]!.trim() : row.text.length < 60 ? row.text : '';
			if (part !== '') {
				const label = toPlain([{ ...row, text: part }]).text;
				counts.set(label, (counts.get(label) ?? 0) + 1);
			}
		}
	}
	return counts;
}

/** `✅ pass · ⚠️ partial · ❌ fail` explains marks. */
export function isLegend(text: string, lexicon: Lexicon): boolean {
	const states: WordState[] = ['pass', 'fail', 'warn', 'open', 'na'];
	const marks = states.filter(state => lexicon.find(`mark-${state}`, text)).length;
	return marks > 2 || (marks > 1 && /\s[/|·]\s/.test(text));
}
