import data from './vocabulary.yaml';

interface Vocabulary {
	readonly examples: readonly string[];
	readonly names: readonly string[];
	readonly statements: readonly string[];
	readonly nothing: readonly string[];
	readonly clarification: {
		readonly stems: readonly string[];
		readonly markers: readonly string[];
		readonly denials: readonly string[];
		readonly denialParts: readonly string[];
		readonly samples: readonly string[];
	};
	readonly instructions: readonly string[];
	readonly conditions: readonly string[];
	readonly optionMarks: readonly string[];
	readonly options: readonly string[];
	readonly decisions: readonly string[];
	readonly complexity: readonly string[];
	readonly violations: readonly string[];
	readonly dates: readonly string[];
	readonly titles: readonly string[];
	readonly links: readonly string[];
}

/** Our own file, checked when the project is built and by its tests. */
export const vocabulary = data as Vocabulary;

/** A pattern source that matches any of the words, longest first. */
export function anyOf(words: readonly string[]): string {
	const sorted = [...words].sort((a, b) => b.length - a.length);
	return `(?:${sorted.map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`;
}
