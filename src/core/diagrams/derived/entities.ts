import { type Entity, parseDataModel } from '../../documents/dataModel.ts';
import { plainText } from '../../markdown/inline.ts';
import { nameKey, singularKey } from '../componentTable.ts';
import type { DiagramNode } from '../diagram.ts';
import { bareWord, quoteLabel } from '../mermaidText.ts';
import { Chart } from './chart.ts';
import type { Derive, Derived, DerivedSource } from './source.ts';

const maxEntities = 60;
const maxFields = 25;

/** The data model's entities with their fields and references; else the key entities of the spec. */
export const deriveEntities: Derive = source => {
	const isDrawn = source.found.some(({ type }) => /^(?:erDiagram|classDiagram)/.test(type));
	return isDrawn ? undefined : (fromDataModel(source) ?? fromSpec(source));
};

function fromDataModel({ dataModel, translate }: DerivedSource): Derived | undefined {
	const all = dataModel ? parseDataModel(dataModel.outline).entities : [];
	const entities = uniqueNames(all).slice(0, maxEntities);
	if (!dataModel || entities.length < 2) {
		return undefined;
	}
	const { uri } = dataModel.document;
	const related = [...relations(entities)];
	if (related.length === 0 && entities.filter(entity => entity.fields.length > 1).length < 3) {
		return undefined; // two lone tables are no picture, and often no entities
	}
	// What is not related stands side by side, or one below the other.
	const lines = ['erDiagram', ...(related.length * 2 < entities.length ? ['    direction LR'] : [])];
	const nodes: DiagramNode[] = [];
	for (const entity of entities) {
		lines.push(`    ${entityId(entity)} {`);
		for (const field of entity.fields.slice(0, maxFields)) {
			lines.push(`        ${typeWord(field.type)} ${bareWord(field.name)}`);
		}
		lines.push('    }');
		const { line } = entity.section.heading;
		nodes.push({ id: plainName(entity), label: entity.name, uri, line, phase: undefined });
	}
	lines.push(...related);
	return {
		kind: 'entities',
		title: translate('Entities'),
		type: 'erDiagram',
		source: lines.join('\n'),
		nodes,
		document: dataModel,
		line: entities[0]!.range.start.line,
	};
}

/** @example typeWord("'open' | 'done'") // 'enum' */
function typeWord(type: string): string {
	const isChoice = /^\s*(?:'[^']*'|"[^"]*")\s*\|/.test(type);
	return isChoice ? 'enum' : bareWord(type.split(/[,;(（]/, 1)[0]!.trim() || 'any').slice(0, 30);
}

/** A field that is called for another entity, or has its type, refers to it: `user_id`, `items: List<Item>`. */
function* relations(entities: readonly Entity[]): Iterable<string> {
	const seen = new Set<string>();
	for (const entity of entities) {
		for (const field of entity.fields) {
			const target = entities.find(other => other !== entity && refersTo(field, other));
			if (!target || seen.has(`${entity.name} ${target.name}`)) {
				continue;
			}
			seen.add(`${entity.name} ${target.name}`);
			const isMany = /\[\]|list|array|set|collection|many|\*$/i.test(field.type);
			const label = quoteLabel(field.name);
			yield isMany
				? `    ${entityId(entity)} ||--o{ ${entityId(target)} : ${label}`
				: `    ${entityId(target)} ||--o{ ${entityId(entity)} : ${label}`;
		}
	}
}

function refersTo(field: Entity['fields'][number], other: Entity): boolean {
	const key = singularKey(other.name);
	const words = field.type.split(/[^\p{L}\p{N}_]+/u).map(singularKey);
	return key.length >= 3 && (nameKey(field.name) === `${key}id` || words.includes(key));
}

function uniqueNames(entities: readonly Entity[]): Entity[] {
	const seen = new Set<string>();
	return entities.filter(entity => {
		const key = plainName(entity);
		return key !== '' && !seen.has(key) && seen.add(key);
	});
}

/** Mermaid takes neither quotes nor percent signs inside a quoted entity's name. */
function plainName(entity: Entity): string {
	return entity.name
		.replace(/["%\\`#<>&\r\n]+/g, ' ')
		.replace(/\s+/g, ' ')
		.trim()
		.slice(0, 80);
}

function entityId(entity: Entity): string {
	return `"${plainName(entity)}"`;
}

/** What the entities are to each other, a spec says in prose: one names another. */
function fromSpec({ spec, translate }: DerivedSource): Derived | undefined {
	const entities = spec?.read.entities ?? [];
	if (!spec || entities.length < 2) {
		return undefined;
	}
	const { uri } = spec.document;
	const chart = new Chart('fit');
	const ids = entities.map(({ name, range }) => chart.node(name, { uri, line: range.start.line }));
	for (const [index, { range }] of entities.entries()) {
		const end = entities[index + 1]?.range.start.line ?? range.start.line + 1;
		const text = plainText(spec.outline.lines.slice(range.start.line, Math.min(end, range.start.line + 12)).join(' '));
		for (const [other, { name }] of entities.entries()) {
			if (
				other !== index &&
				name.length >= 3 &&
				new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(name)}(?:s|es)?(?![\\p{L}\\p{N}])`, 'iu').test(text)
			) {
				chart.edge(ids[index]!, ids[other]!);
			}
		}
	}
	if (chart.edgeCount === 0) {
		return undefined; // a list of names is no picture
	}
	return {
		kind: 'entities',
		title: translate('Key entities'),
		type: 'flowchart',
		source: chart.toString(),
		nodes: chart.nodes,
		document: spec,
		line: entities[0]!.range.start.line,
	};
}

function escapePattern(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
