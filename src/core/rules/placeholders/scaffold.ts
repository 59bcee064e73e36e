import { range } from '../../text/textDocument.ts';
import type { Rule } from '../rule.ts';

/** A document in which nobody changed a word of the template that it was made from. */
export const placeholderScaffold: Rule = {
	code: 'placeholder.scaffold',
	kinds: ['spec', 'plan', 'tasks', 'checklist'],
	check({ outline, templateOutline, translate }) {
		if (!templateOutline || words(outline.lines) === '' || words(outline.lines) !== words(templateOutline.lines)) {
			return [];
		}
		const first = outline.lines.findIndex(line => line.trim() !== '');
		return [
			{
				range: range(first, 0, first, outline.lines[first]!.length),
				message: translate('Nothing of this document is filled in yet: it equals its template.'),
			},
		];
	},
};

/** Without blank lines, spaces at line ends and front matter. */
function words(lines: readonly string[]): string {
	return lines
		.map(line => line.trimEnd())
		.filter(line => line !== '')
		.join('\n');
}
