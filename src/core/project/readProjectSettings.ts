import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { flavours } from '../flavours/flavours.ts';
import { defaultSeverities, type FindingCode } from '../rules/codes.ts';
import type { Severity } from '../rules/finding.ts';
import { closest } from '../text/closest.ts';
import type { Range } from '../text/textDocument.ts';
import {
	isFindingCode,
	later,
	noProjectSettings,
	type ProjectSettings,
	type SettingsProblem,
	severities,
	type WordState,
	wordStates,
} from './projectSettings.ts';

const settingNames = Object.keys(noProjectSettings);
const unknownSetting = [
	later('There is no setting "{0}".'),
	later('There is no setting "{0}". Did you mean "{1}"?'),
] as const;
const unknownRule = [later('There is no rule "{0}".'), later('There is no rule "{0}". Did you mean "{1}"?')] as const;
const unknownFlavour = [
	later('There is no flavour "{0}".'),
	later('There is no flavour "{0}". Did you mean "{1}"?'),
] as const;

/** Reads a `.specify/plumbline.yml`. Total: what cannot be used is reported at its place and left out. */
export function readProjectSettings(text: string): {
	readonly settings: ProjectSettings;
	readonly problems: readonly SettingsProblem[];
} {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
	const problems: SettingsProblem[] = document.errors.map(error => ({
		message: later('This is not valid YAML: {0}'),
		args: [error.message],
		range: toRange(error.pos[0], error.pos[1]),
	}));
	if (problems.length > 0 || document.contents === null) {
		return { settings: noProjectSettings, problems };
	}
	const root = document.contents;
	if (!isMap(root)) {
		report(root, later('The settings must be a list of keys and values, such as "rules:".'));
		return { settings: noProjectSettings, problems };
	}
	const settings: { -readonly [K in keyof ProjectSettings]: ProjectSettings[K] } = { ...noProjectSettings };
	for (const [key, value, keyNode] of entries(root)) {
		switch (key) {
			case 'rules':
				settings.rules = readRules(value);
				break;
			case 'words':
				settings.words = readWords(value);
				break;
			case 'specRoots':
				settings.specRoots = readStrings(value);
				break;
			case 'gateSections':
			case 'ignore':
				settings[key] = readStrings(value) ?? [];
				break;
			case 'flavour': {
				const name = isScalar(value) && typeof value.value === 'string' ? value.value : undefined;
				if (name === undefined) {
					report(value ?? keyNode, later('Give the name of a flavour, such as "upstream".'));
				} else if (!Object.hasOwn(flavours, name)) {
					reportUnknown(value, unknownFlavour, name, Object.keys(flavours));
					break;
				}
				settings.flavour = name;
				break;
			}
			default:
				reportUnknown(keyNode, unknownSetting, key, settingNames);
		}
	}
	return { settings, problems };

	function readRules(node: unknown): ProjectSettings['rules'] {
		const rules: Partial<Record<FindingCode, Severity | 'off'>> = {};
		for (const [code, value, keyNode] of entries(
			node,
			later('Give rules with a severity, such as "gate.open: error".'),
		)) {
			const severity = severities.find(name => isScalar(value) && offIsOff(value.value) === name);
			if (!isFindingCode(code)) {
				reportUnknown(keyNode, unknownRule, code, Object.keys(defaultSeverities));
			} else if (severity === undefined) {
				report(value ?? keyNode, later('A severity is one of {0}.'), severities.join(', '));
			} else {
				rules[code] = severity;
			}
		}
		return rules;
	}

	function readWords(node: unknown): ProjectSettings['words'] {
		const words: Partial<Record<WordState, readonly string[]>> = {};
		for (const [key, value, keyNode] of entries(node, later('Give states with their words, such as "pass: [LGTM]".'))) {
			const state = wordStates.find(name => name === key);
			if (state === undefined) {
				report(keyNode, later('A state is one of {0}.'), wordStates.join(', '));
			} else {
				words[state] = readStrings(value) ?? [];
			}
		}
		return words;
	}

	function readStrings(node: unknown): readonly string[] | undefined {
		if (!isSeq(node)) {
			report(node, later('Give a list, each item on its own line after "- ".'));
			return undefined;
		}
		return node.items.flatMap(item => {
			if (isScalar(item) && typeof item.value === 'string' && item.value !== '') {
				return [item.value];
			}
			report(item, later('Give text here.'));
			return [];
		});
	}

	function* entries(node: unknown, hint = ''): Iterable<readonly [string, unknown, unknown]> {
		if (!isMap(node)) {
			report(node, hint);
			return;
		}
		for (const pair of node.items) {
			yield [isScalar(pair.key) ? String(pair.key.value) : '', pair.value, pair.key];
		}
	}

	/** @param messages without and with a guess at what was meant */
	function reportUnknown(
		node: unknown,
		messages: readonly [string, string],
		name: string,
		known: readonly string[],
	): void {
		const meant = closest(name, known);
		if (meant === undefined) {
			report(node, messages[0], name);
		} else {
			report(node, messages[1], name, meant);
		}
	}

	function report(node: unknown, message: string, ...args: readonly string[]): void {
		const [start, end] = rangeOf(node) ?? rangeOf(root) ?? [0, 0];
		problems.push({ message, args, range: toRange(start, end) });
	}

	function toRange(start: number, end: number): Range {
		return { start: toPosition(start), end: toPosition(Math.max(start, end)) };
	}

	function toPosition(offset: number): Range['start'] {
		const { line, col } = lines.linePos(Math.min(offset, text.length));
		return { line: Math.max(0, line - 1), character: Math.max(0, col - 1) };
	}
}

/** `off` without quotes is a boolean to YAML 1.1 parsers, and people write `false` too. */
function offIsOff(value: unknown): unknown {
	return value === false ? 'off' : value;
}

function rangeOf(node: unknown): readonly [number, number] | undefined {
	if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) {
		return undefined;
	}
	const [start, end]: unknown[] = node.range;
	return typeof start === 'number' && typeof end === 'number' ? [start, end] : undefined;
}
