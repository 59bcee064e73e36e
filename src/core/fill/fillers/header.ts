import type { HeaderValues } from '../../templates/fillHeader.ts';
import { headerValue } from '../../templates/fillHeader.ts';
import { headerValuesFor } from '../../templates/scaffold.ts';
import type { TextEdit } from '../../text/edits.ts';
import { baseName, parentUri } from '../../text/uri.ts';
import type { FillContext } from '../fillContext.ts';
import type { FillTarget } from '../fillTarget.ts';
import { fillTargets } from '../fillTarget.ts';
import type { Filler, Offer } from '../suggestion.ts';

/** Title, branch, date and links: from the feature's folder, its spec.md and the clock. */
export const fillHeaderField: Filler = async (target, context) => {
	const { parsed, project, feature, workspace, today, translate } = context;
	if (parsed.kind === 'constitution') {
		return constitutionFacts(target, context);
	}
	const folder = feature?.uri ?? parentUri(parsed.document.uri);
	const values = await headerValuesFor(workspace, project?.uri ?? parentUri(folder), folder, today);
	const own = editFor(target, values, context);
	if (!own) {
		return [];
	}
	const all = fillTargets(parsed)
		.filter(({ kind }) => kind === 'header' || kind === 'path')
		.flatMap(other => editFor(other, values, context) ?? []);
	const source = own.newText === values.date ? translate('today') : translate('the feature’s folder and spec.md');
	return [
		{ source, confidence: 'high', label: own.newText, edits: [own] },
		...(all.length > 1
			? [
					{
						source,
						confidence: 'high',
						label: translate('Fill all {0} places of the header', all.length),
						detail: [...new Set(all.map(edit => edit.newText))].join('\n'),
						edits: all,
					} as const,
				]
			: []),
	];
};

/** Name, version and dates of a constitution. */
function constitutionFacts({ leftovers }: FillTarget, { project, today, translate }: FillContext): Offer[] {
	const name = leftovers[0]?.name ?? '';
	return name === 'PROJECT_NAME'
		? project
			? [{ text: baseName(project.uri), source: translate('the project’s folder'), confidence: 'medium' }]
			: []
		: name.endsWith('_DATE')
			? [{ text: today, source: translate('today'), confidence: 'high' }]
			: [{ text: '1.0.0', source: translate('the first version'), confidence: 'high' }];
}

function editFor(target: FillTarget, values: HeaderValues, { parsed }: FillContext): TextEdit | undefined {
	const text = target.leftovers[0]?.text ?? '';
	const newText = headerValue(text, values);
	if (newText === undefined) {
		return undefined;
	}
	const { start, end } = target.range;
	const before = parsed.outline.lines[start.line]!.slice(0, start.character);
	// `specs/[###-feature]`: the folder may lie elsewhere.
	return newText === values.branch && before.endsWith('specs/') && values.path.endsWith(`/${values.branch}`)
		? { range: { start: { ...start, character: start.character - 'specs/'.length }, end }, newText: values.path }
		: { range: target.range, newText };
}
