import type { Gate, Verdict } from '../../gates/gate.ts';
import { lastVerdict } from '../../gates/standing.ts';
import { fixHere, goTo } from '../edits.ts';
import type { RawFinding, Rule, RuleContext } from '../rule.ts';
import { currentGates, nameOf, placeOf } from './gateContext.ts';
import { contradicts, sameGates } from './sameEvaluation.ts';
import { stateText, textAt } from './stateText.ts';

/** More related places than this help nobody. */
const maxRelated = 10;

/** A pass verdict over gates that fail or are open; a gate that is stated twice with opposite outcomes. */
export const gateContradiction: Rule = {
	code: 'gate.contradiction',
	kinds: ['plan'],
	*check(context) {
		const reading = context.plan?.gates;
		if (!reading) {
			return;
		}
		const verdict = lastVerdict(reading.verdicts);
		// A gate under a condition may turn out not to apply; evidence below a gate does not speak for it.
		const named = new Set(reading.gates.map(gate => gate.subject));
		const against = currentGates(context).filter(
			({ state, condition, group }) => state === 'fail' || (state === 'open' && !condition && !named.has(group ?? '')),
		);
		if (verdict?.state === 'pass' && against.length > 0) {
			yield ofVerdict(verdict, against, context);
		}
		for (const [first, ...others] of sameGates(reading)) {
			const other = others.find(gate => contradicts(first!, gate));
			if (first && other) {
				yield {
					range: placeOf(other),
					message: context.translate(
						'The gate "{0}" has two outcomes: here and in line {1}.',
						nameOf(other),
						first.line + 1,
					),
					related: [related(first, context)],
					fixes: [goTo(context.translate('Go to the other place'), related(first, context))],
				};
			}
		}
	},
};

function ofVerdict(verdict: Verdict, against: readonly Gate[], context: RuleContext): RawFinding {
	const { translate } = context;
	const failed = against.some(gate => gate.state === 'fail');
	const newText = stateText(failed ? 'fail' : 'open', textAt(context, verdict.statusRange), 'paragraph', context);
	const title = failed ? translate('Set the verdict to failed') : translate('Set the verdict to pending');
	return {
		range: verdict.statusRange,
		message:
			against.length === 1
				? translate('The verdict is a pass, but the gate "{0}" is not.', nameOf(against[0]!))
				: translate(
						'The verdict is a pass, but {0} gates are not, the first is "{1}".',
						against.length,
						nameOf(against[0]!),
					),
		related: against.slice(0, maxRelated).map(gate => related(gate, context)),
		fixes: [
			fixHere(context, title, [{ range: verdict.statusRange, newText }], false),
			goTo(translate('Go to "{0}"', nameOf(against[0]!)), related(against[0]!, context)),
		],
	};
}

function related(gate: Gate, context: RuleContext) {
	return { uri: context.document.uri, range: placeOf(gate), message: nameOf(gate) };
}
