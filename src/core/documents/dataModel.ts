import { plainText } from '../markdown/inline.ts';
import type { Block, Outline, Section } from '../markdown/outline.ts';
import type { Range } from '../text/textDocument.ts';
import { words } from './words.ts';

export interface EntityField {
	readonly name: string;
	/** Plain text of the type column or of what follows the name's colon; may be empty. */
	readonly type: string;
	readonly line: number;
}

export interface Entity {
	/** `Cart` of `### Entity: Cart (new)`. */
	readonly name: string;
	readonly range: Range;
	readonly section: Section;
	readonly fields: readonly EntityField[];
}

/** What a data-model.md says. */
export interface DataModel {
	readonly entities: readonly Entity[];
}

const fieldColumn = new RegExp(`^(?:${words.fields})(?: |$)`, 'iu');
const typeColumn = new RegExp(`(?:${words.types})`, 'iu');
const entityWord = new RegExp(`^(?:${words.entities})\\s*[:：–—-]\\s*|\\s+(?:${words.entities})$`, 'iu');
const about = new RegExp(`^(?:${words.about})$`, 'iu');
const and = new RegExp(`\\s*[&,/、]\\s*|\\s+(?:${words.and})\\s+`, 'iu');
const listField = /^(?:\*\*`?|`)([\p{L}_][\p{L}\p{N}_ .?]{0,50})(?:`?\*\*|`)\s*(?:[:：(（–—-]\s*|$)(.{0,120})/u;

/** Entities are the sections that list fields, in a table or as bullets that begin with a name. */
export function parseDataModel(outline: Outline): DataModel {
	return {
		entities: outline.sections.flatMap(section => {
			const fields = section.blocks.flatMap(fieldsIn);
			return fields.length > 0 && !isAbout(section) ? [toEntity(section, fields)] : [];
		}),
	};
}

/** `3. Relationships & Constraints`, or with that in brackets behind a title of another language. */
function isAbout({ heading }: Section): boolean {
	const [title, remark] = splitTitle(heading.text);
	return [title, remark].some(text => text.split(and).every(part => about.test(part)));
}

/** A title without its number, and what stands in brackets behind it. */
function splitTitle(text: string): readonly [title: string, remark: string] {
	const [, title = '', remark = ''] =
		/^(?:\d+(?:\.\d+)*[.)]?\s+)?(.*?)(?:\s{0,9}[(（]([^()（）]{0,80})[)）])?\s{0,9}$/s.exec(plainText(text))!;
	return [title, remark];
}

function fieldsIn(block: Block): EntityField[] {
	if (block.kind === 'table') {
		const header = block.header.cells.map(cell => plainText(cell.text));
		if (!fieldColumn.test(header[0] ?? '')) {
			return [];
		}
		const type = header.findIndex((title, index) => index > 0 && typeColumn.test(title));
		const fields = block.rows.map(row => ({
			name: plainText(row.cells[0]?.text ?? ''),
			type: type < 0 ? '' : plainText(row.cells[type]?.text ?? ''),
			line: row.line,
		}));
		return fields.filter(field => /\p{L}/u.test(field.name)); // `…` stands for the rest
	}
	if (block.kind !== 'item' || block.depth > 1) {
		return [];
	}
	const match = listField.exec(block.row.text);
	return match && !about.test(match[1]!.trim())
		? [{ name: match[1]!.trim(), type: plainText(match[2]!).replace(/[:：]$/, ''), line: block.line }]
		: [];
}

function toEntity(section: Section, fields: readonly EntityField[]): Entity {
	const { heading } = section;
	const name = splitTitle(heading.text)[0].replace(entityWord, '').trim();
	return { name, range: heading.textRange, section, fields };
}
