import { allMatches } from '../text/allMatches.ts';
import type { TextRow } from './outline.ts';

/**
 * Same length as the source, with code spans and comments blanked out, so that offsets stay true.
 * @example maskCode('see `[x]` now') // 'see       now'
 */
export function maskCode(text: string): string {
	if (!text.includes('`') && !text.includes('<!--')) {
		return text;
	}
	let masked = '';
	let last = 0;
	for (const { index, 0: mark } of allMatches(/`+|<!--/g, text)) {
		const end =
			index < last ? -1 : mark === '<!--' ? endOfComment(text, index) : endOfCode(text, index + mark.length, mark);
		if (end > 0) {
			masked += text.slice(last, index) + ' '.repeat(end - index);
			last = end;
		}
	}
	return masked + text.slice(last);
}

function endOfComment(text: string, from: number): number {
	const end = text.indexOf('-->', from);
	return end < 0 ? text.length : end + 3;
}

/** Behind the next run of as many ticks, -1 if there is none. */
function endOfCode(text: string, from: number, ticks: string): number {
	let at = text.indexOf(ticks, from);
	while (at >= 0 && (text[at + ticks.length] === '`' || text[at - 1] === '`')) {
		at = text.indexOf(ticks, at + 1);
	}
	return at < 0 ? -1 : at + ticks.length;
}

/**
 * The words a reader sees: no emphasis marks, code ticks, link targets, comments, escapes.
 * @example plainText('**I. [Name](x)** `y`') // 'I. Name y'
 */
export function plainText(text: string): string {
	if (!/[*_~`\\]|<!--|\]\(|[^\S ]| {2}/.test(text)) {
		return text.trim(); // most texts
	}
	let plain = text;
	if (plain.includes('<!--')) {
		plain = plain.replace(/<!--[\s\S]*?(?:-->|$)/g, '');
	}
	if (plain.includes('](')) {
		plain = plain.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1');
	}
	if (/[*_~]/.test(plain)) {
		plain = plain
			.replace(/\*\*|__|~~/g, '')
			.replace(/(^|[\s(（「])[*_]+(?=\S)/g, '$1')
			.replace(/(\S)[*_]+(?=$|[\s)）」.,:;!?：。、])/g, '$1');
	}
	if (plain.includes('`')) {
		plain = plain.replace(/`/g, '');
	}
	if (plain.includes('\\')) {
		plain = plain.replace(/\\([\\`*_{}[\]()#+\-.!|<>~])/g, '$1');
	}
	return (/[^\S ]| {2}/.test(plain) ? plain.replace(/\s+/g, ' ') : plain).trim();
}

/** Headings with an underline may have several. */
export function firstLine(text: string): string {
	const end = text.indexOf('\n');
	return end < 0 ? text : text.slice(0, end);
}

/** The rows' text joined by line feeds. */
export function rowsText(rows: readonly TextRow[]): string {
	return rows.map(row => row.text).join('\n');
}
