import { foldWord } from '../../lexicon/foldWord.ts';
import { range } from '../../text/textDocument.ts';
import { endOfText, fixHere, insertBehind } from '../edits.ts';
import { artifactOf, tasksOf } from '../feature.ts';
import type { Rule } from '../rule.ts';
import { stateText, textAt } from './stateText.ts';

const designs = new Set(['data-model', 'contract', 'quickstart']);

/** The design is written, but the plan, which promises a second check, was only checked before it. */
export const gateNoRecheck: Rule = {
	code: 'gate.no-recheck',
	kinds: ['plan'],
	*check(context) {
		const { plan, feature, outline, lexicon, translate } = context;
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
		const tasks = artifactOf(context, 'tasks');
		const { total, done } = tasks ? tasksOf(tasks.outline) : { total: 0, done: 0 };
		// Once everything is built, another look at the design comes too late.
		if (isRechecked || (total > 0 && done === total)) {
			return;
		}
		const lines = outline.lines.slice(section.section.line, section.section.endLine);
		const asks = (text: string) => lexicon.find('re-check', foldWord(text)) !== undefined;
		// Most ask in a line of their own, which saves to look at all at once.
		if (!parts.some(({ checkpoint }) => checkpoint === 'initial') && !lines.some(asks) && !asks(lines.join(' '))) {
			return;
		}
		const last = endOfText(outline.lines, section.section.line, section.section.endLine);
		const status = parts.flatMap(({ statusRange }) => (statusRange ? textAt(context, statusRange) : [])).at(-1) ?? '';
		const word = stateText('open', status.startsWith('[') ? '' : status, 'paragraph', context);
		const edit = insertBehind(outline.lines, last, `\n\n**Post-Design Re-Check**: ${word}`);
		yield {
			range: section.section.heading.textRange,
			message: translate('The design is written ({0}), but the gates are not checked again after it.', design.path),
			related: [{ uri: design.uri, range: range(0, 0, 0, 0), message: design.path }],
			fixes: [fixHere(context, translate('Insert a post-design re-check'), [edit], false)],
		};
	},
};
