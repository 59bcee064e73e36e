import * as vscode from 'vscode';
import { matchPrinciple } from '../../core/documents/constitution.ts';
import type { Gate } from '../../core/gates/gate.ts';
import { plainText } from '../../core/markdown/inline.ts';
import type { Plumbline } from '../../core/plumbline.ts';
import { noCancellation } from '../../core/project/workspace.ts';
import type { ParsedDocument } from '../../core/rules/rule.ts';
import { containsPosition, type Position, type Range, range } from '../../core/text/textDocument.ts';
import { resourceOf } from '../../host/commandArguments.ts';
import { toDocUri, toLocation, toRange, toUri } from '../../host/convert.ts';
import { stateWord } from '../../host/gateWords.ts';
import { HumanError } from '../../host/notifications.ts';
import { plainMarkdown } from '../../host/plainMarkdown.ts';
import { principleText, readPrinciples } from '../../host/principles.ts';
import { provideDocumentLinks } from './documentLinks.ts';
import { definitionOfId, referencesToId } from './ids.ts';
import { gatesOf, principleAt } from './principleReferences.ts';

const { l10n } = vscode;

/** How much of a principle a hover shows. */
const hoverLength = 1500;

/** Ways between gates and principles, ids and their definitions, paths and files; loaded with the first that is asked for. */
export function createNavigation(plumbline: Plumbline) {
	return {
		provideHover,
		provideDefinition,
		provideReferences,
		provideDocumentLinks: (document: vscode.TextDocument, token: vscode.CancellationToken) =>
			provideDocumentLinks(plumbline, document, token),
		showNextOpenGate,
		openPrinciple,
	};

	async function provideHover(
		document: vscode.TextDocument,
		position: vscode.Position,
		token: vscode.CancellationToken,
	): Promise<vscode.Hover | undefined> {
		const parsed = await plumbline.parse(toDocUri(document.uri), token);
		const gate = parsed && gateAt(parsed, position);
		if (!gate) {
			return undefined;
		}
		const principle = await principleOf(gate, parsed, token);
		// What comes from files is put in as text, so that it cannot make links or load pictures.
		const head = `**${plainMarkdown(gate.subject)}** — ${plainMarkdown(standingText(gate))}`;
		const body = principle && principleText(principle);
		const text = new vscode.MarkdownString(
			body === undefined
				? `${head}\n\n${plainMarkdown(l10n.t('The constitution has no principle of this name.'))}`
				: `${head}\n\n---\n\n${plainMarkdown(shownText(body))}`,
		);
		return new vscode.Hover(text, toRange(gate.subjectRange));
	}

	async function provideDefinition(
		document: vscode.TextDocument,
		position: vscode.Position,
		token: vscode.CancellationToken,
	): Promise<vscode.LocationLink[] | vscode.Location | undefined> {
		const parsed = await plumbline.parse(toDocUri(document.uri), token);
		// An id first: it may stand in the row of a gate.
		const definition = parsed && (await definitionOfId(plumbline, parsed, position, token));
		const gate = parsed && gateAt(parsed, position);
		const principle = gate && !definition ? await principleOf(gate, parsed, token) : undefined;
		if (gate && principle) {
			return [
				{
					originSelectionRange: toRange(gate.subjectRange),
					targetUri: toUri(principle.uri),
					targetRange: toRange(principle.section.heading.textRange),
				},
			];
		}
		return definition;
	}

	async function provideReferences(
		document: vscode.TextDocument,
		position: vscode.Position,
		_context: vscode.ReferenceContext,
		token: vscode.CancellationToken,
	): Promise<vscode.Location[]> {
		const uri = toDocUri(document.uri);
		const parsed = await plumbline.parse(uri, token);
		const project = await plumbline.projectOf(uri, token);
		if (!parsed || !project) {
			return [];
		}
		const ofId = await referencesToId(plumbline, parsed, position, token);
		if (ofId.length > 0) {
			return ofId;
		}
		const principles = await readPrinciples(plumbline, project, token);
		const gate = gateAt(parsed, position);
		const principle = gate ? matchPrinciple(gate, principles) : principleAt(principles, uri, position);
		const found = principle ? await gatesOf(plumbline, project, principles, principle, token) : [];
		return found.map(place => toLocation(place.uri, place.gate.subjectRange));
	}

	async function principleOf(gate: Gate, { document }: ParsedDocument, token: vscode.CancellationToken) {
		const project = await plumbline.projectOf(document.uri, token);
		return matchPrinciple(gate, await readPrinciples(plumbline, project, token));
	}

	async function showNextOpenGate(argument: unknown): Promise<void> {
		const uri = resourceOf(argument);
		const parsed = uri === undefined ? undefined : await plumbline.parse(uri, noCancellation);
		const unmet = parsed?.plan?.gates.current.filter(gate => gate.state === 'fail' || gate.state === 'open') ?? [];
		if (!uri || unmet.length === 0) {
			throw new HumanError(l10n.t('No gate is open or failed here.'));
		}
		const active = vscode.window.activeTextEditor;
		const line = active && toDocUri(active.document.uri) === uri ? active.selection.active.line : -1;
		const next = unmet.find(gate => gate.subjectLine > line) ?? unmet[0]!;
		await vscode.window.showTextDocument(toUri(uri), { selection: toRange(next.statusRange ?? next.subjectRange) });
	}

	async function openPrinciple(argument: unknown, line: unknown): Promise<void> {
		const uri = resourceOf(argument);
		const parsed = uri === undefined ? undefined : await plumbline.parse(uri, noCancellation);
		const at = typeof line === 'number' ? line : vscode.window.activeTextEditor?.selection.active.line;
		const gate = parsed?.plan?.gates.gates.find(candidate => candidate.line === at || candidate.subjectLine === at);
		if (!gate || !uri) {
			throw new HumanError(l10n.t('Put the cursor on a gate first.'));
		}
		const project = await plumbline.projectOf(uri, noCancellation);
		const principle = matchPrinciple(gate, await readPrinciples(plumbline, project, noCancellation));
		if (!principle) {
			throw new HumanError(l10n.t('The constitution has no principle of this name.'));
		}
		const selection = toRange(principle.section.heading.textRange);
		await vscode.window.showTextDocument(toUri(principle.uri), { selection });
	}
}

/** Its words without Markdown's marks, each list item as a paragraph. */
function shownText(markdown: string): string {
	const lines = markdown.split('\n').map(line => plainText(line.replace(/^\s*[-*+]\s+/, '\n• ')));
	const text = lines.join('\n');
	return text.length > hoverLength ? `${text.slice(0, hoverLength)}…` : text;
}

/** The gate whose name or outcome is at a position, or stands between them: also on the marks around both. */
function gateAt({ plan, outline }: ParsedDocument, position: Position): Gate | undefined {
	return plan?.gates.gates.find(({ subjectRange, statusRange = subjectRange }) =>
		[subjectRange, statusRange, spanOnLine(outline.lines, subjectRange, statusRange)].some(
			range => range && containsPosition(range, position),
		),
	);
}

/** From the first to the last of two ranges that share a line, with the Markdown marks beside them. */
function spanOnLine(lines: readonly string[], a: Range, b: Range): Range | undefined {
	const { line } = a.start;
	if ([a.end, b.start, b.end].some(other => other.line !== line)) {
		return undefined;
	}
	const text = lines[line] ?? '';
	const isMark = (at: number) => '*_`['.includes(text[at] ?? ' ') || text[at] === ']';
	let start = Math.min(a.start.character, b.start.character);
	let end = Math.max(a.end.character, b.end.character);
	while (isMark(start - 1)) {
		start--;
	}
	while (isMark(end)) {
		end++;
	}
	return range(line, start, line, end);
}

function standingText({ state, supersededBy, note }: Gate): string {
	const later = supersededBy ? [l10n.t('evaluated again later: {0}', stateWord(supersededBy.state))] : [];
	return [stateWord(state), ...later, ...(note === '' ? [] : [note])].join(' · ');
}
