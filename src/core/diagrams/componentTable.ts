import { plainText } from '../markdown/inline.ts';
import type { Outline, Table, TableRow } from '../markdown/outline.ts';

/** A row of "Component Responsibilities". */
export interface Component {
	readonly name: string;
	readonly responsibility: string;
	/** From the column New/Modified; undefined if it says neither. */
	readonly change: 'new' | 'modified' | 'existing' | undefined;
	/** `P1` … `P4`. */
	readonly phase: string | undefined;
	readonly location: string;
	/** Every filled cell as `Header: text`, to show beside a node. */
	readonly cells: readonly string[];
	/** 0-based line of the row, and of the cell with the name. */
	readonly line: number;
	readonly row: TableRow;
}

/** A row of "External Dependencies". */
export interface Dependency {
	readonly name: string;
	readonly purpose: string;
	readonly line: number;
}

/** Rows that a person filled, of the table in a section of that name, or of any table with such columns. */
export function readComponents(outline: Outline): Component[] {
	const table = findTable(outline, /component responsibilit/i, [/^component/i, /responsib/i]);
	if (!table) {
		return [];
	}
	const cell = cellReader(table);
	return filledRows(table).map(row => ({
		name: cell(row, /^component/i) || plainText(row.cells[0]?.text ?? ''),
		responsibility: cell(row, /responsib|purpose|does/i),
		change: changeOf(cell(row, /new|modified|change|status/i)),
		phase: /\bP[1-4]\b/.exec(cell(row, /phase|priority/i))?.[0],
		location: cell(row, /location|path|file|source/i),
		cells: table.header.cells.flatMap((header, index) => {
			const text = plainText(row.cells[index]?.text ?? '');
			return text === '' ? [] : [`${plainText(header.text)}: ${text}`];
		}),
		line: row.line,
		row,
	}));
}

export function readDependencies(outline: Outline): Dependency[] {
	const table = findTable(outline, /external dependenc/i, [/^(dependency|service|system)/i, /type|protocol/i]);
	if (!table) {
		return [];
	}
	const cell = cellReader(table);
	return filledRows(table).map(row => ({
		name: plainText(row.cells[0]?.text ?? ''),
		purpose: cell(row, /purpose|use|why/i),
		line: row.line,
	}));
}

/**
 * A name as it is compared: `User/Client (web)` and `user client web` are one.
 */
export function nameKey(name: string): string {
	return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Names of one thing and of many are one: `cities` and `City`, `users` and `User`. */
export function singularKey(name: string): string {
	return nameKey(name)
		.replace(/ies$/, 'y')
		.replace(/(?<=(?:s|x|z|ch|sh))es$|(?<=[^su])s$/, '');
}

/** Whether two names mean one thing: equal, or one is the other with more words around it. */
export function sameName(a: string, b: string): boolean {
	const [short, long] = [nameKey(a), nameKey(b)].sort((x, y) => x.length - y.length) as [string, string];
	return short === long ? short !== '' : short.length >= 4 && long.includes(short);
}

function findTable(outline: Outline, heading: RegExp, columns: readonly RegExp[]): Table | undefined {
	const tables = outline.blocks.filter(block => block.kind === 'table');
	return (
		tables.find(table => heading.test(table.section?.heading.text ?? '')) ??
		tables.find(table => columns.every(column => table.header.cells.some(cell => column.test(plainText(cell.text)))))
	);
}

function cellReader(table: Table): (row: TableRow, column: RegExp) => string {
	return (row, column) => {
		const index = table.header.cells.findIndex(
			(cell, at) =>
				column.test(plainText(cell.text)) && (at > 0 || row.cells.length === 1 || column.source.startsWith('^')),
		);
		return index < 0 ? '' : plainText(row.cells[index]?.text ?? '');
	};
}

/** Rows whose name is neither empty nor the template's bracket text. */
function filledRows(table: Table): TableRow[] {
	return table.rows.filter(row => !/^(?:\\?\[.*\]|[-–—.…\s]*|none|n\/a)$/i.test(row.cells[0]?.text ?? ''));
}

function changeOf(text: string): Component['change'] {
	return /\bnew\b/i.test(text)
		? 'new'
		: /modif|chang|extend|updat/i.test(text)
			? 'modified'
			: /exist|unchanged|reuse/i.test(text)
				? 'existing'
				: undefined;
}
