import type { TextRow } from './outline.ts';

/**
 * Same length as the source, with code spans and comments blanked out, so that offsets stay true.
 * @example maskCode('see `[x]` now') // 'see       now'
 */
export function maskCode(text: string): string {
	if (!text.includes('`') && !text.includes('<!--')) {
		return text;
	}
	return text.replace(/<!--[\s\S]*?(?:-->|$)|(`+)(?!`)(?:(?!\1)[^`]|(?!\1(?!`))`)*?\1(?!`)/g, match =>
		' '.repeat(match.length),
	);
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
