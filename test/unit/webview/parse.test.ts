import assert from 'node:assert/strict';
import { parse } from '../../../src/webview/mermaid.ts';

/** The error's reason and text, and its place as line:character from 0. */
async function errorOf(source: string): Promise<string | undefined> {
	const error = await parse(source);
	return error && `${error.reason} ${error.text}@${error.line}:${error.character}-${error.endCharacter}`;
}

suite("Mermaid's parser", () => {
	test('reads every kind without a DOM', async () => {
		for (const source of [
			'graph TB\n  A["<b>x</b>"] --> B\n  click A "https://x.test"',
			'sequenceDiagram\n  A->>B: <i>hi</i>',
			'stateDiagram-v2\n  [*] --> A',
			'classDiagram\n  A <|-- B',
			'erDiagram\n  A ||--o{ B : x',
			'gantt\n  title a\n  section x\n  a: 2024-01-01, 3d',
			'mindmap\n  root\n    a',
			'pie\n  "a": 3',
			'gitGraph\n  commit',
			'timeline\n  2002: x',
			'kanban\n  todo\n    a',
			'C4Context\n  title x',
		]) {
			assert.equal(await errorOf(source), undefined, source);
		}
	});

	test('names the word and the place', async () => {
		assert.equal(await errorOf('graph TB\n  A[x (y)] --> B'), 'unexpected (@1:6-7');
		assert.equal(await errorOf('stateDiagram-v2\n  a-b --> c'), 'unexpected -@1:3-4');
		assert.equal(await errorOf('pie\n"a": 3\n"b" x\n'), 'unexpected x@2:4-5');
		assert.equal(await errorOf('gitGraph\ncommit\nfoo bar'), 'unexpected foo@2:0-3');
		assert.equal(await errorOf('flowchart TD\n A-->B\n B-->'), 'unfinished @2:1-5');
		assert.equal(await errorOf('graph TB\n  A --> B\n  A[/x/:id] --> B'), 'unexpected ]@2:10-11');
		assert.equal(await errorOf(''), 'empty @0:0-0');
		assert.equal(await errorOf('%% nothing\n\n'), 'empty @0:0-0');
		assert.equal(await errorOf('\nfoo\nbar'), 'unknown-type foo@1:0-3');
	});

	test('places stay true behind front matter, directives, comments and empty lines', async () => {
		const broken = 'A[x (y)]';
		assert.equal(await errorOf(`---\ntitle: x\n---\ngraph TB\n${broken}`), 'unexpected (@4:4-5');
		assert.equal(await errorOf(`%%{init: {"a":\n1}}%%\ngraph TB\n%% one\n  %% two\n${broken}`), 'unexpected (@5:4-5');
		assert.equal(await errorOf(`\n\ngraph TB\nB{x}\n\n\n%% c\n${broken}`), 'unexpected (@7:4-5');
	});

	test('a large diagram is no mistake', async () => {
		const edges = Array.from({ length: 1200 }, (_, index) => `  a${index} --> a${index + 1}`);
		assert.equal(await errorOf(`flowchart TB\n${edges.join('\n')}`), undefined);
	});

	test('nothing throws', async () => {
		for (const source of [
			'%%{',
			'---',
			'---\ntitle: [\n---\ngraph TB',
			'graph',
			'erDiagram {',
			'\u0000',
			'\ud800',
			'mindmap\n a\n b',
		]) {
			const error = await parse(source);
			assert.ok(error === undefined || (error.character >= 0 && error.endCharacter >= error.character), source);
		}
	});
});
