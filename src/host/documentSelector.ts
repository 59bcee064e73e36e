import type * as vscode from 'vscode';

/** Documents that features look at: the core knows which of them belong to a project. No scheme: any will do. */
export const documentSelector: vscode.DocumentSelector = [
	{ language: 'markdown' },
	{ pattern: '**/*.md' },
	{ pattern: '**/.specify/**' },
];
