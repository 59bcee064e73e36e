import type { Fact, ManifestReader } from './fact.ts';
import { versionOf } from './fact.ts';
import { technologiesOf } from './technologies.ts';
import { childText, elementsNamed, parseXml } from './xml.ts';

/** pom.xml: the Java release, the parent and the dependencies. */
export const readPom: ManifestReader = source => {
	const root = parseXml(source);
	const [properties] = elementsNamed(root, 'properties');
	const resolved = (text: string | undefined): string | undefined => {
		const property = /^\$\{([\w.-]+)\}$/.exec(text ?? '')?.[1];
		return property && properties ? childText(properties, property) : text;
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
	if (java || !kotlin) {
		facts.push({ kind: 'language', name: 'Java', version: java?.[1] ?? java?.[2] });
	}
	if (/com\.android\.application/.test(source)) {
		facts.push({ kind: 'type', name: 'Mobile app' }, { kind: 'platform', name: 'Android' });
	}
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

function fromCoordinates(group = '', artifact = '', version?: string): Fact[] {
	const byArtifact = technologiesOf(artifact, version);
	return byArtifact.length > 0 ? byArtifact : technologiesOf(group, version);
}
