import { parseDocument } from 'yaml';
import { type ITextDocument, type Range, range } from '../text/textDocument.ts';
import { baseName } from '../text/uri.ts';
import { later, type SettingsProblem } from './projectSettings.ts';
import { readProjectSettings } from './readProjectSettings.ts';

/** What is wrong in a settings file or registry: text that does not parse, settings of ours that say nothing valid. */
export function configProblems(document: ITextDocument): readonly SettingsProblem[] {
	const name = baseName(document.uri);
	const text = document.getText();
	if (name === 'plumbline.yml') {
		return readProjectSettings(text).problems;
	}
	if (/\.ya?ml$/.test(name)) {
		return toProblems(later('This is not valid YAML: {0}'), yamlErrorIn(document));
	}
	const isJson = name !== 'feature.json' && text.trim() !== '';
	return isJson ? toProblems(later('This is not valid JSON: {0}'), jsonErrorIn(document)) : [];
}

function toProblems(message: string, error: ParseError | undefined): readonly SettingsProblem[] {
	return error ? [{ message, args: [error.message], range: error.range }] : [];
}

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
