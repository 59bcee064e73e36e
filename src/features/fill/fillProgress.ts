import * as vscode from 'vscode';
import { fillTargets } from '../../core/fill/fillTarget.ts';
import { parseOutline } from '../../core/markdown/parseOutline.ts';
import type { Plumbline } from '../../core/plumbline.ts';
import { noCancellation } from '../../core/project/workspace.ts';
import type { ParsedDocument } from '../../core/rules/rule.ts';
import { artifactNames, templateNameOf } from '../../core/templates/artifacts.ts';
import { InMemoryDocument } from '../../core/text/inMemoryDocument.ts';
import type { VscodeWorkspace } from '../../host/vscodeWorkspace.ts';

export interface FillProgress {
	/** Places that the template of such a document has and gates of this one, or what is left, whichever is more. */
	readonly total: number;
	readonly filled: number;
}

/** How far a document is filled, measured by the template that it was made from. */
export async function fillProgress(
	plumbline: Plumbline,
	workspace: VscodeWorkspace,
	parsed: ParsedDocument,
): Promise<FillProgress> {
	const left = fillTargets(parsed).length;
	const gates = parsed.plan?.gates.current.filter(gate => gate.statusRange).length ?? 0;
	const total = Math.max(left, gates + (await placesInTemplate(plumbline, workspace, parsed)));
	return { total, filled: total - left };
}

async function placesInTemplate(
	plumbline: Plumbline,
	workspace: VscodeWorkspace,
	{ kind, document, lexicon }: ParsedDocument,
): Promise<number> {
	const artifact = artifactNames.find(name => name === kind);
	const project = await plumbline.projectOf(document.uri, noCancellation);
	if (!artifact || !project) {
		return 0;
	}
	try {
		const { templateFor } = await import('../../core/templates/scaffold.ts');
		const template = await templateFor(workspace, project.uri, templateNameOf(artifact));
		const text = template?.content ?? '';
		const empty = new InMemoryDocument(document.uri, text);
		return fillTargets({ document: empty, kind, outline: parseOutline(text), lexicon, plan: undefined }).length;
	} catch {
		return 0; // a template that cannot be resolved has a finding of its own
	}
}

/** @example progressText({ total: 23, filled: 7 }) // '7 of 23 filled' */
export function progressText({ total, filled }: FillProgress): string {
	return total === 0 ? '' : vscode.l10n.t('{0} of {1} filled', filled, total);
}
