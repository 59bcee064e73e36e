import * as assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { noCancellation } from '../../../../src/core/project/workspace.ts';
import { plumblineWith } from '../../../support/plumblineWith.ts';

const root = path.join(process.cwd(), 'test/fixtures/rules/silent');
const families = /^(?:placeholder|clarification|complexity\.sample|section|link|feature|task|trace|config)/;

suite('Look-alikes', () => {
	const files = Object.fromEntries(
		readdirSync(root, { recursive: true, withFileTypes: true })
			.filter(entry => entry.isFile())
			.map(entry => path.join(entry.parentPath, entry.name))
			.map(file => [path.relative(root, file).split(path.sep).join('/'), readFileSync(file, 'utf8')]),
	);

	for (const file of Object.keys(files)) {
		test(`${file}: links, statuses, code and citations are not reported`, async () => {
			const { plumbline, workspace } = plumblineWith(files);
			const findings = await plumbline.check(workspace.uri(file), noCancellation);
			plumbline.dispose();
			assert.deepEqual(
				findings
					.filter(finding => families.test(finding.code))
					.map(finding => `${finding.range.start.line + 1} ${finding.code}: ${finding.message}`),
				[],
			);
		});
	}

	test('the fixtures are read at all', () => {
		assert.ok(Object.keys(files).length >= 6);
	});
});
