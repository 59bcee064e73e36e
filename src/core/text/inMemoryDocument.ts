import type { DocUri, ITextDocument, Position, Range } from './textDocument.ts';

/**
 * A document held as one string, keeping its line ends and BOM as they are.
 * A BOM counts as no column, as in VS Code: `text` never starts with one; `bom` says that the bytes did.
 */
export class InMemoryDocument implements ITextDocument {
	readonly text: string;
	readonly bom: boolean;
	#lineStarts: readonly number[] | undefined;

	constructor(
		readonly uri: DocUri,
		text: string,
		readonly version = 1,
	) {
		this.bom = text.charCodeAt(0) === 0xfeff;
		this.text = this.bom ? text.slice(1) : text;
	}

	get lineCount(): number {
		return this.#starts.length;
	}

	getText(range?: Range): string {
		return range ? this.text.slice(this.offsetAt(range.start), this.offsetAt(range.end)) : this.text;
	}

	positionAt(offset: number): Position {
		const starts = this.#starts;
		const at = Math.max(0, Math.min(offset, this.text.length));
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (starts[middle]! <= at) {
				low = middle;
			} else {
				high = middle - 1;
			}
		}
		return { line: low, character: at - starts[low]! };
	}

	offsetAt(position: Position): number {
		const starts = this.#starts;
		if (position.line < 0) {
			return 0;
		}
		if (position.line >= starts.length) {
			return this.text.length;
		}
		const start = starts[position.line]!;
		const next = starts[position.line + 1];
		const end = next === undefined ? this.text.length : next - lineEndLength(this.text, next);
		return Math.max(start, Math.min(start + position.character, end));
	}

	get #starts(): readonly number[] {
		this.#lineStarts ??= computeLineStarts(this.text);
		return this.#lineStarts;
	}
}

/** Offsets (UTF-16) at which lines begin; `\r\n`, `\n` and a lone `\r` each end one, as in VS Code. */
export function computeLineStarts(text: string): number[] {
	const starts = [0];
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) {
			starts.push(i + 1);
		}
	}
	return starts;
}

function lineEndLength(text: string, next: number): number {
	return text.charCodeAt(next - 1) === 10 && text.charCodeAt(next - 2) === 13 ? 2 : 1;
}
