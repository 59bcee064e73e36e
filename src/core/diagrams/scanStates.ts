import { labelText, type Sketch, statements } from './sketch.ts';

const state = '(\\[\\*\\]|[\\w.\\u0080-\\uffff]+)(?::::([\\w-]+))?';
const transition = new RegExp(`^${state}\\s*-->\\s*${state}(?:\\s*:\\s*(.*))?$`);
const named = /^state\s+"([^"]*)"\s+as\s+([\w.]+)/;
const block = /^state\s+([\w.\u0080-\uffff]+)/;
const described = /^([\w.\u0080-\uffff]+)\s*(?::\s*(.+))?$/;

/** `Idle --> Busy : start`, `state "Waiting" as W`, `Idle : nothing to do`. */
export function scanStates(source: string, sketch: Sketch): void {
	for (const { text, line } of statements(source)) {
		const moved = transition.exec(text);
		if (moved) {
			const [, from = '', fromClass = '', to = '', toClass = '', label = ''] = moved;
			sketch.node(from, line);
			sketch.node(to, line);
			sketch.style(from, fromClass);
			sketch.style(to, toClass);
			sketch.edge(from, to, labelText(label), line);
			continue;
		}
		if (/^(stateDiagram|direction|note\b|end note|class|style|hide|scale|accTitle|accDescr|--|[}{])/.test(text)) {
			continue;
		}
		const alias = named.exec(text);
		const found = alias ? [alias[2], alias[1]] : (block.exec(text)?.slice(1) ?? described.exec(text)?.slice(1));
		if (found?.[0]) {
			sketch.node(found[0], line, found[1] ? labelText(found[1]) : undefined);
		}
	}
}
