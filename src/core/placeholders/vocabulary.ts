import data from './vocabulary.yaml';

interface Vocabulary {
	readonly examples: string;
	readonly names: string;
	readonly statements: string;
	readonly nothing: string;
	readonly clarification: {
		readonly stems: string;
		readonly markers: string;
		readonly denials: string;
		readonly denialParts: string;
		readonly samples: string;
	};
	readonly instructions: string;
	readonly conditions: string;
	readonly optionMarks: string;
	readonly options: string;
	readonly decisions: string;
	readonly complexity: string;
	readonly violations: string;
	readonly dates: string;
	readonly titles: string;
	readonly links: string;
}

/** Our own file: words separated by `|`; checked when the project is built and by its tests. */
export const vocabulary = data as Vocabulary;

/** A pattern source that matches any of the words (separated by `|`), longest first. */
export function anyOf(words: string): string {
	const sorted = words.split('|').sort((a, b) => b.length - a.length);
	return `(?:${sorted.map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`;
}
