/** What a manifest can tell about. */
export type FactKind = 'language' | 'framework' | 'storage' | 'testing' | 'platform' | 'type';

/** One thing that a manifest says. */
export interface Fact {
	readonly kind: FactKind;
	/** `TypeScript`, `PostgreSQL`. */
	readonly name: string;
	/** `5.9`, if it says so. */
	readonly version?: string;
}

/** Reads one kind of manifest. Total: text that cannot be read says nothing. */
export type ManifestReader = (text: string, path: string) => readonly Fact[];

/**
 * The version that a requirement begins with.
 * @example versionOf('^5.9.2') // '5.9'
 * @example versionOf('>=3.12,<4') // '3.12'
 */
export function versionOf(requirement: unknown): string | undefined {
	const text = typeof requirement === 'number' ? String(requirement) : requirement;
	const version = typeof text === 'string' ? /^[^\d]{0,12}(\d+(?:\.\d+)?)/.exec(text)?.[1] : undefined;
	return version === '0.0' ? undefined : version; // says nothing without its third part
}

export type Data = Readonly<Record<string, unknown>>;

/** The value if it is a mapping, else an empty one: manifests are other people's data. */
export function mapping(value: unknown): Data {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Data) : {};
}

export function list(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

export function text(value: unknown): string | undefined {
	return typeof value === 'string' && value !== '' ? value : undefined;
}
