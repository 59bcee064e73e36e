import * as vscode from 'vscode';

/**
 * The page without content: that comes by messages. Nothing of the workspace is in it, nothing but the extension's own
 * two scripts can run, and nothing can be fetched. Mermaid writes `style` attributes and elements, hence the inline styles.
 */
export function previewHtml(webview: vscode.Webview, extensionUri: vscode.Uri): string {
	const file = (...path: string[]) => webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, ...path)).toString();
	const nonce = newNonce();
	const policy = [
		"default-src 'none'",
		`script-src 'nonce-${nonce}'`,
		`style-src ${webview.cspSource} 'unsafe-inline'`,
		'img-src data:',
		"base-uri 'none'",
		"form-action 'none'",
	].join('; ');
	return `<!DOCTYPE html>
<html lang="${vscode.env.language.replace(/[^\w-]/g, '')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${file('media', 'preview.css')}">
</head>
<body>
<script nonce="${nonce}" src="${file('dist', 'preview.js')}"></script>
<script nonce="${nonce}" src="${file('dist', 'mermaid.js')}"></script>
</body>
</html>`;
}

function newNonce(): string {
	return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
}
