import type { Diagram, DiagramEdge, DiagramNode } from './diagram.ts';

/** What a picture shows, as words: for finding nodes, for a table beside the picture, for checks. */
export interface Picture {
	/** In order of first appearance, each id once. */
	readonly nodes: readonly DiagramNode[];
	readonly edges: readonly DiagramEdge[];
}

/** Collects what a scanner comes across. Lines are those of the source. */
export class Sketch implements Picture {
	readonly #diagram: Diagram;
	readonly #nodes = new Map<string, DiagramNode>();
	readonly edges: DiagramEdge[] = [];

	constructor(diagram: Diagram) {
		this.#diagram = diagram;
		for (const node of diagram.nodes ?? []) {
			this.#nodes.set(node.id, node);
		}
	}

	get nodes(): readonly DiagramNode[] {
		return [...this.#nodes.values()];
	}

	/** A node, again or for the first time. Its line is where it was first seen, or where it got its label. */
	node(id: string, line: number, label?: string): void {
		const known = this.#nodes.get(id);
		if (!known) {
			const { uri, contentLine } = this.#diagram;
			this.#nodes.set(id, { id, label: label || id, uri, line: contentLine + line, phase: undefined });
		} else if (label && known.label === known.id && !this.#diagram.nodes) {
			this.#nodes.set(id, { ...known, label, line: this.#diagram.contentLine + line });
		}
	}

	/** Where a node is defined, if that is a better place than where it was first named. */
	place(id: string, line: number): void {
		const known = this.#nodes.get(id);
		if (known && !this.#diagram.nodes) {
			this.#nodes.set(id, { ...known, line: this.#diagram.contentLine + line });
		}
	}

	/** `P1` … `P4` and `existing` are phases; other class names say nothing. */
	style(id: string, className: string): void {
		const known = this.#nodes.get(id);
		if (known && /^(P[1-4]|existing)$/.test(className)) {
			this.#nodes.set(id, { ...known, phase: className });
		}
	}

	edge(from: string, to: string, label: string, line: number): void {
		this.edges.push({ from, to, label, line: this.#diagram.contentLine + line });
	}
}

/**
 * The label as read: no quotes, Markdown ticks, tags or entities.
 * @example labelText('"User <br/> Store"') // 'User Store'
 */
export function labelText(text: string): string {
	return text
		.trim()
		.replace(/^"([^"]*)"$/, '$1')
		.replace(/^`([^`]*)`$/, '$1')
		.replace(/<[^<>]{0,80}>/g, ' ')
		.replace(/#(\w{2,8});/g, (all, name: string) => entities[name] ?? fromCode(name) ?? all)
		.replace(/\s+/g, ' ')
		.trim();
}

const entities: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', lbrack: '[', rbrack: ']' };

function fromCode(name: string): string | undefined {
	return /^\d{2,5}$/.test(name) ? String.fromCharCode(Number(name)) : undefined;
}

/** Lines that say something, with `%%` comments and directives left out. */
export function* statements(source: string): Iterable<{ readonly text: string; readonly line: number }> {
	for (const [line, raw] of source.split('\n').entries()) {
		const text = raw.trim();
		if (text !== '' && !text.startsWith('%%')) {
			yield { text, line };
		}
	}
}
