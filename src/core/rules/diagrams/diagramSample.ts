import { findDiagrams } from '../../diagrams/findDiagrams.ts';
import { isSample } from '../../diagrams/isSample.ts';
import { artifactOrder } from '../../project/artifacts.ts';
import { range } from '../../text/textDocument.ts';
import type { Rule } from '../rule.ts';

/** A diagram that still shows the template's sample. */
export const diagramSample: Rule = {
	code: 'diagram.sample',
	kinds: artifactOrder,
	*check({ document, outline, templateOutline, translate }) {
		for (const diagram of findDiagrams(document.uri, outline)) {
			if (isSample(diagram, templateOutline)) {
				const { line } = diagram.range.start;
				yield {
					range: range(line, 0, line, outline.lines[line]?.length ?? 0),
					message: translate("This diagram is still the template's sample. Draw this feature, or delete the block."),
				};
			}
		}
	},
};
