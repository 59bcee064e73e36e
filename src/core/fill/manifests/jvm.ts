import { type Data, type Fact, type ManifestReader, mapping, text, versionOf } from './fact.ts';
import { technologiesOf } from './technologies.ts';
import { parseToml } from './toml.ts';
import { childText, elementsNamed, parseXml } from './xml.ts';

/** pom.xml: the Java release, the parent and the dependencies. */
export const readPom: ManifestReader = source => {
	const root = parseXml(source);
	const [properties] = elementsNamed(root, 'properties');
	const resolved = (given: string | undefined): string | undefined => {
		const property = /^\$\{([\w.-]+)\}$/.exec(given ?? '')?.[1];
		return property && properties ? childText(properties, property) : given;
	};
	const release = ['maven.compiler.release', 'java.version', 'maven.compiler.source', 'maven.compiler.target']
		.map(name => properties && childText(properties, name))
		.find(value => value !== undefined);
	const kotlin = properties && childText(properties, 'kotlin.version');
	const facts: Fact[] = kotlin ? [{ kind: 'language', name: 'Kotlin', version: versionOf(kotlin) }] : [];
	if (root.some(element => element.name === 'project')) {
		facts.push({ kind: 'language', name: 'Java', version: versionOf(release) });
	}
	for (const tag of ['parent', 'dependency']) {
		for (const element of elementsNamed(root, tag)) {
			const version = versionOf(resolved(childText(element, 'version')));
			facts.push(...fromCoordinates(childText(element, 'groupId'), childText(element, 'artifactId'), version));
		}
	}
	return facts;
};

/** build.gradle and build.gradle.kts: plugins, tool chain and the coordinates that stand in quotes. */
export const readGradle: ManifestReader = source => {
	const facts: Fact[] = [];
	const kotlin = /kotlin\("[\w-]+"\)(?:\s+version\s+"([\d.]+)")?|org\.jetbrains\.kotlin/.exec(source);
	if (kotlin) {
		facts.push({ kind: 'language', name: 'Kotlin', version: versionOf(kotlin[1]) });
	}
	const java = /JavaLanguageVersion\.of\((\d+)\)|(?:sourceCompatibility|jvmTarget)\s{0,9}=\s{0,9}\D{0,40}?(\d+)/.exec(
		source,
	);
	if (
		java ||
		/\bjava(?:-library)?["'`)]|\bapply plugin: *["'](?:java|application)|^\s*(?:java|application)\s*(?:\{|$)/m.test(
			source,
		)
	) {
		facts.push({ kind: 'language', name: 'Java', version: java?.[1] ?? java?.[2] });
	}
	facts.push(...androidFacts(source));
	for (const [, plugin, version] of source.matchAll(
		/\bid[ (]+["']([\w.-]+)["']\)?(?:\s+version\s+["']([\w.]+)["'])?/g,
	)) {
		facts.push(...technologiesOf(plugin!, versionOf(version)));
	}
	for (const [, group, artifact, version] of source.matchAll(/["']([\w.-]+):([\w.-]+)(?::([\w.$-]+))?["']/g)) {
		facts.push(...fromCoordinates(group, artifact, versionOf(version)));
	}
	return facts;
};

/** gradle/libs.versions.toml: what the build files name by alias. */
export const readVersionCatalog: ManifestReader = source => {
	const data = parseToml(source);
	const versions = mapping(data.versions);
	const versionIn = (entry: Data): string | undefined => {
		const ref = text(mapping(entry.version).ref);
		return versionOf(ref === undefined ? entry.version : versions[ref]);
	};
	const libraries = Object.values(mapping(data.libraries)).flatMap(library => {
		const [group, artifact, version] = (text(library) ?? text(mapping(library).module) ?? '').split(':');
		const entry = mapping(library);
		return fromCoordinates(
			text(entry.group) ?? group,
			text(entry.name) ?? artifact,
			versionIn(entry) ?? versionOf(version),
		);
	});
	const plugins = Object.values(mapping(data.plugins)).flatMap((plugin): Fact[] => {
		const id = text(mapping(plugin).id) ?? '';
		const version = versionIn(mapping(plugin));
		return id.startsWith('org.jetbrains.kotlin')
			? [{ kind: 'language', name: 'Kotlin', version }]
			: [...androidFacts(id), ...technologiesOf(id, version)];
	});
	return [...plugins, ...libraries];
};

function androidFacts(source: string): Fact[] {
	return source.includes('com.android.application')
		? [
				{ kind: 'type', name: 'Mobile app' },
				{ kind: 'platform', name: 'Android' },
			]
		: [];
}

function fromCoordinates(group = '', artifact = '', version?: string): Fact[] {
	const byArtifact = technologiesOf(artifact, version);
	return byArtifact.length > 0 ? byArtifact : technologiesOf(group, version);
}
