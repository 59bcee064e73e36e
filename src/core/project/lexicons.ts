import type { Lexicon } from '../lexicon/lexicon.ts';
import type { ProjectSettings } from './projectSettings.ts';

const lexicons = new WeakMap<ProjectSettings, Lexicon>();

/** The words of all languages, loaded with the first document, and those of the project. */
export async function lexiconOf(settings: ProjectSettings): Promise<Lexicon> {
	const { defaultLexicon } = await import('../lexicon/defaultLexicon.ts');
	let lexicon = lexicons.get(settings);
	if (!lexicon) {
		const words = { ...settings.words, gates: settings.gateSections };
		lexicon = Object.values(words).some(list => list.length > 0) ? defaultLexicon.extend(words) : defaultLexicon;
		lexicons.set(settings, lexicon);
	}
	return lexicon;
}
