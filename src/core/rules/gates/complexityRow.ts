import { readComplexity } from '../../documents/complexity.ts';
import type { Gate } from '../../gates/gate.ts';
import { plainText } from '../../markdown/inline.ts';
import { perOutline } from '../../markdown/perOutline.ts';
import { isSampleRow } from '../../placeholders/leftoversInTable.ts';
import type { TextEdit } from '../../text/edits.ts';
import { range } from '../../text/textDocument.ts';
import { asking, endOfText, fixHere, insertBehind } from '../edits.ts';
import type { Fix } from '../finding.ts';
import type { RuleContext } from '../rule.ts';
import { isJustified, nameOf } from './gateContext.ts';

const complexityIn = perOutline(readComplexity);
const toFill = 'NEEDS CLARIFICATION';
const header = ['Violation', 'Why Needed', 'Simpler Alternative Rejected Because'];

/**
 * Adds a row for the gate to the table of Complexity Tracking, in place of the template's rows; makes table and section
 * if they are not there. The reason is asked for, others stay to be given.
 */
export function addComplexityRow(gate: Gate, context: RuleContext): Fix[] {
	if (isJustified(gate, context)) {
		return [];
	}
	const { translate } = context;
	const edits = (reason: string) => [rowEdit(nameOf(gate).replaceAll('|', '\\|'), reason, context)];
	const fix = fixHere(context, translate('Add a row to Complexity Tracking'), edits(toFill), false);
	return [asking(context, fix, translate('Why is "{0}" not met?', nameOf(gate)), edits('{0}'))];
}

function rowEdit(name: string, reason: string, context: RuleContext): TextEdit {
	const { plan, outline, templateOutline } = context;
	const { lines } = outline;
	const table = plan?.complexity?.table;
	if (table) {
		const row = rowOf(table.header.cells.length, name, reason);
		const samples = table.rows.length > 0 && table.rows.every(isSampleRow);
		const last = table.endLine - 1;
		return samples
			? { range: range(table.rows[0]!.line, 0, last, lines[last]!.length), newText: row }
			: insertBehind(lines, last, `\n${row}`);
	}
	const template = templateOutline && complexityIn(templateOutline);
	const cells = template?.table?.header.cells.map(cell => plainText(cell.text)) ?? header;
	const text = [`| ${cells.join(' | ')} |`, `|${'---|'.repeat(cells.length)}`, rowOf(cells.length, name, reason)].join(
		'\n',
	);
	const section = plan?.complexity?.section;
	if (!section) {
		const heading = template?.section.heading.text ?? 'Complexity Tracking';
		return insertBehind(lines, endOfText(lines, 0, lines.length), `\n\n## ${heading}\n\n${text}`);
	}
	// What stands there says that there is nothing to justify.
	const [only, ...others] = section.blocks.filter(block => block.kind !== 'comment');
	return only?.kind === 'paragraph' && others.length === 0 && only.endLine - only.line === 1
		? { range: range(only.line, 0, only.line, lines[only.line]!.length), newText: text }
		: insertBehind(lines, endOfText(lines, section.line, section.children[0]?.line ?? section.endLine), `\n\n${text}`);
}

function rowOf(columns: number, name: string, reason: string): string {
	const cells = [name, reason, ...Array.from({ length: columns }, () => toFill)].slice(0, Math.max(2, columns));
	return `| ${cells.join(' | ')} |`;
}
