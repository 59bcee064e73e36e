import * as vscode from 'vscode';
import type { Plumbline } from '../../core/plumbline.ts';
import { joinUri, relativePath } from '../../core/text/uri.ts';
import { toDocUri, toUri } from '../../host/convert.ts';

/** Lines longer than this are no prose. */
const longestLine = 5000;

/**
 * Paths below the project that are written as text and lead to a file: `specs/001-auth/spec.md`, also with a slash
 * before it.
 */
export async function provideDocumentLinks(
	plumbline: Plumbline,
	document: vscode.TextDocument,
	token: vscode.CancellationToken,
): Promise<vscode.DocumentLink[]> {
	const uri = toDocUri(document.uri);
	const parsed = await plumbline.parse(uri, token);
	const project = await plumbline.projectOf(uri, token);
	if (!parsed || !project) {
		return [];
	}
	const roots = project.specRoots.map(root => relativePath(project.uri, root)).filter(path => path);
	const starts = [...roots, '.specify'].map(path => path!.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	const path = new RegExp(`(?<![\\w./-])/?((?:${starts.join('|')})/[\\w./-]{1,200})`, 'g');
	const files = new Set(project.files);
	return parsed.outline.lines.flatMap((text, line) =>
		text.length > longestLine
			? []
			: [...text.matchAll(path)].flatMap(match => {
					const target = joinUri(project.uri, match[1]!.replace(/\.$/, ''));
					const start = match.index;
					const end = start + match[0].replace(/\.$/, '').length;
					return files.has(target)
						? [new vscode.DocumentLink(new vscode.Range(line, start, line, end), toUri(target))]
						: [];
				}),
	);
}
