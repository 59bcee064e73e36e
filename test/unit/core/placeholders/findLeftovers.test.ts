import * as assert from 'node:assert/strict';
import { parseOutline } from '../../../../src/core/markdown/parseOutline.ts';
import { findLeftovers } from '../../../../src/core/placeholders/findLeftovers.ts';
import type { DocumentKind } from '../../../../src/core/project/project.ts';

/** `2 field Storage`: 1-based line, kind, name. */
function leftovers(text: string, kind: DocumentKind = 'plan'): string[] {
	return findLeftovers(parseOutline(text), { kind }).map(
		found => `${found.range.start.line + 1} ${found.kind} ${found.name}`,
	);
}

/** What the range of each leftover covers. */
function covered(text: string, kind: DocumentKind = 'plan'): string[] {
	const lines = text.split('\n');
	return findLeftovers(parseOutline(text), { kind }).map(({ range: { start, end } }) =>
		start.line === end.line
			? lines[start.line]!.slice(start.character, end.character)
			: [
					lines[start.line]!.slice(start.character),
					...lines.slice(start.line + 1, end.line),
					lines[end.line]!.slice(0, end.character),
				].join('\n'),
	);
}

suite('findLeftovers', () => {
	test('header: title, branch, date, link, input, each on its own', () => {
		const text =
			'# Implementation Plan: [FEATURE]\n\n**Branch**: `[###-feature-name]` | **Date**: [DATE] | **Spec**: [link]\n**Input**: Feature specification from `/specs/[###-feature-name]/spec.md`\n\n## Summary';
		assert.deepEqual(leftovers(text), [
			'1 header FEATURE',
			'3 header ###-feature-name',
			'3 header DATE',
			'3 header link',
			'4 header ###-feature-name',
		]);
		assert.deepEqual(covered(text), ['[FEATURE]', '[###-feature-name]', '[DATE]', '[link]', '[###-feature-name]']);
	});

	test('header in other languages, quotes and with angle brackets', () => {
		assert.deepEqual(leftovers('# 구현 계획서: [기능 이름]\n\n**날짜**: [날짜] | **명세서**: [링크]\n\n## 요약'), [
			'1 header 기능 이름',
			'3 header 날짜',
			'3 header 링크',
		]);
		assert.deepEqual(
			leftovers('# Plan: <<FEATURE_NAME>>\n\n> **Feature Number**: [###]  \n> **Created**: YYYY-MM-DD\n\n## A'),
			['1 header FEATURE_NAME', '3 header ###', '4 header DATE'],
		);
		assert.deepEqual(
			leftovers('# Feature Specification: Carts\n\n**Input**: User description: "$ARGUMENTS"\n', 'spec'),
			['3 header $ARGUMENTS'],
		);
	});

	test('header with stand-ins that no list has', () => {
		assert.deepEqual(leftovers('# Plan: X\n\n**Tarih**: [TARİH] | **仕様**: [仕様書] | **Durum**: [DRAFT]\n\n## A'), [
			'3 header TARİH',
			'3 header 仕様書',
		]);
	});

	test('header that a person filled', () => {
		const text =
			'# Implementation Plan: Carts [beta]\n\n**Branch**: `001-carts` | **Date**: 2026-05-01 | **Spec**: [spec.md](./spec.md)\n**Status**: Draft | **Owner**: Ana | Bo\n\n## Summary';
		assert.deepEqual(leftovers(text), []);
	});

	test('fields: bracket values, brackets within brackets, values over two rows', () => {
		const text =
			'## Technical Context\n\n**Language/Version**: [e.g., Go 1.24 or NEEDS CLARIFICATION]  \n**Storage**: SQLite\n**Testing**: [e.g., "run by [tool]"]\n\n**Structure Decision**: [Document the selected structure and\nthe directories above]';
		assert.deepEqual(leftovers(text), ['3 field Language/Version', '5 field Testing', '7 decision Structure Decision']);
		assert.deepEqual(covered(text), [
			'[e.g., Go 1.24 or NEEDS CLARIFICATION]',
			'[e.g., "run by [tool]"]',
			'[Document the selected structure and\nthe directories above]',
		]);
	});

	test('fields that are no template text', () => {
		const text = [
			'[N/A]',
			'[PASS]',
			'[None currently]',
			'[string, number]',
			'[0, 100]',
			'[FR-001, FR-002]',
			'[src/a.ts]',
			'["a", "b"]',
			'[a](b)',
		]
			.map((value, index) => `- **L${index}**: ${value}`)
			.join('\n');
		assert.deepEqual(leftovers(`## A\n\n${text}`), []);
	});

	test('sections: paragraphs, items, headings; several names in one line are one', () => {
		assert.deepEqual(leftovers('## Summary\n\n[Extract from feature spec: what and how]'), ['3 section Summary']);
		assert.deepEqual(leftovers('## Flow\n\n1. [Step 1: e.g., User submits]\n'), ['3 section Flow']);
		assert.deepEqual(leftovers('### User Story 2 - [Brief Title] (Priority: P2)', 'spec'), [
			'1 section User Story 2 - [Brief Title] (Priority: P2)',
		]);
		assert.deepEqual(covered('## S\n\n1. **Given** [초기 상태], **When** [작업 하나], **Then** [예상 결과]', 'spec'), [
			'[초기 상태], **When** [작업 하나], **Then** [예상 결과]',
		]);
	});

	test('choices', () => {
		const text =
			'# P\n\n**Status**: Planning | In Progress | Complete\n\n## A\n\n- **Done**: [Yes/No]\n- **Impact**: [High / Medium / Low]';
		const found = findLeftovers(parseOutline(text), { kind: 'plan' });
		assert.deepEqual(
			found.map(({ kind, choices }) => [kind, choices]),
			[
				['choice', ['Planning', 'In Progress', 'Complete']],
				['choice', ['Yes', 'No']],
				['choice', ['High', 'Medium', 'Low']],
			],
		);
	});

	test('options and paths in a tree; code in a fence is left alone', () => {
		const text =
			'## Project Structure\n\n```text\nspecs/[###-feature]/\n# [REMOVE IF UNUSED] Option 1: Single\nsrc/[slug]/\n# Option 2: Web\n└── [same as backend above]\n```\n\n```ts\n// Option 1: x\nconst a = rows[i];\n```';
		assert.deepEqual(leftovers(text), [
			'4 path [###-feature]',
			'5 option Option 1',
			'7 option Option 2',
			'8 path [same as backend above]',
		]);
	});

	test('an option whose fence is gone', () => {
		const text = '## Project Structure\n\n```text\nsrc/\n```\n\n# [REMOVE IF UNUSED] Option 2: Web\n\nweb/\n';
		assert.deepEqual(leftovers(text), ['7 option Option 2: Web']);
	});

	test('a question in the label of a field', () => {
		const text =
			'## Technical Context\n\n- **[NEEDS CLARIFICATION] Storage**: Which database?\n\n**NEEDS CLARIFICATION**: Which queue?\n\n**NEEDS CLARIFICATION**: None\n\n**Testing**: A runner. NEEDS CLARIFICATION: Which one?\n\n**Unknowns / NEEDS CLARIFICATION**: None';
		assert.deepEqual(leftovers(text), [
			'3 clarification [NEEDS CLARIFICATION] Storage',
			'5 clarification NEEDS CLARIFICATION',
			'9 clarification Testing',
		]);
	});

	test('options and sample rows in the words of other templates', () => {
		const text =
			'## 構成\n\n```\n# 【使わなければ消す】オプション1: 単一\n# [若未使用請移除] 選項 2：Web\n└── [同上構成]\n```\n\n## Complexity Tracking\n\n| 違反 | 理由 |\n|---|---|\n| 例: 四つ目 | 今の要件 |\n';
		assert.deepEqual(leftovers(text), [
			'4 option オプション1',
			'5 option 選項 2',
			'6 path [同上構成]',
			'13 sample-row 例: 四つ目',
		]);
	});

	test('comments: instructions and conditions, with the name of their section', () => {
		const text =
			'## Technical Context\n\n<!--\n  ACTION REQUIRED: replace\n-->\n\n## Data\n\n<!-- CONDITIONAL SECTION: DELETE this entire section if … -->\n\n<!-- a note -->';
		assert.deepEqual(leftovers(text), ['3 instruction Technical Context', '9 conditional Data']);
	});

	test('sample rows by section and by header, not filled rows', () => {
		const table = (row: string) => `| Violation | Why Needed | Alternative |\n|---|---|---|\n${row}`;
		assert.deepEqual(leftovers(table('| [e.g., 4th project] | [current need] | [why 3 insufficient] |')), [
			'3 sample-row [e.g., 4th project]',
		]);
		assert.deepEqual(leftovers(`## 複雑性の追跡\n\n| 違反 | 理由 |\n|---|---|\n| [例: 4つ目] | [現在の必要性] |`), [
			'5 sample-row [例: 4つ目]',
		]);
		assert.deepEqual(leftovers(table('| Second store | Offline [see ADR 3] | None fits |')), []);
		assert.deepEqual(leftovers(table('| [No violations found] | [all rules are met] | [none] |')), []);
	});

	test('cells', () => {
		assert.deepEqual(
			leftovers(
				'## R\n\n| Risk | Impact |\n|---|---|\n| [e.g., slow network] | [High / Low] |\n| Mail | NEEDS CLARIFICATION |',
			),
			['5 field Risk', '6 clarification Impact'],
		);
	});

	test('clarifications, not in checklists, comments or code', () => {
		assert.deepEqual(
			leftovers(
				'## A\n\n**Testing**: NEEDS CLARIFICATION\n\n`NEEDS CLARIFICATION: x`\n<!-- NEEDS CLARIFICATION: y -->',
			),
			['3 clarification Testing'],
		);
		assert.deepEqual(leftovers('- [ ] [NEEDS CLARIFICATION: how long?]', 'checklist'), []);
	});

	test('single words count only in a document that nobody filled', () => {
		const field = '- **Concurrent Users**: [number]\n';
		const filled = `## A\n\n${field}`;
		const unfilled = `## A\n\n${'- **Format**: [e.g., JSON]\n'.repeat(5)}${field}`;
		assert.deepEqual(leftovers(filled), []);
		assert.ok(leftovers(unfilled).includes('8 field Concurrent Users'));
	});

	test('a question that is ticked needs no justification', () => {
		const text = (mark: string) =>
			`## Gates\n\n- [${mark}] **Compliance**: Is it a library?\n- [ ] **Justification**: [If no, explain why]`;
		assert.deepEqual(leftovers(text('x')), []);
		assert.deepEqual(leftovers(text(' ')), ['4 field Justification']);
	});

	test('constitutions and other files are not judged here', () => {
		assert.deepEqual(leftovers('# [PROJECT_NAME] Constitution', 'constitution'), []);
		assert.deepEqual(leftovers('# Notes: [FEATURE]', 'other'), []);
	});

	const hostile: readonly (readonly [name: string, make: (size: number) => string])[] = [
		['unclosed brackets', size => '['.repeat(size)],
		['closing brackets', size => ']'.repeat(size)],
		['links without an end', size => '[a]('.repeat(size / 4)],
		['fields on one line', size => '**a**: [b c] | '.repeat(size / 15)],
		['rows of a paragraph', size => '**a**: [e.g., b]\n'.repeat(size / 17)],
		['markers', size => 'NEEDS CLARIFICATION '.repeat(size / 20)],
		['unclosed comments', size => '<!-- ACTION '.repeat(size / 12)],
		['a wide table', size => `|${'a|'.repeat(50)}\n|${'-|'.repeat(50)}\n${'|[e.g., x]|b|\n'.repeat(size / 14)}`],
	];
	for (const [name, make] of hostile) {
		// Nothing is timed; a reader whose work grows with the square of the text would not come back from this.
		test(`reads a large text: ${name}`, () => {
			findLeftovers(parseOutline(make(400_000)), { kind: 'plan' });
		});
	}
});
