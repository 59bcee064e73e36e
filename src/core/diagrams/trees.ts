/** One line of a box-drawing tree. */
export interface TreeEntry {
	/** 0-based line of the source. */
	readonly line: number;
	/** `src/`, `plan.md`. */
	readonly name: string;
	/** Behind `#`, `//` or `←`; may be empty. */
	readonly note: string;
	readonly depth: number;
	/** Index of the folder that it lies in, or -1. */
	readonly parent: number;
}

// `├── `, `│   └── `, `+--- `, `|   +--- `, `|-- `, `` `-- ``
const branch = /^((?:[│|┃ \u00a0\t])*)([├└┣┗╰+|`\\](?:[─━-]{1,8}))[> \u00a0]?/;

/** At least two branches, and they are half of the lines that say something. */
export function looksLikeTree(source: string): boolean {
	let branches = 0;
	let others = 0;
	for (const line of source.split('\n')) {
		if (branch.test(line)) {
			branches++;
		} else if (!/^[\s│|┃]*$/.test(line) && !/^\s*#/.test(line)) {
			others++;
		}
	}
	return branches >= 2 && branches >= others;
}

/**
 * The entries of a tree in order. A line without a branch is a root; indented ones below it without branches are
 * its children.
 * @example readTree('src/\n├── a.ts  # first')[1] // { name: 'a.ts', note: 'first', depth: 1, parent: 0, line: 1 }
 */
export function readTree(source: string): TreeEntry[] {
	const entries: TreeEntry[] = [];
	const open: { column: number; index: number }[] = [];
	for (const [line, text] of source.split('\n').entries()) {
		const mark = branch.exec(text);
		const indent = mark ? mark[1]!.length : /^[\s│|┃]*/.exec(text)![0].length;
		const { name, note } = splitNote(text.slice(mark ? mark[0].length : indent));
		if (name === '') {
			continue;
		}
		const column = mark ? indent + 1 : indent;
		while (open.length > 0 && open.at(-1)!.column >= column) {
			open.pop();
		}
		const parent = open.at(-1)?.index ?? -1;
		open.push({ column, index: entries.length });
		entries.push({ line, name, note, depth: open.length - 1, parent });
	}
	return entries;
}

/** The path of an entry from its root: `src/models/user.ts`. */
export function treePath(entries: readonly TreeEntry[], index: number): string {
	const parts: string[] = [];
	for (let at = index; at >= 0; at = entries[at]!.parent) {
		parts.unshift(entries[at]!.name.replace(/\/+$/, ''));
	}
	return parts.join('/');
}

function splitNote(text: string): { name: string; note: string } {
	const note = /(?:^|\s)(?:#|\/\/|←|<-|--|—)\s?/.exec(text);
	if (!note) {
		return { name: text.trim(), note: '' };
	}
	return { name: text.slice(0, note.index).trim(), note: text.slice(note.index + note[0].length).trim() };
}
