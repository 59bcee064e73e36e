import { type Diagram, type DiagramError, describeError } from '../../diagrams/diagram.ts';
import { findDiagrams } from '../../diagrams/findDiagrams.ts';
import { unquotedLabelAt } from '../../diagrams/labels.ts';
import { type Range, range } from '../../text/textDocument.ts';
import type { Rule } from '../rule.ts';
import { featureDocuments } from './documentKinds.ts';

/** A Mermaid block that Mermaid cannot read, at the place inside the block. */
export const diagramSyntax: Rule = {
	code: 'diagram.syntax',
	kinds: featureDocuments,
	*check({ document, outline, diagramErrors, translate }) {
		if (!diagramErrors?.size) {
			return;
		}
		for (const diagram of findDiagrams(document.uri, outline)) {
			const error = diagram.type === 'tree' ? undefined : diagramErrors.get(diagram.source);
			if (!error) {
				continue;
			}
			const label = unquotedLabelAt(diagram.source.split('\n')[error.line] ?? '', error.character, error.endCharacter);
			const line = diagram.contentLine + error.line;
			yield {
				range: placeOf(diagram, error, outline.lines),
				message: describeError(error, translate),
				fixes: label && [
					{
						title: translate('Put the label in quotes'),
						safe: true,
						edits: [
							{
								kind: 'change',
								uri: document.uri,
								version: document.version,
								edits: [{ range: range(line, label.start, line, label.end), newText: label.quoted }],
							},
						],
					},
				],
			};
		}
	},
};

/** Never empty: a whole line where Mermaid names no word, the opening fence for an empty block. */
function placeOf(diagram: Diagram, error: DiagramError, lines: readonly string[]): Range {
	const isEmpty = error.reason === 'empty' && diagram.contentLine > diagram.range.start.line;
	const line = isEmpty ? diagram.range.start.line : diagram.contentLine + error.line;
	const text = lines[line] ?? '';
	return error.endCharacter > error.character && !isEmpty
		? range(line, error.character, line, error.endCharacter)
		: range(line, text.length - text.trimStart().length, line, text.trimEnd().length);
}
