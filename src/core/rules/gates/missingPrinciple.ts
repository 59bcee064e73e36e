import { matchPrinciple, type Principle } from '../../documents/constitution.ts';
import type { Gate } from '../../gates/gate.ts';
import { keyOf, wordsOf } from '../../gates/subjectKey.ts';
import { foldWord } from '../../lexicon/foldWord.ts';
import type { Block, Outline } from '../../markdown/outline.ts';
import { memoized } from '../../text/memoized.ts';
import { endOfText, fixHere, insertBehind } from '../edits.ts';
import type { Fix } from '../finding.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { constitutionOf, shorten } from './gateContext.ts';
import { stateText, textAt } from './stateText.ts';

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
		const left = principles.filter(principle => !evaluated.has(principle));
		// A plan whose gates are named otherwise would miss nearly all of them.
		if (left.length === 0 || left.length * 2 > principles.length) {
			return;
		}
		const ranges = reading.gates.flatMap(gate => rangeOfNumerals(gate.subject));
		const said = textOf(context);
		const missing = left.filter(
			principle =>
				!ranges.includes(principle.key.numeral) &&
				!(principle.key.name.length > 3 && said.includes(principle.key.name)) &&
				!sharesWord(principle, principles, reading.gates),
		);
		if (missing.length === 0) {
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

const stemsOf = memoized((text: string): readonly string[] =>
	(keyOf(text).name.match(/[\p{L}\p{N}]{4,}/gu) ?? []).map(word => word.slice(0, 4)),
);

/** Folded text of all gate sections: a principle named there in prose is looked after. */
function textOf({ plan, outline }: RuleContext): string {
	const lines = plan!.gates.sections.flatMap(({ section }) => outline.lines.slice(section.line, section.endLine));
	return wordsOf(foldWord(lines.join(' ').slice(0, 100_000)));
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
	const block = outline.blocks.find(
		({ kind, line }) => line === last.subjectLine && (kind === 'item' || kind === 'heading'),
	);
	const titles = missing.map(({ title }) => title.replaceAll('|', '\\|'));
	const rows = titles.map(title => likeLine(last, title, context));
	const isTight = last.shape === 'row' || block?.kind === 'item';
	const endLine = block?.kind === 'heading' ? endOfHeading(block, outline) : (block?.endLine ?? last.line + 1);
	const line = endOfText(outline.lines, last.line, endLine);
	const newText = isTight ? `\n${rows.join('\n')}` : `\n\n${rows.join('\n\n')}`;
	return [fixHere(context, translate('Insert the missing gates'), [insertBehind(outline.lines, line, newText)], false)];
}

/** The gate's line with another subject, its outcome open, and nothing behind them. */
function likeLine(gate: Gate, title: string, context: RuleContext): string {
	const { subjectRange, statusRange, shape, line, subjectLine } = gate;
	const source = context.outline.lines[subjectLine] ?? '';
	const open = stateText('open', statusRange ? textAt(context, statusRange) : '', shape, context);
	if (shape === 'row') {
		const cells = source
			.replace(/^\s*\|/, '')
			.replace(/\|\s*$/, '')
			.split(/(?<!\\)\|/);
		const columnOf = (at: number) => source.slice(source.startsWith('|') ? 1 : 0, at).split(/(?<!\\)\|/).length - 1;
		const subject = columnOf(subjectRange.start.character);
		const status = statusRange ? columnOf(statusRange.start.character) : subject + 1;
		return `| ${cells.map((_, i) => (i === subject ? title : i === status ? open : '')).join(' | ')} |`;
	}
	const before = source.slice(0, subjectRange.start.character);
	const bold = /(\*\*|__)$/.exec(before)?.[0] ?? '';
	const name = `${before}${title}${bold}`;
	if (
		statusRange &&
		statusRange.start.line === subjectLine &&
		statusRange.start.character < subjectRange.start.character
	) {
		// Box or mark in front.
		return `${source.slice(0, statusRange.start.character)}${open}${source.slice(statusRange.end.character, subjectRange.start.character)}${title}${bold}`;
	}
	return line === subjectLine || shape !== 'heading' ? `${name}: ${open}` : `${name}\n\n**Status**: ${open}`;
}

function endOfHeading(block: Block, { sections }: Outline): number {
	const section = sections.find(({ line }) => line === block.line);
	return section?.children[0]?.line ?? section?.endLine ?? block.endLine;
}
