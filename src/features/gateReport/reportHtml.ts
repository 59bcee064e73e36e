import * as vscode from 'vscode';

/** The page without content, which comes by messages: only the extension's own script runs, and nothing can be fetched. */
export function reportHtml(webview: vscode.Webview, extensionUri: vscode.Uri): string {
	const file = (...path: string[]) => webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, ...path)).toString();
	const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16)).join('');
	const policy = [
		"default-src 'none'",
		`script-src 'nonce-${nonce}'`,
		`style-src ${webview.cspSource}`,
		"base-uri 'none'",
		"form-action 'none'",
	].join('; ');
	return `<!DOCTYPE html>
<html lang="${vscode.env.language.replace(/[^\w-]/g, '')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${file('media', 'gateReport.css')}">
</head>
<body>
<script nonce="${nonce}" src="${file('dist', 'gateReport.js')}"></script>
</body>
</html>`;
}
