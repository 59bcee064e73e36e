import type { Gate } from '../../gates/gate.ts';
import { range } from '../../text/textDocument.ts';
import { fixHere } from '../edits.ts';
import type { Fix } from '../finding.ts';
import type { RuleContext } from '../rule.ts';
import { nameOf } from './gateContext.ts';

const toFill = 'NEEDS CLARIFICATION';

/** Adds a row for the gate to the table of Complexity Tracking; the reasons stay to be given. */
export function addComplexityRow(gate: Gate, context: RuleContext): Fix[] {
	const table = context.plan?.complexity?.table;
	if (!table) {
		return [];
	}
	const last = table.endLine - 1;
	const end = context.outline.lines[last]?.length ?? 0;
	const cells = [nameOf(gate).replaceAll('|', '\\|'), ...table.header.cells.slice(1).map(() => toFill)];
	const edit = { range: range(last, end, last, end), newText: `\n| ${cells.join(' | ')} |` };
	return [fixHere(context, context.translate('Add a row to Complexity Tracking'), [edit], false)];
}
