import { reasonEdit } from '../rules/gates/open.ts';
import type { FileEdit, TextEdit } from '../text/edits.ts';
import { range } from '../text/textDocument.ts';
import type { FillContext } from './fillContext.ts';
import { answerEdits } from './fillers/clarification.ts';
import { gapBefore } from './fillers/constitution.ts';
import { gateAt } from './fillers/gate.ts';
import type { FillTarget } from './fillTarget.ts';

/**
 * Puts a person's or a model's own text in the place of a target: an answer is recorded as one, a tree or diagram goes
 * into its code block, a remark behind its gate.
 */
export function writeText(target: FillTarget, context: FillContext, text: string): FileEdit {
	const { uri, version } = context.parsed.document;
	return { kind: 'change', uri, version, edits: editsFor(target, context, text) };
}

function editsFor(target: FillTarget, context: FillContext, text: string): TextEdit[] {
	const { start, end } = target.range;
	const { lines } = context.parsed.outline;
	switch (target.kind) {
		case 'clarification':
			return answerEdits(target, context, text);
		case 'option':
		case 'diagram':
			return [{ range: range(start.line + 1, 0, end.line, 0), newText: `${text.trimEnd()}\n` }];
		case 'gate': {
			const gate = gateAt(target, context);
			const reason = gate && reasonEdit(gate, context.parsed);
			return reason ? [{ ...reason, newText: reason.newText.replace('{0}', () => text) }] : [];
		}
		default:
			return [{ range: target.range, newText: gapBefore(target) + (isNamed(target, lines) ? named(text) : text) }];
	}
}

/** Whether the label is to be replaced with the value: `**[Entity 1]**: [What it stands for]`. */
function isNamed({ kind, range: { start } }: FillTarget, lines: readonly string[]): boolean {
	return kind === 'field' && lines[start.line]!.startsWith('**[', start.character);
}

/** @example named('Tool: what is lent') // '**Tool**: what is lent' */
function named(text: string): string {
	return /\*\*/.test(text) ? text : text.replace(/^[^:]{1,80}/, '**$&**');
}
