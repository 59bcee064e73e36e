import assert from 'node:assert/strict';
import fc from 'fast-check';
import { unquotedLabelAt } from '../../../../src/core/diagrams/labels.ts';
import { bareWord, quoteLabel, treeToMermaid } from '../../../../src/core/diagrams/mermaidText.ts';
import { readTree, treePath } from '../../../../src/core/diagrams/trees.ts';
import { parse } from '../../../../src/webview/mermaid.ts';

suite('Mermaid text', () => {
	test('escapes what Mermaid would take for markup', () => {
		assert.equal(quoteLabel('say "end" [x] (y)'), '"say #quot;end#quot; [x] (y)"');
		assert.equal(quoteLabel('a\n <b> & #35; 100% `c` \\d'), '"a #lt;b#gt; #amp; #35;35; 100#37; #96;c#96; #92;d"');
		assert.equal(quoteLabel(''), '" "');
		assert.equal(quoteLabel('x'.repeat(200)).length, 122);
	});

	test('any label can be read by Mermaid', async () => {
		const unit = fc.oneof(
			fc.constantFrom(
				'"',
				'#',
				'[',
				']',
				'(',
				')',
				'{',
				'}',
				'<',
				'>',
				'|',
				'`',
				'%',
				';',
				':',
				'&',
				'\\',
				'\n',
				'-',
				'=',
				'@',
				' ',
			),
			fc.constantFrom(
				'end',
				'graph',
				'subgraph',
				'%%{init: {}}%%',
				'-->',
				'click',
				'<br/>',
				'$$',
				'#quot;',
				'日本',
				'\ud800',
			),
			fc.string({ minLength: 1, maxLength: 4 }),
		);
		const label = fc.array(unit, { maxLength: 8 }).map(parts => parts.join(''));
		await fc.assert(
			fc.asyncProperty(label, async text => {
				const quoted = quoteLabel(text);
				for (const source of [
					`flowchart LR\n  a[${quoted}] -->|${quoted}| b([${quoted}])\n  subgraph s[${quoted}]\n  c\n  end`,
					`erDiagram\n  A ||--o{ B : ${quoted}`,
					`treeView-beta\n${quoted}\n    ${quoted}`,
				]) {
					assert.equal(await parse(source), undefined, source);
				}
			}),
			{ numRuns: 120 },
		);
	});

	test('words for attributes', async () => {
		for (const text of ['user id', 'List<Item>', '', '1st', 'größe', 'a-b', '?!', 'end']) {
			assert.equal(await parse(`erDiagram\n  A {\n    ${bareWord(text)} ${bareWord(text)}\n  }`), undefined, text);
		}
	});

	test('trees with notes, roots and options', async () => {
		const entries = readTree(
			'# Option 1\nsrc/\n├── a.ts   # NEW: first\n│   \n└── lib/  ← shared\n    ├── b.ts\ntests/\n└── c.ts\n',
		);
		assert.deepEqual(
			entries.map((entry, index) => `${treePath(entries, index)}|${entry.note}|${entry.line}`),
			['src||1', 'src/a.ts|NEW: first|2', 'src/lib|shared|4', 'src/lib/b.ts||5', 'tests||6', 'tests/c.ts||7'],
		);
		assert.equal(await parse(treeToMermaid(entries)), undefined);
	});

	test('finds the label to quote', () => {
		const quoted = (line: string, at: string) => {
			const start = line.indexOf(at);
			const label = unquotedLabelAt(line, start, start + at.length);
			return label && line.slice(0, label.start) + label.quoted + line.slice(label.end);
		};
		assert.equal(quoted('E[Team (Rules)] --> F', '('), 'E["Team (Rules)"] --> F');
		assert.equal(quoted('D --> E[Entry[]]', '[]'), 'D --> E["Entry[]"]');
		assert.equal(quoted('A -->|do (it)| B', '('), 'A -->|"do (it)"| B');
		assert.equal(quoted('A[@scope/pkg] --> B', 'A[@'), 'A["@scope/pkg"] --> B');
		assert.equal(quoted('A[(Data (x) base)]', '(x'), 'A[("Data (x) base")]');
		assert.equal(quoted('A[one (1)<br/>two]', '('), 'A["one (1)<br/>two"]');
		assert.equal(quoted('A["x (y)"]', '('), undefined);
		assert.equal(quoted('idle --> needs-permission : x', '-p'), undefined);
	});
});
