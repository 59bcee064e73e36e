import type { Gate } from '../gates/gate.ts';
import { headingText } from '../gates/gateSections.ts';
import { keyOf, type SubjectKey, similarity } from '../gates/subjectKey.ts';
import { foldWord } from '../lexicon/foldWord.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { maskCode, plainText } from '../markdown/inline.ts';
import type { Outline, Section } from '../markdown/outline.ts';
import { type Range, range } from '../text/textDocument.ts';

/** What a project's constitution.md says. */
export interface Constitution {
	readonly principles: readonly Principle[];
	/** `1.2.0` of the last version line; an earlier one belongs to the sync report. */
	readonly version: string | undefined;
	/** Placeholders of the template that nobody replaced: `[PRINCIPLE_1_NAME]`. */
	readonly placeholders: readonly { readonly name: string; readonly range: Range }[];
}

/** One principle or article. */
export interface Principle {
	/** As the heading says it, without marks: `III. Test-First (NON-NEGOTIABLE)`. */
	readonly title: string;
	readonly key: SubjectKey;
	/** Short names: `tdd` of `Test-Driven Development (TDD)`. */
	readonly aliases: readonly string[];
	readonly section: Section;
	/** A violation cannot be justified. */
	readonly nonNegotiable: boolean;
}

const placeholder = /\[([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\]/g;

/** Reads a constitution. Total: any outline gives one, perhaps without principles. */
export function readConstitution(outline: Outline, lexicon: Lexicon): Constitution {
	const sections = principleSections(outline, lexicon);
	return {
		principles: sections
			.map(section => toPrinciple(section, lexicon))
			.filter(({ title }) => title !== '' && !/^\[[^\]]*\]$/.test(title)),
		version: versionOf(outline),
		placeholders: placeholdersIn(outline),
	};
}

/** Those with a numeral; without numerals those right below the principles' own heading. */
function principleSections(outline: Outline, lexicon: Lexicon): Section[] {
	const home = outline.sections.find(
		section => section.children.length > 0 && lexicon.is('core-principles', bareTitle(section)),
	);
	const candidates = home ? home.children : outline.sections.filter(section => section.heading.level > 1);
	const numbered = candidates.filter(section => keyOf(plainText(section.heading.text)).numeral !== '');
	const first = numbered.reduce<Section | undefined>(
		(a, b) => (a && a.heading.level <= b.heading.level ? a : b),
		undefined,
	);
	const top = numbered.filter(
		section => section.parent === first?.parent && section.heading.level === first?.heading.level,
	);
	return top.length > 1 ? top : [...(home?.children ?? [])];
}

function bareTitle(section: Section): string {
	return headingText(section.heading)
		.replace(/\([^()]*\)/g, '')
		.trim();
}

function toPrinciple(section: Section, lexicon: Lexicon): Principle {
	const title = plainText(section.heading.text);
	const remarks = [...foldWord(title).matchAll(/\(([^()]*)\)|\s[—–-]\s(.*)$/g)].map(
		match => match[1] ?? match[2] ?? '',
	);
	const key = keyOf(title);
	const words = key.name.split(' ');
	const initials = words.length > 1 ? words.map(word => word[0]).join('') : '';
	return {
		title,
		key,
		aliases: [initials, ...remarks].filter(alias => /^[\p{L}\p{N} ]{2,20}$/u.test(alias)),
		section,
		nonNegotiable: remarks.some(remark => lexicon.find('non-negotiable', remark) !== undefined),
	};
}

function versionOf(outline: Outline): string | undefined {
	let version: string | undefined;
	for (const block of outline.blocks) {
		for (const row of block.kind === 'paragraph' ? block.rows : []) {
			const text = maskCode(row.text).slice(0, 300);
			const match = /^[^\p{L}\d]*[\p{L} ]{2,20}[^\p{L}\d]*[:：][*\s]*v?(\d{1,4}\.\d{1,4}\.\d{1,4})\b/u.exec(text);
			version = match?.[1] ?? version;
		}
	}
	return version;
}

function placeholdersIn(outline: Outline): Constitution['placeholders'] {
	const found: { name: string; range: Range }[] = [];
	const add = (line: number, character: number, text: string) => {
		for (const match of maskCode(text).matchAll(placeholder)) {
			const start = character + match.index;
			found.push({ name: match[1]!, range: range(line, start, line, start + match[0].length) });
		}
	};
	for (const block of outline.blocks) {
		if (block.kind === 'heading') {
			add(block.line, block.textRange.start.character, block.text.split('\n', 1)[0]!);
		} else if (block.kind === 'paragraph') {
			for (const row of block.rows) {
				add(row.line, row.character, row.text);
			}
		}
	}
	return found;
}

/**
 * The principle that a gate speaks of: by name and numeral, by name, by numeral, by a similar name; by what its group
 * says if the gate itself names none.
 */
export function matchPrinciple<P extends Principle>(
	gate: Pick<Gate, 'subject' | 'group'>,
	principles: readonly P[],
): P | undefined {
	return (
		matchName(gate.subject, principles) ?? (gate.group === undefined ? undefined : matchName(gate.group, principles))
	);
}

function matchName<P extends Principle>(subject: string, principles: readonly P[]): P | undefined {
	const key = keyOf(subject);
	const sameName =
		key.name === ''
			? undefined
			: (principles.find(({ key: { name }, aliases }) => name === key.name || aliases.includes(key.name)) ??
				onlyOne(principles.filter(principle => principle.key.name.startsWith(`${key.name} `))));
	if (sameName) {
		return sameName;
	}
	const numeral = key.numeral.replace(/[.'’].*$/, '');
	const sameNumeral = numeral === '' ? undefined : principles.find(({ key }) => key.numeral === numeral);
	let best = sameNumeral;
	let bestScore = sameNumeral ? Math.max(0.5, similarity(sameNumeral.title, subject)) : 0.55;
	let second = 0;
	for (const principle of principles) {
		const score = principle === sameNumeral ? 0 : similarity(principle.title, subject);
		if (score > bestScore) {
			second = bestScore;
			best = principle;
			bestScore = score;
		} else {
			second = Math.max(second, score);
		}
	}
	// `Quality`, where both `Code Quality` and `Data Quality` are principles.
	return best !== sameNumeral && second > 0.55 && bestScore - second < 0.1 ? undefined : best;
}

function onlyOne<T>(items: readonly T[]): T | undefined {
	return items.length === 1 ? items[0] : undefined;
}
