import { type Position, type Range, range } from '../text/textDocument.ts';

/** Of JSON Schema what our own settings files use. */
export interface SettingsSchema {
	readonly type?: string;
	readonly description?: string;
	readonly enum?: readonly string[];
	readonly properties?: Readonly<Record<string, SettingsSchema>>;
}

/** A key or value that may stand at a place. */
export interface SettingsCompletion {
	readonly label: string;
	readonly description: string | undefined;
	/** The word that it replaces. */
	readonly range: Range;
	/** A snippet; `$0` is where to go on. */
	readonly snippet: string;
	/** A value from a list comes next. */
	readonly hasChoices: boolean;
}

const keyLine = /^(\s*)([\w.-]+)\s*:(?=\s|$)/;

/**
 * What may be written at a place of a settings file in YAML, in block style, by its schema. The text may be unfinished.
 * @param lines without line ends
 */
export function completeSettings(
	lines: readonly string[],
	{ line, character }: Position,
	schema: SettingsSchema,
): SettingsCompletion[] {
	const text = lines[line] ?? '';
	const before = text.slice(0, character);
	const word = /[\w.-]*$/.exec(before)![0];
	const rest = /^[\w.-]*/.exec(text.slice(character))![0];
	const where = range(line, character - word.length, line, character + rest.length);
	const value = keyLine.exec(before);
	if (value) {
		const isFirst = before.slice(value[0].length).trim() === word;
		const choices = isFirst
			? nodeAt(schema, [...pathAbove(lines, line, value[1]!.length), value[2]!])?.enum
			: undefined;
		return (choices ?? []).map(label => ({
			label,
			description: undefined,
			range: where,
			snippet: label,
			hasChoices: false,
		}));
	}
	const indent = before.length - word.length;
	if (before.slice(0, indent).trim() !== '') {
		return [];
	}
	const { properties = {} } = nodeAt(schema, pathAbove(lines, line, indent)) ?? {};
	const used = siblings(lines, line, indent);
	const hasColon = /^\s*:/.test(text.slice(character + rest.length));
	return Object.entries(properties)
		.filter(([label]) => !used.has(label))
		.map(([label, { type, description, enum: choices }]) => {
			const more = type === 'object' ? ':\n  $0' : type === 'array' ? ': [$0]' : ': $0';
			const snippet = hasColon ? label : `${label}${more}`;
			return { label, description, range: where, snippet, hasChoices: !hasColon && choices !== undefined };
		});
}

/** What the schema says of the key at a place, and where that stands. */
export function describeSetting(
	lines: readonly string[],
	{ line, character }: Position,
	schema: SettingsSchema,
): { readonly description: string; readonly range: Range } | undefined {
	const [, space, key] = keyLine.exec(lines[line] ?? '') ?? [];
	if (key === undefined || character < space!.length || character > space!.length + key.length) {
		return undefined;
	}
	const description = nodeAt(schema, [...pathAbove(lines, line, space!.length), key])?.description;
	return description === undefined
		? undefined
		: { description, range: range(line, space!.length, line, space!.length + key.length) };
}

function nodeAt(schema: SettingsSchema, path: readonly string[]): SettingsSchema | undefined {
	return path.reduce<SettingsSchema | undefined>(
		(node, key) => (node?.properties && Object.hasOwn(node.properties, key) ? node.properties[key] : undefined),
		schema,
	);
}

/** The keys that enclose a line of so much indentation, the outermost first. */
function pathAbove(lines: readonly string[], line: number, indent: number): string[] {
	const path: string[] = [];
	let limit = indent;
	for (let at = line - 1; at >= 0 && limit > 0; at--) {
		const match = keyLine.exec(lines[at]!);
		if (match && match[1]!.length < limit) {
			path.unshift(match[2]!);
			limit = match[1]!.length;
		}
	}
	return path;
}

/** The keys beside a line. */
function siblings(lines: readonly string[], line: number, indent: number): Set<string> {
	const keys = new Set<string>();
	for (const step of [-1, 1]) {
		for (let at = line + step; at >= 0 && at < lines.length; at += step) {
			const match = keyLine.exec(lines[at]!);
			if (match && match[1]!.length < indent) {
				break;
			}
			if (match && match[1]!.length === indent) {
				keys.add(match[2]!);
			}
		}
	}
	return keys;
}
