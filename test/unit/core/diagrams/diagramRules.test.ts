import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { noCancellation } from '../../../../src/core/project/workspace.ts';
import { applyEdits } from '../../../../src/core/text/edits.ts';
import { InMemoryDocument } from '../../../../src/core/text/inMemoryDocument.ts';
import { parse } from '../../../../src/webview/mermaid.ts';
import { plumblineWith } from '../../../support/plumblineWith.ts';
import { sectionOf } from '../../../support/rulePages.ts';

const plan = 'specs/001-carts/plan.md';

async function check(files: Record<string, string>, path = plan) {
	const { plumbline, workspace } = plumblineWith(files, { checkDiagram: parse });
	const findings = await plumbline.check(workspace.uri(path), noCancellation);
	return findings.filter(finding => finding.code.startsWith('diagram.'));
}

function mermaid(source: string): string {
	return `# Implementation Plan: Carts\n\n## Flow\n\n\`\`\`mermaid\n${source}\n\`\`\`\n`;
}

suite('Rules of diagrams', () => {
	test('diagram.syntax: place, message and a fix after which Mermaid can read it', async () => {
		const text = mermaid('%% a note\ngraph TB\n  A[Cart (web)] --> B[x]');
		const [finding, ...more] = await check({ [plan]: text });
		assert.equal(more.length, 0);
		assert.equal(finding?.code, 'diagram.syntax');
		assert.deepEqual(finding?.range, { start: { line: 7, character: 9 }, end: { line: 7, character: 10 } });
		assert.equal(finding?.message, 'Mermaid cannot read this line: "(" is not expected here.');
		const [edit] = finding?.fixes?.[0]?.edits ?? [];
		assert.ok(edit?.kind === 'change');
		const fixed = applyEdits(new InMemoryDocument('file:///plan.md', text), edit.edits);
		assert.match(fixed, /A\["Cart \(web\)"\]/);
		assert.deepEqual(await check({ [plan]: fixed }), []);
	});

	for (const [broken, fixed] of [
		['graph TB\n  A[List[]] --> B[x (y)]', 'graph TB\n  A["List[]"] --> B["x (y)"]'],
		['graph TB\n  A[@scope/pkg] -->|x (y)| B', 'graph TB\n  A["@scope/pkg"] -->|"x (y)"| B'],
		['graph TB\n  A[[Sub (x)]] --> B((C (y)))', 'graph TB\n  A[["Sub (x)"]] --> B(("C (y)"))'],
		['graph TB\n  A[/users/:id] --> B[Say "hi"]', 'graph TB\n  A["/users/:id"] --> B["Say #quot;hi#quot;"]'],
		['graph TB\n  subgraph Shop (web)\n  A\n  end', 'graph TB\n  subgraph "Shop (web)"\n  A\n  end'],
		['graph TB\n  subgraph S [Shop (web)]\n  A\n  end', 'graph TB\n  subgraph S ["Shop (web)"]\n  A\n  end'],
		[
			'stateDiagram-v2\n  a --> on-hold:::to-do : go-on\n  note left of on-hold\n    on-hold\n  end note\n  classDef to-do font-size:9px',
			'stateDiagram-v2\n  a --> on_hold:::to_do : go-on\n  note left of on_hold\n    on-hold\n  end note\n  classDef to_do font-size:9px',
		],
		[
			'stateDiagram-v2\n  state on-hold {\n    state "x-y" as x-y\n    x-y --> b\n  }',
			'stateDiagram-v2\n  state on_hold {\n    state "x-y" as x_y\n    x_y --> b\n  }',
		],
	] as const) {
		test(`diagram.syntax: fixes make ${JSON.stringify(broken)} readable`, async () => {
			let text = mermaid(broken);
			for (let left = 3; left > 0; left--) {
				const edit = (await check({ [plan]: text }))[0]?.fixes?.[0]?.edits[0];
				text = edit?.kind === 'change' ? applyEdits(new InMemoryDocument('file:///plan.md', text), edit.edits) : text;
			}
			assert.equal(text, mermaid(fixed));
			assert.deepEqual(await check({ [plan]: text }), []);
		});
	}

	test('diagram.syntax: an empty block is reported at its fence, and can be removed', async () => {
		const text = '# Plan\n\n```mermaid\n\n```\n\nText\n';
		const [finding] = await check({ [plan]: text });
		assert.deepEqual([finding?.message, finding?.range.start.line], ['This diagram is empty.', 2]);
		const edit = finding?.fixes?.[0]?.edits[0];
		assert.ok(edit?.kind === 'change');
		assert.equal(applyEdits(new InMemoryDocument('file:///plan.md', text), edit.edits), '# Plan\n\nText\n');
	});

	test('diagram.syntax: its page', async () => {
		const page = readFileSync('docs/rules/diagram.syntax.md', 'utf8');
		const example = (title: string) => /^````[^\n]*\n([\s\S]*?)^````$/m.exec(sectionOf(page, title))![1]!;
		assert.equal((await check({ [plan]: example('Failing') })).length, 1);
		assert.deepEqual(await check({ [plan]: example('Fixed') }), []);
	});

	test('an .mmd file is checked, a template is not', async () => {
		const file = 'specs/001-carts/model.mmd';
		assert.equal((await check({ [plan]: '#', [file]: 'graph TB\nA[(]' }, file))[0]?.range.start.line, 1);
		const silenced = '%% <!-- plumbline-disable diagram.syntax -->\ngraph TB\nA[(]';
		assert.deepEqual(await check({ [plan]: '#', [file]: silenced }, file), []);
		const template = '.specify/templates/plan-template.md';
		assert.deepEqual(await check({ [plan]: '#', [template]: mermaid('graph TB\nA[(]') }, template), []);
	});

	test('diagram.sample: the template of the project, whatever it draws', async () => {
		const own = mermaid('flowchart LR\n  ONE[First] --> TWO[Second]');
		const files = { [plan]: own.replace('  ONE', 'ONE'), '.specify/templates/plan-template.md': own };
		assert.deepEqual(
			(await check(files)).map(finding => finding.code),
			['diagram.sample'],
		);
		assert.deepEqual(await check({ [plan]: own }), []);
	});

	test('diagram.sample: a few words changed are no sample', async () => {
		const sample = 'erDiagram\n  ENTITY1 ||--o{ ENTITY2 : "has"';
		assert.equal((await check({ [plan]: mermaid(sample) }))[0]?.code, 'diagram.sample');
		assert.deepEqual(await check({ [plan]: mermaid(sample.replaceAll('ENTITY1', 'CART')) }), []);
	});

	test('diagram.component: phase, presence and rows that nobody drew', async () => {
		const table = `## Component Responsibilities

| Component | Responsibility | New/Modified | Phase | Location |
|---|---|---|---|---|
| Cart page | Shows it | Existing | P1 | x |
| Mail sender | Sends | New | P2 | x |
| Report | Counts | New | P1 | x |
| [Component name] | [What it does] | New | P1 | x |
`;
		const drawn = mermaid(
			'graph TB\n  PAGE[Cart page]:::P1 --> MAIL[Mail sender]:::P1\n  MAIL --> LOG[Log]:::P3\n  LOG --> DB[(Store)]:::existing',
		);
		const messages = (await check({ [plan]: drawn + table })).map(
			({ message, range }) => `${range.start.line + 1}: ${message}`,
		);
		assert.deepEqual(messages, [
			'7: "Cart page" is drawn as P1, but the component table says existing.',
			'7: "Mail sender" is drawn in P1, but the component table says P2.',
			'8: "Log" is drawn as new in P3, but it is not in the component table.',
			'17: "Report" is in the component table, but in no diagram.',
		]);
		assert.deepEqual(await check({ [plan]: mermaid('graph TB\n  A --> B') + table }), []);
	});

	test('diagram.component: entities that the data model does not describe', async () => {
		const model =
			'# Data Model\n\n## Cart\n\n| Field | Type |\n|---|---|\n| id | uuid |\n\n## Items\n\n| Field | Type |\n|---|---|\n| id | uuid |\n';
		const files = { 'specs/001-carts/data-model.md': model };
		const drawn = mermaid('erDiagram\n  CART ||--o{ ITEM : holds\n  CART ||--o| COUPON : uses');
		assert.deepEqual(
			(await check({ ...files, [plan]: drawn })).map(finding => finding.message),
			['The data model describes no entity "COUPON".'],
		);
		const other = mermaid('erDiagram\n  A ||--o{ B : x');
		assert.deepEqual(await check({ ...files, [plan]: other }), []);
	});
});
