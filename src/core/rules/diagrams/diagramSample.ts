import { findDiagrams } from '../../diagrams/findDiagrams.ts';
import { isSample } from '../../diagrams/isSample.ts';
import { artifactOrder } from '../../project/artifacts.ts';
import { range } from '../../text/textDocument.ts';
import type { Rule } from '../rule.ts';

/** A diagram that still shows the template's sample. */
export const diagramSample: Rule = {
	code: 'diagram.sample',
	kinds: artifactOrder,
	check: ({ document, outline, templateOutline, translate }) =>
		findDiagrams(document.uri, outline)
			.filter(diagram => isSample(diagram, templateOutline))
			.map(({ range: { start } }) => ({
				range: range(start.line, 0, start.line, outline.lines[start.line]?.length ?? 0),
				message: translate("This diagram is still the template's sample. Draw this feature, or delete the block."),
			})),
};
