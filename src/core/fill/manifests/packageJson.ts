import { type Fact, list, type ManifestReader, mapping, text, versionOf } from './fact.ts';
import { parseJsonc } from './jsonc.ts';
import { technologiesOf } from './technologies.ts';

/** package.json: Node.js from `engines`, TypeScript, what it depends on, and what kind of project that makes. */
export const readPackageJson: ManifestReader = source => {
	const data = mapping(parseJsonc(source));
	const engines = mapping(data.engines);
	const packages = {
		...mapping(data.dependencies),
		...mapping(data.devDependencies),
		...mapping(data.peerDependencies),
	};
	const facts: Fact[] = [];
	if (Object.keys(data).length === 0) {
		return facts;
	}
	const typescript = 'typescript' in packages;
	facts.push(
		typescript
			? { kind: 'language', name: 'TypeScript', version: versionOf(packages.typescript) }
			: { kind: 'language', name: 'JavaScript' },
	);
	if (engines.vscode !== undefined) {
		facts.push(
			{ kind: 'platform', name: 'VS Code', version: versionOf(engines.vscode) },
			{ kind: 'type', name: 'VS Code extension' },
		);
	}
	if (text(engines.node)) {
		facts.push({ kind: 'platform', name: 'Node.js', version: versionOf(engines.node) });
	}
	for (const [name, requirement] of Object.entries(packages)) {
		facts.push(...technologiesOf(name, versionOf(requirement)));
	}
	const uses = new Set(facts.map(fact => fact.name));
	const has = (...names: readonly string[]) => names.some(name => uses.has(name));
	if (/\bnode --test\b/.test(Object.values(mapping(data.scripts)).join(' '))) {
		facts.push({ kind: 'testing', name: 'node:test' });
	}
	const client = has('React', 'Vue', 'Svelte', 'Angular', 'Solid', 'Astro');
	const server = has('Express', 'Fastify', 'NestJS', 'Hono', 'Koa', 'Next.js', 'Nuxt', 'Remix', 'SvelteKit');
	if (has('React Native', 'Expo')) {
		facts.push({ kind: 'type', name: 'Mobile app' }, { kind: 'platform', name: 'iOS and Android' });
	} else if (has('Electron', 'Tauri')) {
		facts.push({ kind: 'type', name: 'Desktop app' });
	} else if (client) {
		facts.push({ kind: 'type', name: 'Web application' }, { kind: 'platform', name: 'Web browsers' });
	} else if (server) {
		facts.push({ kind: 'type', name: 'Web service' });
	} else if (data.bin !== undefined) {
		facts.push({ kind: 'type', name: 'Command-line tool' });
	} else if (list(data.workspaces).length > 0) {
		facts.push({ kind: 'type', name: 'Monorepo' });
	} else if (data.exports !== undefined || data.main !== undefined) {
		facts.push({ kind: 'type', name: 'Library' });
	}
	return facts;
};

/** tsconfig.json: that the language is TypeScript. */
export const readTsconfig: ManifestReader = source =>
	Object.keys(mapping(parseJsonc(source))).length > 0 ? [{ kind: 'language', name: 'TypeScript' }] : [];
