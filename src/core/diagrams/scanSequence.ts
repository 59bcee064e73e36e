import { labelText, type Sketch, statements } from './sketch.ts';

const participant =
	/^(?:create\s+)?(?:participant|actor)\s+([^\s@](?:[^@\n]{0,200}?[^\s@])??)(?:@\{[^}]*\})?(?:\s+as\s+(.+))?$/;
const message =
	/^([^\s:>+-](?:[^:>\n]{0,120}?[^\s:<>-])?)\s*(?:<<)?--?(?:>>|[>x)]|\|\\|\|\/)\(?\)?[+-]?\s*([^:\n]{1,120}?)\s*:(.*)$/;

/** `participant A as Alice`, `A->>B: asks`. */
export function scanSequence(source: string, sketch: Sketch): void {
	for (const { text, line } of statements(source)) {
		const declared = participant.exec(text);
		if (declared) {
			sketch.node(declared[1]!, line, declared[2] ? labelText(declared[2]) : undefined);
			continue;
		}
		const sent = message.exec(text);
		if (sent) {
			sketch.node(sent[1]!, line);
			sketch.node(sent[2]!, line);
			sketch.edge(sent[1]!, sent[2]!, labelText(sent[3]!), line);
		}
	}
}
