import { type Diagram, type DiagramError, describeError } from '../../diagrams/diagram.ts';
import { findDiagrams } from '../../diagrams/findDiagrams.ts';
import { unquotedLabelAt } from '../../diagrams/labels.ts';
import { hyphenatedStateIds } from '../../diagrams/stateIds.ts';
import { artifactOrder } from '../../project/artifacts.ts';
import { type Range, range } from '../../text/textDocument.ts';
import { fixHere, removeLines } from '../edits.ts';
import type { Fix } from '../finding.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** A Mermaid block that Mermaid cannot read, at the place inside the block. */
export const diagramSyntax: Rule = {
	code: 'diagram.syntax',
	kinds: artifactOrder,
	check(context) {
		const { document, outline, diagramErrors, translate } = context;
		const diagrams = diagramErrors?.size ? findDiagrams(document.uri, outline) : [];
		return diagrams.flatMap(diagram => {
			const error = diagram.type === 'tree' ? undefined : diagramErrors?.get(diagram.source);
			return error
				? {
						range: placeOf(diagram, error, outline.lines),
						message: describeError(error, translate),
						fixes: fixesOf(context, diagram, error),
					}
				: [];
		});
	},
};

/** What lets Mermaid read on: no empty block, quotes around a label, or ids of states without hyphens. */
function fixesOf(context: RuleContext, diagram: Diagram, error: DiagramError): Fix[] {
	const { outline, translate } = context;
	const { type, source, range: block, contentLine } = diagram;
	if (error.reason === 'empty') {
		const isFile = contentLine === block.start.line;
		const edit = removeLines(outline.lines, block.start.line, block.end.line + 1);
		return isFile ? [] : [fixHere(context, translate('Remove the empty block'), [edit], false)];
	}
	if (/^(?:graph|flowchart)/.test(type)) {
		const label = unquotedLabelAt(source.split('\n')[error.line] ?? '', error.character, error.endCharacter);
		const line = contentLine + error.line;
		const edit = label && { range: range(line, label.start, line, label.end), newText: label.quoted };
		return edit ? [fixHere(context, translate('Put the label in quotes'), [edit], true)] : [];
	}
	const ids = type.startsWith('stateDiagram') ? hyphenatedStateIds(source) : [];
	const edits = ids.map(({ line, start, end, id }) => ({
		range: range(contentLine + line, start, contentLine + line, end),
		newText: id.replaceAll('-', '_'),
	}));
	return ids.some(({ line }) => line === error.line)
		? [fixHere(context, translate('Write ids of states with "_" instead of "-"'), edits, false)]
		: [];
}

/** Never empty: a whole line where Mermaid names no word, the opening fence for an empty block. */
function placeOf(diagram: Diagram, error: DiagramError, lines: readonly string[]): Range {
	const isEmpty = error.reason === 'empty' && diagram.contentLine > diagram.range.start.line;
	const line = isEmpty ? diagram.range.start.line : diagram.contentLine + error.line;
	const text = lines[line] ?? '';
	return error.endCharacter > error.character && !isEmpty
		? range(line, error.character, line, error.endCharacter)
		: range(line, text.length - text.trimStart().length, line, text.trimEnd().length);
}
