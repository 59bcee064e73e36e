import * as vscode from 'vscode';
import type { Project } from '../../core/project/project.ts';
import { noCancellation } from '../../core/project/workspace.ts';
import { renameFeature } from '../../core/templates/renameFeature.ts';
import { setActiveFeature } from '../../core/templates/setActiveFeature.ts';
import type { FileEdit } from '../../core/text/edits.ts';
import type { DocUri, ITextDocument } from '../../core/text/textDocument.ts';
import { isInside, joinUri } from '../../core/text/uri.ts';
import { applyFileEdits } from '../../host/applyFileEdits.ts';
import { askText } from './multiStep.ts';
import { folderProblem } from './newFeature.ts';
import { chooseFeature, pathIn, pickFeature } from './places.ts';
import type { ScaffoldingParts } from './registerScaffolding.ts';

const { l10n } = vscode;

/** @param row the feature of a row; asked for if undefined */
export async function runSetActiveFeature(parts: ScaffoldingParts, row: DocUri | undefined): Promise<void> {
	const placeHolder = l10n.t('On which feature should Spec Kit’s commands work?');
	const place = row
		? await chooseFeature(parts.plumbline, row, placeHolder)
		: await pickFeature(parts.plumbline, placeHolder);
	if (place) {
		const edit = await setActiveFeature(parts.workspace, place.project.uri, place.feature.uri);
		await applyFileEdits(parts.workspace, [edit], { save: true });
	}
}

/** Renames the folder and every mention of it in the project; what changes is shown before. */
export async function runRenameFeature(parts: ScaffoldingParts, resource: DocUri | undefined): Promise<void> {
	const { plumbline, workspace } = parts;
	const place = await chooseFeature(plumbline, resource, l10n.t('Which feature gets another name?'));
	if (!place) {
		return;
	}
	const { project, feature } = place;
	const siblings = project.features.filter(other => other !== feature).map(other => other.name);
	const answer = await askText({
		title: l10n.t('Rename Feature'),
		step: 1,
		totalSteps: 1,
		prompt: l10n.t('New name of the folder; branch line, links and paths follow'),
		value: feature.name,
		validate: value => (value === feature.name ? l10n.t('Type another name.') : folderProblem(value, siblings)),
	});
	if (typeof answer === 'string') {
		return;
	}
	const candidates = new Set([
		...plumbline.documentsOf(project),
		...project.files.filter(file => isInside(file, feature.uri)),
		joinUri(project.uri, '.specify/feature.json'),
	]);
	const documents: ITextDocument[] = [];
	for (const uri of candidates) {
		const isTemplate = (await plumbline.parse(uri, noCancellation))?.kind === 'template';
		const document = isTemplate ? undefined : await workspace.openDocument(uri);
		if (document) {
			documents.push(document);
		}
	}
	const edits = renameFeature(feature.uri, answer.value, documents);
	const rename = l10n.t('Rename');
	const choose = l10n.t('Choose Changes…');
	const question = l10n.t('Rename {0} to {1}?', feature.name, answer.value);
	const choice = await vscode.window.showInformationMessage(
		question,
		{ modal: true, detail: detailOf(project, edits) },
		rename,
		choose,
	);
	if (choice) {
		await applyFileEdits(workspace, edits, { preview: choice === choose ? question : undefined, save: true });
	}
}

/** Which files change with the folder, and in how many places. */
function detailOf(project: Project, edits: readonly FileEdit[]): string {
	const changed = edits.flatMap(edit => (edit.kind === 'change' ? [edit] : []));
	const lines = changed.map(({ uri, edits: places }) => `${pathIn(project, uri)} (${places.length})`);
	const shown = lines.length > 12 ? [...lines.slice(0, 11), l10n.t('and {0} more files', lines.length - 11)] : lines;
	return lines.length === 0 ? '' : [l10n.t('These files change with the folder:'), '', ...shown].join('\n');
}
