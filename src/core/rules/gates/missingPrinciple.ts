import { matchPrinciple, type Principle } from '../../documents/constitution.ts';
import type { Gate } from '../../gates/gate.ts';
import { keyOf } from '../../gates/subjectKey.ts';
import { range } from '../../text/textDocument.ts';
import { fixHere } from '../edits.ts';
import type { Fix } from '../finding.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { constitutionOf, shorten } from './gateContext.ts';

/** Principles of the constitution that no gate evaluates, where most of them have one. */
export const gateMissingPrinciple: Rule = {
	code: 'gate.missing-principle',
	kinds: ['plan'],
	*check(context) {
		const constitution = constitutionOf(context);
		const reading = context.plan?.gates;
		const first = reading?.sections.find(section => section.gates.length > 0);
		if (!constitution || !reading || !first) {
			return;
		}
		const { principles } = constitution;
		const evaluated = new Set(reading.gates.map(gate => matchPrinciple(gate, principles)));
		const ranges = reading.gates.flatMap(gate => rangeOfNumerals(gate.subject));
		const said = textOf(context);
		const missing = principles.filter(
			principle =>
				!evaluated.has(principle) &&
				!ranges.includes(principle.key.numeral) &&
				!(principle.key.name.length > 3 && said.includes(principle.key.name)) &&
				!sharesWord(principle, principles, reading.gates),
		);
		// A plan whose gates are named otherwise would miss nearly all of them.
		if (missing.length === 0 || principles.filter(each => evaluated.has(each)).length * 2 < principles.length) {
			return;
		}
		yield {
			range: first.section.heading.textRange,
			message: context.translate(
				'No gate evaluates {0}.',
				missing.map(principle => `"${shorten(principle.title)}"`).join(', '),
			),
			related: missing.map(principle => ({
				uri: constitution.uri,
				range: principle.section.heading.textRange,
				message: principle.title,
			})),
			fixes: insertion(first.gates, missing, context),
		};
	},
};

/** A gate speaks of the principle if it has a word in common that no other principle has: `Tests`, `Testability first`. */
function sharesWord(principle: Principle, principles: readonly Principle[], gates: readonly Gate[]): boolean {
	const others = new Set(principles.filter(other => other !== principle).flatMap(other => stemsOf(other.title)));
	const own = stemsOf(principle.title).filter(stem => !others.has(stem));
	return gates.some(gate => stemsOf(`${gate.subject} ${gate.group ?? ''}`).some(stem => own.includes(stem)));
}

function stemsOf(text: string): string[] {
	return (keyOf(text).name.match(/[\p{L}\p{N}]{4,}/gu) ?? []).map(word => word.slice(0, 4));
}

/** Folded text of all gate sections: a principle named there in prose is looked after. */
function textOf({ plan, outline }: RuleContext): string {
	const lines = plan!.gates.sections.flatMap(({ section }) => outline.lines.slice(section.line, section.endLine));
	return keyOf(lines.join(' ').slice(0, 100_000)).name;
}

/** `I-VII` names seven principles. */
function rangeOfNumerals(subject: string): string[] {
	const match = /^\W*([ivx]{1,5}|\d{1,2})\s*[-–—]\s*([ivx]{1,5}|\d{1,2})\b/i.exec(subject);
	const [from, to] = match ? [match[1]!, match[2]!].map(part => Number(keyOf(`${part}.`).numeral)) : [];
	return from && to && to > from && to < 100 ? Array.from({ length: to - from + 1 }, (_, i) => String(from + i)) : [];
}

/** Behind the last gate, written as that one is. */
function insertion(gates: readonly Gate[], missing: readonly Principle[], context: RuleContext): Fix[] {
	const { outline, translate } = context;
	const last = gates.at(-1)!;
	const source = outline.lines[last.line] ?? '';
	const item = outline.blocks.find(block => block.kind === 'item' && block.line === last.line);
	const mark = /^\s*(?:[-*+]|\d+[.)])\s+/.exec(source)?.[0];
	const titles = missing.map(({ title }) => title.replaceAll('|', '\\|'));
	let rows: string[] | undefined;
	if (last.shape === 'row') {
		const cells = source.split('|').length - 2;
		const before = columnOf(last, source) - 1;
		rows = titles.map(
			title =>
				`| ${[title, ...Array.from({ length: cells - 1 }, (_, i) => (i + 1 === before ? 'PENDING' : ''))].join(' | ')} |`,
		);
	} else if (mark && item && (last.shape === 'box' || last.shape === 'item')) {
		rows = titles.map(title => `${mark}${last.shape === 'box' ? `[ ] **${title}**` : `**${title}**: PENDING`}`);
	}
	if (!rows) {
		return [];
	}
	const line = trimmedEnd(outline.lines, last.line, item?.endLine ?? last.line + 1);
	const end = outline.lines[line]?.length ?? 0;
	const edit = { range: range(line, end, line, end), newText: `\n${rows.join('\n')}` };
	return [fixHere(context, translate('Insert the missing gates'), [edit], false)];
}

/** How many pipes stand before the outcome. */
function columnOf({ statusRange }: Gate, source: string): number {
	return statusRange ? source.slice(0, statusRange.start.character).split('|').length : 3;
}

function trimmedEnd(lines: readonly string[], from: number, endLine: number): number {
	let last = Math.min(endLine, lines.length) - 1;
	while (last > from && lines[last]!.trim() === '') {
		last--;
	}
	return last;
}
