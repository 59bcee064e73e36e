import * as vscode from 'vscode';
import type { PlanFlavour } from '../../core/templates/bundledTemplates.ts';
import type { DocUri } from '../../core/text/textDocument.ts';
import type { ScaffoldingParts } from './registerScaffolding.ts';

const scheme = 'plumbline-template';

/** Plumbline's own templates by what plans made from them are told by. */
export const ownFlavours: Readonly<Record<string, PlanFlavour>> = {
	'nine-articles': 'articles',
	speckitadv: 'advanced',
};

/** The address of a resolved template, for a diff editor. */
export function templateDocument(name: string, project: DocUri, flavour: PlanFlavour | undefined): vscode.Uri {
	return vscode.Uri.from({ scheme, path: `/${name}.md`, query: project, fragment: flavour });
}

/** Serves resolved templates to the diff editor. */
export function registerTemplateDocuments({ workspace }: ScaffoldingParts): vscode.Disposable {
	return vscode.workspace.registerTextDocumentContentProvider(scheme, {
		async provideTextDocumentContent({ path, query, fragment }) {
			const { templateFor } = await import('../../core/templates/scaffold.ts');
			const flavour = Object.values(ownFlavours).find(name => name === fragment);
			return (await templateFor(workspace, query, path.slice(1).replace(/\.md$/, ''), { flavour }))?.content;
		},
	});
}
