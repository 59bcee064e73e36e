import ar from './ar.yaml';
import bg from './bg.yaml';
import cs from './cs.yaml';
import da from './da.yaml';
import de from './de.yaml';
import el from './el.yaml';
import en from './en.yaml';
import es from './es.yaml';
import fa from './fa.yaml';
import fi from './fi.yaml';
import fr from './fr.yaml';
import he from './he.yaml';
import hu from './hu.yaml';
import idLists from './id.yaml';
import itLists from './it.yaml';
import ja from './ja.yaml';
import ko from './ko.yaml';
import { Lexicon, type WordLists } from './lexicon.ts';
import marks from './marks.yaml';
import nb from './nb.yaml';
import nl from './nl.yaml';
import pl from './pl.yaml';
import pt from './pt.yaml';
import ro from './ro.yaml';
import ru from './ru.yaml';
import sv from './sv.yaml';
import th from './th.yaml';
import tr from './tr.yaml';
import uk from './uk.yaml';
import vi from './vi.yaml';
import written from './written.yaml';
import zhHans from './zh-Hans.yaml';

const languages = {
	en,
	ja,
	zhHans,
	ko,
	pt,
	es,
	fr,
	de,
	pl,
	it: itLists,
	ru,
	nl,
	tr,
	vi,
	id: idLists,
	ar,
	uk,
	cs,
	sv,
	th,
	da,
	nb,
	fi,
	ro,
	hu,
	he,
	fa,
	el,
	bg,
} as Readonly<Record<string, WordLists>>;

/** All languages that Plumbline reads, merged. A test checks that each file holds lists of words only. */
export const defaultLexicon = new Lexicon(
	[marks as WordLists, ...Object.values(languages)],
	Object.entries(written as WordLists).map(([name, words]) => ({ lists: languages[name]!, written: words.split('|') })),
);
