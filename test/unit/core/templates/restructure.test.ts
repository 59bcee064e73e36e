import assert from 'node:assert/strict';
import { parseOutline } from '../../../../src/core/markdown/parseOutline.ts';
import { bundledTemplate, planFlavours } from '../../../../src/core/templates/bundledTemplates.ts';
import { insertSections, missingSections } from '../../../../src/core/templates/missingSections.ts';
import { renameFeature } from '../../../../src/core/templates/renameFeature.ts';
import { applyEdits } from '../../../../src/core/text/edits.ts';
import { InMemoryDocument } from '../../../../src/core/text/inMemoryDocument.ts';
import { root } from './workspaceOf.ts';

function insert(text: string, template: string, kind: 'plan' | 'spec' = 'plan'): string {
	const document = new InMemoryDocument(`${root}/plan.md`, text);
	const parsed = { outline: parseOutline(text), kind, plan: undefined };
	const outline = parseOutline(template);
	return applyEdits(document, insertSections(parsed.outline, outline, missingSections(parsed, outline)));
}

suite('missingSections', () => {
	const template = '# Plan: [FEATURE]\n\n## A\n\na\n\n## B\n\n### B1\n\nb1\n\n### B2\n\nb2\n\n## C\n\nc\n\n## D\n\nd\n';

	test('in the template’s order, at the right places', () => {
		assert.equal(
			insert('# Plan: X\n\n## B\n\n### B1\n\nmine\n\n## D\n\nmine\n', template),
			'# Plan: X\n\n## A\n\na\n\n## B\n\n### B1\n\nmine\n\n### B2\n\nb2\n\n## C\n\nc\n\n## D\n\nmine\n',
		);
	});

	test('several at the end, also of a text without a line feed there', () => {
		assert.equal(
			insert('# Plan: X\n\n## A\n\nmine', '# P\n\n## A\n\n## B\n\nb\n\n## C\n'),
			'# Plan: X\n\n## A\n\nmine\n\n## B\n\nb\n\n## C\n',
		);
		assert.equal(
			insert('# Plan: X\n\n## A\n\nmine\n', '# P\n\n## A\n\n## B\n\nb\n'),
			'# Plan: X\n\n## A\n\nmine\n\n## B\n\nb\n',
		);
	});

	test('a document behind no heading gets all of them', () => {
		assert.equal(insert('', '## A\n\na\n'), '## A\n\na\n');
		assert.equal(insert('Text.\n', '# T\n\n## A\n\na\n'), 'Text.\n\n## A\n\na\n');
	});

	test('numbers, marks and words in parentheses do not make another section; samples are not inserted', () => {
		const text =
			'# Plan: X\n\n## 1. User Scenarios & Testing ✅\n\n### User Story 1 - Sign in (Priority: P1)\n\nx\n\n## Requirements\n';
		const spec =
			'# T\n\n## User Scenarios & Testing *(mandatory)*\n\n### User Story 1 - [Brief Title] (Priority: P1)\n\n## Requirements *(mandatory)*\n';
		assert.equal(insert(text, spec), text);
	});

	test('nothing that is there for some features only', () => {
		const plan =
			'# P\n\n## A\n\n## B *(if wanted)*\n\n## C\n\n<!-- DELETE this section if empty -->\n\n## Complexity Tracking\n\n## D\n';
		assert.equal(insert('# X\n\n## A\n', plan), '# X\n\n## A\n\n## D\n');
	});

	test('a spec gets what is marked mandatory and is not there under another title', () => {
		const template =
			'# T\n\n## Scenarios *(mandatory)*\n\n## Success Criteria *(mandatory)*\n\nx\n\n## Notes\n\n## End *(mandatory)*\n';
		assert.equal(
			insert('# S\n\n## Goals\n\n- **SC-001**: Done in 2 seconds\n', template, 'spec'),
			'# S\n\n## Goals\n\n- **SC-001**: Done in 2 seconds\n\n## Scenarios *(mandatory)*\n\n## End *(mandatory)*\n',
		);
	});

	test('doing it twice is the same as once, for every bundled plan', () => {
		for (const flavour of planFlavours) {
			const plan = bundledTemplate('plan-template', { flavour })!;
			const once = insert('# Implementation Plan: X\n\nIntro.\n', plan);
			assert.equal(insert(once, plan), once, flavour);
			assert.equal(insert(plan, plan), plan, flavour);
		}
	});

	test('keeps CRLF', () => {
		assert.equal(
			insert('# X\r\n\r\n## A\r\n\r\na\r\n', '# T\n\n## A\n\n## B\n'),
			'# X\r\n\r\n## A\r\n\r\na\r\n\r\n## B\r\n',
		);
	});
});

suite('renameFeature', () => {
	function rename(folder: string, newName: string, files: Readonly<Record<string, string>>) {
		const documents = Object.entries(files).map(([path, text]) => new InMemoryDocument(`${root}/${path}`, text));
		const edits = renameFeature(`${root}/specs/${folder}`, newName, documents);
		assert.deepEqual(edits.at(-1), {
			kind: 'rename',
			from: `${root}/specs/${folder}`,
			to: `${root}/specs/${newName}`,
		});
		return Object.fromEntries(
			edits.flatMap(edit => {
				const document = edit.kind === 'change' && documents.find(({ uri }) => uri === edit.uri);
				return document && edit.kind === 'change'
					? [[document.uri.slice(root.length + 1), applyEdits(document, edit.edits)]]
					: [];
			}),
		);
	}

	test('changes branch line, Input path, trees, links and feature.json', () => {
		assert.deepEqual(
			rename('001-auth', '001-login', {
				'specs/001-auth/plan.md':
					'**Branch**: `001-auth`\n**Input**: `/specs/001-auth/spec.md`\n\n001-auth, not 001-auth-v2 or x001-auth\n',
				'specs/002-pay/spec.md': 'See [auth](../001-auth/spec.md), branch 001-auth.\n',
				'.specify/feature.json': '{"feature_directory":"specs/001-auth"}\n',
				'specs/003-other/spec.md': 'nothing\n',
			}),
			{
				'specs/001-auth/plan.md':
					'**Branch**: `001-login`\n**Input**: `/specs/001-login/spec.md`\n\n001-login, not 001-auth-v2 or x001-auth\n',
				'specs/002-pay/spec.md': 'See [auth](../001-login/spec.md), branch 001-auth.\n',
				'.specify/feature.json': '{"feature_directory":"specs/001-login"}\n',
			},
		);
	});

	test('a name that is a word changes only in paths and code', () => {
		assert.deepEqual(
			rename('auth', 'login', {
				'specs/auth/plan.md': '**Branch**: `auth`\n\nThe auth service, `specs/auth/spec.md`, auth.\n',
			}),
			{ 'specs/auth/plan.md': '**Branch**: `login`\n\nThe auth service, `specs/login/spec.md`, auth.\n' },
		);
	});
});

suite('headings of the bundled templates', () => {
	const headings = (name: string, flavour?: (typeof planFlavours)[number]) =>
		parseOutline(bundledTemplate(name, { flavour })!)
			.sections.filter(({ heading }) => heading.level <= 3)
			.map(({ heading }) => `${'#'.repeat(heading.level)} ${heading.text}`);

	test('of a plan and a spec are Spec Kit’s', () => {
		assert.deepEqual(headings('plan-template'), [
			'# Implementation Plan: [FEATURE]',
			'## Summary',
			'## Technical Context',
			'## Constitution Check',
			'## Project Structure',
			'### Documentation (this feature)',
			'### Source Code (repository root)',
			'## Complexity Tracking',
		]);
		assert.deepEqual(headings('spec-template'), [
			'# Feature Specification: [FEATURE NAME]',
			'## User Scenarios & Testing *(mandatory)*',
			'### User Story 1 - [Brief Title] (Priority: P1)',
			'### Edge Cases',
			'## Requirements *(mandatory)*',
			'### Functional Requirements',
			'### Key Entities *(include if feature involves data)*',
			'## Success Criteria *(mandatory)*',
			'### Measurable Outcomes',
			'## Assumptions',
		]);
	});

	test('of tasks begin with front matter', () => {
		assert.match(bundledTemplate('tasks-template')!, /^---\ndescription: ".*"\n---\n\n# Tasks: \[FEATURE NAME\]\n/);
	});

	test('of the other flavours are theirs', () => {
		assert.ok(headings('plan-template', 'articles').includes('## Phase -1: Pre-Implementation Gates'));
		assert.deepEqual(
			headings('plan-template', 'advanced')
				.filter(heading => heading.startsWith('## '))
				.slice(5),
			[
				'## High-Level Architecture',
				'## Cross-Cutting Concerns',
				'## Data Architecture',
				'## Integration Architecture',
				'## Migration/Rollout Plan',
				'## Risk Assessment',
			],
		);
		assert.ok(headings('plan-template', 'marks').includes('### Core Principles Compliance'));
	});
});
