import { findAll } from '../../markdown/findAll.ts';
import { plainText } from '../../markdown/inline.ts';
import type { Outline } from '../../markdown/outline.ts';
import type { Leftover } from '../../placeholders/leftover.ts';
import { type Range, range } from '../../text/textDocument.ts';
import { artifactOf } from '../feature.ts';
import { leftoversOf } from '../placeholders/leftoverRule.ts';
import type { ParsedDocument, Rule, RuleContext } from '../rule.ts';

/** `[x] No [NEEDS CLARIFICATION] markers remain`, `All NEEDS CLARIFICATION items are resolved.` */
const denial =
	/^(?:✅\s*)?(?:No|Zero|All|There are no)\b[^.:;]{0,30}NEEDS CLARIFICATION[^.:;]{0,40}\b(?:remain|remains|remaining|left|resolved|answered)\b/i;

/** A ticked box or a sentence that denies open questions while there is one. */
export const clarificationDenied: Rule = {
	code: 'clarification.denied',
	kinds: ['spec', 'plan', 'checklist'],
	check(context) {
		const source = questionedDocument(context);
		const question = source && openQuestion(source);
		return !question
			? []
			: denialsIn(context.outline).map(place => ({
					range: place,
					message: context.translate('This says that no clarification is needed, but a question is still open.'),
					related: [
						{
							uri: source.document.uri,
							range: question.range,
							message: context.translate('The question that is open'),
						},
					],
				}));
	},
};

/** A checklist speaks of the spec. */
function questionedDocument(context: RuleContext): ParsedDocument | undefined {
	return context.kind === 'checklist' ? artifactOf(context, 'spec') : context;
}

/** A marker in its canonical form; a bare word could be part of the denial itself. */
function openQuestion(parsed: ParsedDocument): Leftover | undefined {
	return leftoversOf(parsed).find(
		leftover =>
			leftover.kind === 'clarification' && /^\[[^\]:：]{3,40}[:：]|^NEEDS CLARIFICATION$/.test(leftover.text.trim()),
	);
}

function denialsIn(outline: Outline): Range[] {
	const lines = new Set(findAll(outline, /clarification/gi).map(({ line }) => line));
	const denials: Range[] = [];
	for (const block of lines.size > 0 ? outline.blocks : []) {
		const row = block.kind === 'paragraph' ? block.rows[0] : undefined;
		if (!row || !lines.has(row.line)) {
			continue; // most of them
		}
		const ticked = block.item?.row === row && block.item?.box ? /^[xX✓✔✅]$/u.test(block.item.box.mark) : true;
		// Code spans count here: people write the marker as code when they speak of it.
		if (ticked && denial.test(plainText(row.text).replace(/[[\]]/g, ''))) {
			denials.push(range(row.line, row.character, row.line, row.character + row.text.length));
		}
	}
	return denials;
}
