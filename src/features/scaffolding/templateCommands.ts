import * as vscode from 'vscode';
import { noCancellation } from '../../core/project/workspace.ts';
import { artifactNames, templateNameOf } from '../../core/templates/artifacts.ts';
import type { DocUri } from '../../core/text/textDocument.ts';
import { baseName } from '../../core/text/uri.ts';
import { applyFileEdits, offerToOpen } from '../../host/applyFileEdits.ts';
import { toUri } from '../../host/convert.ts';
import { HumanError } from '../../host/notifications.ts';
import { artifactLabel } from './newArtifact.ts';
import { chooseProject } from './places.ts';
import type { ScaffoldingParts } from './registerScaffolding.ts';

const { l10n } = vscode;
const scheme = 'plumbline-template';

/** Inserts every section that the template requires and the document lacks, in the template's order. */
export async function runInsertMissingSections(
	{ plumbline, workspace }: ScaffoldingParts,
	resource: DocUri | undefined,
): Promise<void> {
	const uri = await documentOf(resource);
	const parsed = await plumbline.parse(uri, noCancellation);
	const findings = await plumbline.check(uri, noCancellation);
	const edits = findings
		.filter(finding => finding.code === 'section.missing')
		.flatMap(finding => finding.fixes?.[0]?.edits ?? [])
		.flatMap(edit => (edit.kind === 'change' ? edit.edits : []));
	if (!parsed || edits.length === 0) {
		throw new HumanError(l10n.t('No section of the template is missing here.'));
	}
	await applyFileEdits(workspace, [{ kind: 'change', uri, version: parsed.document.version, edits }]);
	await vscode.window.showTextDocument(toUri(uri));
}

/** The resolved template on the left, the document on the right. */
export async function runCompareWithTemplate(
	{ plumbline, workspace }: ScaffoldingParts,
	resource: DocUri | undefined,
): Promise<void> {
	const uri = await documentOf(resource);
	const kind = (await plumbline.parse(uri, noCancellation))?.kind;
	const project = await plumbline.projectOf(uri, noCancellation);
	const artifact = artifactNames.find(name => name === kind);
	const { templateFor } = await import('../../core/templates/scaffold.ts');
	const template = artifact && project && (await templateFor(workspace, project.uri, templateNameOf(artifact)));
	if (!template) {
		throw new HumanError(l10n.t('There is no template for {0}.', baseName(uri)));
	}
	const left = vscode.Uri.from({ scheme, path: `/${template.name}.md`, query: project.uri });
	const title = l10n.t('{0} (template) ↔ {1}', template.name, baseName(uri));
	await vscode.commands.executeCommand('vscode.diff', left, toUri(uri), title);
}

/** Serves resolved templates to the diff editor. */
export function registerTemplateDocuments({ workspace }: ScaffoldingParts): vscode.Disposable {
	return vscode.workspace.registerTextDocumentContentProvider(scheme, {
		async provideTextDocumentContent({ path, query }) {
			const { templateFor } = await import('../../core/templates/scaffold.ts');
			return (await templateFor(workspace, query, path.slice(1).replace(/\.md$/, '')))?.content;
		},
	});
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

async function documentOf(resource: DocUri | undefined): Promise<DocUri> {
	if (resource === undefined) {
		throw new HumanError(l10n.t('Open a document of a feature first.'));
	}
	return resource;
}
