import { type Definition, definitionsIn } from '../ids/ids.ts';
import { type Field, fieldsOf } from '../markdown/fields.ts';
import { plainText } from '../markdown/inline.ts';
import type { Outline, Section } from '../markdown/outline.ts';
import type { Range } from '../text/textDocument.ts';
import { words } from './words.ts';

/** `### User Story 1 - Sign in (Priority: P1)`. */
export interface Story {
	/** As written: `1`, `2a`, `1.1`. */
	readonly number: string;
	/** Without number and priority: `Sign in`. */
	readonly title: string;
	/** `P1`, if the heading says so. */
	readonly priority: string | undefined;
	readonly section: Section;
	readonly range: Range;
}

/** What a spec.md says. */
export interface Spec {
	/** First heading without `Feature Specification:`. */
	readonly title: string | undefined;
	/** The field `Status` of its header. */
	readonly status: Field | undefined;
	readonly stories: readonly Story[];
	/** `FR-001` … and kin, where they are stated. */
	readonly requirements: readonly Definition[];
	/** `SC-001` … */
	readonly criteria: readonly Definition[];
	/** Names in the section `Key Entities`. */
	readonly entities: readonly { readonly name: string; readonly range: Range }[];
}

const story = new RegExp(
	`^(?:${words.stories})[\\s#-]{0,3}(\\d{1,3}(?:\\.\\d{1,2})?[a-z]?)(?![\\p{L}\\p{N}])\\s*[-–—:：.]*\\s*(.*)$`,
	'iu',
);
const priority = /[(（[][^()（）[\]]{0,30}?\b(P\d)\b[^()（）[\]]{0,30}[)）\]]/u;
const status = /^(?:Status|ステータス|状態|状态|狀態|상태|Estado|Statut|Stan)$/i;
const entities =
	/Key Entities|Entities|主要エンティティ|エンティティ|关键实体|關鍵實體|實體|실체|엔티티|Entidades|Entités|Entitäten|Encje/i;

/** Reads what other documents refer to: stories, requirements, success criteria, entities. */
export function parseSpec(outline: Outline): Spec {
	const fields = fieldsOf(outline);
	const definitions = definitionsIn(outline);
	return {
		title: titleOf(outline),
		status: fields.find(field => status.test(field.label)),
		stories: storiesOf(outline),
		requirements: definitions.filter(({ id }) => !id.startsWith('SC-')),
		criteria: definitions.filter(({ id }) => id.startsWith('SC-')),
		entities: entitiesOf(outline, fields),
	};
}

/**
 * The title of a document without the words of its kind.
 * @example '# Feature Specification: Shared carts' // 'Shared carts'
 */
export function titleOf(outline: Outline): string | undefined {
	const heading = outline.sections[0]?.heading;
	const text = heading && plainText(heading.text);
	return text?.replace(/^[^:：]{3,40}[:：]\s+(?=\S)/, '') || undefined;
}

/** The user stories that headings name. */
export function storiesOf({ sections }: Outline): readonly Story[] {
	return sections.flatMap(section => (/\d/.test(section.heading.text) ? (toStory(section) ?? []) : []));
}

function toStory(section: Section): Story | undefined {
	const text = plainText(section.heading.text);
	const match = story.exec(text.replace(/^\d+(?:\.\d+)*\.?\s+|^[^\p{L}\p{N}]+/u, ''));
	if (!match) {
		return undefined;
	}
	const [, number, rest] = match;
	return {
		number: number!.toLowerCase(),
		title: rest!.replace(priority, '').replace(/\s+/g, ' ').trim(),
		priority: priority.exec(rest!)?.[1],
		section,
		range: section.heading.textRange,
	};
}

function entitiesOf(outline: Outline, fields: readonly Field[]): Spec['entities'] {
	const section = outline.sections.find(({ heading }) => entities.test(heading.text));
	return fields
		.filter(field => field.section && field.section === section && field.label.length < 60)
		.map(field => ({ name: plainText(field.label), range: field.labelRange }));
}
