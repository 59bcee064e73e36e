type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
type Child = Node | string | undefined;

/**
 * An element with attributes and children; text goes in as text only.
 * @example element('button', { 'aria-label': 'Fit' }, '⤢')
 */
export function element<K extends keyof HTMLElementTagNameMap>(
	tag: K,
	attributes: Attributes = {},
	...children: readonly Child[]
): HTMLElementTagNameMap[K] {
	const node = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) {
		if (value !== undefined && value !== false) {
			node.setAttribute(name, value === true ? '' : String(value));
		}
	}
	node.append(...children.filter(child => child !== undefined));
	return node;
}

export function button(
	label: string,
	text: string,
	onClick: (event: MouseEvent) => void,
	more: Attributes = {},
): HTMLButtonElement {
	const node = element('button', { type: 'button', 'aria-label': label, title: label, ...more }, text);
	node.addEventListener('click', onClick);
	return node;
}
