import type { DirectoryEntry } from '../project/workspace.ts';

/** Ids of presets and extensions; others are refused. */
const safeId = /^[a-z0-9-]+$/;

export function isSafeId(id: string): boolean {
	return safeId.test(id);
}

/**
 * Ids of enabled presets, the strongest first: by priority (lower wins, 10 by default), then id.
 * Undefined if the registry cannot be understood: Spec Kit then takes the directories in alphabetical order.
 * @param text of `.specify/presets/.registry`
 */
export function presetOrder(text: string): string[] | undefined {
	const data = parseJson(text);
	if (!isMapping(data)) {
		return undefined;
	}
	const presets = Object.hasOwn(data, 'presets') ? data.presets : {};
	return isMapping(presets) ? sortedIds(rankEnabled(presets)) : undefined;
}

/**
 * Ids of enabled extensions by priority and id, among them directories that the registry does not name, at priority 10.
 * Undefined if the registry cannot be understood: Spec Kit then refuses to go on.
 * @param text of `.specify/extensions/.registry`; undefined if there is none
 */
export function extensionOrder(text: string | undefined, entries: readonly DirectoryEntry[]): string[] | undefined {
	const data = text === undefined ? {} : parseJson(text);
	if (!isMapping(data)) {
		return undefined;
	}
	const registered = Object.hasOwn(data, 'extensions') ? data.extensions : {};
	if (!isMapping(registered)) {
		return undefined;
	}
	const unregistered = directoryIds(entries)
		.filter(id => !Object.hasOwn(registered, id))
		.map(id => ({ id, priority: defaultPriority }));
	return sortedIds([...rankEnabled(registered), ...unregistered]);
}

/** Directories whose name may be an id, in alphabetical order. */
export function directoryIds(entries: readonly DirectoryEntry[]): string[] {
	return entries
		.filter(entry => entry.kind === 'directory' && isSafeId(entry.name))
		.map(entry => entry.name)
		.sort();
}

const defaultPriority = 10;

interface Ranked {
	readonly id: string;
	readonly priority: number;
}

function rankEnabled(registered: Readonly<Record<string, unknown>>): Ranked[] {
	return Object.entries(registered).flatMap(([id, meta]) =>
		isSafeId(id) && isMapping(meta) && isEnabled(meta) ? [{ id, priority: toPriority(meta.priority) }] : [],
	);
}

function sortedIds(ranked: Ranked[]): string[] {
	return ranked.sort((a, b) => a.priority - b.priority || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
}

// Spec Kit reads registries with Python: what counts as true, as a number and as JSON is Python's.

function isEnabled(meta: Readonly<Record<string, unknown>>): boolean {
	if (!Object.hasOwn(meta, 'enabled')) {
		return true;
	}
	const value = meta.enabled;
	const empty = (Array.isArray(value) && value.length === 0) || (isMapping(value) && Object.keys(value).length === 0);
	return Boolean(value) && !empty;
}

function toPriority(value: unknown): number {
	let number = Number.NaN;
	if (typeof value === 'number') {
		number = Math.trunc(value);
	} else if (typeof value === 'string' && /^\s*[+-]?\d+(?:_\d+)*\s*$/.test(value)) {
		number = Number(value.replaceAll('_', ''));
	}
	return Number.isFinite(number) && number >= 1 ? number : defaultPriority;
}

function parseJson(text: string): unknown {
	// Python accepts NaN and Infinity; both are true and neither is a priority, as is [0] here.
	const json = text.replace(/"(?:[^"\\]|\\.)*"|NaN|-?Infinity/g, token => (token[0] === '"' ? token : '[0]'));
	try {
		return JSON.parse(json);
	} catch {
		return undefined; // the caller says what a broken registry means
	}
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
