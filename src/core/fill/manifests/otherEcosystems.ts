import { parse } from 'yaml';
import { type Fact, type ManifestReader, mapping, versionOf } from './fact.ts';
import { parseJsonc } from './jsonc.ts';
import { technologiesOf } from './technologies.ts';
import { elementsNamed, parseXml } from './xml.ts';

/** *.csproj, *.fsproj, Directory.Packages.props, Directory.Build.props: the .NET version, SDK and packages. */
export const readCsproj: ManifestReader = (source, path) => {
	const root = parseXml(source);
	const sdk = root.find(element => element.name === 'Project')?.attributes.Sdk;
	const [framework] = [...elementsNamed(root, 'TargetFramework'), ...elementsNamed(root, 'TargetFrameworks')];
	const language = path.endsWith('.fsproj') ? 'F#' : 'C#';
	const facts: Fact[] = root.length > 0 && path.endsWith('proj') ? [{ kind: 'language', name: language }] : [];
	const net = /^net(\d+\.\d+)/.exec(framework?.text ?? '')?.[1];
	if (net) {
		facts.push({ kind: 'platform', name: '.NET', version: net });
	}
	facts.push(...(sdk ? technologiesOf(sdk, net) : []));
	for (const tag of ['PackageReference', 'PackageVersion']) {
		for (const { attributes } of elementsNamed(root, tag)) {
			const name = attributes.Include ?? '';
			const property = /^\$\((\w+)\)$/.exec(attributes.Version ?? '')?.[1];
			const [value] = property ? elementsNamed(root, property) : [];
			const version = versionOf(property ? value?.text : attributes.Version);
			// Aspire's integrations have its version, not that of what they integrate.
			facts.push(...technologiesOf(name, /^Aspire\.(?!Hosting\.AppHost$)/.test(name) ? undefined : version));
		}
	}
	if (sdk && facts.some(fact => fact.name === 'ASP.NET Core')) {
		facts.push({ kind: 'type', name: 'Web service' });
	}
	return facts;
};

/** Gemfile: `ruby "3.4"` and `gem "rails", "~> 8.0"`. */
export const readGemfile: ManifestReader = source => {
	const facts: Fact[] = [
		{ kind: 'language', name: 'Ruby', version: /^ruby ["'](\d+\.\d+)/m.exec(source)?.[1] },
		...[...source.matchAll(/^\s*gem ["']([\w-]+)["'](?:, *["']([^"'\n]+)["'])?/gm)].flatMap(([, name, version]) =>
			technologiesOf(name!, versionOf(version)),
		),
	];
	return facts.some(fact => fact.name === 'Rails') ? [...facts, { kind: 'type', name: 'Web application' }] : facts;
};

/** composer.json. */
export const readComposer: ManifestReader = source => {
	const data = mapping(parseJsonc(source));
	const required = { ...mapping(data.require), ...mapping(data['require-dev']) };
	return [
		{ kind: 'language', name: 'PHP', version: versionOf(required.php) },
		...Object.entries(required).flatMap(([name, version]) => technologiesOf(name, versionOf(version))),
	];
};

/** pubspec.yaml. */
export const readPubspec: ManifestReader = source => {
	const data = parseYaml(source);
	const packages = { ...mapping(data.dependencies), ...mapping(data.dev_dependencies) };
	return [
		{ kind: 'language', name: 'Dart', version: versionOf(mapping(data.environment).sdk) },
		...Object.entries(packages).flatMap(([name, version]) => technologiesOf(name, versionOf(version))),
		...('flutter' in packages
			? ([
					{ kind: 'type', name: 'Mobile app' },
					{ kind: 'platform', name: 'iOS and Android' },
				] as const)
			: []),
	];
};

/** Package.swift: tools version and package URLs. */
export const readPackageSwift: ManifestReader = source => [
	{ kind: 'language', name: 'Swift', version: /swift-tools-version:\s{0,9}(\d+\.\d+)/.exec(source)?.[1] },
	...(/\.testTarget\(/.test(source) ? [{ kind: 'testing', name: 'swift test' } as const] : []),
	...[...source.matchAll(/url: *"[^"\n]*\/([\w.-]+?)(?:\.git)?"(?:, *from: *"([\d.]+)")?/g)].flatMap(
		([, name, version]) => technologiesOf(name!, versionOf(version)),
	),
];

/** mix.exs. */
export const readMix: ManifestReader = source => [
	{ kind: 'language', name: 'Elixir', version: /elixir: *"[^\d"]*(\d+\.\d+)/.exec(source)?.[1] },
	{ kind: 'testing', name: 'ExUnit' },
	...[...source.matchAll(/\{:(\w+), *"([^"\n]+)"/g)].flatMap(([, name, version]) =>
		technologiesOf(name!, versionOf(version)),
	),
];

/** Dockerfile: it runs in a Linux container; the base image may name a database. */
export const readDockerfile: ManifestReader = source => [
	{ kind: 'platform', name: 'Linux containers' },
	...[...source.matchAll(/^FROM +(?:--\S+ +)?(\S+)/gim)].flatMap(([, image]) => fromImage(image!)),
];

/** compose.yaml: the images of its services. */
export const readCompose: ManifestReader = source => [
	{ kind: 'platform', name: 'Linux containers' },
	...Object.values(mapping(parseYaml(source).services)).flatMap(service =>
		fromImage(String(mapping(service).image ?? '')),
	),
];

/** A GitHub workflow: the systems that it runs on. */
export const readWorkflow: ManifestReader = source => {
	const systems = [...source.matchAll(/\b(ubuntu|windows|macos)-(?:latest|\d)/g)].map(match => match[1]!);
	const names = { ubuntu: 'Linux', windows: 'Windows', macos: 'macOS' } as const;
	return [...new Set(systems)].map(system => ({ kind: 'platform', name: names[system as keyof typeof names] }));
};

/** @example fromImage('docker.io/library/postgres:17-alpine') // [{ kind: 'storage', name: 'PostgreSQL', version: '17' }] */
function fromImage(image: string): Fact[] {
	const [path = '', tag] = image.replace(/^docker\.io\/(?:library\/)?/, '').split(':');
	const found = technologiesOf(path);
	const facts = found.length > 0 ? found : technologiesOf(path.slice(path.lastIndexOf('/') + 1));
	return facts.filter(fact => fact.kind !== 'testing').map(fact => ({ ...fact, version: versionOf(tag) }));
}

function parseYaml(source: string): Readonly<Record<string, unknown>> {
	try {
		return mapping(parse(source));
	} catch {
		return {}; // a broken manifest says nothing
	}
}
