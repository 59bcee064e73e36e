import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findDiagrams } from '../../../../src/core/diagrams/findDiagrams.ts';
import { readPicture } from '../../../../src/core/diagrams/picture.ts';
import { parseOutline } from '../../../../src/core/markdown/parseOutline.ts';

function read(source: string) {
	const [diagram] = findDiagrams('file:///plan.md', parseOutline(`\`\`\`mermaid\n${source}\n\`\`\``));
	const { nodes, edges } = readPicture(diagram!);
	return {
		nodes: nodes.map(({ id, label, line, phase }) => `${id}=${label}@${line}${phase ? `:${phase}` : ''}`),
		edges: edges.map(({ from, to, label }) => `${from}>${to}${label ? `:${label}` : ''}`),
	};
}

suite('readPicture', () => {
	test('flowchart: shapes, chains, groups, labels, classes', () => {
		assert.deepEqual(
			read(`graph TB
  %% note
  A[User]:::existing --> B((Gate way)) -->|calls| C[(Store)]
  B -- "asks for" --> D{Is it?} & E["x (y) #quot;z#quot;"]
  subgraph S
    F>flag]; G[/in/] -.-> H[\\out\\]
  end
  class D,E P2
  I@{ shape: rounded, label: "Typed" } ==> J
  style A fill:red
  click A "x"`),
			{
				nodes: [
					'A=User@3:existing',
					'B=Gate way@3',
					'C=Store@3',
					'D=Is it?@4:P2',
					'E=x (y) "z"@4:P2',
					'F=flag@6',
					'G=in@6',
					'H=out@6',
					'I=Typed@9',
					'J=J@9',
				],
				edges: ['A>B', 'B>C:calls', 'B>D:asks for', 'B>E:asks for', 'G>H', 'I>J'],
			},
		);
	});

	test('flowchart: arrows close to names, and a label over two lines', () => {
		assert.deepEqual(read('flowchart LR\nA-->B---C\na-b-->c.d\nX["one\ntwo"]-->Y'), {
			nodes: ['A=A@2', 'B=B@2', 'C=C@2', 'a-b=a-b@3', 'c.d=c.d@3', 'X=one two@4', 'Y=Y@5'],
			edges: ['A>B', 'B>C', 'a-b>c.d', 'X>Y'],
		});
	});

	test('entities: relations, attributes, aliases', () => {
		assert.deepEqual(
			read(
				'erDiagram\n  USER ||--o{ ORDER : "has many"\n  ORDER {\n    uuid id PK\n  }\n  p[Person] {\n  }\n  "Line Item" }|..|| ORDER : in',
			),
			{
				nodes: ['USER=USER@2', 'ORDER=ORDER@3', 'p=Person@6', 'Line Item=Line Item@8'],
				edges: ['USER>ORDER:has many', 'Line Item>ORDER:in'],
			},
		);
	});

	test('states', () => {
		assert.deepEqual(
			read(
				'stateDiagram-v2\n  [*] --> Idle\n  Idle --> Busy : start\n  state "Long wait" as W\n  Busy --> W\n  note right of W\n  x y\n  end note',
			),
			{
				nodes: ['[*]=[*]@2', 'Idle=Idle@2', 'Busy=Busy@3', 'W=Long wait@4'],
				edges: ['[*]>Idle', 'Idle>Busy:start', 'Busy>W'],
			},
		);
	});

	test('sequences', () => {
		assert.deepEqual(
			read(
				'sequenceDiagram\n  participant A as Alice\n  actor Bob\n  A->>+Bob: Hello: you\n  Bob-->>-A: Bye\n  Note over A: x',
			),
			{
				nodes: ['A=Alice@2', 'Bob=Bob@3'],
				edges: ['A>Bob:Hello: you', 'Bob>A:Bye'],
			},
		);
	});

	test('classes', () => {
		assert.deepEqual(
			read(
				'classDiagram\n  class Order["An order"] {\n    +int id\n  }\n  Order <|-- Rush : is\n  Order "1" --> "*" Line\n  Line : +int count',
			),
			{
				nodes: ['Order=An order@2', 'Rush=Rush@5', 'Line=Line@7'],
				edges: ['Order>Rush:is', 'Order>Line'],
			},
		);
	});

	test('trees', () => {
		const [diagram] = findDiagrams(
			'file:///plan.md',
			parseOutline('```\nsrc/\n├── a.ts  # NEW: x\n└── lib/\n    └── b.ts\n```'),
		);
		const { nodes, edges } = readPicture(diagram!);
		assert.deepEqual(
			nodes.map(node => `${node.label}@${node.line}`),
			['src/@1', 'a.ts@2', 'lib/@3', 'b.ts@4'],
		);
		assert.deepEqual(
			edges.map(edge => `${edge.from}>${edge.to}`),
			['n0>n1', 'n0>n2', 'n2>n3'],
		);
	});

	test('takes any text, and long lines in time', () => {
		const unit = fc.constantFrom(
			'A',
			'-',
			'>',
			'[',
			']',
			'(',
			')',
			'{',
			'}',
			'"',
			'|',
			'&',
			'\n',
			' ',
			':',
			'.',
			'=',
			';',
			'@',
			'%',
			'~',
		);
		for (const type of ['graph TB', 'erDiagram', 'stateDiagram-v2', 'sequenceDiagram', 'classDiagram']) {
			fc.assert(
				fc.property(fc.string({ unit, maxLength: 120 }), text => void read(`${type}\n${text}`)),
				{ numRuns: 150 },
			);
			for (const part of ['A-->', 'a b ', '[(', '--', '"', 'A:', '|x']) {
				read(`${type}\n${part.repeat(100_000 / part.length)}`);
			}
		}
	});
});
