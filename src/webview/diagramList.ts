import type { PageDiagram, PageStrings } from '../shared/messages.ts';
import { element } from './elements.ts';

/** The titles of all diagrams; arrow keys choose one. */
export class DiagramList {
	readonly element: HTMLElement;
	readonly #onSelect: (id: string) => void;
	readonly #strings: PageStrings;
	readonly #options = new Map<string, HTMLElement>();
	#selected: string | undefined;

	constructor(label: string, onSelect: (id: string) => void, strings: PageStrings) {
		this.#onSelect = onSelect;
		this.#strings = strings;
		this.element = element('div', { class: 'list', role: 'listbox', 'aria-label': label, tabindex: 0 });
		this.element.addEventListener('keydown', event => this.#key(event));
	}

	show(diagrams: readonly PageDiagram[], selected: string | undefined): void {
		const broken = new Set(
			[...this.#options].filter(([, node]) => node.classList.contains('broken')).map(([id]) => id),
		);
		this.#options.clear();
		for (const [index, diagram] of diagrams.entries()) {
			const detail =
				diagram.origin === 'derived'
					? (this.#strings.derived ?? '').replace('{0}', () => diagram.path)
					: `${diagram.path} · ${diagram.type || '–'}`;
			const option = element(
				'div',
				{ class: 'option', role: 'option', id: `option-${index}`, 'aria-selected': false },
				element('span', { class: 'title' }, diagram.title),
				element('span', { class: 'detail' }, detail),
			);
			option.classList.toggle('broken', broken.has(diagram.id));
			option.addEventListener('click', () => this.#onSelect(diagram.id));
			this.#options.set(diagram.id, option);
		}
		this.element.replaceChildren(...this.#options.values());
		this.select(selected);
	}

	select(id: string | undefined): void {
		this.#selected = id;
		for (const [key, option] of this.#options) {
			option.setAttribute('aria-selected', String(key === id));
			if (key === id) {
				this.element.setAttribute('aria-activedescendant', option.id);
				option.scrollIntoView({ block: 'nearest' });
			}
		}
	}

	/** Whether a diagram cannot be drawn. */
	mark(id: string, broken: boolean): void {
		this.#options.get(id)?.classList.toggle('broken', broken);
	}

	#key(event: KeyboardEvent): void {
		const ids = [...this.#options.keys()];
		const at = ids.indexOf(this.#selected ?? '');
		const steps: Readonly<Record<string, number>> = {
			ArrowDown: at + 1,
			ArrowUp: at - 1,
			Home: 0,
			End: ids.length - 1,
		};
		const to = steps[event.key];
		if (to !== undefined) {
			event.preventDefault();
			const id = ids[Math.max(0, Math.min(ids.length - 1, to))];
			if (id !== undefined) {
				this.#onSelect(id);
			}
		}
	}
}
