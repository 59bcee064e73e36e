import type { DocUri } from '../../text/textDocument.ts';
import type { DiagramNode } from '../diagram.ts';
import { colors, quoteLabel } from '../mermaidText.ts';

interface Place {
	readonly uri: DocUri;
	readonly line: number;
}

type Shape = keyof typeof shapes;

const shapes = { box: ['[', ']'], round: ['(', ')'], stadium: ['([', '])'], store: ['[(', ')]'] } as const;

/** Writes a flowchart in which each label is quoted and each node knows where it comes from. */
export class Chart {
	readonly nodes: DiagramNode[] = [];
	readonly #lines: string[];
	readonly #used = new Set<string>();
	readonly #edges = new Set<string>();

	constructor(direction: 'LR' | 'TB') {
		this.#lines = [`flowchart ${direction}`];
	}

	get edgeCount(): number {
		return this.#edges.size;
	}

	/** @returns the node's id in the chart */
	node(label: string, place: Place, className?: string, shape: Shape = 'box'): string {
		const id = `n${this.nodes.length + 1}`;
		const [open, close] = shapes[shape];
		this.#lines.push(`    ${id}${open}${quoteLabel(label)}${close}${className ? `:::${className}` : ''}`);
		this.nodes.push({ id, label, uri: place.uri, line: place.line, phase: className });
		if (className) {
			this.#used.add(className);
		}
		return id;
	}

	edge(from: string, to: string, label = ''): void {
		const line = `    ${from} -->${label ? `|${quoteLabel(label)}|` : ''} ${to}`;
		if (from !== to && !this.#edges.has(line)) {
			this.#edges.add(line);
		}
	}

	/** A frame around what `fill` adds; without edges its nodes stand in rows of `columns`. */
	group(title: string, fill: () => readonly string[], columns = 4): void {
		this.#lines.push(`    subgraph g${this.#lines.length}[${quoteLabel(title)}]`, '    direction LR');
		const ids = fill();
		for (let at = 0; at < ids.length; at += columns) {
			const row = ids.slice(at, at + columns);
			if (row.length > 1) {
				this.#lines.push(`    ${row.join(' ~~~ ')}`);
			}
		}
		this.#lines.push('    end');
	}

	toString(): string {
		const classes = [...this.#used].map(name => `    classDef ${name} ${colors[name] ?? ''}`);
		return [...this.#lines, ...this.#edges, ...classes].join('\n');
	}
}
