import type { Workbench } from './workbench.ts';

/** What the model provider in `../helperExtension` does. */
export interface Script {
	readonly models: readonly { readonly name: string; readonly maxInputTokens: number }[];
	/** Makes VS Code ask before Plumbline may use a model; needs `withWorkbench({ proposals: true })`. */
	readonly consent?: boolean;
	/** The parts of the answer. */
	readonly answer?: readonly string[];
	/** After so many parts nothing comes any more, until the request is cancelled. */
	readonly holdAfter?: number;
	/** How the answer ends: with a `LanguageModelError` of this code, or with an `Error`. */
	readonly error?: { readonly code?: 'NoPermissions' | 'Blocked' | 'NotFound'; readonly message: string };
}

/** The last request that reached the provider. */
export interface Asked {
	readonly model: string;
	readonly prompt: string;
	readonly tokens: number;
	readonly cancelled: boolean;
}

export const oneModel = [{ name: 'Scribe', maxInputTokens: 50_000 }];

export async function writeScript(workbench: Workbench, script: Script): Promise<void> {
	await workbench.writeFile('model.json', JSON.stringify(script));
}

export async function readAsked(workbench: Workbench): Promise<Asked> {
	return JSON.parse(await workbench.readFile('model-asked.json'));
}
