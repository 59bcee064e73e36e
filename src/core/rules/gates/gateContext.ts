import { type Constitution, matchPrinciple, type Principle, readConstitution } from '../../documents/constitution.ts';
import type { Gate, GateReading, GateSection } from '../../gates/gate.ts';
import { keyOf, similarity } from '../../gates/subjectKey.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { plainText } from '../../markdown/inline.ts';
import type { Outline } from '../../markdown/outline.ts';
import { perOutline } from '../../markdown/perOutline.ts';
import type { DocUri, Range } from '../../text/textDocument.ts';
import { goTo } from '../edits.ts';
import type { Fix } from '../finding.ts';
import type { ParsedDocument, RuleContext } from '../rule.ts';
import { isFilledIn, justificationOf } from './justification.ts';

/** Read once for each version of the constitution. */
const constitutionIn = perOutline((outline: Outline, lexicon: Lexicon, uri: DocUri) => ({
	...readConstitution(outline, lexicon),
	uri,
}));

/** The project's constitution, if it is there and somebody wrote it. */
export function constitutionOf(context: RuleContext): (Constitution & { readonly uri: string }) | undefined {
	const uri = context.kind === 'constitution' ? context.document.uri : context.project?.constitution;
	const parsed = uri === context.document.uri ? context : uri ? context.parsed(uri) : undefined;
	return parsed && constitutionIn(parsed.outline, context.lexicon, parsed.document.uri);
}

/** Gates that count, of a plan. */
export function currentGates(context: ParsedDocument): readonly Gate[] {
	return context.plan?.gates.current ?? [];
}

/** Where a finding about a gate points: to its outcome, else to its name. */
export function placeOf(gate: Gate): Range {
	return gate.statusRange ?? gate.subjectRange;
}

/** A gate's name for a message, at most 80 characters. */
export function nameOf(gate: Gate): string {
	return shorten(gate.subject === '' ? (gate.group ?? '') : gate.subject);
}

export function shorten(text: string): string {
	return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** Related place: the gate's principle. */
export function principleOf(gate: Gate, context: RuleContext): (Principle & { readonly uri: string }) | undefined {
	const constitution = constitutionOf(context);
	const principle = constitution && matchPrinciple(gate, constitution.principles);
	return principle && { ...principle, uri: constitution.uri };
}

/** The principle's heading, as a place to look at. */
export function relatedPrinciple(gate: Gate, context: RuleContext) {
	const principle = principleOf(gate, context);
	return principle
		? [{ uri: principle.uri, range: principle.section.heading.textRange, message: context.translate('The principle') }]
		: [];
}

/** Leads to the gate's principle. */
export function openPrinciple(gate: Gate, context: RuleContext): Fix[] {
	const principle = principleOf(gate, context);
	return principle
		? [
				goTo(context.translate('Open the principle "{0}"', shorten(principle.title)), {
					uri: principle.uri,
					range: principle.section.heading.textRange,
				}),
			]
		: [];
}

/** Whether a filled row of Complexity Tracking names the gate, by numeral or by words, or its article has a justification. */
export function isJustified(gate: Gate, context: RuleContext): boolean {
	const field = justificationOf(gate, context);
	if (field && isFilledIn(field)) {
		return true;
	}
	const names = [gate.subject, gate.group ?? ''].filter(name => name !== '');
	const keys = names.map(keyOf);
	return (context.plan?.complexity?.filledRows ?? []).some(line => {
		const cells = (context.outline.lines[line] ?? '').split('|').map(plainText);
		const first = cells.find(cell => cell !== '') ?? '';
		const row = keyOf(cells.join(' ')).name;
		const numerals = new Set([keyOf(first).numeral, ...numeralsIn(row, context.lexicon)]);
		return (
			names.some(name => similarity(name, first) >= 0.34) ||
			keys.some(
				key => (key.numeral !== '' && numerals.has(key.numeral)) || (key.name.length > 3 && row.includes(key.name)),
			)
		);
	});
}

/** `3` of `breaks principle iii`. */
function* numeralsIn(text: string, lexicon: Lexicon): Iterable<string> {
	for (let from = 0; ; ) {
		const found = lexicon.find('principle', text, from);
		if (!found) {
			return;
		}
		yield keyOf(text.slice(found.index)).numeral;
		from = found.index + found.length;
	}
}

/** The section that the gate stands in. */
export function sectionOf(gate: Gate, reading: GateReading): GateSection | undefined {
	return reading.sections.find(section => section.gates.includes(gate));
}
