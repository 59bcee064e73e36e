import { matchPrinciple, readConstitution } from '../../documents/constitution.ts';
import type { Gate } from '../../gates/gate.ts';
import { markEdits } from '../../rules/gates/open.ts';
import { rangesEqual } from '../../text/textDocument.ts';
import type { FillContext } from '../fillContext.ts';
import type { FillTarget } from '../fillTarget.ts';
import { rulesOf } from '../principles.ts';
import type { Filler } from '../suggestion.ts';

/** A gate that nobody evaluated: its possible outcomes, beside what the principle demands. */
export const answerGate: Filler = async (target, context) => {
	const { parsed, project, parse, translate } = context;
	const gate = gateAt(target, context);
	if (!gate) {
		return [];
	}
	const constitution = project?.constitution && (await parse(project.constitution));
	const { principles } = constitution
		? readConstitution(constitution.outline, constitution.lexicon)
		: { principles: [] };
	const principle = matchPrinciple(gate, principles);
	const offer = (state: 'pass' | 'na' | 'fail', label: string) => ({
		label,
		source: principle ? translate('principle "{0}"', principle.title) : translate('gate of this plan'),
		sourceUri: principle && constitution ? constitution.document.uri : undefined,
		detail: principle ? rulesOf(principle.section).join('\n') : (gate.condition ?? ''),
		confidence: 'medium' as const,
		edits: markEdits(gate, state, parsed),
	});
	const passed = offer('pass', translate('The gate holds'));
	const notApplicable = offer('na', translate('It does not apply'));
	const failed = offer('fail', translate('It does not hold'));
	return gate.condition ? [notApplicable, passed, failed] : [passed, notApplicable, failed];
};

export function gateAt({ range }: FillTarget, { parsed }: FillContext): Gate | undefined {
	return parsed.plan?.gates.current.find(({ statusRange }) => statusRange && rangesEqual(statusRange, range));
}
