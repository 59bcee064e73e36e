import { labelText, type Sketch, statements } from './sketch.ts';

const name = '(`[^`]{1,100}`|[\\w.\\u0080-\\uffff-]*[\\w\\u0080-\\uffff])(?:~[^~]*~)?';
const relation = new RegExp(
	`^${name}\\s*(?:"[^"]*"\\s*)?(?:<\\||[*o<(]|\\(\\))?(?:--|\\.\\.)(?:\\|>|[*o>)]|\\(\\))?\\s*(?:"[^"]*"\\s*)?${name}(?:\\s*:\\s*(.*))?$`,
);
const declared = new RegExp(`^class\\s+${name}(?:\\["([^"]*)"\\])?(?::::([\\w-]+))?\\s*(\\{)?`);
const member = new RegExp(`^${name}\\s*(?::|\\{)`);

/** `class Order { … }`, `Order "1" --> "*" Line : holds`, `Order : total()`. */
export function scanClasses(source: string, sketch: Sketch): void {
	let inBraces = false;
	for (const { text, line } of statements(source)) {
		if (inBraces) {
			inBraces = !text.startsWith('}');
			continue;
		}
		const related = relation.exec(text);
		if (related) {
			const [from, to] = [related[1]!.replace(/`/g, ''), related[2]!.replace(/`/g, '')];
			sketch.node(from, line);
			sketch.node(to, line);
			sketch.edge(from, to, labelText(related[3] ?? ''), line);
			continue;
		}
		if (
			/^(classDiagram|direction|note|namespace|click|link|callback|style|cssClass|classDef|accTitle|accDescr|<<)/.test(
				text,
			)
		) {
			continue;
		}
		const own = declared.exec(text);
		const id = (own?.[1] ?? member.exec(text)?.[1])?.replace(/`/g, '');
		if (id !== undefined) {
			sketch.node(id, line, own?.[2]);
			sketch.style(id, own?.[3] ?? '');
			sketch.place(id, line);
			inBraces = text.includes('{') && !text.includes('}');
		}
	}
}
