import { isCollection, Lexer, parseDocument, visit } from 'yaml';

export const strategies = ['replace', 'prepend', 'append', 'wrap'] as const;

/** How a layer joins the ones below it. */
export type Strategy = (typeof strategies)[number];

export type ManifestEntry =
	/** `file` is undefined if the path is refused: absolute, or with `..`. */
	| { readonly kind: 'declared'; readonly strategy: Strategy; readonly file: string | undefined }
	| { readonly kind: 'absent' }
	| { readonly kind: 'invalid'; readonly reason: string };

const invalid = (reason: string): ManifestEntry => ({ kind: 'invalid', reason });

/**
 * What a `preset.yml` says of one template. As in Spec Kit one bad entry makes the whole manifest invalid.
 * @example presetEntry('provides: {templates: [{type: template, name: plan-template, file: p.md}]}', 'plan-template')
 * // { kind: 'declared', strategy: 'replace', file: 'p.md' }
 */
export function presetEntry(text: string, name: string): ManifestEntry {
	const data = parseYaml(text);
	if (!isMapping(data)) {
		return invalid('its root is not a mapping, or it is not valid YAML');
	}
	const templates = isMapping(data.provides) ? data.provides.templates : undefined;
	if (!Array.isArray(templates) || templates.length === 0) {
		return invalid('"provides.templates" is not a list with entries');
	}
	let found: ManifestEntry | undefined;
	for (const entry of templates) {
		const read = readEntry(entry);
		if (typeof read === 'string') {
			return invalid(read);
		}
		if (!found && read.name === name && read.type === 'template') {
			const refused = read.file.startsWith('/') || read.file.split('/').includes('..');
			found = { kind: 'declared', strategy: read.strategy, file: refused ? undefined : read.file };
		}
	}
	return found ?? { kind: 'absent' };
}

interface Entry {
	readonly type: string;
	readonly name: string;
	readonly file: string;
	readonly strategy: Strategy;
}

/** The entry, or what is wrong with it. */
function readEntry(entry: unknown): Entry | string {
	if (!isMapping(entry)) {
		return 'an entry of "provides.templates" is not a mapping';
	}
	const { type, name, file } = entry;
	if (typeof type !== 'string' || typeof name !== 'string' || typeof file !== 'string') {
		return 'an entry of "provides.templates" lacks "type", "name" or "file", or one of them is not text';
	}
	if (type !== 'template' && type !== 'command' && type !== 'script') {
		return `"${type}" is no type of a template`;
	}
	const given = Object.hasOwn(entry, 'strategy') ? entry.strategy : 'replace';
	const strategy = strategies.find(known => typeof given === 'string' && known === given.toLowerCase());
	if (!strategy || (type === 'script' && strategy !== 'replace' && strategy !== 'wrap')) {
		return `"${String(given)}" is no strategy for a ${type}`;
	}
	return { type, name, file, strategy };
}

function parseYaml(text: string): unknown {
	// What PyYAML refuses to read: characters that do not print, tabs between tokens.
	if (/[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text)) {
		return undefined;
	}
	const source = text.replace(/^\ufeff/, '');
	try {
		if (source.includes('\t') && [...new Lexer().lex(source)].some(token => /^[ \t]*\t[ \t]*$/.test(token))) {
			return undefined;
		}
		const document = parseDocument(source, { version: '1.1', uniqueKeys: false });
		// A warning is an unknown tag, which PyYAML refuses as it does lists and mappings as keys.
		let refused = document.errors.length + document.warnings.length > 0;
		visit(document, {
			Pair(_, { key }) {
				refused ||= isCollection(key);
			},
		});
		return refused ? undefined : document.toJS();
	} catch {
		return undefined; // aliases that explode
	}
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
