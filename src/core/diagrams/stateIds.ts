/** A word of a source, and its characters in the line. */
export interface StateId {
	/** 0-based line of the source. */
	readonly line: number;
	readonly start: number;
	readonly end: number;
	/** `needs-permission` */
	readonly id: string;
}

const id = /(?<![\p{L}\p{N}_.<>-])[\p{L}\p{N}_.]{1,60}(?:-[\p{L}\p{N}_.]{1,60}){1,20}(?![\p{L}\p{N}_"-])/gu;
const noIds = /^\s*(?:stateDiagram|direction|style|click|accTitle|accDescr|%%|$)/;

/**
 * The ids of states and the names of classes that have a hyphen, which Mermaid takes for the start of an arrow; not the
 * texts behind a colon, in quotes and in notes.
 * @example hyphenatedStateIds('stateDiagram-v2\n idle --> on-hold : to-do') // [{ line: 1, start: 10, end: 17, id: 'on-hold' }]
 */
export function hyphenatedStateIds(source: string): StateId[] {
	const found: StateId[] = [];
	let inNote = false;
	for (const [line, text] of source.split('\n').entries()) {
		if (inNote) {
			inNote = !/^\s*end note\b/.test(text);
			continue;
		}
		inNote = /^\s*note\s[^:]*$/.test(text);
		const head = /^\s*classDef\s+\S+/.exec(text)?.[0] ?? text.split(/(?<!:):(?!:)/, 1)[0]!;
		for (const match of noIds.test(text) ? [] : head.matchAll(id)) {
			const isQuoted = text.slice(0, match.index).split('"').length % 2 === 0;
			if (!isQuoted) {
				found.push({ line, start: match.index, end: match.index + match[0].length, id: match[0] });
			}
		}
	}
	return found;
}
