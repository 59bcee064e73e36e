import * as vscode from 'vscode';

export interface WebviewPage {
	/** In `media/`. */
	readonly style: string;
	/** In `dist/`. */
	readonly scripts: readonly string[];
	/** What the page needs beside its own scripts and style, by directive of the content security policy. */
	readonly allow?: Readonly<Record<'style-src' | 'img-src', string>>;
}

/**
 * A page without content: that comes by messages. Nothing of the workspace is in it, nothing but the extension's own
 * scripts can run, and nothing can be fetched.
 */
export function webviewHtml(webview: vscode.Webview, extensionUri: vscode.Uri, page: WebviewPage): string {
	const file = (...path: string[]) => webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, ...path)).toString();
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	const nonce = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
	const policy = [
		"default-src 'none'",
		`script-src 'nonce-${nonce}'`,
		`style-src ${webview.cspSource} ${page.allow?.['style-src'] ?? ''}`,
		...(page.allow ? [`img-src ${page.allow['img-src']}`] : []),
		"base-uri 'none'",
		"form-action 'none'",
	].join('; ');
	return `<!DOCTYPE html>
<html lang="${vscode.env.language.replace(/[^\w-]/g, '')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${file('media', page.style)}">
</head>
<body>
${page.scripts.map(script => `<script nonce="${nonce}" src="${file('dist', script)}"></script>`).join('\n')}
</body>
</html>`;
}
