import { labelText, type Sketch, statements } from './sketch.ts';

const name = '("[^"]{1,100}"|[^\\s{}\\[\\]:"|]{1,100})';
const relation = new RegExp(
	`^${name}\\s+(?:[|}o{u]{1,2}(?:--|\\.\\.|-\\.|\\.-)[|}o{u]{1,2}|[\\w+() ]{3,40}? (?:optionally )?to [\\w+() ]{3,40}?)\\s+${name}(?:\\s*:\\s*(.*))?$`,
);
const entity = new RegExp(`^${name}(?:\\s*\\[\\s*("[^"]*"|[^\\]]*)\\])?\\s*(?::::([\\w-]+))?\\s*(\\{)?`);

/** `ORDER ||--o{ LINE : holds`, `ORDER { string id PK }`, `p[Person] { … }`. */
export function scanEntities(source: string, sketch: Sketch): void {
	let inBraces = false;
	for (const { text, line } of statements(source)) {
		if (inBraces) {
			inBraces = !text.includes('}');
			continue;
		}
		if (/^(erDiagram|direction|title|accTitle|accDescr|style|classDef|class)\b/.test(text)) {
			continue;
		}
		const related = relation.exec(text);
		if (related) {
			const [from, to] = [labelText(related[1]!), labelText(related[2]!)];
			sketch.node(from, line);
			sketch.node(to, line);
			sketch.edge(from, to, labelText(related[3] ?? ''), line);
			continue;
		}
		const alone = entity.exec(text);
		if (alone) {
			const id = labelText(alone[1]!);
			sketch.node(id, line, alone[2] ? labelText(alone[2]) : undefined);
			sketch.style(id, alone[3] ?? '');
			sketch.place(id, line);
			inBraces = alone[4] !== undefined && !text.includes('}');
		}
	}
}
