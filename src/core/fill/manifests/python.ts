import { type Fact, list, type ManifestReader, mapping, text, versionOf } from './fact.ts';
import { technologiesOf } from './technologies.ts';
import { parseToml } from './toml.ts';

/** pyproject.toml, as PEP 621, dependency groups (uv) and Poetry write it. */
export const readPyproject: ManifestReader = source => {
	const data = parseToml(source);
	const project = mapping(data.project);
	const poetry = mapping(mapping(data.tool).poetry);
	const poetryPackages = {
		...mapping(poetry.dependencies),
		...mapping(poetry['dev-dependencies']),
		...Object.assign({}, ...Object.values(mapping(poetry.group)).map(group => mapping(mapping(group).dependencies))),
	} as Readonly<Record<string, unknown>>;
	const requirements = [
		list(project.dependencies),
		...Object.values(mapping(project['optional-dependencies'])).map(list),
		...Object.values(mapping(data['dependency-groups'])).map(list),
		list(mapping(mapping(data.tool).uv)['dev-dependencies']),
	].flat();
	const python = project['requires-python'] ?? poetryPackages.python;
	const facts: Fact[] = [
		...(Object.keys(data).length > 0
			? [{ kind: 'language', name: 'Python', version: versionOf(python) } as const]
			: []),
		...requirements.flatMap(requirement => fromRequirement(text(requirement) ?? '')),
		...Object.entries(poetryPackages).flatMap(([name, requirement]) =>
			technologiesOf(normalised(name), versionOf(mapping(requirement).version ?? requirement)),
		),
		...(mapping(mapping(data.tool).pytest).ini_options ? technologiesOf('pytest') : []),
	];
	return [...facts, ...typeOf(facts, project.scripts !== undefined || poetry.scripts !== undefined)];
};

/** requirements.txt: one requirement a line. */
export const readRequirements: ManifestReader = source => {
	const facts = source.split('\n').flatMap(line => fromRequirement(line.replace(/#.*/, '')));
	return [{ kind: 'language', name: 'Python' }, ...facts, ...typeOf(facts, false)];
};

/** .python-version: `3.13.1`. */
export const readPythonVersion: ManifestReader = source => [
	{ kind: 'language', name: 'Python', version: versionOf(source.trim()) },
];

/** @example fromRequirement('SQLAlchemy[asyncio]>=2.0') // [{ kind: 'framework', name: 'SQLAlchemy', version: '2.0' }] */
function fromRequirement(requirement: string): Fact[] {
	const [, name, rest] = /^\s*([A-Za-z0-9._-]+)(?:\[[^\]]*\])?(.*)/.exec(requirement) ?? [];
	return name ? technologiesOf(normalised(name), versionOf(rest)) : [];
}

function normalised(name: string): string {
	return name.toLowerCase().replace(/[._-]+/g, '-');
}

function typeOf(facts: readonly Fact[], scripts: boolean): Fact[] {
	const uses = new Set(facts.map(fact => fact.name));
	if (['FastAPI', 'Django', 'Flask', 'Starlette'].some(name => uses.has(name))) {
		return [{ kind: 'type', name: 'Web service' }];
	}
	return scripts || uses.has('Typer') || uses.has('Click') ? [{ kind: 'type', name: 'Command-line tool' }] : [];
}
