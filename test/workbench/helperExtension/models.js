// A chat model provider that follows a script, `model.json` in the workspace; see ../ui/script.ts for what can be in it.
// What it was asked goes to `model-asked.json`.
const vscode = require('vscode');

const vendor = 'rehearsal';

exports.registerModels = subscriptions => {
	const changed = new vscode.EventEmitter();
	const watcher = vscode.workspace.createFileSystemWatcher('**/model.json');
	subscriptions.push(
		changed,
		watcher,
		watcher.onDidCreate(() => changed.fire()),
		watcher.onDidChange(() => changed.fire()),
		vscode.lm.registerLanguageModelChatProvider(vendor, {
			onDidChangeLanguageModelChatInformation: changed.event,
			async provideLanguageModelChatInformation() {
				const { models = [], consent = false } = await readScript();
				return models.map(({ name, maxInputTokens }) => ({
					id: name.toLowerCase().replaceAll(' ', '-'),
					name,
					family: 'rehearsed',
					version: '1',
					maxInputTokens,
					maxOutputTokens: 1000,
					capabilities: {},
					// Makes VS Code ask the user before another extension may use it.
					requiresAuthorization: consent ? { label: 'tester' } : undefined,
				}));
			},
			async provideLanguageModelChatResponse(model, messages, _options, progress, token) {
				const prompt = messages.flatMap(message => message.content.map(part => part.value ?? '')).join('');
				const asked = { model: model.name, prompt, tokens: tokensOf(prompt), cancelled: false };
				await writeAsked(asked);
				const { answer = [], holdAfter, error } = await readScript();
				for (const [index, text] of answer.entries()) {
					if (index === holdAfter) {
						await new Promise(resolve => token.onCancellationRequested(resolve));
						await writeAsked({ ...asked, cancelled: true });
						return;
					}
					progress.report(new vscode.LanguageModelTextPart(text));
				}
				if (error) {
					const make = vscode.LanguageModelError[error.code];
					throw make ? make(error.message) : new Error(error.message);
				}
			},
			async provideTokenCount(_model, text) {
				return tokensOf(typeof text === 'string' ? text : text.content.map(part => part.value ?? '').join(''));
			},
		}),
	);
};

/** As a crude model would: a token for three characters. */
function tokensOf(text) {
	return Math.ceil(text.length / 3);
}

function inWorkspace(name) {
	return vscode.Uri.joinPath(vscode.workspace.workspaceFolders[0].uri, name);
}

async function readScript() {
	try {
		return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace('model.json'))));
	} catch {
		// No script, no models.
		return {};
	}
}

async function writeAsked(asked) {
	await vscode.workspace.fs.writeFile(inWorkspace('model-asked.json'), new TextEncoder().encode(JSON.stringify(asked)));
}
