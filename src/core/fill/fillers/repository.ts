import { type FieldId, fieldIdOf } from '../fieldId.ts';
import type { FactKind } from '../manifests/fact.ts';
import { type StatedFact, statedFacts } from '../manifests/repositoryFacts.ts';
import type { Filler, Offer } from '../suggestion.ts';

const kinds: Readonly<Partial<Record<FieldId, FactKind>>> = {
	language: 'language',
	dependencies: 'framework',
	storage: 'storage',
	testing: 'testing',
	platform: 'platform',
	type: 'type',
};

/** Languages with their own runtime are told with it. */
const runtimes = new Set(['Node.js', '.NET']);

/** What checks run on. */
const systems = new Set(['Linux', 'Windows', 'macOS']);

/** Technical Context, from the manifests of the repository. */
export const fillFromRepository: Filler = async (target, context) => {
	const id = fieldIdOf(target.label);
	const kind = id && kinds[id];
	if (!kind) {
		return [];
	}
	const repository = await context.repository();
	let facts = statedFacts(repository, kind);
	if (kind === 'language') {
		const names = new Set(facts.map(fact => fact.name));
		const rust = facts.find(fact => fact.name === 'Rust')?.version;
		facts = facts.filter(
			({ name, version }) =>
				(name !== 'JavaScript' || !names.has('TypeScript')) &&
				(name !== 'Rust' || version !== undefined || names.size === 1) &&
				(!name.startsWith('Rust (') || rust === undefined),
		);
		facts.push(...statedFacts(repository, 'platform').filter(fact => runtimes.has(fact.name)));
	}
	if (kind === 'platform' && facts.filter(({ name }) => systems.has(name)).length === 1) {
		// The only system that the checks run on says little of where the software does.
		facts = facts.length > 1 ? facts.filter(({ name }) => !systems.has(name)) : facts;
	}
	if (kind === 'testing' && facts.length > 1) {
		// What comes with the language says little beside a framework.
		const chosen = facts.filter(fact => !/^(?:go|swift) test$|^ExUnit$/.test(fact.name));
		facts = chosen.length > 0 ? [...chosen, ...facts.filter(fact => !chosen.includes(fact))] : facts;
	}
	if (facts.length === 0) {
		return kind === 'storage' && repository.manifests.length > 0
			? [{ source: context.translate('no manifest names a store'), confidence: 'low', text: 'N/A' }]
			: [];
	}
	const shown = facts.slice(0, 8);
	const paths = [...new Set(shown.flatMap(fact => fact.paths))];
	const all: Offer = {
		text: shown.map(wordsOf).join(', '),
		source:
			paths.length > 2 ? context.translate('{0} and {1} more files', paths[0]!, paths.length - 1) : paths.join(', '),
		sourceUri: shown[0]!.uris[0],
		confidence: kind === 'type' && facts.length > 1 ? 'medium' : 'high',
		detail: shown.map(fact => `${wordsOf(fact)} (${fact.paths.join(', ')})`).join('\n'),
	};
	const single = shown.length < 2 ? [] : shown.slice(0, 4).map(fact => offerOf(fact));
	return [all, ...single];
};

function offerOf(fact: StatedFact): Offer {
	return { text: wordsOf(fact), source: fact.paths[0]!, sourceUri: fact.uris[0], confidence: 'medium' };
}

function wordsOf({ name, version }: StatedFact): string {
	return version ? `${name} ${version}` : name;
}
