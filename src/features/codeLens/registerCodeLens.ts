import * as vscode from 'vscode';
import { findDiagrams } from '../../core/diagrams/findDiagrams.ts';
import { fillTargets } from '../../core/fill/fillTarget.ts';
import type { GateSection } from '../../core/gates/gate.ts';
import { countGates } from '../../core/gates/standing.ts';
import type { Plumbline } from '../../core/plumbline.ts';
import type { ParsedDocument } from '../../core/rules/rule.ts';
import type { Range } from '../../core/text/textDocument.ts';
import { lineRange, toDocUri, toRange } from '../../host/convert.ts';
import { documentSelector } from '../../host/documentSelector.ts';
import { gateCounts } from '../../host/gateWords.ts';
import type { VscodeSettings } from '../../host/settings.ts';

const { l10n } = vscode;

/** Lenses above what can be filled, above gates, and above diagrams. */
export function registerCodeLens(plumbline: Plumbline, settings: VscodeSettings): vscode.Disposable {
	const changed = new vscode.EventEmitter<void>();
	return vscode.Disposable.from(
		changed,
		settings.onDidChange(() => changed.fire()),
		plumbline.onDidChange(() => changed.fire()),
		vscode.languages.registerCodeLensProvider(documentSelector, {
			onDidChangeCodeLenses: changed.event,
			async provideCodeLenses(document, token) {
				const uri = toDocUri(document.uri);
				const parsed = await plumbline.parse(uri, token);
				const feature = parsed && (await plumbline.featureOf(uri, token));
				if (token.isCancellationRequested || !parsed || !(feature || parsed.kind === 'constitution')) {
					return [];
				}
				const shows = (lenses: 'fill' | 'gates' | 'diagrams') => settings.isOn(`codeLens.${lenses}`, document.uri);
				return [
					...(shows('fill') ? fillLenses(parsed) : []),
					...(shows('gates') ? gateLenses(parsed) : []),
					...(shows('diagrams') ? diagramLenses(parsed) : []),
				];
			},
		}),
	);
}

/** One above each place; where a line holds several, each says which it is. */
function fillLenses(parsed: ParsedDocument): vscode.CodeLens[] {
	const targets = fillTargets(parsed).filter(({ kind }) => kind !== 'gate'); // gates have lenses of their own
	const perLine = new Map<number, number>();
	for (const { range } of targets) {
		perLine.set(range.start.line, (perLine.get(range.start.line) ?? 0) + 1);
	}
	return targets.map(target => {
		const { line, character } = target.range.start;
		const alone = perLine.get(line) === 1;
		const title = alone ? l10n.t('Fill section') : l10n.t('Fill section: {0}', target.label);
		return lens(line, `$(edit) ${title}`, 'plumbline.fillSection', parsed.document.uri, line, character);
	});
}

function gateLenses(parsed: ParsedDocument): vscode.CodeLens[] {
	return (parsed.plan?.gates.sections ?? []).flatMap(section => [
		...countLenses(parsed, section),
		...section.gates
			.filter(gate => gate.state === 'fail' && !gate.supersededBy)
			.flatMap(gate => {
				const { start } = gate.statusRange ?? gate.subjectRange;
				const at = [parsed.document.uri, start.line, start.character] as const;
				return [
					lens(gate.line, `$(lightbulb) ${l10n.t('Justify or fix')}`, 'plumbline._showFixes', ...at),
					lens(gate.line, `$(law) ${l10n.t('Open principle')}`, 'plumbline.openPrinciple', ...at),
				];
			}),
	]);
}

function countLenses(parsed: ParsedDocument, { section, gates, unfilled }: GateSection): vscode.CodeLens[] {
	if (unfilled || gates.length === 0) {
		return [];
	}
	const { uri } = parsed.document;
	const counts = lens(section.line, `$(checklist) ${gateCounts(countGates(gates))}`, 'plumbline.revealInTree', uri);
	const next = gates.find(gate => !gate.supersededBy && (gate.state === 'fail' || gate.state === 'open'));
	return next
		? [
				counts,
				openLens(
					section.line,
					`$(arrow-down) ${l10n.t('Next: {0}', shorten(next.subject))}`,
					parsed,
					next.subjectRange,
				),
			]
		: [counts];
}

function diagramLenses({ document, outline }: ParsedDocument): vscode.CodeLens[] {
	return findDiagrams(document.uri, outline)
		.filter(diagram => diagram.type !== 'tree')
		.map(({ range, contentLine }) =>
			lens(
				range.start.line,
				`$(type-hierarchy) ${l10n.t('Preview diagram')}`,
				'plumbline.previewArchitecture',
				document.uri,
				contentLine,
			),
		);
}

function openLens(line: number, title: string, { document }: ParsedDocument, place: Range): vscode.CodeLens {
	return lens(line, title, 'vscode.open', vscode.Uri.parse(document.uri, true), { selection: toRange(place) });
}

function lens(line: number, title: string, command: string, ...args: readonly unknown[]): vscode.CodeLens {
	return new vscode.CodeLens(lineRange(line), { title, command, arguments: [...args] });
}

function shorten(text: string): string {
	return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
