import data from './words.yaml';

/** Our own file: patterns of words, separated by `|`. */
export const words = data as Readonly<
	Record<'stories' | 'fields' | 'types' | 'entities' | 'about' | 'and' | 'dropped', string>
>;
