import { perOutline } from '../../markdown/perOutline.ts';
import { findLeftovers } from '../../placeholders/findLeftovers.ts';
import type { Leftover, LeftoverKind } from '../../placeholders/leftover.ts';
import type { DocumentKind } from '../../project/project.ts';
import type { FindingCode } from '../codes.ts';
import type { Fix } from '../finding.ts';
import type { ParsedDocument, Rule, RuleContext } from '../rule.ts';

/** Documents that a person fills: templates keep their placeholders. */
export const filledKinds: readonly DocumentKind[] = [
	'spec',
	'plan',
	'tasks',
	'research',
	'data-model',
	'quickstart',
	'checklist',
];

const readers = new Map<DocumentKind, (outline: ParsedDocument['outline']) => readonly Leftover[]>();

/** Leftovers of a document, found once. */
export function leftoversOf({ outline, kind, plan }: ParsedDocument): readonly Leftover[] {
	if (plan) {
		return plan.leftovers;
	}
	let read = readers.get(kind);
	if (!read) {
		read = perOutline(each => findLeftovers(each, { kind }));
		readers.set(kind, read);
	}
	return read(outline);
}

/** A rule that reports each leftover of a kind. */
export function leftoverRule(
	code: FindingCode,
	kind: LeftoverKind,
	message: (leftover: Leftover, context: RuleContext) => string,
	fixes: (leftover: Leftover, context: RuleContext) => readonly Fix[] = () => [],
): Rule {
	return {
		code,
		kinds: filledKinds,
		check: context =>
			leftoversOf(context)
				.filter(leftover => leftover.kind === kind)
				.map(leftover => ({
					range: leftover.range,
					message: message(leftover, context),
					fixes: fixes(leftover, context),
				})),
	};
}

/** At most 80 characters of a text, on one line, for a message. */
export function excerpt(text: string): string {
	const line = text.replace(/\s+/g, ' ').trim();
	return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
