import { type Fact, type ManifestReader, mapping, versionOf } from './fact.ts';
import { technologiesOf } from './technologies.ts';
import { parseToml } from './toml.ts';

/** Cargo.toml: the Rust version or edition, crates, and whether it makes a library or a program. */
export const readCargoToml: ManifestReader = source => {
	const data = parseToml(source);
	const workspace = mapping(data.workspace);
	const own = { ...mapping(workspace.package), ...mapping(data.package) };
	if (data.package === undefined && data.workspace === undefined) {
		return [];
	}
	const version = versionOf(own['rust-version']);
	const edition = versionOf(own.edition);
	const facts: Fact[] = [
		{ kind: 'language', name: !version && edition ? `Rust (edition ${edition})` : 'Rust', version },
		{ kind: 'testing', name: 'cargo test' },
	];
	for (const place of [workspace, data]) {
		for (const key of ['dependencies', 'dev-dependencies']) {
			for (const [name, requirement] of Object.entries(mapping(place[key]))) {
				const given = typeof requirement === 'string' ? requirement : mapping(requirement).version;
				facts.push(...technologiesOf(name, versionOf(given)));
				facts.push(...crateFeatures(name, mapping(requirement).features));
			}
		}
	}
	if (data.workspace !== undefined && data.package === undefined) {
		facts.push({ kind: 'type', name: 'Monorepo' });
	} else if (data.lib !== undefined) {
		facts.push({ kind: 'type', name: 'Library' });
	} else if (facts.some(fact => /^(?:Axum|Actix Web|Rocket|gRPC)$/.test(fact.name))) {
		facts.push({ kind: 'type', name: 'Web service' });
	} else if (data.bin !== undefined || facts.some(fact => fact.name === 'clap')) {
		facts.push({ kind: 'type', name: 'Command-line tool' });
	}
	return facts;
};

/** rust-toolchain.toml: `channel = "1.89.0"`. */
export const readRustToolchain: ManifestReader = source => {
	const version = versionOf(mapping(parseToml(source).toolchain).channel);
	return version ? [{ kind: 'language', name: 'Rust', version }] : [];
};

/** sqlx and diesel name the database as a feature. */
function crateFeatures(name: string, features: unknown): Fact[] {
	return Array.isArray(features) && /^(?:sqlx|diesel|sea-orm)$/.test(name)
		? features.flatMap(feature =>
				technologiesOf(
					String(feature)
						.replace(/^sqlx-/, '')
						.replace(/^sqlite$/, 'sqlite3'),
				),
			)
		: [];
}
