import type { GateSection } from '../../gates/gate.ts';
import { plainText, rowsText } from '../../markdown/inline.ts';
import { blocksWithin } from '../../markdown/outline.ts';
import { gateText } from '../../templates/gateText.ts';
import type { TextEdit } from '../../text/edits.ts';
import { range } from '../../text/textDocument.ts';
import { fixHere } from '../edits.ts';
import type { Fix } from '../finding.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { constitutionOf } from './gateContext.ts';

/** A gate section that is still the template's sentence, or states no outcome anywhere. */
export const gateUnfilled: Rule = {
	code: 'gate.unfilled',
	kinds: ['plan'],
	*check(context) {
		const { plan, translate } = context;
		for (const section of plan?.gates.sections ?? []) {
			if (section.unfilled) {
				yield {
					range: section.section.heading.textRange,
					message: translate('No gate is written yet: evaluate each principle of the constitution.'),
					fixes: insertion(section, context),
				};
			}
		}
		// A project without principles has nothing to state.
		const first = plan?.gates.sections[0];
		const principles = constitutionOf(context)?.principles ?? [];
		if (plan?.gates.standing === 'unstated' && first && !first.unfilled && principles.length > 0) {
			yield {
				range: first.section.heading.textRange,
				message: translate('This section states no outcome: say for each principle whether the plan meets it.'),
			};
		}
	},
};

function insertion({ section }: GateSection, context: RuleContext): Fix[] {
	const { outline, translate } = context;
	const principles = constitutionOf(context)?.principles ?? [];
	if (principles.length === 0) {
		return [];
	}
	const text = gateText(
		principles.map(({ title }) => ({ title, rules: [] })),
		'boxes',
	);
	const blocks = [...blocksWithin(section)].filter(block => block.kind === 'paragraph');
	const placeholder = blocks.find(block => /^\[[^\][]*\]\.?$/.test(plainText(rowsText(block.rows))));
	const last = blocks.at(-1);
	const line = (placeholder ?? last ?? section.heading).endLine - 1;
	const end = outline.lines[line]?.length ?? 0;
	const edit: TextEdit = placeholder
		? { range: range(placeholder.line, placeholder.rows[0]!.character, line, end), newText: text }
		: { range: range(line, end, line, end), newText: `\n\n${text}` };
	return [fixHere(context, translate('Insert a gate for each principle'), [edit], false)];
}
