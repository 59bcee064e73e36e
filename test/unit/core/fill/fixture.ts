import assert from 'node:assert/strict';
import { createFill, type Fill } from '../../../../src/core/fill/createFill.ts';
import { type FillTarget, fillTargets } from '../../../../src/core/fill/fillTarget.ts';
import type { Suggestion } from '../../../../src/core/fill/suggestion.ts';
import { createPlumbline } from '../../../../src/core/index.ts';
import { noCancellation, silentLogger } from '../../../../src/core/project/workspace.ts';
import type { ParsedDocument } from '../../../../src/core/rules/rule.ts';
import { applyEdits } from '../../../../src/core/text/edits.ts';
import { clock, type Files, root, workspaceOf } from '../templates/workspaceOf.ts';

export const planPath = 'specs/001-login/plan.md';

export function translate(message: string, ...args: readonly (string | number)[]): string {
	return message.replace(/\{(\d)\}/g, (_, index: string) => String(args[Number(index)]));
}

export interface Filled {
	readonly parsed: ParsedDocument;
	readonly targets: readonly FillTarget[];
	readonly fill: Fill;
	/** The target with this label, or of this kind. */
	targetOf(name: string): FillTarget;
	/** Suggestions for the target with this label, or of this kind. */
	suggest(name: string): Promise<readonly Suggestion[]>;
	/** Labels of the suggestions. */
	labels(name: string): Promise<string[]>;
	/** The document after a suggestion, parsed. */
	applied(suggestion: Suggestion): Promise<ParsedDocument>;
	/** The document after the suggestion that has this label. */
	apply(name: string, label: string): Promise<string>;
}

/** A repository of these files, and what can be filled in one document of it. */
export async function openFill(files: Files, path = planPath): Promise<Filled> {
	const workspace = workspaceOf({ '.specify/memory/': '', ...files });
	const settings = {
		get: () => ({ specRoots: ['specs'], rules: {} }),
		onDidChange: () => ({ dispose() {} }),
	};
	const plumbline = createPlumbline({ workspace, logger: silentLogger, clock, settings, translate });
	const fill = createFill(plumbline, { workspace, clock, translate });
	const parsed = await plumbline.parse(`${root}/${path}`, noCancellation);
	assert.ok(parsed);
	const targets = fillTargets(parsed);
	const targetOf = (name: string) => {
		const target = targets.find(({ label, kind }) => label === name || kind === name);
		assert.ok(target, `no target ${name} among ${targets.map(({ label }) => label).join(', ')}`);
		return target;
	};
	const suggestFor = (name: string) => fill.suggest(parsed, targetOf(name));
	return {
		parsed,
		targets,
		fill,
		targetOf,
		suggest: suggestFor,
		async applied({ edits: [edit] }) {
			assert.equal(edit?.kind, 'change');
			return (await openFill({ ...files, [path]: applyEdits(parsed.document, edit.edits) }, path)).parsed;
		},
		labels: async name => (await suggestFor(name)).map(({ label }) => label),
		async apply(name, label) {
			const suggestion = (await suggestFor(name)).find(candidate => candidate.label === label);
			assert.ok(suggestion, `no suggestion ${label}`);
			const [edit] = suggestion.edits;
			assert.equal(edit?.kind, 'change');
			return applyEdits(parsed.document, edit.edits);
		},
	};
}
