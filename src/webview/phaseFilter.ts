import type { PageNode, PageStrings } from '../shared/messages.ts';
import { element } from './elements.ts';

const phases = ['existing', 'added', 'changed', 'P1', 'P2', 'P3', 'P4'] as const;

/** Legend of the phase colours, and a switch for each: "show what P1 adds to what exists". */
export class PhaseFilter {
	readonly element: HTMLElement;
	readonly #boxes = new Map<string, HTMLInputElement>();

	constructor(strings: PageStrings, off: readonly string[], onChange: (off: readonly string[]) => void) {
		const items = phases.map(phase => {
			const box = element('input', { type: 'checkbox', checked: !off.includes(phase) });
			box.addEventListener('change', () => onChange(phases.filter(one => !this.#boxes.get(one)?.checked)));
			this.#boxes.set(phase, box);
			return element('label', { class: `phase ${phase}` }, box, strings[`phase.${phase}`] ?? phase);
		});
		this.element = element(
			'fieldset',
			{ class: 'phases', hidden: true },
			element('legend', {}, strings.phases ?? ''),
			...items,
		);
	}

	/** Only for a picture that has phases, with those that it has. */
	show(nodes: readonly PageNode[]): void {
		const used = new Set(nodes.map(node => node.phase));
		for (const [phase, box] of this.#boxes) {
			box.parentElement!.hidden = !used.has(phase);
		}
		this.element.hidden = !phases.some(phase => used.has(phase));
	}

	/** Ids of the nodes whose phase is switched off. */
	hidden(nodes: readonly PageNode[]): ReadonlySet<string> {
		const off = (node: PageNode) => node.phase !== undefined && this.#boxes.get(node.phase)?.checked === false;
		return new Set(nodes.filter(off).map(node => node.id));
	}
}
