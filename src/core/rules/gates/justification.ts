import type { Plan } from '../../documents/plan.ts';
import type { Gate } from '../../gates/gate.ts';
import { wantsYes } from '../../gates/readLine.ts';
import { foldWord } from '../../lexicon/foldWord.ts';
import { type Field, fieldsOf } from '../../markdown/fields.ts';
import type { RuleContext } from '../rule.ts';

// Plans of the nine articles justify below each article, in a field: needed if the article is not complied with, and only then.

const known = new WeakMap<Plan, ReadonlyMap<Gate, Field>>();

/** The field that justifies the gate if its answer is no: the next one of its article. */
export function justificationOf(gate: Gate, { plan, outline, lexicon }: RuleContext): Field | undefined {
	if (plan?.flavour !== 'nine-articles') {
		return undefined;
	}
	let byGate = known.get(plan);
	if (!byGate) {
		const isJustification = ({ label }: Field) => lexicon.is('justification', foldWord(label));
		byGate = pairUp(plan.gates.current, fieldsOf(outline).filter(isJustification));
		known.set(plan, byGate);
	}
	return byGate.get(gate);
}

/** Each gate with the first field below it in its own section. Both may be many. */
function pairUp(gates: readonly Gate[], fields: readonly Field[]): ReadonlyMap<Gate, Field> {
	const pairs = new Map<Gate, Field>();
	let next = 0;
	for (const gate of [...gates].sort((a, b) => a.line - b.line)) {
		while (next < fields.length && fields[next]!.line <= gate.line) {
			next++;
		}
		const field = fields[next];
		if (field?.section && field.section.line < gate.line) {
			pairs.set(gate, field);
		}
	}
	return pairs;
}

/**
 * Whether a question is answered with no, whatever its box says: `- [x] **Compliance**: Is it a library? No`. A question
 * after trouble, `Any new route? No`, is answered as it should be.
 */
export function answersNo(gate: Gate, { outline, lexicon, plan }: RuleContext): boolean {
	if (plan?.flavour !== 'nine-articles' || gate.shape !== 'box') {
		return false;
	}
	const line = foldWord(outline.lines[gate.line] ?? '');
	const [, joint, word] = /([?:])[\s*_→>-]{0,9}(\p{L}{2,12})[\s*_.]{0,9}$/u.exec(line.slice(-40)) ?? [];
	return (
		word !== undefined &&
		lexicon.is('no', word) &&
		(joint === ':' || wantsYes(line.slice(0, line.lastIndexOf('?')), lexicon))
	);
}

/** Whether a justification says something of its own. */
export function isFilledIn({ value }: Field): boolean {
	return /[\p{L}\p{N}]{2}/u.test(value) && !/^\[[^\]]*\]$|NEEDS CLARIFICATION/.test(value);
}

/** Related place: the field that justifies the gate. */
export function relatedJustification(gate: Gate, context: RuleContext) {
	const field = justificationOf(gate, context);
	const message = context.translate('Its justification');
	return field ? [{ uri: context.document.uri, range: field.labelRange, message }] : [];
}
