import type { Fact } from './fact.ts';
import yaml from './technologies.yaml';

type Known = Pick<Fact, 'kind' | 'name'>;

// Our own file, parsed at build time.
const data = yaml as Readonly<Record<'framework' | 'storage' | 'testing', Readonly<Record<string, string | string[]>>>>;

const exact = new Map<string, Known[]>();
const prefixes: (readonly [prefix: string, known: Known])[] = [];

for (const kind of ['framework', 'storage', 'testing'] as const) {
	for (const [name, packages] of Object.entries(data[kind])) {
		for (const pattern of [packages].flat()) {
			const key = pattern.toLowerCase();
			if (key.endsWith('*')) {
				prefixes.push([key.slice(0, -1), { kind, name }]);
			} else {
				exact.set(key, [...(exact.get(key) ?? []), { kind, name }]);
			}
		}
	}
}

/**
 * What the name of a package, of a build plugin or of a container image tells.
 * @example technologiesOf('@playwright/test', '1.50') // [{ kind: 'testing', name: 'Playwright', version: '1.50' }]
 */
export function technologiesOf(packageName: string, version?: string): Fact[] {
	const key = packageName.toLowerCase();
	const known = exact.get(key) ?? prefixes.filter(([prefix]) => key.startsWith(prefix)).map(([, found]) => found);
	// The version of a driver is not that of the store.
	return known.map(({ kind, name }) => ({ kind, name, version: kind === 'storage' ? undefined : version }));
}
