import * as vscode from 'vscode';
import { parseOutline } from '../../core/markdown/parseOutline.ts';
import { noCancellation } from '../../core/project/workspace.ts';
import { artifactNames, templateNameOf } from '../../core/templates/artifacts.ts';
import { insertSections, missingSections } from '../../core/templates/missingSections.ts';
import type { DocUri } from '../../core/text/textDocument.ts';
import { baseName } from '../../core/text/uri.ts';
import { applyFileEdits, offerToOpen } from '../../host/applyFileEdits.ts';
import { toUri } from '../../host/convert.ts';
import { HumanError } from '../../host/notifications.ts';
import { artifactLabel } from './newArtifact.ts';
import { chooseProject } from './places.ts';
import type { ScaffoldingParts } from './registerScaffolding.ts';
import { ownFlavours, templateDocument } from './templateDocuments.ts';

const { l10n } = vscode;

/** Inserts every section that the template requires and the document lacks, in the template's order. */
export async function runInsertMissingSections(parts: ScaffoldingParts, resource: DocUri | undefined): Promise<void> {
	const { parsed, template } = await withTemplate(parts, resource);
	const outline = parseOutline(template.content);
	const edits = insertSections(parsed.outline, outline, missingSections(parsed, outline));
	if (edits.length === 0) {
		throw new HumanError(l10n.t('No section of the template is missing here.'));
	}
	const { uri, version } = parsed.document;
	await applyFileEdits(parts.workspace, [{ kind: 'change', uri, version, edits }]);
	await vscode.window.showTextDocument(toUri(uri));
}

/** The resolved template on the left, the document on the right. */
export async function runCompareWithTemplate(parts: ScaffoldingParts, resource: DocUri | undefined): Promise<void> {
	const { parsed, project, flavour, template } = await withTemplate(parts, resource);
	const { uri } = parsed.document;
	const left = templateDocument(template.name, project, flavour);
	const title = l10n.t('{0} (template) ↔ {1}', template.name, baseName(uri));
	await vscode.commands.executeCommand('vscode.diff', left, toUri(uri), title);
}

export async function runCreateTemplateOverride(
	{ plumbline, workspace }: ScaffoldingParts,
	resource: DocUri | undefined,
): Promise<void> {
	const project = await chooseProject(plumbline, resource);
	if (!project) {
		return;
	}
	const items = artifactNames.map(name => ({ label: artifactLabel(name), description: templateNameOf(name), name }));
	const picked = await vscode.window.showQuickPick(items, { placeHolder: l10n.t('Which template is to be your own?') });
	const { createTemplateOverride } = await import('../../core/templates/createTemplateOverride.ts');
	const made = picked && (await createTemplateOverride(workspace, project.uri, templateNameOf(picked.name)));
	if (made?.kind === 'exists') {
		await offerToOpen(made.uri);
	} else if (made && (await applyFileEdits(workspace, made.edits))) {
		await vscode.window.showTextDocument(toUri(made.uri));
	}
}

/** A document with the template that it is made from, of its own flavour if the project has none. */
async function withTemplate({ plumbline, workspace }: ScaffoldingParts, uri: DocUri | undefined) {
	const parsed = uri && (await plumbline.parse(uri, noCancellation));
	if (!parsed) {
		throw new HumanError(l10n.t('Open a document of a feature first.'));
	}
	const project = await plumbline.projectOf(uri, noCancellation);
	const artifact = artifactNames.find(name => name === parsed.kind);
	const { templateFor } = await import('../../core/templates/scaffold.ts');
	const flavour = ownFlavours[parsed.plan?.flavour ?? ''];
	const template =
		artifact && project && (await templateFor(workspace, project.uri, templateNameOf(artifact), { flavour }));
	if (!template) {
		throw new HumanError(l10n.t('There is no template for {0}.', baseName(uri)));
	}
	return { parsed, project: project.uri, flavour, template };
}
