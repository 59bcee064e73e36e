import type { HostMessage, PageDiagram, PageMessage, PageState, PageStrings } from '../shared/messages.ts';
import { DiagramList } from './diagramList.ts';
import { applyTheme, type Drawing, draw, ensureContrast } from './drawing.ts';
import { button, element } from './elements.ts';
import { ExportMenu } from './exportMenu.ts';
import { NodeTable } from './nodeTable.ts';
import { NodeTip } from './nodeTip.ts';
import { PhaseFilter } from './phaseFilter.ts';
import { describeProblem } from './problem.ts';
import { Viewport } from './viewport.ts';

interface Drawn {
	readonly source: string;
	readonly drawing: Drawing;
	/** The last one that could be drawn, kept while the text is broken. */
	readonly good: (Drawing & { readonly kind: 'svg' }) | undefined;
}

/** The whole page: the list of diagrams, one picture at a time, what can be done with it, and it as a table. */
export class PreviewPage {
	readonly #post: (message: PageMessage) => void;
	readonly #save: (state: PageState) => void;
	#strings: PageStrings = {};
	#state: PageState;
	#shown: (HostMessage & { readonly kind: 'show' }) | undefined;
	/** The one on the page: what was chosen if it is there, else the first. */
	#selected: string | undefined;
	readonly #drawn = new Map<string, Drawn>();
	readonly #views = new Map<string, Viewport['view']>();
	/** Of the latest drawing; an older one that ends late is not shown. */
	#turn = 0;
	#lastCost = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#saving: ReturnType<typeof setTimeout> | undefined;
	#parts: Parts | undefined;

	constructor(post: (message: PageMessage) => void, save: (state: PageState) => void, stored: PageState | undefined) {
		this.#post = post;
		this.#save = save;
		this.#state = stored ?? { subject: '', pinned: false };
		if (stored?.selected !== undefined && stored.view) {
			this.#views.set(stored.selected, stored.view);
		}
	}

	/** Once Mermaid is there. Colours change with the editor's theme, so does every picture. */
	start(): void {
		applyTheme();
		new MutationObserver(() => {
			applyTheme();
			this.#drawn.clear();
			void this.#draw();
		}).observe(document.body, { attributes: true, attributeFilter: ['class'] });
	}

	receive(message: HostMessage): void {
		switch (message.kind) {
			case 'strings':
				this.#strings = message.strings;
				this.#build();
				return;
			case 'show':
				this.#show(message);
				return;
			case 'mark':
				this.#mark(message.diagram, message.node);
				return;
			case 'said':
				this.#say(message.text);
				return;
		}
	}

	/** What a reload shows again; many changes, as of a drag, are saved as one. */
	#keep(change: Partial<PageState>): void {
		this.#state = { ...this.#state, ...change };
		this.#saving ??= setTimeout(() => {
			this.#saving = undefined;
			this.#save(this.#state);
		}, 100);
	}

	#t(key: string, ...values: readonly string[]): string {
		return (this.#strings[key] ?? key).replace(/\{(\d)\}/g, (all, index: string) => values[Number(index)] ?? all);
	}

	#build(): void {
		const t = (key: string) => this.#t(key);
		const frame = element('div', { class: 'frame', tabindex: 0, role: 'group', 'aria-label': t('picture') });
		const percent = element('span', { class: 'percent' }, '100 %');
		const viewport = new Viewport(frame, scale => {
			percent.textContent = `${Math.round(scale * 100)} %`;
			if (this.#selected !== undefined) {
				this.#views.set(this.#selected, viewport.view);
				this.#keep({ view: viewport.view });
			}
		});
		const search = element('input', { type: 'search', placeholder: t('search'), 'aria-label': t('search') });
		search.value = this.#state.query ?? '';
		search.addEventListener('input', () => this.#search(false));
		search.addEventListener('keydown', event => event.key === 'Enter' && this.#search(true));
		const pin = button(t('pin'), t('pinShort'), () => this.#pin(), {
			'aria-pressed': this.#state.pinned,
			class: 'pin',
		});
		const exports = new ExportMenu(this.#strings, {
			current: () => ({ diagram: this.#current()?.id, svg: this.#svg() }),
			post: this.#post,
			say: text => this.#say(text),
		});
		const insert = button(t('insert'), t('insertShort'), () =>
			this.#withSelected(({ id }) => this.#post({ kind: 'insert', diagram: id })),
		);
		const source = button(t('source'), t('sourceShort'), () =>
			this.#withSelected(({ id }) => this.#post({ kind: 'reveal', diagram: id })),
		);
		const toolbar = element(
			'div',
			{ class: 'toolbar', role: 'toolbar', 'aria-label': t('toolbar') },
			pin,
			search,
			button(t('zoomOut'), '−', () => viewport.zoom(1 / 1.2)),
			percent,
			button(t('zoomIn'), '+', () => viewport.zoom(1.2)),
			button(t('fit'), t('fitShort'), () => viewport.fit()),
			button(t('actualSize'), '1:1', () => viewport.actualSize()),
			source,
			insert,
			exports.element,
		);
		const list = new DiagramList(t('diagrams'), id => this.#select(id), this.#strings);
		const problem = element('div', { class: 'problem', role: 'status', hidden: true });
		const said = element('div', { class: 'said', role: 'status' });
		const caption = element('h1', { class: 'caption', tabindex: -1 });
		const filter = new PhaseFilter(this.#strings, this.#state.off ?? [], off => {
			this.#keep({ off });
			this.#applyPhases();
		});
		const table = new NodeTable(this.#strings, (node, row) =>
			this.#withSelected(({ id }) => this.#post({ kind: 'reveal', diagram: id, node, row })),
		);
		const empty = element('p', { class: 'empty', hidden: true });
		const tip = new NodeTip(frame);
		frame.addEventListener('pointermove', event => {
			const id = this.#nodeAt(event);
			tip.show(
				this.#current()?.nodes.find(one => one.id === id),
				event,
			);
		});
		frame.addEventListener('click', event => this.#click(event));
		const main = element('main', {}, caption, problem, filter.element, frame, table.element, said, tip.element);
		document.body.replaceChildren(toolbar, list.element, main, empty);
		this.#parts = { viewport, search, pin, insert, list, problem, said, caption, filter, table, empty, main };
	}

	#show(message: HostMessage & { readonly kind: 'show' }): void {
		const parts = this.#parts;
		if (!parts) {
			return;
		}
		if (message.subject !== this.#state.subject) {
			this.#drawn.clear();
			this.#views.clear();
		}
		this.#shown = message;
		const ids = message.diagrams.map(diagram => diagram.id);
		for (const id of this.#drawn.keys()) {
			if (!ids.includes(id)) {
				this.#drawn.delete(id);
			}
		}
		const chosen = this.#state.selected;
		this.#selected = chosen !== undefined && ids.includes(chosen) ? chosen : ids[0];
		this.#keep({ subject: message.subject, pinned: message.pinned });
		parts.pin.setAttribute('aria-pressed', String(message.pinned));
		parts.list.show(message.diagrams, this.#selected);
		const none = message.diagrams.length === 0;
		parts.empty.hidden = !none;
		parts.empty.textContent = none ? this.#t('none', message.name) : '';
		parts.main.hidden = none;
		// After a costly picture, typing goes on for a moment before the next one.
		clearTimeout(this.#timer);
		const current = this.#current();
		const known = current && this.#drawn.get(current.id);
		this.#timer = setTimeout(
			() => void this.#draw(),
			known && this.#lastCost > 100 ? Math.min(1500, this.#lastCost) : 0,
		);
	}

	#current(): PageDiagram | undefined {
		return this.#shown?.diagrams.find(diagram => diagram.id === this.#selected);
	}

	#withSelected(action: (diagram: PageDiagram) => void): void {
		const diagram = this.#current();
		if (diagram) {
			action(diagram);
		}
	}

	#select(id: string): void {
		if (id !== this.#selected) {
			this.#selected = id;
			this.#keep({ selected: id, view: this.#views.get(id) });
			this.#parts?.list.select(id);
			void this.#draw();
		}
	}

	async #draw(): Promise<void> {
		const parts = this.#parts;
		const diagram = this.#current();
		if (!parts || !diagram) {
			return;
		}
		const turn = ++this.#turn;
		let drawn = this.#drawn.get(diagram.id);
		if (drawn?.source !== diagram.source) {
			const started = performance.now();
			const drawing = await draw(diagram);
			this.#lastCost = performance.now() - started;
			drawn = { source: diagram.source, drawing, good: drawing.kind === 'svg' ? drawing : drawn?.good };
			this.#drawn.set(diagram.id, drawn);
			this.#post({
				kind: 'drawn',
				diagram: diagram.id,
				milliseconds: Math.round(this.#lastCost),
				failed: drawing.kind !== 'svg',
			});
		}
		if (turn !== this.#turn) {
			return;
		}
		this.#present(parts, diagram, drawn);
	}

	#present(parts: Parts, diagram: PageDiagram, drawn: Drawn): void {
		const { drawing, good } = drawn;
		parts.caption.textContent = diagram.title;
		// For whoever waits until the picture that was chosen is the one on the page.
		parts.main.dataset.shown = String(this.#shown?.diagrams.indexOf(diagram));
		parts.insert.hidden = diagram.origin !== 'derived' || !this.#shown?.insertable;
		// These take room: the picture fits into what they leave.
		const toLine = (line: number) => this.#post({ kind: 'reveal', diagram: diagram.id, line });
		parts.problem.hidden = drawing.kind === 'svg';
		parts.problem.replaceChildren(...describeProblem(drawing, diagram, this.#strings, toLine));
		parts.filter.show(diagram.nodes);
		parts.viewport.frame.hidden = !good;
		if (good) {
			parts.viewport.show(good.svg, this.#views.get(diagram.id));
			good.svg.setAttribute('role', 'img');
			good.svg.setAttribute('aria-label', this.#t('pictureOf', diagram.title));
			for (const [id, nodes] of good.nodes) {
				for (const node of nodes) {
					node.setAttribute('data-plumbline-node', id);
				}
			}
			ensureContrast(good.svg);
		} else {
			parts.viewport.clear();
		}
		parts.viewport.frame.classList.toggle('stale', drawing.kind !== 'svg');
		parts.list.mark(diagram.id, drawing.kind !== 'svg');
		parts.table.show(diagram);
		this.#applyPhases();
		this.#search(false);
	}

	#nodes(): ReadonlyMap<string, readonly Element[]> {
		return (this.#selected !== undefined && this.#drawn.get(this.#selected)?.good?.nodes) || new Map();
	}

	#applyPhases(): void {
		const diagram = this.#current();
		if (diagram && this.#parts) {
			const hidden = this.#parts.filter.hidden(diagram.nodes);
			for (const [id, nodes] of this.#nodes()) {
				for (const node of nodes) {
					node.classList.toggle('plumbline-hidden', hidden.has(id));
				}
			}
			const edges = diagram.edges.filter(({ from, to }) => hidden.has(from) || hidden.has(to));
			const names = new Set(edges.map(({ from, to }) => `L_${from}_${to}`));
			for (const edge of this.#svg()?.querySelectorAll('.flowchart-link, .edgeLabel > .label') ?? []) {
				const name = /L_.*(?=_\d+$)/.exec(edge.id || (edge.getAttribute('data-id') ?? ''))?.[0] ?? '';
				edge.classList.toggle('plumbline-hidden', names.has(name));
			}
		}
	}

	/** Marks what matches; `next` also goes to the next match. */
	#search(next: boolean): void {
		const parts = this.#parts;
		const diagram = this.#current();
		if (!parts || !diagram) {
			return;
		}
		this.#keep({ query: parts.search.value });
		const query = parts.search.value.trim().toLocaleLowerCase();
		const matches = diagram.nodes.filter(
			node => query !== '' && `${node.label} ${node.id}`.toLocaleLowerCase().includes(query),
		);
		const found = new Set(matches.map(node => node.id));
		const nodes = this.#nodes();
		for (const [id, elements] of nodes) {
			for (const node of elements) {
				node.classList.toggle('plumbline-found', found.has(id));
			}
		}
		if (query !== '') {
			this.#say(this.#t('found', String(matches.length)));
		}
		if (next && matches.length > 0) {
			const at = matches.findIndex(node => node.id === parts.search.dataset.at);
			const match = matches[(at + 1) % matches.length]!;
			parts.search.dataset.at = match.id;
			const target = nodes.get(match.id)?.[0];
			if (target) {
				parts.viewport.reveal(target);
			}
		}
	}

	#mark(diagram: string, node: string | undefined): void {
		if (!this.#shown?.diagrams.some(one => one.id === diagram)) {
			return;
		}
		this.#select(diagram);
		for (const [id, elements] of this.#nodes()) {
			for (const one of elements) {
				one.classList.toggle('plumbline-marked', id === node);
			}
		}
	}

	#nodeAt(event: Event): string | undefined {
		const hit = event
			.composedPath()
			.find((one): one is Element => one instanceof Element && one.hasAttribute('data-plumbline-node'));
		return hit?.getAttribute('data-plumbline-node') ?? undefined;
	}

	#click(event: MouseEvent): void {
		const node = this.#nodeAt(event);
		if (node !== undefined && !this.#parts?.viewport.frame.classList.contains('dragging')) {
			this.#withSelected(({ id }) =>
				this.#post({ kind: 'reveal', diagram: id, node, row: event.shiftKey || event.altKey }),
			);
		}
	}

	#pin(): void {
		const pinned = !this.#state.pinned;
		this.#keep({ pinned });
		this.#parts?.pin.setAttribute('aria-pressed', String(pinned));
		this.#post({ kind: 'pin', pinned });
	}

	#say(text: string): void {
		if (this.#parts) {
			this.#parts.said.textContent = text;
		}
	}

	#svg(): SVGSVGElement | undefined {
		return this.#selected === undefined ? undefined : this.#drawn.get(this.#selected)?.good?.svg;
	}
}

interface Parts {
	readonly viewport: Viewport;
	readonly search: HTMLInputElement;
	readonly pin: HTMLButtonElement;
	readonly insert: HTMLButtonElement;
	readonly list: DiagramList;
	readonly problem: HTMLElement;
	readonly said: HTMLElement;
	readonly caption: HTMLElement;
	readonly filter: PhaseFilter;
	readonly table: NodeTable;
	readonly empty: HTMLElement;
	readonly main: HTMLElement;
}
