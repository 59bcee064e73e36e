import { parseDocument } from 'yaml';
import { readProjectSettings } from '../../project/projectSettings.ts';
import { type ITextDocument, type Range, range } from '../../text/textDocument.ts';
import { baseName } from '../../text/uri.ts';
import type { Rule } from '../rule.ts';

/** Settings and registries that do not parse, and settings of ours that say nothing valid. */
export const configInvalid: Rule = {
	code: 'config.invalid',
	kinds: ['settings'],
	*check({ document, translate }) {
		const name = baseName(document.uri);
		if (name === 'plumbline.yml') {
			for (const problem of readProjectSettings(document.getText()).problems) {
				yield { range: problem.range, message: translate(problem.message, ...problem.args) };
			}
		} else if (/\.ya?ml$/.test(name)) {
			const error = yamlErrorIn(document);
			if (error) {
				yield { range: error.range, message: translate('This is not valid YAML: {0}', error.message) };
			}
		} else if (name !== 'feature.json' && document.getText().trim() !== '') {
			const error = jsonErrorIn(document);
			if (error) {
				yield { range: error.range, message: translate('This is not valid JSON: {0}', error.message) };
			}
		}
	},
};

interface ParseError {
	readonly range: Range;
	readonly message: string;
}

function yamlErrorIn(document: ITextDocument): ParseError | undefined {
	const [error] = parseDocument(document.getText(), { prettyErrors: false }).errors;
	return error && { range: restOfLine(document, error.pos[0]), message: firstLine(error.message) };
}

function jsonErrorIn(document: ITextDocument): ParseError | undefined {
	try {
		JSON.parse(document.getText());
		return undefined;
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		// Engines tell the place in their own words; YAML, of which JSON is a part, tells it in numbers.
		const position = /position (\d+)/.exec(message)?.[1];
		return position === undefined
			? (yamlErrorIn(document) ?? {
					range: restOfLine(document, document.getText().length),
					message: firstLine(message),
				})
			: { range: restOfLine(document, Number(position)), message: firstLine(message) };
	}
}

function restOfLine(document: ITextDocument, offset: number): Range {
	const start = document.positionAt(offset);
	const line = document.getText(range(start.line, 0, start.line, Number.MAX_SAFE_INTEGER));
	const from = Math.min(start.character, Math.max(0, line.trimEnd().length - 1));
	return range(start.line, from, start.line, line.length);
}

function firstLine(message: string): string {
	return message.split('\n', 1)[0]!.replace(/\.$/, '').slice(0, 160);
}
