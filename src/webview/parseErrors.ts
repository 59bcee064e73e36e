import { type DiagramError, isRecord } from '../shared/diagramErrors.ts';

/** Turns what Mermaid throws into a place of the source, for Mermaid counts lines after it took comments away. */
export function toDiagramError(source: string, thrown: unknown): DiagramError {
	const message = thrown instanceof Error ? thrown.message : isRecord(thrown) ? String(thrown.message) : String(thrown);
	const cleaned = clean(source);
	if (cleaned.text.trim() === '') {
		return errorAt(source, 'empty', '', 0, 0);
	}
	if (message.startsWith('No diagram type detected')) {
		const first = cleaned.text.search(/\S/);
		const word = /^\S+/.exec(cleaned.text.slice(first))?.[0] ?? '';
		return errorAt(source, 'unknown-type', word, cleaned.origins[first] ?? 0, word.length);
	}
	const found =
		lexicalPlace(cleaned.text, message) ?? jisonPlace(cleaned.text, thrown) ?? langiumPlace(cleaned.text, thrown);
	if (!found) {
		return errorAt(source, 'other', firstSentence(message), cleaned.origins[0] ?? 0, 0);
	}
	const offset = cleaned.origins[Math.min(found.offset, cleaned.origins.length - 1)] ?? 0;
	return found.text === ''
		? errorAt(source, 'unfinished', '', ...endOfContent(source, offset))
		: errorAt(source, 'unexpected', found.text, offset, found.text.length);
}

interface Place {
	readonly offset: number;
	/** Empty where the text ends too early. */
	readonly text: string;
}

/** A character that the older grammars do not know at all: only the message says where, below the end of what was read. */
function lexicalPlace(text: string, message: string): Place | undefined {
	const [, line, shown = '', caret = ''] = /^Lexical error on line (\d+)[^\n]*\n([^\n]*)\n(-*)\^/.exec(message) ?? [];
	const start = lineStart(text, Number(line) - 1);
	const before = shown.slice(0, caret.length).replace(/^\.{3}/, '');
	const word = shown[caret.length];
	for (let at = start; word && text[at] !== '\n' && at < text.length; at++) {
		if (text[at] === word && before.endsWith(text.slice(Math.max(start, at - 20), at).slice(-before.length))) {
			return { offset: at, text: word };
		}
	}
	return undefined;
}

/** The older grammars: `hash` holds the token and the place of the one before it. */
function jisonPlace(text: string, thrown: unknown): Place | undefined {
	const hash = isRecord(thrown) ? thrown.hash : undefined;
	if (!isRecord(hash) || typeof hash.text !== 'string') {
		return undefined;
	}
	const place = isRecord(hash.loc) ? hash.loc : undefined;
	const line = Number(place ? place.last_line : Number(hash.line) + 1) - 1;
	const from = lineStart(text, line) + (place ? Number(place.last_column) : 0);
	const word = hash.text.trim();
	if (word === '') {
		return { offset: Math.min(from, text.length), text: '' };
	}
	const at = text.indexOf(word, Math.min(from, text.length));
	return { offset: at < 0 ? lineStart(text, line) : at, text: word };
}

/** The newer grammars list what the lexer and the parser found; the earliest counts. */
function langiumPlace(text: string, thrown: unknown): Place | undefined {
	const result = isRecord(thrown) ? thrown.result : undefined;
	if (!isRecord(result) || !Array.isArray(result.lexerErrors) || !Array.isArray(result.parserErrors)) {
		return undefined;
	}
	const places: Place[] = [];
	for (const error of result.lexerErrors as readonly unknown[]) {
		if (isRecord(error) && typeof error.offset === 'number') {
			places.push({
				offset: error.offset,
				text: text.slice(error.offset, error.offset + Number(error.length || 1)).trim(),
			});
		}
	}
	for (const error of result.parserErrors as readonly unknown[]) {
		const token = isRecord(error) ? error.token : undefined;
		if (isRecord(token) && typeof token.image === 'string') {
			const offset = typeof token.startOffset === 'number' && token.startOffset >= 0 ? token.startOffset : text.length;
			places.push({ offset, text: token.image.trim() });
		}
	}
	return places.sort((a, b) => a.offset - b.offset)[0];
}

interface Cleaned {
	readonly text: string;
	/** For each character of `text`, its offset in the source; one more for the end. */
	readonly origins: readonly number[];
}

/** What Mermaid hands to its grammars: without front matter, directives and comments. */
function clean(source: string): Cleaned {
	let state: Cleaned = { text: source, origins: Array.from({ length: source.length + 1 }, (_, index) => index) };
	for (const [pattern, keep] of removals) {
		state = without(state, pattern, keep);
	}
	return state;
}

// The same order and extent as Mermaid's preprocess.ts and its flowchart parser, with bounded repeats.
const removals: readonly (readonly [RegExp, number])[] = [
	[/^[^\S\n]*---[^\S\n]*\n[\s\S]*?\n[^\S\n]*---[^\S\n]*\n+/, 0],
	[/%%\{[\s\S]*?\}%%/g, 0],
	[/^[^\S\n]*%%(?!\{)[^\n]+\n?/gm, 0],
	[/^\s+/, 0],
	[/\}\n[^\S\n]*\n[\s\n]*/g, 2],
];

/** Takes each match away but for its first `keep` characters. */
function without(state: Cleaned, pattern: RegExp, keep: number): Cleaned {
	let text = '';
	const origins: number[] = [];
	let last = 0;
	const copy = (from: number, to: number) => {
		text += state.text.slice(from, to);
		for (let i = from; i < to; i++) {
			origins.push(state.origins[i]!);
		}
	};
	const all = pattern.global ? state.text.matchAll(pattern) : [pattern.exec(state.text)];
	for (const match of all) {
		if (match) {
			copy(last, match.index + keep);
			last = match.index + match[0].length;
		}
	}
	copy(last, state.text.length);
	origins.push(state.origins[state.text.length]!);
	return { text, origins };
}

function errorAt(
	source: string,
	reason: DiagramError['reason'],
	text: string,
	offset: number,
	length: number,
): DiagramError {
	const start = offset === 0 ? 0 : source.lastIndexOf('\n', offset - 1) + 1;
	const line = source.slice(0, start).split('\n').length - 1;
	const end = source.indexOf('\n', start);
	const width = (end < 0 ? source.length : end) - start;
	const character = Math.min(offset - start, width);
	return { reason, text: text.slice(0, 80), line, character, endCharacter: Math.min(character + length, width) };
}

/** The last word before `offset`: where more was expected. */
function endOfContent(source: string, offset: number): [offset: number, length: number] {
	const before = source.slice(0, offset).trimEnd();
	const word = /\S*$/.exec(before.slice(-80))![0];
	return [before.length - word.length, word.length];
}

function lineStart(text: string, line: number): number {
	let at = 0;
	for (let i = 0; i < line; i++) {
		const next = text.indexOf('\n', at);
		if (next < 0) {
			return text.length;
		}
		at = next + 1;
	}
	return at;
}

function firstSentence(message: string): string {
	return message.split('\n', 1)[0]!.slice(0, 200);
}
