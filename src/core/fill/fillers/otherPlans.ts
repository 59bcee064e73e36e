import { fieldsOf } from '../../markdown/fields.ts';
import type { ParsedDocument } from '../../rules/rule.ts';
import type { DocUri } from '../../text/textDocument.ts';
import { fieldIdOf, isFilled } from '../fieldId.ts';
import type { FillContext } from '../fillContext.ts';
import type { Filler } from '../suggestion.ts';

/** Enough to know how a project answers; more would only take time. */
const maxPlans = 200;
const maxOffers = 5;

/** The same field in the other plans of the project, the most used value first. */
export const fillFromOtherPlans: Filler = async (target, context) => {
	const key = keyOf(target.label);
	const values = new Map<string, { count: number; uri: DocUri }>();
	for (const plan of await otherPlans(context)) {
		const value = fieldValues(plan).get(key);
		if (value !== undefined) {
			const known = values.get(value);
			values.set(value, { count: (known?.count ?? 0) + 1, uri: known?.uri ?? plan.document.uri });
		}
	}
	return [...values]
		.sort(([a, { count: countA }], [b, { count: countB }]) => countB - countA || (a < b ? -1 : 1))
		.slice(0, maxOffers)
		.map(([value, { count, uri }]) => ({
			text: value,
			source: count === 1 ? context.translate('1 other plan') : context.translate('{0} other plans', count),
			sourceUri: uri,
			confidence: count > 1 ? 'medium' : 'low',
		}));
};

/** The other documents of the same kind, the newest features first. */
export async function otherPlans({ parsed, project, parse }: FillContext): Promise<ParsedDocument[]> {
	const uris = (project?.features ?? [])
		.flatMap(feature => feature.artifacts)
		.filter(artifact => artifact.kind === parsed.kind && artifact.uri !== parsed.document.uri)
		.map(artifact => artifact.uri)
		.slice(-maxPlans)
		.reverse();
	return (await Promise.all(uris.map(parse))).filter(plan => plan !== undefined);
}

const read = new WeakMap<ParsedDocument, ReadonlyMap<string, string>>();

function fieldValues(plan: ParsedDocument): ReadonlyMap<string, string> {
	let values = read.get(plan);
	if (!values) {
		values = new Map(
			(plan.plan?.fields ?? fieldsOf(plan.outline))
				.filter(({ value }) => isFilled(value))
				.map(({ label, value }) => [keyOf(label), value.replace(/\s+/g, ' ')]),
		);
		read.set(plan, values);
	}
	return values;
}

function keyOf(label: string): string {
	return fieldIdOf(label) ?? label.toLowerCase();
}
