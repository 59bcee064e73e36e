import type { Diagram } from './diagram.ts';
import { scanClasses } from './scanClasses.ts';
import { scanEntities } from './scanEntities.ts';
import { scanFlowchart } from './scanFlowchart.ts';
import { scanSequence } from './scanSequence.ts';
import { scanStates } from './scanStates.ts';
import { type Picture, Sketch } from './sketch.ts';
import { readTree } from './trees.ts';

const scanners: Readonly<Record<string, (source: string, sketch: Sketch) => void>> = {
	graph: scanFlowchart,
	flowchart: scanFlowchart,
	'flowchart-elk': scanFlowchart,
	erDiagram: scanEntities,
	stateDiagram: scanStates,
	'stateDiagram-v2': scanStates,
	sequenceDiagram: scanSequence,
	classDiagram: scanClasses,
	'classDiagram-v2': scanClasses,
	tree: scanTree,
};

/**
 * Nodes and edges of flowcharts, entity, state, sequence and class diagrams, and of trees; empty for others. Reads by
 * lines and marks, so that a source which does not parse still gives what it can.
 */
export function readPicture(diagram: Diagram): Picture {
	const sketch = new Sketch(diagram);
	if (Object.hasOwn(scanners, diagram.type)) {
		scanners[diagram.type]!(diagram.source, sketch);
	}
	return sketch;
}

function scanTree(source: string, sketch: Sketch): void {
	const entries = readTree(source);
	for (const [index, entry] of entries.entries()) {
		sketch.node(`n${index}`, entry.line, entry.name);
		if (entry.parent >= 0) {
			sketch.edge(`n${entry.parent}`, `n${index}`, '', entry.line);
		}
	}
}
