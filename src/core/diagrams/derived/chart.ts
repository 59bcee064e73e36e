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
	readonly #groups: string[] = [];

	constructor(direction: 'LR' | 'TB') {
		this.#lines = [`flowchart ${direction}`];
	}

	get edgeCount(): number {
		return this.#edges.size;
	}

	/**
	 * @param wanted one of `colors`; others are left out
	 * @returns the node's id in the chart
	 */
	node(label: string, place: Place, wanted?: string, shape: Shape = 'box'): string {
		const className = wanted !== undefined && Object.hasOwn(colors, wanted) ? wanted : undefined;
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
		const id = `g${this.#groups.length + 1}`;
		this.#groups.push(id);
		this.#lines.push(`    subgraph ${id}[${quoteLabel(title)}]`, '    direction LR');
		const ids = fill();
		for (let at = 0; at < ids.length; at += columns) {
			const row = ids.slice(at, at + columns);
			if (row.length > 1) {
				this.#lines.push(`    ${row.join(' ~~~ ')}`);
			}
		}
		this.#lines.push('    end');
	}

	/** Frames without edges would stand in one endless row: three of them in each. */
	#arrangement(): string[] {
		return this.#groups.slice(3).map((id, index) => `    ${this.#groups[index]} ~~~ ${id}`);
	}

	toString(): string {
		const classes = [...this.#used].map(name => `    classDef ${name} ${colors[name]}`);
		return [...this.#lines, ...this.#edges, ...this.#arrangement(), ...classes].join('\n');
	}
}
