import { matchPrinciple, type Principle } from '../../documents/constitution.ts';
import { keyOf, similarity } from '../../gates/subjectKey.ts';
import { foldWord } from '../../lexicon/foldWord.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { fixHere } from '../edits.ts';
import type { Rule } from '../rule.ts';
import { constitutionOf, nameOf, shorten } from './gateContext.ts';

/** A menu, not a list of all. */
const mostOffered = 5;

/** A gate that names a principle by a number the constitution does not have. */
export const gateUnknownPrinciple: Rule = {
	code: 'gate.unknown-principle',
	kinds: ['plan'],
	*check(context) {
		const constitution = constitutionOf(context);
		const gates = context.plan?.gates.current ?? [];
		const principles = constitution?.principles.filter(({ key }) => key.numeral !== '') ?? [];
		const known = gates.filter(gate => matchPrinciple(gate, principles));
		// Gates that number something else, such as articles of another document, say nothing about this one.
		if (principles.length < 2 || known.length * 2 < gates.length) {
			return;
		}
		for (const gate of gates) {
			if (!known.includes(gate) && namesByNumber(gate.subject, context.lexicon)) {
				const near = principles.at(-1)!;
				yield {
					range: gate.subjectRange,
					message: context.translate(
						'The constitution has no principle for "{0}"; its last one is "{1}".',
						nameOf(gate),
						near.title,
					),
					related: [{ uri: constitution!.uri, range: near.section.heading.textRange, message: near.title }],
					fixes: nearest(gate.subject, principles)
						.slice(0, mostOffered)
						.map(({ title }) =>
							fixHere(
								context,
								context.translate('Use "{0}"', shorten(title)),
								[{ range: gate.subjectRange, newText: title.replaceAll('|', '\\|') }],
								false,
							),
						),
				};
			}
		}
	},
};

/** By how alike their names are, then by how far their numbers are apart. */
function nearest(subject: string, principles: readonly Principle[]): readonly Principle[] {
	const number = Number(keyOf(subject).numeral);
	const distance = ({ key }: Principle) => Math.abs(Number(key.numeral) - number) || 0;
	return [...principles].sort(
		(a, b) => similarity(b.title, subject) - similarity(a.title, subject) || distance(a) - distance(b),
	);
}

/** `VIII. …` or `Principle 8`, not `8 tests`. */
function namesByNumber(subject: string, lexicon: Lexicon): boolean {
	const text = foldWord(subject);
	return /^[ivx]{1,6}[.):]\s/.test(text) || (lexicon.lengthAt('principle', text, 0) > 0 && keyOf(text).numeral !== '');
}
