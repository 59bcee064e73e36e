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
	readonly #direction: 'LR' | 'TB' | 'fit';
	readonly #lines: string[] = [];
	readonly #links: (readonly [from: string, to: string])[] = [];
	readonly #used = new Set<string>();
	readonly #edges = new Set<string>();
	readonly #groups: string[] = [];

	/** @param direction `fit` takes the one in which a page beside an editor shows the chart larger */
	constructor(direction: 'LR' | 'TB' | 'fit') {
		this.#direction = direction;
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
			this.#links.push([from, to]);
		}
	}

	/** A frame around what `fill` adds; without edges its nodes stand in rows of three. */
	group(title: string, fill: () => readonly string[]): void {
		const id = `g${this.#groups.length + 1}`;
		this.#groups.push(id);
		this.#lines.push(`    subgraph ${id}[${quoteLabel(title)}]`, '    direction LR');
		const ids = fill();
		for (let at = 0; at < ids.length; at += 3) {
			const row = ids.slice(at, at + 3);
			if (row.length > 1) {
				this.#lines.push(`    ${row.join(' ~~~ ')}`);
			}
		}
		this.#lines.push('    end');
	}

	/** Frames without edges would stand in one endless row: one below the other. */
	#arrangement(): string[] {
		return this.#groups.slice(1).map((id, index) => `    ${this.#groups[index]} ~~~ ${id}`);
	}

	/** Nodes stand in ranks, each behind the earlier ones that it is linked with. */
	#fittingDirection(): 'LR' | 'TB' {
		const ranks = new Map<string, number>();
		const sizes: number[] = [];
		for (const [index, { id }] of this.nodes.entries()) {
			const before = this.#links.flatMap(([from, to]) => (from === id ? [to] : to === id ? [from] : []));
			const rank = Math.max(0, ...before.map(other => (ranks.get(other) ?? -1) + 1));
			ranks.set(id, index === 0 ? 0 : rank);
			sizes[rank] = (sizes[rank] ?? 0) + 1;
		}
		const [depth, breadth] = [sizes.length, Math.max(...sizes.filter(Boolean))];
		// A box with the gap beside it is about 280 by 90; the page is higher than wide.
		const scale = (columns: number, rows: number) => Math.min(3 / (columns * 280), 4 / (rows * 90));
		return scale(depth, breadth) >= scale(breadth, depth) ? 'LR' : 'TB';
	}

	toString(): string {
		const classes = [...this.#used].map(name => `    classDef ${name} ${colors[name]}`);
		const direction = this.#direction === 'fit' ? this.#fittingDirection() : this.#direction;
		return [`flowchart ${direction}`, ...this.#lines, ...this.#edges, ...this.#arrangement(), ...classes].join('\n');
	}
}
