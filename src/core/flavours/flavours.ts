import { foldWord } from '../lexicon/foldWord.ts';
import { plainText } from '../markdown/inline.ts';
import type { Outline } from '../markdown/outline.ts';
import charter from './charter.yaml';
import nineArticles from './nine-articles.yaml';
import plain from './plain.yaml';
import speckitadv from './speckitadv.yaml';
import upstream from './upstream.yaml';
import upstream202509 from './upstream-2025-09.yaml';

/** The dialect that a plan is written in. */
export type FlavourName = 'upstream' | 'upstream-2025-09' | 'nine-articles' | 'speckitadv' | 'charter' | 'plain';

export interface Flavour {
	/** Of second level, in the template's order. */
	readonly sections: readonly { readonly title: string; readonly required: boolean }[];
	/** Labels of the fields that a person fills: `Language/Version`. */
	readonly fields: readonly string[];
	/** Beginnings of headings that only this flavour has, folded. */
	readonly marks: readonly string[];
}

interface FlavourData {
	readonly sections: readonly string[];
	readonly optional: readonly string[];
	readonly fields: readonly string[];
	readonly marks: readonly string[];
}

export const flavours: Readonly<Record<FlavourName, Flavour>> = {
	'nine-articles': toFlavour(nineArticles),
	speckitadv: toFlavour(speckitadv),
	charter: toFlavour(charter),
	'upstream-2025-09': toFlavour(upstream202509),
	upstream: toFlavour(upstream),
	plain: toFlavour(plain),
};

function toFlavour(source: unknown): Flavour {
	const data = source as FlavourData; // our own file, read when the program is built
	return {
		sections: [
			...data.sections.map(title => ({ title, required: true })),
			...data.optional.map(title => ({ title, required: false })),
		],
		fields: data.fields,
		marks: data.marks.map(foldWord),
	};
}

/** Flavours that take more than one of their headings to recognise: others borrow single ones. */
const marksNeeded: Partial<Record<FlavourName, number>> = { speckitadv: 2 };

/**
 * Tells a plan's flavour by its headings of first to third level.
 * @example detectFlavour(parseOutline('## Phase -1: Pre-Implementation Gates')) // 'nine-articles'
 */
export function detectFlavour(outline: Outline): FlavourName {
	const titles = outline.sections
		.filter(section => section.heading.level <= 3)
		.map(section => foldWord(plainText(section.heading.text)).replace(/^[\d.]+\s+/, ''));
	for (const [name, { marks }] of Object.entries(flavours) as [FlavourName, Flavour][]) {
		const found = marks.filter(mark => titles.some(title => title.startsWith(mark)));
		if (found.length >= (marksNeeded[name] ?? 1)) {
			return name;
		}
	}
	return 'plain';
}
