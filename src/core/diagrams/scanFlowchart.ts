import { labelText, type Sketch } from './sketch.ts';

const shapes: readonly (readonly [open: string, close: readonly string[]])[] = [
	['(((', [')))']],
	['((', ['))']],
	['([', ['])']],
	['(', [')']],
	['[[', [']]']],
	['[(', [')]']],
	['[/', ['/]', '\\]']],
	['[\\', ['\\]', '/]']],
	['[', [']']],
	['{{', ['}}']],
	['{', ['}']],
	['>', [']']],
];

const identifier = /(?:[\p{L}\p{N}\p{M}_!#$*+.?\\/'`^~]|-(?![-.>])|=(?![=>]))+/uy;
const classMark = /:::([\w-]+)/y;
const arrow =
	/(?:[\w-]{1,40}@)?(?:<|[ox](?=[-=]))?(?:-{2,}[->ox]|={2,}[=>ox]|-\.{1,9}-[>ox]?|~{3,})(?:\s*\|([^|\n]*)\|)?/y;
const textArrow =
	/(?:<|[ox])?(?:--|==|-\.)\s*("[^"\n]*"|[^-=.>|"\n]{1,200}?)\s*(?:-{2,}[->ox]?|={2,}[=>ox]?|\.{1,9}-[>ox]?)/y;
const blank = /[^\S\n]+/y;
const restOfLine = /[^\n]*/y;
const noNodes =
	/(?:subgraph|end|classDef|style|linkStyle|click|href|direction|accTitle|accDescr|graph|flowchart(?:-elk)?)(?![\w-])[^\n;]*/y;
const classLine = /class[^\S\n]+([^\s;]+)[^\S\n]+([\w-]+)/y;
const ignored = /%%\{[\s\S]*?\}%%|%%[^\n]*|---\n[\s\S]{0,2000}?\n---(?=\n)/y;

/** `A[Label]:::P1 -->|calls| B & C`, over several lines and with `;` between statements. */
export function scanFlowchart(source: string, sketch: Sketch): void {
	const reader = new Reader(source);
	while (!reader.done) {
		if (reader.skip(blank) || reader.skip(ignored) || reader.skipAny('\n;')) {
			continue;
		}
		const styled = reader.take(classLine);
		if (styled) {
			for (const id of styled[1]!.split(',')) {
				sketch.style(id, styled[2]!);
			}
			continue;
		}
		if (!reader.skip(noNodes) && !readChain(reader, sketch)) {
			reader.skip(restOfLine);
		}
	}
}

function readChain(reader: Reader, sketch: Sketch): boolean {
	let from = readGroup(reader, sketch);
	if (from.length === 0) {
		return false;
	}
	for (;;) {
		reader.skip(blank);
		const line = reader.line;
		const link = reader.take(arrow) ?? reader.take(textArrow);
		if (!link) {
			return true;
		}
		reader.skip(blank);
		const to = readGroup(reader, sketch);
		for (const a of from) {
			for (const b of to) {
				sketch.edge(a, b, labelText(link[1] ?? ''), line);
			}
		}
		from = to;
	}
}

/** `A & B[Label]`. */
function readGroup(reader: Reader, sketch: Sketch): string[] {
	const ids: string[] = [];
	for (;;) {
		const line = reader.line;
		const id = reader.take(identifier)?.[0];
		if (id === undefined) {
			return ids;
		}
		ids.push(id);
		sketch.node(id, line, readLabel(reader));
		for (let mark = reader.take(classMark); mark; mark = reader.take(classMark)) {
			sketch.style(id, mark[1]!);
		}
		reader.skip(blank);
		if (!reader.skipAny('&')) {
			return ids;
		}
		reader.skip(blank);
	}
}

const attributes = /@\{([^}]{0,1000})\}/y;

function readLabel(reader: Reader): string | undefined {
	const shape = reader.take(attributes);
	if (shape) {
		return labelText(/label:\s*("[^"]*"|[^,}]*)/.exec(shape[1]!)?.[1] ?? '');
	}
	for (const [open, closes] of shapes) {
		if (reader.startsWith(open)) {
			return labelText(reader.between(open, closes));
		}
	}
	return undefined;
}

class Reader {
	readonly #text: string;
	#at = 0;
	#line = 0;

	constructor(text: string) {
		this.#text = text;
	}

	get done(): boolean {
		return this.#at >= this.#text.length;
	}

	get line(): number {
		return this.#line;
	}

	take(pattern: RegExp): RegExpExecArray | undefined {
		pattern.lastIndex = this.#at;
		const match = pattern.exec(this.#text);
		if (!match || match[0] === '') {
			return undefined;
		}
		this.#advance(match[0].length);
		return match;
	}

	skip(pattern: RegExp): boolean {
		return this.take(pattern) !== undefined;
	}

	skipAny(characters: string): boolean {
		const found = !this.done && characters.includes(this.#text[this.#at]!);
		if (found) {
			this.#advance(1);
		}
		return found;
	}

	startsWith(text: string): boolean {
		return this.#text.startsWith(text, this.#at);
	}

	/** What stands between `open` and the nearest of `closes`; a quoted text may hold them and line ends. */
	between(open: string, closes: readonly string[]): string {
		const start = this.#at + open.length;
		const quoted = /\s*"[^"]*"\s*/y;
		quoted.lastIndex = start;
		const from = quoted.test(this.#text) ? quoted.lastIndex : start;
		const lineEnd = this.#text.indexOf('\n', from);
		const limit = lineEnd < 0 ? this.#text.length : lineEnd;
		const line = this.#text.slice(from, limit);
		const ends = closes.map(close => line.indexOf(close)).filter(at => at >= 0);
		const end = ends.length > 0 ? from + Math.min(...ends) : limit;
		const text = this.#text.slice(start, end);
		this.#advance(Math.min(limit, end + closes[0]!.length) - this.#at);
		return text;
	}

	#advance(length: number): void {
		for (let i = this.#at; i < this.#at + length; i++) {
			if (this.#text[i] === '\n') {
				this.#line++;
			}
		}
		this.#at += length;
	}
}
