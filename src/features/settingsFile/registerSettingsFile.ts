import * as vscode from 'vscode';
import { splitLines } from '../../core/markdown/parseOutline.ts';
import type { SettingsSchema } from '../../core/project/completeSettings.ts';
import { toRange } from '../../host/convert.ts';

/** Completion and hover in `.specify/plumbline.yml`, where no extension for YAML gives them from the same schema. */
export function registerSettingsFile(extensionUri: vscode.Uri): vscode.Disposable {
	const selector: vscode.DocumentSelector = { pattern: '**/.specify/plumbline.yml' };
	let loading: Promise<SettingsSchema> | undefined;

	return vscode.Disposable.from(
		vscode.languages.registerCompletionItemProvider(
			selector,
			{
				async provideCompletionItems(document, position) {
					const schema = await load();
					if (!schema) {
						return [];
					}
					const { completeSettings } = await import('../../core/project/completeSettings.ts');
					const found = completeSettings(splitLines(document.getText()), position, schema);
					return found.map(({ label, description, range, snippet, hasChoices }) => {
						const item = new vscode.CompletionItem(label, vscode.CompletionItemKind.Property);
						item.documentation = description;
						item.range = toRange(range);
						item.insertText = new vscode.SnippetString(snippet);
						if (hasChoices) {
							item.command = { command: 'editor.action.triggerSuggest', title: '' };
						}
						return item;
					});
				},
			},
			' ',
		),
		vscode.languages.registerHoverProvider(selector, {
			async provideHover(document, position) {
				const schema = await load();
				if (!schema) {
					return undefined;
				}
				const { describeSetting } = await import('../../core/project/completeSettings.ts');
				const found = describeSetting(splitLines(document.getText()), position, schema);
				return found && new vscode.Hover(found.description, toRange(found.range));
			},
		}),
	);

	function load(): Promise<SettingsSchema> | undefined {
		if (vscode.extensions.getExtension('redhat.vscode-yaml')) {
			return undefined;
		}
		loading ??= read(vscode.Uri.joinPath(extensionUri, 'media', 'schemas', 'plumbline.schema.json'));
		return loading;
	}
}

/** Our own file, which a test holds to what the core accepts. */
async function read(uri: vscode.Uri): Promise<SettingsSchema> {
	return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))) as SettingsSchema;
}
