import * as vscode from 'vscode';
import { countGates } from '../../core/gates/standing.ts';
import type { Plumbline } from '../../core/plumbline.ts';
import { noCancellation } from '../../core/project/workspace.ts';
import { toDocUri, toRange } from '../../host/convert.ts';
import { Delayer } from '../../host/delayer.ts';
import { gateCounts } from '../../host/gateWords.ts';
import type { VscodeSettings } from '../../host/settings.ts';

const failed = new vscode.ThemeColor('testing.iconFailed');
const open = new vscode.ThemeColor('list.warningForeground');

/** Marks plans whose gates failed or are open, in the Explorer and in the overview ruler of the editor. */
export function registerDecorations(plumbline: Plumbline, settings: VscodeSettings): vscode.Disposable {
	const changed = new vscode.EventEmitter<vscode.Uri | vscode.Uri[] | undefined>();
	const failedMark = rulerMark(failed);
	const openMark = rulerMark(open);
	const updater = new Delayer(updateRulers, 300);
	updater.schedule(0);
	return vscode.Disposable.from(
		changed,
		failedMark,
		openMark,
		updater,
		vscode.window.registerFileDecorationProvider({ onDidChangeFileDecorations: changed.event, provideFileDecoration }),
		plumbline.onDidChange(({ structure, documents }) => {
			changed.fire(structure ? undefined : documents.map(uri => vscode.Uri.parse(uri, true)));
			updater.schedule();
		}),
		settings.onDidChange(() => {
			changed.fire(undefined);
			updater.schedule();
		}),
		vscode.window.onDidChangeVisibleTextEditors(() => updater.schedule(50)),
	);

	async function provideFileDecoration(
		resource: vscode.Uri,
		token: vscode.CancellationToken,
	): Promise<vscode.FileDecoration | undefined> {
		if (!/\/plan\.md$/i.test(resource.path) || !settings.isOn('decorations.explorer')) {
			return undefined;
		}
		const uri = toDocUri(resource);
		const feature = await plumbline.featureOf(uri, token);
		const gates = feature && (await plumbline.parse(uri, token))?.plan?.gates;
		if (gates?.standing === 'failed') {
			return new vscode.FileDecoration('✖', gateCounts(countGates(gates.gates)), failed);
		}
		return gates?.standing === 'open'
			? new vscode.FileDecoration('○', gateCounts(countGates(gates.gates)), open)
			: undefined;
	}

	async function updateRulers(): Promise<void> {
		for (const editor of vscode.window.visibleTextEditors) {
			const { uri } = editor.document;
			const parsed = await plumbline.parse(toDocUri(uri), noCancellation);
			const shown = settings.isOn('decorations.overviewRuler', uri) ? (parsed?.plan?.gates.current ?? []) : [];
			const ranges = (state: 'fail' | 'open') =>
				shown.filter(gate => gate.state === state).map(gate => toRange(gate.statusRange ?? gate.subjectRange));
			editor.setDecorations(failedMark, ranges('fail'));
			editor.setDecorations(openMark, ranges('open'));
		}
	}
}

function rulerMark(color: vscode.ThemeColor): vscode.TextEditorDecorationType {
	return vscode.window.createTextEditorDecorationType({
		overviewRulerColor: color,
		overviewRulerLane: vscode.OverviewRulerLane.Left,
	});
}
