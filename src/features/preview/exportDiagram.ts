import * as vscode from 'vscode';
import type { Diagram } from '../../core/diagrams/diagram.ts';
import { range } from '../../core/text/textDocument.ts';
import { applyFileEdits } from '../../host/applyFileEdits.ts';
import { toUri } from '../../host/convert.ts';
import type { PageMessage } from '../../shared/messages.ts';
import type { PreviewModel } from './previewModel.ts';
import type { PreviewParts } from './registerPreview.ts';

type ExportMessage = Extract<PageMessage, { readonly kind: 'export' | 'copy' }>;

const extensions = { svg: 'svg', png: 'png', mermaid: 'mmd', markdown: 'md' } as const;

/**
 * Copies, or asks where to and writes; the dialog asks before it replaces a file.
 * @returns what to tell on the page; undefined if the user changed their mind
 */
export async function exportDiagram(
	parts: PreviewParts,
	model: PreviewModel,
	diagram: Diagram,
	message: ExportMessage,
): Promise<string | undefined> {
	const content = contentOf(model, diagram, message);
	if (message.kind === 'copy') {
		await vscode.env.clipboard.writeText(content.toString());
		return vscode.l10n.t('Copied.');
	}
	const extension = extensions[message.format];
	const name = message.format === 'markdown' ? model.name : diagram.title;
	const folder = vscode.Uri.joinPath(toUri(diagram.uri), '..');
	const target = await vscode.window.showSaveDialog({
		defaultUri: vscode.Uri.joinPath(folder, `${fileName(name)}.${extension}`),
		filters: { [extension.toUpperCase()]: [extension] },
		title: vscode.l10n.t('Export Diagram'),
	});
	if (!target) {
		return undefined;
	}
	await vscode.window.withProgress(
		{ location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Exporting diagram') },
		() =>
			vscode.workspace.fs.writeFile(target, typeof content === 'string' ? new TextEncoder().encode(content) : content),
	);
	parts.logger.info('preview: exported', { format: message.format });
	return vscode.l10n.t('Exported.');
}

function contentOf(model: PreviewModel, diagram: Diagram, message: ExportMessage): string | Uint8Array {
	const source = model.pages.find(page => page.id === diagram.id)?.source ?? diagram.source;
	switch (message.format) {
		case 'svg':
			return message.data;
		case 'png':
			return Uint8Array.from(atob(message.data), character => character.charCodeAt(0));
		case 'mermaid':
			return `${dedent(source)}\n`;
		case 'markdown':
			return markdownPage(model);
	}
}

/** All drawings of the feature under their headings. */
export function markdownPage(model: PreviewModel): string {
	const parts = model.pages.map(({ id, title, path, type, source }) => {
		const tree = type === 'tree' && model.diagrams.find(diagram => diagram.id === id)?.source;
		return `## ${title}\n\n${path}\n\n${tree ? block('text', tree) : block('mermaid', source)}`;
	});
	return `# ${model.name}\n\n${parts.join('\n')}`;
}

function block(language: string, source: string): string {
	const fence = /^\s*`{3,}/m.test(source) ? '~~~~~~' : '```';
	return `${fence}${language}\n${dedent(source)}\n${fence}\n`;
}

function dedent(source: string): string {
	const lines = source.split('\n');
	const indents = lines.filter(line => line.trim() !== '').map(line => /^\s*/.exec(line)![0].length);
	const indent = indents.length > 0 ? Math.min(...indents) : 0;
	return lines
		.map(line => line.slice(indent))
		.join('\n')
		.trimEnd();
}

/** Puts a derived diagram at the end of the plan as one edit. */
export async function insertDiagram(
	parts: PreviewParts,
	model: PreviewModel,
	diagram: Diagram,
): Promise<string | undefined> {
	const document = model.plan && (await parts.workspace.openDocument(model.plan));
	if (!document) {
		return undefined;
	}
	const end = document.positionAt(document.getText().length);
	const gap = end.character > 0 ? '\n\n' : '\n';
	const done = await applyFileEdits(parts.workspace, [
		{
			kind: 'change',
			uri: document.uri,
			version: document.version,
			edits: [
				{
					range: range(end.line, end.character, end.line, end.character),
					newText: `${gap}## ${diagram.title}\n\n${block('mermaid', diagram.source)}`,
				},
			],
		},
	]);
	return done ? vscode.l10n.t('Inserted into the plan.') : undefined;
}

/** @example fileName('Data Flow: overview') // 'data-flow-overview' */
function fileName(title: string): string {
	return (
		title
			.toLowerCase()
			.replace(/[^\p{L}\p{N}]+/gu, '-')
			.replace(/^-+|-+$/g, '')
			.slice(0, 60) || 'diagram'
	);
}
