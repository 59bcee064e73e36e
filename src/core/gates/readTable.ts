import type { Lexicon } from '../lexicon/lexicon.ts';
import { perLexicon } from '../lexicon/perLexicon.ts';
import type { Table, TableRow } from '../markdown/outline.ts';
import type { Checkpoint, GateState } from './gate.ts';
import { type Plain, toPlain } from './plain.ts';
import { readEnd } from './readLine.ts';
import { hasCaveat, readMark, readStatus, type StatusPhrase } from './status.ts';
import { readCheckpoint } from './wholeCheck.ts';

/** What one row says in one status column. */
export interface RowReading {
	readonly row: TableRow;
	readonly subject: Plain;
	/** The cell of the outcome, and the outcome; undefined if the row states none. */
	readonly cell: Plain | undefined;
	readonly status: StatusPhrase | undefined;
	readonly state: GateState;
	/** That the column's header names. */
	readonly checkpoint: Exclude<Checkpoint, 'unspecified'> | undefined;
	/** The other cells, for the remark. */
	readonly note: string;
}

interface Column {
	readonly index: number;
	readonly checkpoint: RowReading['checkpoint'];
}

/** More columns than this no table of gates has. */
const maxColumns = 16;

/** Reads a table of gates; nothing for a table that states no outcomes or lists violations. */
export function readTable(table: Table, lexicon: Lexicon): RowReading[] {
	const header = table.header.cells
		.slice(0, maxColumns)
		.map(cell => toPlain([cellRow(cell, table.header)]).text.trim());
	if (header.filter(text => lexicon.is('violation-column', text)).length >= 1 && header.length <= 4) {
		return [];
	}
	const rows = table.rows.map(row => row.cells.slice(0, maxColumns).map(cell => toPlain([cellRow(cell, row)])));
	const applies = header.findIndex(text => lexicon.is('applies-column', text));
	const columns = statusColumns(header, rows, applies, lexicon);
	if (columns.length === 0) {
		return lexicon.find('principle', header[0] ?? '')
			? table.rows.flatMap((row, at) => readNotApplicable(row, rows[at]!, lexicon))
			: [];
	}
	return table.rows.flatMap((row, at) => readRow(row, rows[at]!, columns, applies, lexicon));
}

function cellRow(cell: TableRow['cells'][number], row: TableRow): { line: number; character: number; text: string } {
	return { line: row.line, character: cell.range.start.character, text: cell.text };
}

function statusColumns(
	header: readonly string[],
	rows: readonly Plain[][],
	applies: number,
	lexicon: Lexicon,
): Column[] {
	const toColumn = (index: number): Column => ({ index, checkpoint: readCheckpoint(header[index]!, lexicon) });
	const named = header
		.map((_, index) => index)
		.filter(index => index > 0 && index !== applies && namesStatus(header[index]!, lexicon))
		.map(index => ({ index, share: shareOfOutcomes(rows, index, 'status', lexicon) }))
		.filter(({ index, share }) => share > (isStatus(header[index]!, lexicon) ? 0 : 0.5));
	if (named.length > 0) {
		// Of several, those that say when they were checked; else the one that holds most outcomes.
		const dated = named.map(column => toColumn(column.index)).filter(column => column.checkpoint);
		if (dated.length > 1) {
			return dated;
		}
		const first = named.reduce((a, b) => (b.share > a.share ? b : a)).index;
		// `Today` and `With this feature`: what stands further right was judged later.
		const last = header.findLastIndex(
			(text, index) =>
				index > first &&
				index !== applies &&
				!lexicon.is('justification', text) &&
				rows.every(row => row[index] && readMark(row[index].text, 0, lexicon)),
		);
		return last > first ? [toColumn(first), toColumn(last)] : [toColumn(first)];
	}
	const shares = header.map((_, index) =>
		index === 0 || index === applies ? 0 : shareOfOutcomes(rows, index, 'text', lexicon),
	);
	const best = shares.indexOf(Math.max(0, ...shares));
	if (best > 0 && shares[best]! >= 0.5) {
		return [toColumn(best)];
	}
	const isNegative = (state: GateState | undefined) => state === 'fail' || state === 'open';
	const isStated = rows.some(row => row[applies] && isNegative(readStatus(row[applies], 0, 'text', lexicon)?.state));
	if (applies > 0 && (isStated || shareOfOutcomes(rows, applies, 'text', lexicon) >= 0.5)) {
		return [toColumn(applies)];
	}
	const ends = header.findIndex((_, index) => index > 0 && shareOfEnds(rows, index, lexicon) >= 0.5);
	return ends > 0 ? [toColumn(ends)] : [];
}

/** `Status`, `Plan compliance`, `Status (post-design)`, `Pre-design`: a status column if its cells state outcomes. */
function namesStatus(text: string, lexicon: Lexicon): boolean {
	return text.length < 40 && (lexicon.find('status-column', text) ?? readCheckpoint(text, lexicon)) !== undefined;
}

/** Such a column even if few cells do. */
function isStatus(text: string, lexicon: Lexicon): boolean {
	return lexicon.is('status-column', text.replace(/\([^()]*\)/g, '').trim());
}

/** Share of the rows whose cell in this column begins with an outcome that stands for itself. */
function shareOfOutcomes(rows: readonly Plain[][], index: number, place: 'status' | 'text', lexicon: Lexicon): number {
	let filled = 0;
	let stated = 0;
	let isEvaluated = place === 'status';
	for (const row of rows) {
		const cell = row[index];
		if (!cell || cell.text.trim() === '') {
			continue;
		}
		filled++;
		const status = place === 'status' ? readCell(cell, lexicon) : readStatus(cell, 0, place, lexicon);
		if (status && (place === 'status' || isClean(cell, status))) {
			stated++;
			isEvaluated ||= status.state !== 'na';
		}
	}
	return filled === 0 || !isEvaluated ? 0 : stated / filled;
}

/** In a status column `Yes` passes. */
function readCell({ source }: Plain, lexicon: Lexicon): StatusPhrase | undefined {
	return outcomeIn(source, lexicon);
}

const outcomeIn = perLexicon((source, lexicon): StatusPhrase | undefined => {
	const cell = toPlain([{ line: 0, character: 0, text: source }]);
	const length = lexicon.lengthAt('yes', cell.text, 0);
	const isAnswer = length > 0 && /^\s*(?:$|[-—–:(.,;])/.test(cell.text.slice(length));
	return isAnswer
		? { state: 'pass', start: 0, end: length, tailEnd: length, explicit: true, bare: false, loose: false }
		: readStatus(cell, 0, 'status', lexicon);
});

/** Share of the rows whose cell ends with an outcome: `Parser lives in a package. **Pass.**` */
function shareOfEnds(rows: readonly Plain[][], index: number, lexicon: Lexicon): number {
	const filled = rows.flatMap(row => row[index] ?? []).filter(cell => cell.text.trim() !== '');
	return filled.filter(cell => readEnd(cell, lexicon)).length / Math.max(1, filled.length);
}

/** In a column that no header names, `❌ NEVER` is a word with a mark, not an outcome. */
function isClean(cell: Plain, status: StatusPhrase): boolean {
	const rest = cell.text.slice(status.tailEnd);
	return status.bare ? /^\s*(?:$|[-—–:(])/.test(rest) : status.explicit || rest.trim() === '';
}

/** `| V. Speed | N/A: no code |` where no column states outcomes. */
function readNotApplicable(row: TableRow, cells: readonly Plain[], lexicon: Lexicon): RowReading[] {
	const subject = subjectOf(row, cells, false);
	const cell = cells.find((other, index) => index > 0 && readStatus(other, 0, 'text', lexicon)?.state === 'na');
	const status = cell && readStatus(cell, 0, 'text', lexicon);
	return subject && status?.explicit
		? [{ row, subject: subject.plain, cell, status, state: 'na', checkpoint: undefined, note: '' }]
		: [];
}

function readRow(
	row: TableRow,
	cells: readonly Plain[],
	columns: readonly Column[],
	applies: number,
	lexicon: Lexicon,
): readonly RowReading[] {
	const taken = [applies, ...columns.map(column => column.index)];
	const subject = subjectOf(row, cells, taken.includes(1));
	if (!subject) {
		return [];
	}
	const notApplicable = applies > 0 && cells[applies] ? readApplies(cells[applies], lexicon) : undefined;
	return columns.map(column => {
		const own = cells[column.index];
		let cell = own;
		// That a principle applies says nothing of how it stands.
		let status = own && (column.index === applies ? readStatus(own, 0, 'status', lexicon) : readCell(own, lexicon));
		const end = own && (!status || status.bare) ? readEnd(own, lexicon)?.status : undefined;
		status = status?.state === 'warn' && end?.state === 'open' ? end : (status ?? end); // `⚠ review PENDING`
		status ??= own && isShort(own) ? readInside(own, lexicon) : undefined;
		if (!status && columns.length === 1) {
			cell = cells.find(
				(other, index) =>
					index > 0 && index !== applies && isShort(other) && readStatus(other, 0, 'text', lexicon)?.explicit,
			);
			status = cell && readStatus(cell, 0, 'text', lexicon);
		}
		const wins = notApplicable && status?.state !== 'pass' && status?.state !== 'fail' && status?.state !== 'warn';
		const others = cells.filter(other => other !== cell && !subject.cells.includes(other));
		const note = others.map(other => other.written.join('')).join(' ');
		const isReserved = status?.state === 'pass' && others.some(other => hasCaveat(other.text, lexicon));
		const state: GateState = wins ? 'na' : isReserved ? 'warn' : (status?.state ?? 'unstated');
		return {
			row,
			subject: subject.plain,
			cell: status ? cell : wins ? cells[applies] : undefined,
			status: status && !wins ? status : wins ? notApplicable : undefined,
			state,
			checkpoint: column.checkpoint,
			note: note.trim(),
		};
	});
}

/** `By design PASS (to be kept)`: a mark or capitals behind other words. */
function readInside(cell: Plain, lexicon: Lexicon): StatusPhrase | undefined {
	for (let at = 1; at < cell.text.length; at++) {
		const status = cell.text[at - 1] === ' ' ? readStatus(cell, at, 'text', lexicon) : undefined;
		if (status?.explicit) {
			return status;
		}
	}
	return undefined;
}

function isShort(cell: Plain): boolean {
	return cell.text.length < 60;
}

/** `N/A`, `No` or `—` in a column that says whether the principle applies. */
function readApplies(cell: Plain, lexicon: Lexicon): StatusPhrase | undefined {
	const status = readStatus(cell, 0, 'status', lexicon);
	if (status?.state === 'na') {
		return status;
	}
	const length = lexicon.lengthAt('no', cell.text, 0);
	return length > 0
		? { state: 'na', start: 0, end: length, tailEnd: length, explicit: true, bare: false, loose: false }
		: undefined;
}

/** The first cell, joined with the second if it holds a number only: `| III | Test-First | PASS |`. */
function subjectOf(
	row: TableRow,
	cells: readonly Plain[],
	isSecondTaken: boolean,
): { plain: Plain; cells: readonly Plain[] } | undefined {
	const first = cells[0];
	const second = cells[1];
	if (!first || first.text.trim() === '') {
		return undefined;
	}
	if (second && !isSecondTaken && /^[\s(]*(?:[ivxlc]{1,7}|[a-z]|#?\d{1,3}(?:\.\d{1,3})?)['.):\s]*$/.test(first.text)) {
		const [a, b] = row.cells;
		return { plain: toPlain([cellRow(a!, row), cellRow(b!, row)]), cells: [first, second] };
	}
	return { plain: first, cells: [first] };
}
