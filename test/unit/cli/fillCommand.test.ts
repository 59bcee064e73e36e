import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from '../../support/runCli.ts';
import { createTempFolder } from '../../support/tempFolder.ts';

interface FillJson {
	readonly documents: readonly {
		readonly path: string;
		readonly targets: readonly { kind: string; label: string; line: number; suggestions: { label: string }[] }[];
	}[];
}

suite('plumbline fill', () => {
	const plan =
		'# Implementation Plan: [FEATURE]\n\n**Branch**: `[###-feature-name]` | **Date**: [DATE]\n\n## Technical Context\n\n' +
		'**Language/Version**: [e.g., Rust 1.90 or NEEDS CLARIFICATION]\r\n**Storage**: [if applicable, e.g., files or N/A]\n';
	let folder: ReturnType<typeof createTempFolder>;
	setup(() => {
		folder = createTempFolder({
			'.specify/memory/x.md': '',
			'go.mod': 'module x\n\ngo 1.25\n',
			'specs/001-login/spec.md': '# Feature Specification: Sign in\n',
			'specs/001-login/plan.md': plan,
		});
	});
	teardown(() => folder.remove());

	test('lists places with suggestions', async () => {
		const result = await runCli(folder.path, ['fill', 'specs/001-login/plan.md', '--format', 'json']);
		assert.equal(result.code, 0, result.stderr);
		const [document] = result.json<FillJson>().documents;
		assert.equal(document?.path, 'specs/001-login/plan.md');
		assert.deepEqual(
			document.targets.map(({ label, line, suggestions }) => [label, line, suggestions[0]?.label]),
			[
				['FEATURE', 1, 'Sign in'],
				['###-feature-name', 3, '001-login'],
				['DATE', 3, '2026-05-01'],
				['Language/Version', 7, 'Go 1.25'],
				['Storage', 8, 'N/A'],
			],
		);
	});

	test('--apply writes what is sure and keeps the rest byte for byte', async () => {
		const result = await runCli(folder.path, ['fill', 'specs/001-login/plan.md', '--apply']);
		assert.match(result.stdout, /^specs\/001-login\/plan\.md:8:14 {2}field {2}Storage\n/);
		assert.equal(
			readFileSync(join(folder.path, 'specs/001-login/plan.md'), 'utf8'),
			plan
				.replace('[FEATURE]', 'Sign in')
				.replace('[###-feature-name]', '001-login')
				.replace('[DATE]', '2026-05-01')
				.replace('[e.g., Rust 1.90 or NEEDS CLARIFICATION]', 'Go 1.25'),
		);
	});
});
