import { parse, type TNode } from 'txml/txml';

export interface XmlElement {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string | null>>;
	readonly children: readonly XmlElement[];
	/** Of the element itself, trimmed. */
	readonly text: string;
}

/** All elements at the top; none if it is not XML. */
export function parseXml(text: string): XmlElement[] {
	try {
		const nodes: unknown = parse(text, { selfClosingTags: [], skipXmlDeclaration: true, decodeEntities: true });
		return elements(Array.isArray(nodes) ? nodes : []);
	} catch {
		return []; // a broken manifest says nothing
	}
}

/** Every element of that name, at any depth, in document order. */
export function* elementsNamed(elements: readonly XmlElement[], name: string): Iterable<XmlElement> {
	for (const element of elements) {
		if (element.name === name) {
			yield element;
		}
		yield* elementsNamed(element.children, name);
	}
}

export function childText(element: XmlElement, name: string): string | undefined {
	return element.children.find(child => child.name === name)?.text;
}

function elements(nodes: readonly (TNode | string)[]): XmlElement[] {
	return nodes.flatMap(node =>
		typeof node === 'string'
			? []
			: [
					{
						name: node.tagName,
						attributes: node.attributes,
						children: elements(node.children),
						text: node.children
							.filter(child => typeof child === 'string')
							.join('')
							.trim(),
					},
				],
	);
}
