import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findDiagrams, mermaidType } from '../../../../src/core/diagrams/findDiagrams.ts';
import { parseOutline, splitLines } from '../../../../src/core/markdown/parseOutline.ts';

function find(text: string) {
	return findDiagrams('file:///ws/specs/001-a/plan.md', parseOutline(text), 'plan.md');
}

suite('findDiagrams', () => {
	test('finds Mermaid blocks with heading, type and place', () => {
		const [first, second] = find(
			'# Plan\n\n## Flow **one**\n\n```mermaid\ngraph TB\n  A --> B\n```\n\n~~~Mermaid\n~~~\n',
		);
		assert.equal(first?.id, 'plan.md#1');
		assert.equal(first?.title, 'Flow one');
		assert.equal(first?.type, 'graph');
		assert.equal(first?.contentLine, 5);
		assert.equal(first?.source, 'graph TB\n  A --> B');
		assert.deepEqual([first?.range.start.line, first?.range.end.line], [4, 7]);
		assert.deepEqual([second?.id, second?.type, second?.source], ['plan.md#2', '', '']);
	});

	test('keeps columns in quotes and lists', () => {
		assert.equal(find('> ```mermaid\n> graph TB\n>   A --> B\n> ```\n')[0]?.source, '  graph TB\n    A --> B');
		assert.equal(find('- item\n\n  ```mermaid\n  graph TB\n  ```\n')[0]?.source, '  graph TB');
	});

	test('takes the whole of an .mmd file', () => {
		const outline = { ...parseOutline(''), lines: splitLines('%% x\nerDiagram\n  A ||--o{ B : has') };
		const [diagram, ...more] = findDiagrams('file:///ws/specs/001-a/model.mmd', outline);
		assert.deepEqual(
			[diagram?.type, diagram?.contentLine, diagram?.range.end.line, more.length],
			['erDiagram', 0, 2, 0],
		);
	});

	test('finds box-drawing and ASCII trees, not tables and flows', () => {
		const types = (content: string) => find(`\`\`\`text\n${content}\n\`\`\``).map(diagram => diagram.type);
		assert.deepEqual(types('src/\n├── a.ts\n└── b/\n    └── c.ts'), ['tree']);
		assert.deepEqual(types('src/\n+--- a\n|   +--- b\n+--- c'), ['tree']);
		assert.deepEqual(types('src/\n|-- a\n`-- b'), ['tree']);
		assert.deepEqual(types('┌────┐   ┌────┐\n│ a  │──►│ b  │\n└────┘   └────┘'), []);
		assert.deepEqual(types('just\nsome\ntext'), []);
	});

	test('leaves other fences and comments alone', () => {
		assert.deepEqual(find('```ts\nconst x = 1;\n```\n<!--\n```mermaid\ngraph TB\n```\n-->\n'), []);
	});

	test('the type is the first keyword past front matter, directives and comments', () => {
		assert.equal(
			mermaidType('---\ntitle: x\n---\n%%{init: {\n"a": 1 }}%%\n%% note\n\nstateDiagram-v2\n'),
			'stateDiagram-v2',
		);
		assert.equal(mermaidType('%%{init: {}}%% flowchart LR'), 'flowchart');
		assert.equal(mermaidType('graph TD; A-->B'), 'graph');
		assert.equal(mermaidType('graph;'), 'graph');
		assert.equal(mermaidType('  \n%% only\n'), '');
	});

	test('takes any text', () => {
		fc.assert(
			fc.property(
				fc.string({
					unit: fc.constantFrom('`', '~', '\n', '>', ' ', 'm', '%', '{', '-', '├', '|', '+'),
					maxLength: 200,
				}),
				text => {
					for (const { range, contentLine } of find(`\`\`\`mermaid\n${text}`)) {
						assert.ok(range.start.line <= contentLine);
					}
				},
			),
			{ numRuns: 200 },
		);
	});
});
