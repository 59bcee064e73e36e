import type { PageNode } from '../shared/messages.ts';
import { element } from './elements.ts';

/** What is known of the node under the pointer: where it stands, and its row of the component table. */
export class NodeTip {
	readonly element = element('div', { class: 'tip', role: 'tooltip', hidden: true });
	readonly #frame: HTMLElement;

	/** @param frame what the tip stays within */
	constructor(frame: HTMLElement) {
		this.#frame = frame;
		frame.addEventListener('pointerleave', () => {
			this.element.hidden = true;
		});
	}

	show(node: PageNode | undefined, at: PointerEvent): void {
		this.element.hidden = !node;
		if (node) {
			const lines = [node.label, node.place, ...(node.row ?? [])];
			this.element.replaceChildren(...lines.map(line => element('div', {}, line)));
			const frame = this.#frame.getBoundingClientRect();
			this.element.style.left = `${Math.min(at.clientX + 12, frame.right - this.element.offsetWidth - 4)}px`;
			this.element.style.top = `${Math.min(at.clientY + 14, frame.bottom - this.element.offsetHeight - 4)}px`;
		}
	}
}
