import { type Component, nameKey, readComponents, sameName, singularKey } from '../../diagrams/componentTable.ts';
import type { Diagram, DiagramNode } from '../../diagrams/diagram.ts';
import { findDiagrams } from '../../diagrams/findDiagrams.ts';
import { isSample } from '../../diagrams/isSample.ts';
import { readPicture } from '../../diagrams/picture.ts';
import { parseDataModel } from '../../documents/dataModel.ts';
import { type Range, range } from '../../text/textDocument.ts';
import type { RawFinding, Rule, RuleContext } from '../rule.ts';

/** Nodes that disagree with the component table in presence or phase, and entities with the data model. */
export const diagramComponent: Rule = {
	code: 'diagram.component',
	kinds: ['plan', 'data-model'],
	*check(context) {
		const diagrams = findDiagrams(context.document.uri, context.outline).filter(
			diagram => !isSample(diagram, context.templateOutline),
		);
		if (diagrams.length > 0) {
			yield* context.kind === 'plan' ? checkComponents(context, diagrams) : [];
			yield* checkEntities(context, diagrams);
		}
	},
};

function* checkComponents(context: RuleContext, diagrams: readonly Diagram[]): Iterable<RawFinding> {
	const { outline, translate } = context;
	if (diagrams.every(({ type }) => type === 'tree')) {
		return; // none tells its phases
	}
	const components = readComponents(outline);
	const nodes = components.length === 0 ? [] : diagrams.flatMap(diagram => readPicture(diagram).nodes);
	if (nodes.every(node => node.phase === undefined)) {
		return;
	}
	const drawn = new Set<Component>();
	for (const node of nodes) {
		const component = components.find(one => sameName(one.name, node.label) || nameKey(one.name) === nameKey(node.id));
		if (component) {
			drawn.add(component);
		}
		if (!node.phase) {
			continue;
		}
		const place = placeOf(outline.lines, node);
		if (!component) {
			if (node.phase !== 'existing') {
				yield {
					range: place,
					message: translate(
						'"{0}" is drawn as new in {1}, but it is not in the component table.',
						node.label,
						node.phase,
					),
				};
			}
		} else if (node.phase === 'existing' ? component.change === 'new' : component.change === 'existing') {
			yield {
				range: place,
				message: translate(
					'"{0}" is drawn as {1}, but the component table says {2}.',
					node.label,
					node.phase,
					component.change ?? '',
				),
				related: rowOf(context, component),
			};
		} else if (node.phase !== 'existing' && component.phase && component.phase !== node.phase) {
			yield {
				range: place,
				message: translate(
					'"{0}" is drawn in {1}, but the component table says {2}.',
					node.label,
					node.phase,
					component.phase,
				),
				related: rowOf(context, component),
			};
		}
	}
	for (const component of components) {
		if (!drawn.has(component)) {
			yield {
				range: component.row.cells[0]?.range ?? range(component.line, 0, component.line, 0),
				message: translate('"{0}" is in the component table, but in no diagram.', component.name),
			};
		}
	}
}

/** Only where the two mostly agree: otherwise they speak of different things. */
function* checkEntities(context: RuleContext, diagrams: readonly Diagram[]): Iterable<RawFinding> {
	const { feature, outline, translate } = context;
	const uri = feature?.artifacts.find(artifact => artifact.kind === 'data-model')?.uri;
	const model = uri === context.document.uri ? outline : uri && context.parsed(uri)?.outline;
	const pictures = diagrams.filter(({ type }) => type === 'erDiagram');
	const entities = model && pictures.length > 0 ? parseDataModel(model).entities : [];
	for (const diagram of entities.length > 0 ? pictures : []) {
		const { nodes } = readPicture(diagram);
		const unknown = nodes.filter(node => !entities.some(entity => sameEntity(entity.name, node)));
		if (unknown.length * 2 > nodes.length) {
			continue;
		}
		for (const node of unknown) {
			yield {
				range: placeOf(outline.lines, node),
				message: translate('The data model describes no entity "{0}".', node.label),
			};
		}
	}
}

function sameEntity(name: string, node: DiagramNode): boolean {
	return [node.id, node.label].some(word => singularKey(word) === singularKey(name));
}

/** The node's id in its line, else the line's text. */
function placeOf(lines: readonly string[], node: DiagramNode): Range {
	const text = lines[node.line] ?? '';
	const at = text.indexOf(node.id);
	return at < 0
		? range(node.line, text.length - text.trimStart().length, node.line, text.trimEnd().length)
		: range(node.line, at, node.line, at + node.id.length);
}

function rowOf({ document, translate }: RuleContext, component: Component): RawFinding['related'] {
	const where = component.row.cells[0]?.range;
	return where && [{ uri: document.uri, range: where, message: translate('Its row of the component table') }];
}
