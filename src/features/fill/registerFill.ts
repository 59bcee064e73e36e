import * as vscode from 'vscode';
import type { Fill } from '../../core/fill/createFill.ts';
import type { Plumbline } from '../../core/plumbline.ts';
import { noCancellation } from '../../core/project/workspace.ts';
import { registerCommands } from '../../host/commands.ts';
import { toDocUri } from '../../host/convert.ts';
import { Delayer } from '../../host/delayer.ts';
import type { OutputLogger } from '../../host/logger.ts';
import type { VscodeWorkspace } from '../../host/vscodeWorkspace.ts';
import type { FillCommands } from './fillCommands.ts';
import { fillProgress, progressText } from './fillProgress.ts';

export interface FillParts {
	readonly plumbline: Plumbline;
	readonly workspace: VscodeWorkspace;
	readonly fill: Fill;
	readonly logger: OutputLogger;
}

/** "Fill Section", "Fill Next" and how far the document in the editor is filled. */
export function registerFill({ plumbline, workspace, fill, logger }: FillParts): vscode.Disposable {
	let loading: Promise<FillCommands> | undefined;
	const status = vscode.window.createStatusBarItem('plumbline.fill', vscode.StatusBarAlignment.Right, 90);
	status.name = vscode.l10n.t('Plumbline: Filled Places');
	status.command = 'plumbline.fillNext';
	status.tooltip = vscode.l10n.t('Fill the next place');
	const updater = new Delayer(updateStatus, 300);
	updater.schedule(0);

	return vscode.Disposable.from(
		status,
		updater,
		plumbline.onDidChange(() => updater.schedule()),
		vscode.window.onDidChangeActiveTextEditor(() => updater.schedule(50)),
		registerCommands(logger, {
			'plumbline.fillSection': async (argument, line, character) =>
				(await commands()).fillSection(argument, line, character),
			'plumbline.fillNext': async argument => (await commands()).fillNext(argument),
			'plumbline.decideSections': async argument => (await commands()).decideSections(argument),
		}),
	);

	function commands(): Promise<FillCommands> {
		loading ??= import('./fillCommands.ts').then(module => new module.FillCommands(plumbline, workspace, fill));
		return loading;
	}

	async function updateStatus(): Promise<void> {
		const editor = vscode.window.activeTextEditor;
		const uri = editor && toDocUri(editor.document.uri);
		const feature = uri && (await plumbline.featureOf(uri, noCancellation));
		const parsed = uri && (await plumbline.parse(uri, noCancellation));
		const isOurs = parsed && (feature || parsed.kind === 'constitution');
		const progress = isOurs && (await fillProgress(plumbline, workspace, parsed));
		if (editor !== vscode.window.activeTextEditor) {
			return;
		}
		if (progress && progress.total > 0) {
			status.text = `$(edit) ${progressText(progress)}`;
			status.show();
		} else {
			status.hide();
		}
	}
}
