import type { Gate } from '../../gates/gate.ts';
import type { TableCell } from '../../markdown/outline.ts';
import { perOutline } from '../../markdown/perOutline.ts';
import type { TextEdit } from '../../text/edits.ts';
import { range } from '../../text/textDocument.ts';
import { asking, fixHere, insertBehind } from '../edits.ts';
import type { Fix } from '../finding.ts';
import type { ParsedDocument, Rule, RuleContext } from '../rule.ts';
import { currentGates, nameOf, placeOf, relatedPrinciple } from './gateContext.ts';
import { stateText, textAt, type WrittenState } from './stateText.ts';

/** A gate that nobody evaluated yet. */
export const gateOpen: Rule = {
	code: 'gate.open',
	kinds: ['plan'],
	*check(context) {
		for (const gate of currentGates(context)) {
			if (gate.state === 'open') {
				yield {
					range: placeOf(gate),
					message: gate.condition
						? context.translate(
								'The gate "{0}" is open; decide whether it applies ({1}).',
								nameOf(gate),
								gate.condition,
							)
						: context.translate('The gate "{0}" is open: evaluate it.', nameOf(gate)),
					related: relatedPrinciple(gate, context),
					fixes: fixesOf(gate, context),
				};
			}
		}
	},
};

function fixesOf(gate: Gate, context: RuleContext): Fix[] {
	const { translate } = context;
	const { statusRange } = gate;
	if (!statusRange) {
		return [];
	}
	const name = nameOf(gate);
	const mark = (title: string, question: string, state: WrittenState) => {
		const edits = markEdits(gate, state, context);
		const fix = fixHere(context, title, edits, false);
		const reason = reasonEdit(gate, context);
		return reason ? asking(context, fix, question, [...edits, reason]) : fix;
	};
	const passed = mark(translate('Mark as passed'), translate('Why does "{0}" pass? (optional)', name), 'pass');
	const failed = mark(translate('Mark as failed'), translate('Why does "{0}" fail? (optional)', name), 'fail');
	const notApplicable = mark(
		translate('Mark as not applicable'),
		translate('Why does "{0}" not apply? (optional)', name),
		'na',
	);
	return gate.condition ? [notApplicable, passed, failed] : [passed, failed, notApplicable];
}

/** Writes an outcome over the gate's own, as the plan's other gates say it. */
export function markEdits(gate: Gate, state: WrittenState, parsed: ParsedDocument): TextEdit[] {
	const { statusRange } = gate;
	return statusRange
		? [
				{ range: statusRange, newText: stateText(state, textAt(parsed, statusRange), gate.shape, parsed) },
				...choice(gate, state, parsed),
			]
		: [];
}

/** `[Yes/No]` behind the question: chosen together with the box. */
function choice({ line }: Gate, state: WrittenState, { outline }: ParsedDocument): TextEdit[] {
	const match = /\[([^\][/|]{1,20})[/|]([^\][/|]{1,20})\]\s*$/.exec(outline.lines[line]?.slice(-60) ?? '');
	if (!match || state === 'na') {
		return [];
	}
	const from = Math.max(0, outline.lines[line]!.length - 60) + match.index;
	const newText = (state === 'pass' ? match[1]! : match[2]!).trim();
	return [{ range: range(line, from, line, from + match[0].trimEnd().length), newText }];
}

/** The last cell of each row, by its line. */
const lastCells = perOutline(({ blocks }) => {
	const cells = new Map<number, TableCell>();
	for (const block of blocks) {
		for (const row of block.kind === 'table' ? block.rows : []) {
			const last = row.cells.at(-1);
			if (last) {
				cells.set(row.line, last);
			}
		}
	}
	return cells;
});

/** Where the reason goes, `{0}` standing for it: in a row to its last cell, else behind the line. */
export function reasonEdit({ shape, line }: Gate, { outline }: ParsedDocument): TextEdit | undefined {
	if (shape === 'heading') {
		return insertBehind(outline.lines, line, '\n\n{0}');
	}
	if (shape !== 'row') {
		const end = outline.lines[line]?.trimEnd().length ?? 0;
		return { range: range(line, end, line, end), newText: ' — {0}' };
	}
	const cell = lastCells(outline).get(line);
	return (
		cell && { range: { start: cell.range.end, end: cell.range.end }, newText: cell.text === '' ? '{0} ' : ' — {0}' }
	);
}
