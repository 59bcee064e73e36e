import * as assert from 'node:assert/strict';
import { noCancellation } from '../../../../src/core/project/workspace.ts';
import type { Finding } from '../../../../src/core/rules/finding.ts';
import { applyEdits } from '../../../../src/core/text/edits.ts';
import { InMemoryDocument } from '../../../../src/core/text/inMemoryDocument.ts';
import { plumblineWith } from '../../../support/plumblineWith.ts';
import { spokenProjects } from '../../../support/spokenProjects.ts';

const plan = 'specs/001-shared-carts/plan.md';

async function findingsIn(
	files: Readonly<Record<string, string>>,
): Promise<readonly (readonly [path: string, finding: Finding])[]> {
	const { plumbline, workspace } = plumblineWith(files);
	const found: [string, Finding][] = [];
	for (const path of Object.keys(files)) {
		for (const finding of await plumbline.check(workspace.uri(path), noCancellation)) {
			found.push([path, finding]);
		}
	}
	plumbline.dispose();
	return found;
}

suite('Findings in other languages', () => {
	for (const { language, files, expected } of spokenProjects) {
		for (const lineEnd of ['\n', '\r\n']) {
			test(`${language}, ${JSON.stringify(lineEnd)}`, async () => {
				const written = Object.fromEntries(
					Object.entries(files).map(([path, text]) => [path, text.replaceAll('\n', lineEnd)]),
				);
				const found = await findingsIn(written);
				assert.deepEqual(
					found.map(([path, { code, range }]) => `${path}:${range.start.line + 1} ${code}`),
					expected,
				);
			});
		}

		test(`${language}: an open gate is marked in its language`, async () => {
			const gate = (await findingsIn(files)).find(([, { code }]) => code === 'gate.open')![1];
			for (const [index, state] of ['pass', 'fail', 'na'].entries()) {
				const [edit] = gate.fixes![index]!.edits;
				const text = applyEdits(
					new InMemoryDocument('file:///p.md', files[plan]!),
					edit?.kind === 'change' ? edit.edits : [],
				);
				const { plumbline, workspace } = plumblineWith({ ...files, [plan]: text });
				const parsed = await plumbline.parse(workspace.uri(plan), noCancellation);
				plumbline.dispose();
				const marked = parsed?.plan?.gates.gates[2];
				assert.equal(marked?.state, state);
				const line = text.split('\n')[14]!;
				assert.equal(/\b(?:PASS|FAIL|N\/A)\b/i.test(line), false, line);
			}
		});
	}
});
