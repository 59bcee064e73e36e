import { range } from '../../text/textDocument.ts';
import { fixHere } from '../edits.ts';
import type { Rule } from '../rule.ts';

const designs = new Set(['data-model', 'contract', 'quickstart']);

/** The design is written, but the plan was only checked before it. */
export const gateNoRecheck: Rule = {
	code: 'gate.no-recheck',
	kinds: ['plan'],
	*check(context) {
		const { plan, feature, outline, translate } = context;
		const reading = plan?.gates;
		const section = reading?.sections[0];
		const design = feature?.artifacts.find(({ kind }) => designs.has(kind));
		const parts = [...(reading?.gates ?? []), ...(reading?.verdicts ?? [])].filter(({ state }) => state !== 'unstated');
		// The nine articles are checked once, before anything is designed.
		if (!section || !design || parts.length === 0 || plan?.flavour === 'nine-articles') {
			return;
		}
		const isRechecked =
			reading!.sections.some(({ checkpoint }) => checkpoint === 'post-design') ||
			parts.some(({ checkpoint }) => checkpoint === 'post-design');
		if (isRechecked) {
			return;
		}
		let last = section.section.endLine - 1;
		while (last > section.section.line && outline.lines[last]!.trim() === '') {
			last--;
		}
		const end = outline.lines[last]!.length;
		const edit = { range: range(last, end, last, end), newText: '\n\n**Post-Design Re-Check**: PENDING' };
		yield {
			range: section.section.heading.textRange,
			message: translate('The design is written ({0}), but the gates are not checked again after it.', design.path),
			related: [{ uri: design.uri, range: range(0, 0, 0, 0), message: design.path }],
			fixes: [fixHere(context, translate('Insert a post-design re-check'), [edit], false)],
		};
	},
};
