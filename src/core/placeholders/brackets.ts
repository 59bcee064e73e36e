/** `[text]` in a text, with offsets of its brackets: `text.slice(start, end)` is `[text]`. */
export interface Bracket {
	readonly start: number;
	/** After the closing bracket. */
	readonly end: number;
	/** Between the brackets, trimmed: `e.g., Rust`. */
	readonly content: string;
}

const longest = 600;

/**
 * The outermost brackets of a text that are no Markdown: links, images, references, footnotes, wiki links and indexes
 * such as `arr[i]` are left out. `\[x\]` counts like `[x]`. Linear in the length of the text.
 * @param text with code spans and comments masked, see `maskCode`
 * @example findBrackets('a [b [c]] d') // [{ start: 2, end: 9, content: 'b [c]' }]
 */
export function findBrackets(text: string): Bracket[] {
	const found: Bracket[] = [];
	const open: number[] = [];
	for (let at = text.indexOf('['); at >= 0 && at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === 91) {
			open.push(at);
		} else if (code === 93 && open.length > 0) {
			const start = open.pop()!;
			const end = at + 1;
			const reach = isLink(text, start, end);
			if (reach > end) {
				at = reach - 1;
			}
			if (open.length === 0 && reach === 0 && end - start <= longest) {
				found.push({
					start,
					end,
					content: text
						.slice(start + 1, at)
						.replace(/\\$/, '')
						.trim(),
				});
			}
		}
	}
	// An unclosed bracket before others hides them; those that closed inside are found on their own.
	return open.length > 0 ? closedInside(text, open) : found;
}

function closedInside(text: string, open: readonly number[]): Bracket[] {
	let blanked = '';
	let last = 0;
	for (const at of open) {
		blanked += `${text.slice(last, at)} `;
		last = at + 1;
	}
	return findBrackets(blanked + text.slice(last));
}

/** 0 if the bracket stands for itself, else the end of the Markdown that it belongs to. */
function isLink(text: string, start: number, end: number): number {
	const before = text[start - 1] ?? '';
	const after = text[end] ?? '';
	if (after === '(') {
		return closing(text, ')', end);
	}
	if (after === '[') {
		return closing(text, ']', end);
	}
	if (after === ':' && /^:\s{0,9}(?:https?:|<|\.{0,2}\/|#)/.test(text.slice(end, end + 20))) {
		return end; // a link definition
	}
	const isWikiLink = text[start + 1] === '[' && text[end - 2] === ']';
	if (
		before === '!' ||
		before === '[' ||
		after === ']' ||
		isWikiLink ||
		text[start + 1] === '^' ||
		/[\w\])]/.test(before)
	) {
		return end;
	}
	return 0;
}

function closing(text: string, mark: string, from: number): number {
	const at = text.slice(from, from + 2000).indexOf(mark, 1);
	return at < 0 ? from : from + at + 1;
}
