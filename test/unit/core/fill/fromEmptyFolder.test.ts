import assert from 'node:assert/strict';
import { createFill } from '../../../../src/core/fill/createFill.ts';
import { type FillTarget, fillTargets } from '../../../../src/core/fill/fillTarget.ts';
import { principlesOf } from '../../../../src/core/fill/principles.ts';
import { afterFilling, nextTarget } from '../../../../src/core/fill/walk.ts';
import { noCancellation } from '../../../../src/core/project/workspace.ts';
import { planFlavours } from '../../../../src/core/templates/bundledTemplates.ts';
import { headerValuesFor, newArtifact, newFeature, type Scaffold } from '../../../../src/core/templates/scaffold.ts';
import { applyEdits, type FileEdit } from '../../../../src/core/text/edits.ts';
import type { Position } from '../../../../src/core/text/textDocument.ts';
import { fixedClock, plumblineWith, translate } from '../../../support/plumblineWith.ts';

const manifest = { engines: { node: '>=24' }, devDependencies: { typescript: '^5.9' }, dependencies: { fastify: '5' } };
const names: Readonly<Record<string, string>> = {
	PRINCIPLE_1_NAME: 'I. Small steps',
	PRINCIPLE_2_NAME: 'II. Tests first',
	PRINCIPLE_3_NAME: 'III. Plain words',
};

/** What a person would type where nothing is offered. */
function typed({ leftovers: [leftover] }: FillTarget): string {
	const name = leftover?.name ?? '';
	return names[name] ?? (name.startsWith('PRINCIPLE') ? 'Work MUST be small.' : 'Tool: it is lent to members');
}

/** A workspace and a person who fills one place after the other, as "Fill Next" leads them. */
function openEmpty(trusting: boolean) {
	const { plumbline, workspace } = plumblineWith({ 'package.json': JSON.stringify(manifest), 'src/a.ts': '' });
	const fill = createFill(plumbline, { workspace, clock: fixedClock, translate });
	const root = workspace.folders[0]!;

	async function apply(edits: readonly FileEdit[]): Promise<void> {
		for (const edit of edits) {
			assert.notEqual(edit.kind, 'rename');
			if (edit.kind === 'create') {
				workspace.write(edit.uri.slice(root.length + 1), edit.content);
			} else if (edit.kind === 'change') {
				const document = (await workspace.openDocument(edit.uri))!;
				workspace.write(edit.uri.slice(root.length + 1), applyEdits(document, edit.edits));
			}
		}
	}

	async function make(scaffold: Promise<Scaffold>): Promise<void> {
		const made = await scaffold;
		assert.equal(made.kind, 'create');
		await apply(made.kind === 'create' ? made.edits : []);
		let after: Position = { line: 0, character: 0 };
		for (let count = 0; count < 100; count++) {
			const parsed = (await plumbline.parse(made.uri, noCancellation))!;
			const target = nextTarget(fillTargets(parsed), after);
			if (!target) {
				assert.deepEqual(fillTargets(parsed), [], 'nothing is left behind the walk');
				return;
			}
			const suggestions = await fill.suggest(parsed, target);
			const [first] = suggestions.filter(({ label, snippet }) => !snippet && label !== 'NEEDS CLARIFICATION');
			const decided = /^(?:instruction|conditional|option|gate|gate-section|complexity|diagram|choice)$/.test(
				target.kind,
			);
			await apply(first && (trusting || decided) ? first.edits : [await fill.write(parsed, target, typed(target))]);
			after = afterFilling(target, after);
		}
		assert.fail('there is always something left to fill');
	}
	return { plumbline, workspace, root, make };
}

suite('from an empty folder', () => {
	for (const flavour of planFlavours) {
		for (const trusting of [true, false]) {
			test(`a ${flavour} plan, ${trusting ? 'by suggestions' : 'typed'}, is clean when filled`, async () => {
				const { plumbline, workspace, root, make } = openEmpty(trusting);
				const values = { title: '', branch: '', date: '', specLink: '', path: '' };
				const project = root;
				await make(newArtifact(workspace, { artifact: 'constitution', project, feature: root, values }));
				const folder = '001-lend-tools';
				const options = { project, specRoot: `${root}/specs`, folder, date: '2026-05-01', active: true };
				await make(newFeature(workspace, { ...options, description: 'Lend tools', artifacts: ['spec'] }));
				const feature = `${root}/specs/${folder}`;
				const constitution = await plumbline.parse(`${root}/.specify/memory/constitution.md`, noCancellation);
				await make(
					newArtifact(workspace, {
						artifact: 'plan',
						project,
						feature,
						values: await headerValuesFor(workspace, project, feature, '2026-05-01'),
						bundled: { flavour, principles: principlesOf(constitution!) },
					}),
				);
				for (const document of plumbline.documentsOf((await plumbline.projects(noCancellation))[0]!)) {
					const findings = await plumbline.check(document, noCancellation);
					assert.deepEqual(
						findings.map(({ code, message }) => `${code} ${message}`),
						[],
						document,
					);
				}
				for (const path of ['plan.md', 'spec.md', '../../.specify/memory/constitution.md']) {
					const text = workspace.text(`specs/${folder}/${path}`)!;
					// An explanation that a passed gate does not need may stay.
					assert.doesNotMatch(text, /\[(?![x ]\]|spec\.md\]|If no)|<</, path);
				}
			});
		}
	}
});
