import * as vscode from 'vscode';
import { fillTargets } from '../../core/fill/fillTarget.ts';
import type { Block } from '../../core/markdown/outline.ts';
import type { Plumbline } from '../../core/plumbline.ts';
import { noCancellation } from '../../core/project/workspace.ts';
import { answeredEdits, safeEdits } from '../../core/rules/edits.ts';
import type { Finding } from '../../core/rules/finding.ts';
import type { ParsedDocument } from '../../core/rules/rule.ts';
import { comparePositions } from '../../core/text/textDocument.ts';
import { applyFileEdits, toWorkspaceEdit } from '../../host/applyFileEdits.ts';
import { registerCommands } from '../../host/commands.ts';
import { toDocUri, toRange, toUri } from '../../host/convert.ts';
import { documentSelector } from '../../host/documentSelector.ts';
import type { OutputLogger } from '../../host/logger.ts';
import type { VscodeWorkspace } from '../../host/vscodeWorkspace.ts';

const { l10n } = vscode;
const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('plumbline');

/** Quick fixes, "fix all", and comments that silence a finding. */
export function registerCodeActions(
	plumbline: Plumbline,
	workspace: VscodeWorkspace,
	logger: OutputLogger,
): vscode.Disposable {
	const commands = registerCommands(logger, {
		'plumbline._showFixes': showFixes,
		'plumbline._askAndFix': askAndFix,
	});
	const provider = vscode.languages.registerCodeActionsProvider(
		documentSelector,
		{
			async provideCodeActions(document, range, context, token) {
				const uri = toDocUri(document.uri);
				const parsed = await plumbline.parse(uri, token);
				const findings = await plumbline.check(uri, token);
				if (token.isCancellationRequested || !parsed) {
					return [];
				}
				if (context.only && fixAllKind.intersects(context.only)) {
					return fixAll(findings, parsed, fixAllKind);
				}
				const here = findings.filter(finding => toRange(finding.range).intersection(range));
				return [
					...withoutTwins(
						here.flatMap(finding => [
							...fixesOf(finding, context.diagnostics),
							...fillOf(finding, parsed, context.diagnostics),
						]),
					),
					...(here.some(finding => finding.fixes?.some(fix => fix.safe))
						? fixAll(findings, parsed, vscode.CodeActionKind.QuickFix)
						: []),
					...here.flatMap(finding => silence(finding, parsed, context.diagnostics)),
				];
			},
		},
		{ providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAllKind] },
	);
	return vscode.Disposable.from(commands, provider);

	/** Asks what a fix wants to know, then applies it. Called by actions with `(uri, line, character, title)`. */
	async function askAndFix(uri: unknown, line: unknown, character: unknown, title: unknown): Promise<void> {
		const findings = typeof uri === 'string' ? await plumbline.check(uri, noCancellation) : [];
		const fix = findings
			.filter(({ range: { start } }) => start.line === line && start.character === character)
			.flatMap(finding => finding.fixes ?? [])
			.find(each => each.ask && each.title === title);
		const answer = fix?.ask && (await vscode.window.showInputBox({ title: fix.title, prompt: fix.ask.question }));
		if (fix && answer !== undefined) {
			await applyFileEdits(workspace, answeredEdits(fix, answer));
		}
	}
}

/** Puts the cursor at a place and opens the menu of its fixes. Called by lenses with `(uri, line, character)`. */
async function showFixes(uri: unknown, line: unknown, character: unknown): Promise<void> {
	if (typeof uri === 'string' && typeof line === 'number' && typeof character === 'number') {
		const selection = new vscode.Range(line, character, line, character);
		await vscode.window.showTextDocument(toUri(uri), { selection });
		await vscode.commands.executeCommand('editor.action.quickFix');
	}
}

function fixesOf(finding: Finding, diagnostics: readonly vscode.Diagnostic[]): vscode.CodeAction[] {
	const { uri, range, fixes = [] } = finding;
	return fixes.map((fix, index) => {
		const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
		const command = (id: string, ...args: readonly unknown[]) => ({
			title: fix.title,
			command: id,
			arguments: [...args],
		});
		if (fix.ask) {
			action.command = command('plumbline._askAndFix', uri, range.start.line, range.start.character, fix.title);
		} else if (fix.edits.length > 0) {
			action.edit = toWorkspaceEdit(fix.edits);
		}
		if (fix.show) {
			action.command = command('vscode.open', toUri(fix.show.uri), { selection: toRange(fix.show.range) });
		}
		action.diagnostics = diagnosticsOf(finding, diagnostics);
		action.isPreferred = fix.safe && index === 0;
		return action;
	});
}

/** The way to what can be filled where the finding is. */
function fillOf(
	finding: Finding,
	parsed: ParsedDocument,
	diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
	if (!/^(?:placeholder\.(?!instruction)|clarification\.open|complexity\.sample|gate\.unfilled)/.test(finding.code)) {
		return [];
	}
	const { start, end } = finding.range;
	const targets = fillTargets(parsed);
	const target =
		finding.code === 'placeholder.scaffold'
			? targets[0]
			: targets.find(({ range }) => comparePositions(range.start, end) <= 0 && comparePositions(start, range.end) <= 0);
	if (!target) {
		return [];
	}
	const title = finding.code === 'clarification.open' ? l10n.t('Answer the question') : l10n.t('Fill section');
	const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
	const { line, character } = target.range.start;
	action.command = { title, command: 'plumbline.fillSection', arguments: [parsed.document.uri, line, character] };
	action.diagnostics = diagnosticsOf(finding, diagnostics);
	return [action];
}

/** Two findings of one place may offer the same: once is enough. */
function withoutTwins(actions: readonly vscode.CodeAction[]): vscode.CodeAction[] {
	const known = new Map<string, vscode.CodeAction>();
	for (const action of actions) {
		const key = JSON.stringify([action.title, action.command?.arguments, action.edit?.entries()]);
		const twin = known.get(key);
		if (twin) {
			twin.diagnostics = [...(twin.diagnostics ?? []), ...(action.diagnostics ?? [])];
		} else {
			known.set(key, action);
		}
	}
	return [...known.values()];
}

/** One edit of all safe fixes, or nothing if there is at most one in a menu that shows it anyway. */
function fixAll(
	findings: readonly Finding[],
	{ document: { uri, version } }: ParsedDocument,
	kind: vscode.CodeActionKind,
): vscode.CodeAction[] {
	const { edits, count } = safeEdits(findings);
	if (count === 0 || (count === 1 && kind === vscode.CodeActionKind.QuickFix)) {
		return [];
	}
	const action = new vscode.CodeAction(l10n.t('Fix all that can be fixed safely in this document'), kind);
	action.edit = toWorkspaceEdit([{ kind: 'change', uri, version, edits }]);
	return [action];
}

function silence(
	finding: Finding,
	{ outline, document }: ParsedDocument,
	diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
	const { line } = finding.range.start;
	const holds = (kind: Block['kind']) =>
		outline.blocks.some(block => block.kind === kind && block.line <= line && line < block.endLine);
	if (document.uri.endsWith('.md') && !holds('fence') && !holds('comment')) {
		const action = new vscode.CodeAction(l10n.t('Silence {0} here', finding.code), vscode.CodeActionKind.QuickFix);
		action.edit = new vscode.WorkspaceEdit();
		const text = outline.lines[line] ?? '';
		if (holds('table')) {
			// A comment line would end the table; a further cell would change it.
			const end = text.trimEnd().endsWith('|') ? text.trimEnd().length - 1 : text.trimEnd().length;
			action.edit.insert(
				toUri(document.uri),
				new vscode.Position(line, end),
				` <!-- plumbline-disable-line ${finding.code} --> `,
			);
		} else {
			const indent = /^\s*/.exec(text)![0];
			action.edit.insert(
				toUri(document.uri),
				new vscode.Position(line, 0),
				`${indent}<!-- plumbline-disable-next-line ${finding.code} -->\n`,
			);
		}
		action.diagnostics = diagnosticsOf(finding, diagnostics);
		return [action];
	}
	return [];
}

function diagnosticsOf(finding: Finding, diagnostics: readonly vscode.Diagnostic[]): vscode.Diagnostic[] {
	const range = toRange(finding.range);
	return diagnostics.filter(
		({ code, range: other }) => typeof code === 'object' && code.value === finding.code && other.isEqual(range),
	);
}
