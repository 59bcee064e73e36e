import { plainText } from '../../markdown/inline.ts';
import type { Block } from '../../markdown/outline.ts';
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
		const { text, blocks } = context.outline;
		const where = /clarification/i.test(text) ? blocks.flatMap(block => denialIn(block) ?? []) : [];
		const source = where.length > 0 ? questionedDocument(context) : undefined;
		const question = source && openQuestion(source);
		return !question
			? []
			: where.map(place => ({
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

function denialIn(block: Block): Range | undefined {
	if (block.kind !== 'paragraph') {
		return undefined;
	}
	const row = block.rows[0];
	if (!row || !/clarification/i.test(row.text)) {
		return undefined; // most of them
	}
	const ticked = block.item?.row === row && block.item?.box ? /^[xX✓✔✅]$/u.test(block.item.box.mark) : true;
	// Code spans count here: people write the marker as code when they speak of it.
	return ticked && denial.test(plainText(row.text).replace(/[[\]]/g, ''))
		? range(row.line, row.character, row.line, row.character + row.text.length)
		: undefined;
}
