import {
	exportFormats,
	type GateReport,
	isReportPageState,
	type PageMessage,
	type ReportCell,
	type ReportMessage,
	type ReportPageState,
	type ReportRow,
	type ReportStrings,
	stateMarks,
} from '../shared/gateReport.ts';

declare function acquireVsCodeApi(): {
	postMessage(message: PageMessage): void;
	getState(): unknown;
	setState(state: ReportPageState): void;
};

const vscode = acquireVsCodeApi();
const urgency = ['failed', 'open', 'conditional', 'unstated', 'none', 'passed'];
const saved = vscode.getState();
let state: ReportPageState = isReportPageState(saved)
	? saved
	: { project: '', text: '', filter: 'all', sort: 'number' };
let report: GateReport = { project: '', columns: [], rows: [] };
let strings: ReportStrings = {};

const toolbar = document.createElement('form');
const status = document.createElement('p');
const table = document.createElement('table');
const scroller = document.createElement('div');
scroller.className = 'scroller';
status.setAttribute('role', 'status');
scroller.append(table);
document.body.append(toolbar, status, scroller);
toolbar.addEventListener('submit', event => event.preventDefault());
table.addEventListener('keydown', moveFocus);
// Only the extension can post to this page: nothing else is in its frame.
window.addEventListener('message', (event: MessageEvent<ReportMessage>) => {
	if (event.data?.type === 'report') {
		({ report, strings } = event.data);
		state = { ...state, project: event.data.project };
		vscode.setState(state);
		if (toolbar.childElementCount === 0) {
			fillToolbar();
		}
		render();
	}
});
vscode.postMessage({ type: 'ready' });

function fillToolbar(): void {
	const find = document.createElement('input');
	find.type = 'search';
	find.placeholder = text('find');
	find.setAttribute('aria-label', text('find'));
	find.value = state.text;
	find.addEventListener('input', () => change({ text: find.value }));
	toolbar.append(
		find,
		select('show', state.filter, { all: text('all'), failed: text('failed'), unmet: text('unmet') }, filter =>
			change({ filter }),
		),
		select('sort', state.sort, { number: text('byNumber'), standing: text('byStanding'), name: text('byName') }, sort =>
			change({ sort }),
		),
		exports(),
	);
}

function exports(): HTMLElement {
	const group = document.createElement('div');
	group.setAttribute('role', 'group');
	group.setAttribute('aria-label', text('export'));
	group.append(
		text('export'),
		...exportFormats.map(format => {
			const button = document.createElement('button');
			button.type = 'button';
			button.textContent = { markdown: 'Markdown', csv: 'CSV', json: 'JSON' }[format];
			button.setAttribute('aria-label', `${text('export')} ${button.textContent}`);
			button.addEventListener('click', () =>
				vscode.postMessage({ type: 'export', format, uris: shownRows().map(row => row.uri) }),
			);
			return button;
		}),
	);
	return group;
}

function select(
	label: string,
	value: string,
	options: Readonly<Record<string, string>>,
	onChange: (value: string) => void,
): HTMLElement {
	const wrapper = document.createElement('label');
	const element = document.createElement('select');
	element.append(...Object.entries(options).map(([key, title]) => new Option(title, key, false, key === value)));
	element.addEventListener('change', () => onChange(element.value));
	wrapper.append(text(label), ' ', element);
	return wrapper;
}

function change(part: Partial<ReportPageState>): void {
	state = { ...state, ...part };
	vscode.setState(state);
	render();
}

function shownRows(): readonly ReportRow[] {
	const wanted = state.text.trim().toLowerCase();
	const shown = report.rows.filter(
		({ feature, standing }) =>
			feature.toLowerCase().includes(wanted) &&
			(state.filter === 'all' || standing === 'failed' || (state.filter === 'unmet' && standing === 'open')),
	);
	if (state.sort === 'standing') {
		return shown.sort((a, b) => urgency.indexOf(a.standing) - urgency.indexOf(b.standing));
	}
	return state.sort === 'name' ? shown.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)) : shown;
}

function nameOf({ feature }: ReportRow): string {
	return feature.replace(/^[\d-]+/, '');
}

function render(): void {
	const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.key : undefined;
	const rows = shownRows();
	status.textContent =
		report.rows.length === 0
			? text('empty')
			: rows.length === 0
				? text('noMatch')
				: text('shown').replace('{0}', String(rows.length)).replace('{1}', String(report.rows.length));
	table.replaceChildren(caption(), head(), body(rows));
	const buttons = [...table.querySelectorAll('button')];
	const current = buttons.find(button => button.dataset.key === focused);
	// One stop for Tab; arrow keys move inside.
	(current ?? buttons[0])?.setAttribute('tabindex', '0');
	current?.focus();
}

function caption(): HTMLElement {
	const element = document.createElement('caption');
	element.textContent = `${report.project}: ${text('title')}`;
	return element;
}

function head(): HTMLElement {
	const row = document.createElement('tr');
	row.append(
		...[text('feature'), text('standing'), ...report.columns].map(title => {
			const cell = document.createElement('th');
			cell.scope = 'col';
			cell.textContent = title;
			return cell;
		}),
	);
	const element = document.createElement('thead');
	element.append(row);
	return element;
}

function body(rows: readonly ReportRow[]): HTMLElement {
	const element = document.createElement('tbody');
	element.append(
		...rows.map(row => {
			const line = document.createElement('tr');
			const name = document.createElement('th');
			name.scope = 'row';
			name.append(opener(row, 0, 'name', row.feature, `${row.feature}, ${row.standingWord}`));
			const standing = document.createElement('td');
			standing.className = 'standing';
			standing.classList.toggle('failed', row.standing === 'failed');
			standing.textContent = row.standingWord;
			line.append(name, standing, ...row.cells.map((cell, index) => gateCell(row, cell, index)));
			return line;
		}),
	);
	return element;
}

function gateCell(row: ReportRow, cell: ReportCell | null, index: number): HTMLElement {
	const element = document.createElement('td');
	if (cell) {
		const several = cell.count > 1 ? ` (${text('gates').replace('{0}', String(cell.count))})` : '';
		const label = [row.feature, report.columns[index] ?? '', `${cell.word}${several}`, cell.note];
		const words = ` ${cell.word}${several}`;
		const button = opener(row, cell.line, String(index), words, label.filter(part => part !== '').join(', '));
		const mark = document.createElement('span');
		mark.className = cell.state;
		mark.textContent = stateMarks[cell.state];
		button.prepend(mark);
		button.classList.toggle('failed', cell.state === 'fail');
		button.title = cell.note;
		element.append(button);
	} else {
		element.className = 'nothing';
		element.textContent = text('nothing');
	}
	return element;
}

function opener(row: ReportRow, line: number, key: string, words: string, label: string): HTMLButtonElement {
	const button = document.createElement('button');
	button.type = 'button';
	button.tabIndex = -1;
	button.dataset.key = `${row.uri}#${key}`;
	button.textContent = words;
	button.setAttribute('aria-label', label);
	button.addEventListener('click', () => vscode.postMessage({ type: 'open', uri: row.uri, line }));
	return button;
}

/** Arrow keys, Home and End go from button to button; empty cells are passed over. */
function moveFocus(event: KeyboardEvent): void {
	const button = document.activeElement;
	const cell = button instanceof HTMLButtonElement ? button.closest('td, th') : null;
	const row = cell?.parentElement;
	if (!(cell instanceof HTMLTableCellElement) || !(row instanceof HTMLTableRowElement)) {
		return;
	}
	const rows = [...table.tBodies[0]!.rows];
	const at = rows.indexOf(row);
	const inRow = [...row.querySelectorAll('button')];
	const here = inRow.indexOf(button as HTMLButtonElement);
	const below = (step: number) => {
		for (let i = at + step; i >= 0 && i < rows.length; i += step) {
			const found = rows[i]!.cells[cell.cellIndex]?.querySelector('button');
			if (found) {
				return found;
			}
		}
		return undefined;
	};
	const target = (() => {
		switch (event.key) {
			case 'ArrowRight':
				return inRow[here + 1];
			case 'ArrowLeft':
				return inRow[here - 1];
			case 'Home':
				return inRow[0];
			case 'End':
				return inRow.at(-1);
			case 'ArrowDown':
				return below(1);
			case 'ArrowUp':
				return below(-1);
			default:
				return undefined;
		}
	})();
	if (target) {
		event.preventDefault();
		button?.setAttribute('tabindex', '-1');
		target.setAttribute('tabindex', '0');
		target.focus();
	}
}

function text(key: string): string {
	return strings[key] ?? key;
}
