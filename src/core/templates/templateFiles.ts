import type { IWorkspace } from '../project/workspace.ts';
import type { DocUri } from '../text/textDocument.ts';
import { relativePath } from '../text/uri.ts';

/** A template that is there but cannot be used; `message` names the file. */
export class TemplateError extends Error {
	override readonly name = 'TemplateError';

	constructor(
		message: string,
		readonly uri: DocUri,
	) {
		super(message);
	}
}

/** The files of one project, asked for as template resolution needs them. */
export class TemplateFiles {
	constructor(
		readonly workspace: IWorkspace,
		readonly project: DocUri,
	) {}

	async isFile(uri: DocUri): Promise<boolean> {
		return (await this.workspace.stat(uri))?.kind === 'file';
	}

	async firstFile(uris: readonly DocUri[]): Promise<DocUri | undefined> {
		for (const uri of uris) {
			if (await this.isFile(uri)) {
				return uri;
			}
		}
		return undefined;
	}

	/** The whole text, with its BOM if the bytes have one. Undefined if it cannot be read as text. */
	async read(uri: DocUri): Promise<string | undefined> {
		const document = await this.workspace.openDocument(uri);
		return document && (document.bom ? '\ufeff' : '') + document.getText();
	}

	async readLayer(uri: DocUri): Promise<string> {
		const text = await this.read(uri);
		if (text === undefined) {
			throw this.error('Cannot read the template {0}.', uri);
		}
		return text;
	}

	/** @param message `{0}` stands for the file's path in the project */
	error(message: string, uri: DocUri): TemplateError {
		return new TemplateError(
			message.replace('{0}', () => relativePath(this.project, uri) ?? uri),
			uri,
		);
	}
}
