import { findDiagrams } from '../diagrams/findDiagrams.ts';
import { isSample } from '../diagrams/isSample.ts';
import { type Block, type Fence, type Section, sectionAt, type Table } from '../markdown/outline.ts';
import { findLeftovers } from '../placeholders/findLeftovers.ts';
import type { Leftover, LeftoverKind } from '../placeholders/leftover.ts';
import type { ParsedDocument } from '../rules/rule.ts';
import { comparePositions, containsPosition, type Range, range } from '../text/textDocument.ts';
import { constitutionLeftovers } from './constitutionLeftovers.ts';

export type FillKind =
	| Exclude<LeftoverKind, 'sample-row'>
	/** Gates that nobody wrote yet. */
	| 'gate-section'
	/** The table of violations, with its sample rows. */
	| 'complexity'
	/** A row of template text in any other table. */
	| 'component-table'
	/** A gate that nobody evaluated yet. */
	| 'gate'
	/** A diagram that still shows the template's sample. */
	| 'diagram';

/** One thing in a document that can be filled. */
export interface FillTarget {
	readonly kind: FillKind;
	/**
	 * The text that is replaced; for `conditional` and `instruction` the comment, for `option` and `diagram` the whole code
	 * block, for `gate` its outcome.
	 */
	readonly range: Range;
	/** Field label or section title, as plain words: `Storage`. */
	readonly label: string;
	readonly section: Section | undefined;
	/** What was found here, in document order; empty for gates, diagrams and an empty gate section. */
	readonly leftovers: readonly Leftover[];
}

/** Everything in a document that is still to be filled, in its order. Leftovers that are filled together are one target. */
export function fillTargets(parsed: ParsedDocument): FillTarget[] {
	const { outline, kind, plan } = parsed;
	const grouped = new Map<Block | Leftover, { kind: FillKind; range: Range; leftovers: Leftover[] }>();
	const leftovers =
		kind === 'constitution' ? constitutionLeftovers(parsed) : (plan?.leftovers ?? findLeftovers(outline, { kind }));
	const optionFences = new Set(
		leftovers.flatMap(leftover => (leftover.kind === 'option' ? (blockAt(parsed, leftover.range, 'fence') ?? []) : [])),
	);
	for (const leftover of leftovers) {
		const place = placeOf(leftover, parsed, optionFences);
		const group = grouped.get(place.key);
		if (group) {
			group.leftovers.push(leftover);
		} else {
			grouped.set(place.key, { kind: place.kind, range: place.range, leftovers: [leftover] });
		}
	}
	const targets = [...grouped.values()].map(
		({ kind, range, leftovers }): FillTarget => ({
			kind,
			range,
			label: kind === 'option' || kind === 'complexity' ? titleOf(leftovers[0]!) : leftovers[0]!.name,
			section: leftovers[0]!.section,
			leftovers,
		}),
	);
	return [
		...targets,
		...emptyGateSections(parsed, targets),
		...openGates(parsed, targets),
		...sampleDiagrams(parsed),
	].sort((a, b) => comparePositions(a.range.start, b.range.start));
}

function* openGates({ plan }: ParsedDocument, targets: readonly FillTarget[]): Iterable<FillTarget> {
	for (const { section, gates } of plan?.gates.sections ?? []) {
		for (const { state, supersededBy, statusRange, subject } of gates) {
			const isTemplate = targets.some(({ range }) => statusRange && containsPosition(range, statusRange.start));
			if (state === 'open' && !supersededBy && statusRange && !isTemplate) {
				yield { kind: 'gate', range: statusRange, label: subject, section, leftovers: [] };
			}
		}
	}
}

function* sampleDiagrams({ document, outline }: ParsedDocument): Iterable<FillTarget> {
	for (const diagram of findDiagrams(document.uri, outline)) {
		if (isSample(diagram, undefined)) {
			const section = sectionAt(outline, diagram.range.start.line);
			yield {
				kind: 'diagram',
				range: diagram.range,
				label: section?.heading.text ?? diagram.type,
				section,
				leftovers: [],
			};
		}
	}
}

function titleOf({ section, name }: Leftover): string {
	return section?.heading.text ?? name;
}

function placeOf(
	leftover: Leftover,
	parsed: ParsedDocument,
	optionFences: ReadonlySet<Fence>,
): { key: Block | Leftover; kind: FillKind; range: Range } {
	const { kind, section } = leftover;
	const own = { key: leftover, kind: kind === 'sample-row' ? ('complexity' as const) : kind, range: leftover.range };
	if (kind === 'option' || kind === 'path') {
		const fence = blockAt(parsed, leftover.range, 'fence');
		return fence && optionFences.has(fence) ? { key: fence, kind: 'option', range: rangeOf(parsed, fence) } : own;
	}
	if (kind === 'sample-row') {
		const table = blockAt(parsed, leftover.range, 'table');
		return table ? { key: table, kind: 'complexity', range: rangeOf(parsed, table) } : own;
	}
	if (kind === 'field') {
		const { line } = leftover.range.start;
		const label = /\*\*\[[^\]]+\]\*\*:\s*$/.exec(parsed.outline.lines[line]!.slice(0, leftover.range.start.character));
		if (label) {
			return { ...own, range: { start: { line, character: label.index }, end: leftover.range.end } };
		}
		const table = blockAt(parsed, leftover.range, 'table');
		const row = table?.rows.find(candidate => candidate.line === line);
		return row && table
			? { ...own, kind: 'component-table', range: range(line, 0, line, parsed.outline.lines[line]!.length) }
			: own;
	}
	if (kind === 'section' && section && isGateSection(parsed, section) && leftover.range.start.line !== section.line) {
		return { ...own, kind: 'gate-section' };
	}
	return own;
}

function isGateSection(parsed: ParsedDocument, section: Section): boolean {
	return parsed.plan
		? parsed.plan.gates.sections.some(gates => gates.section === section)
		: parsed.kind === 'plan' && /\b(?:constitution|charter)\b.*\bcheck\b/i.test(section.heading.text);
}

function* emptyGateSections(parsed: ParsedDocument, targets: readonly FillTarget[]): Iterable<FillTarget> {
	for (const { section, unfilled, gates } of parsed.plan?.gates.sections ?? []) {
		const known = targets.some(target => target.kind === 'gate-section' && target.section === section);
		if (unfilled && gates.length === 0 && !known) {
			const last = lastTextLine(parsed, section);
			const end = parsed.outline.lines[last]!.length;
			yield {
				kind: 'gate-section',
				range: range(last, end, last, end),
				label: section.heading.text,
				section,
				leftovers: [],
			};
		}
	}
}

function lastTextLine({ outline }: ParsedDocument, section: Section): number {
	let line = (section.children[0]?.line ?? section.endLine) - 1;
	while (line > section.line && outline.lines[line]!.trim() === '') {
		line--;
	}
	return line;
}

function blockAt<K extends 'fence' | 'table'>(
	parsed: ParsedDocument,
	place: Range,
	kind: K,
): (K extends 'fence' ? Fence : Table) | undefined {
	const { line } = place.start;
	return parsed.outline.blocks.find(
		(block): block is K extends 'fence' ? Fence : Table =>
			block.kind === kind && block.line <= line && line < block.endLine,
	);
}

function rangeOf({ outline }: ParsedDocument, block: Block): Range {
	const last = block.endLine - 1;
	return range(block.line, 0, last, outline.lines[last]?.length ?? 0);
}
