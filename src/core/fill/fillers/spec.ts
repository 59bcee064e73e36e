import { parseSpec, type Spec, type Story } from '../../documents/spec.ts';
import { plainText, rowsText } from '../../markdown/inline.ts';
import type { ParsedDocument } from '../../rules/rule.ts';
import { type FieldId, fieldIdOf, isFilled } from '../fieldId.ts';
import type { FillContext } from '../fillContext.ts';
import type { Filler, Offer } from '../suggestion.ts';

/** What a figure must mention to count as that field's. */
const figures: Readonly<Partial<Record<FieldId, RegExp>>> = {
	performance: /\d\s?(?:ms|s|sec|seconds?|minutes?|fps|%|req|requests?|rps)\b|\bper second\b|\blatency\b|\d+\s?%/i,
	scale: /\b(?:users?|records?|items?|rows?|requests?|concurrent|screens?|documents?|accounts?|GB|TB|million|k)\b/i,
	constraints: /\d/,
};

/** The plan's summary and fields from the feature's spec.md. */
export const fillFromSpec: Filler = async (target, context) => {
	const parsed = await specOf(context);
	if (!parsed) {
		return [];
	}
	const spec = parseSpec(parsed.outline);
	const source = { sourceUri: parsed.document.uri, confidence: 'medium' } as const;
	const id = target.kind === 'field' ? fieldIdOf(target.label) : undefined;
	if (id === undefined) {
		const offers = /^\[(?:story name|story title|brief title|title)\]$/i.test(target.leftovers[0]?.text ?? '')
			? storyTitles(target.label, spec, context)
			: /^summary$|^overview$|요약|概要/i.test(target.label)
				? summaries(spec, context)
				: [];
		return target.kind === 'section' ? offers.map(offer => ({ ...offer, ...source })) : [];
	}
	if (id === 'storage') {
		return storage(spec, context).map(offer => ({ ...offer, ...source }));
	}
	const pattern = figures[id];
	const criteria = pattern ? spec.criteria.filter(({ text }) => pattern.test(text) && isFilled(text)) : [];
	return criteria.length === 0
		? []
		: [
				{
					...source,
					text: criteria.map(({ text, id: name }) => `${firstSentence(plainText(text))} (${name})`).join('; '),
					source: context.translate('spec.md, success criteria'),
				},
			];
};

export async function specOf({ feature, parsed, parse }: FillContext): Promise<ParsedDocument | undefined> {
	const uri = feature?.artifacts.find(artifact => artifact.kind === 'spec')?.uri;
	return uri && uri !== parsed.document.uri ? parse(uri) : undefined;
}

function summaries({ title, stories }: Spec, { translate }: FillContext): Pick<Offer, 'text' | 'source'>[] {
	const told = stories.map(storyText).filter(text => text !== '');
	const name = title && isFilled(title) && !/^\[/.test(title) ? title : undefined;
	const source = translate('spec.md, title and stories');
	const first = told[0] && { text: name ? `${name}: ${told[0]}` : told[0], source };
	const titles = stories.map(story => story.title).filter(isFilled);
	const all = titles.length > 1 && {
		text: `${name ? `${name}. ` : ''}${titles.map(each => `${each.replace(/[.]$/, '')}.`).join(' ')}`,
		source,
	};
	return [first, all].filter(offer => !!offer);
}

/** Titles of the spec's stories, that with the number of the heading first. */
function storyTitles(heading: string, { stories }: Spec, { translate }: FillContext): Pick<Offer, 'text' | 'source'>[] {
	const number = /\b(\d+)\b/.exec(heading)?.[1];
	return stories
		.filter(({ title }) => isFilled(title) && !title.startsWith('['))
		.sort((a, b) => Number(b.number === number) - Number(a.number === number))
		.map(story => ({ text: story.title, source: translate('spec.md, user story {0}', story.number) }));
}

function storyText({ section }: Story): string {
	const paragraph = section.blocks.find(block => block.kind === 'paragraph' && !block.item);
	const text = paragraph?.kind === 'paragraph' ? plainText(rowsText(paragraph.rows)) : '';
	return isFilled(text) && !/^\[/.test(text) ? text.slice(0, 600) : '';
}

function storage({ entities }: Spec, { translate }: FillContext): Offer[] {
	const names = entities.map(({ name }) => name.replace(/^\[|\]$/g, '')).filter(name => !/^Entity \d+$/i.test(name));
	const list = names.slice(0, 8).join(', ');
	return names.length > 0
		? [
				{
					text: `Store for ${list}`,
					snippet: `\${1:Store} for ${list.replace(/[\\$}]/g, '\\$&')}`,
					source: translate('spec.md, key entities'),
					confidence: 'low',
				},
			]
		: [];
}

function firstSentence(text: string): string {
	return /^.{1,300}?(?=[.!?。](?:\s|$)|$)/u.exec(text)?.[0] ?? text;
}
