import * as vscode from 'vscode';
import type { Standing } from '../../core/gates/gate.ts';
import { countGates } from '../../core/gates/standing.ts';
import type { Plumbline } from '../../core/plumbline.ts';
import { noCancellation } from '../../core/project/workspace.ts';
import { ContextKey } from '../../host/contextKeys.ts';
import { toDocUri } from '../../host/convert.ts';
import { Delayer } from '../../host/delayer.ts';
import { gateCounts, standingWord } from '../../host/gateWords.ts';

const severities: Readonly<Record<Standing, vscode.LanguageStatusSeverity>> = {
	passed: vscode.LanguageStatusSeverity.Information,
	conditional: vscode.LanguageStatusSeverity.Warning,
	open: vscode.LanguageStatusSeverity.Warning,
	failed: vscode.LanguageStatusSeverity.Error,
	unstated: vscode.LanguageStatusSeverity.Information,
	none: vscode.LanguageStatusSeverity.Information,
};

/** Where the plan in the editor stands, and what kind of document that is for the `when` clauses of commands. */
export function registerStatusBar(plumbline: Plumbline): vscode.Disposable {
	const documentKind = new ContextKey<string>('plumbline.documentKind');
	const updater = new Delayer(update, 200);
	let item: vscode.LanguageStatusItem | undefined;
	updater.schedule(0);
	return vscode.Disposable.from(
		updater,
		{ dispose: () => item?.dispose() },
		plumbline.onDidChange(() => updater.schedule()),
		vscode.window.onDidChangeActiveTextEditor(() => updater.schedule(0)),
	);

	async function update(): Promise<void> {
		const document = vscode.window.activeTextEditor?.document;
		const uri = document && toDocUri(document.uri);
		const feature = uri && (await plumbline.featureOf(uri, noCancellation));
		const parsed = uri === undefined ? undefined : await plumbline.parse(uri, noCancellation);
		if (document !== vscode.window.activeTextEditor?.document) {
			return;
		}
		const known = parsed && (feature || parsed.kind === 'constitution' || parsed.kind === 'template');
		documentKind.set(known ? parsed.kind : '');
		item?.dispose();
		item = undefined;
		if (document && feature && parsed?.plan) {
			const { standing, gates } = parsed.plan.gates;
			const selector = { scheme: document.uri.scheme, pattern: document.uri.path };
			item = vscode.languages.createLanguageStatusItem('plumbline.standing', selector);
			item.name = vscode.l10n.t('Plan');
			item.text = vscode.l10n.t('Plan: {0}', standingWord(standing));
			item.detail = gates.length > 0 ? gateCounts(countGates(gates)) : undefined;
			item.severity = severities[standing];
			item.command = { command: 'plumbline.showGateReport', title: vscode.l10n.t('Show Gate Report') };
		}
	}
}
