import type { PageDiagram, PageNode, PageStrings } from '../shared/messages.ts';
import { button, element } from './elements.ts';

const maxRows = 2000;

/** The picture in words: for screen readers, and for whoever looks for one node. */
export class NodeTable {
	readonly element: HTMLDetailsElement;
	readonly #strings: PageStrings;
	readonly #onReveal: (node: string, row: boolean) => void;
	#diagram: PageDiagram | undefined;
	#built: PageDiagram | undefined;

	constructor(strings: PageStrings, onReveal: (node: string, row: boolean) => void) {
		this.#strings = strings;
		this.#onReveal = onReveal;
		this.element = element('details', { class: 'table' }, element('summary', {}, strings.table ?? ''));
		this.element.addEventListener('toggle', () => this.#build());
	}

	show(diagram: PageDiagram): void {
		this.#diagram = diagram;
		this.#build();
	}

	/** Only while it is open: a table of a thousand rows costs time at each key. */
	#build(): void {
		const diagram = this.#diagram;
		if (!diagram || !this.element.open || this.#built === diagram) {
			return;
		}
		this.#built = diagram;
		const summary = this.element.firstElementChild!;
		if (diagram.nodes.length === 0) {
			this.element.replaceChildren(summary, element('pre', {}, diagram.source));
			return;
		}
		const {
			nodes: nodesTitle = '',
			edges: edgesTitle = '',
			name = '',
			place = '',
			phase = '',
			from = '',
			to = '',
			label = '',
		} = this.#strings;
		const labels = new Map(diagram.nodes.map(node => [node.id, node.label]));
		const nodes = table(
			nodesTitle,
			[name, place, phase],
			diagram.nodes.slice(0, maxRows).map(node => [this.#link(node), node.place, node.phase ?? '']),
		);
		const edges = table(
			edgesTitle,
			[from, to, label],
			diagram.edges
				.slice(0, maxRows)
				.map(edge => [labels.get(edge.from) ?? edge.from, labels.get(edge.to) ?? edge.to, edge.label]),
		);
		this.element.replaceChildren(summary, nodes, ...(diagram.edges.length > 0 ? [edges] : []));
	}

	#link(node: PageNode): HTMLElement {
		const open = button(node.label, node.label, () => this.#onReveal(node.id, false), { class: 'link' });
		if (!node.row) {
			return open;
		}
		const row = button(this.#strings.toRow ?? '', this.#strings.toRowShort ?? '', () => this.#onReveal(node.id, true), {
			class: 'link',
		});
		return element('span', {}, open, ' ', row);
	}
}

function table(caption: string, head: readonly string[], rows: readonly (readonly (Node | string)[])[]): HTMLElement {
	return element(
		'table',
		{},
		element('caption', {}, caption),
		element('thead', {}, element('tr', {}, ...head.map(text => element('th', { scope: 'col' }, text)))),
		element('tbody', {}, ...rows.map(cells => element('tr', {}, ...cells.map(cell => element('td', {}, cell))))),
	);
}
