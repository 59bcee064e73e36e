import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { fieldsOf } from '../../../../src/core/markdown/fields.ts';
import type { Block } from '../../../../src/core/markdown/outline.ts';
import { sectionAt, withDescendants } from '../../../../src/core/markdown/outline.ts';
import { parseOutline, splitLines } from '../../../../src/core/markdown/parseOutline.ts';
import { InMemoryDocument } from '../../../../src/core/text/inMemoryDocument.ts';
import type { Range } from '../../../../src/core/text/textDocument.ts';

function textAt(text: string, where: Range): string {
	return new InMemoryDocument('memory:/a', text).getText(where);
}

function ofKind<K extends Block['kind']>(text: string, kind: K): Extract<Block, { kind: K }>[] {
	return parseOutline(text).blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);
}

suite('parseOutline', () => {
	test('a fence that is left over hides nothing', () => {
		const text = '```\ntree\n```\n\nmore\n```\n\n## Gates\n\n- [ ] open';
		assert.deepEqual(
			parseOutline(text).blocks.map(block => block.kind),
			['fence', 'paragraph', 'heading', 'item', 'paragraph'],
		);
		const answer = '```markdown\n# Plan\n\n```text\ntree\n```\n\n- [ ] open\n```\n';
		assert.deepEqual(
			parseOutline(answer).blocks.map(block => block.kind),
			['heading', 'fence', 'item', 'paragraph', 'fence'],
		);
		for (const own of [
			'```\n## In it\n```',
			'```\nno section',
			'text\n\n```md\n## An example',
			'- item\n  ```\n  ## In it',
		]) {
			assert.equal(ofKind(own, 'fence').length, 1, own);
		}
	});
	test('sections nest by level and end where the next of their level begins', () => {
		const outline = parseOutline('# T\n\n## A\ntext\n### A1\n\n## B\nend');
		assert.deepEqual(
			outline.sections.map(section => [
				section.heading.text,
				section.line,
				section.endLine,
				section.parent?.heading.text,
			]),
			[
				['T', 0, 8, undefined],
				['A', 2, 6, 'T'],
				['A1', 4, 6, 'A'],
				['B', 6, 8, 'T'],
			],
		);
		assert.equal(sectionAt(outline, 5)?.heading.text, 'A1');
		assert.deepEqual(
			[...withDescendants(outline.sections[1]!)].map(section => section.heading.text),
			['A', 'A1'],
		);
	});

	test('a heading knows where its text stands, with closing marks and setext underlines too', () => {
		const text = '##  Gate ✅ ##\n\nTitle\n=====\n';
		const [first, second] = ofKind(text, 'heading');
		assert.equal(textAt(text, first!.textRange), 'Gate ✅');
		assert.equal(textAt(text, second!.textRange), 'Title');
		assert.equal(second!.level, 1);
	});

	test('boxes of any mark, ordered items, nesting', () => {
		const text = '- [x] done\n- [ ] open\n  1. [N/A] inner\n* [✅] **Name**: text\n- [link](x)\n- [P] tag';
		const items = ofKind(text, 'item');
		assert.deepEqual(
			items.map(item => [item.marker, item.depth, item.box?.mark, item.row.text]),
			[
				['-', 0, 'x', 'done'],
				['-', 0, '', 'open'],
				['1.', 1, 'N/A', 'inner'],
				['*', 0, '✅', '**Name**: text'],
				['-', 0, undefined, '[link](x)'],
				['-', 0, 'P', 'tag'],
			],
		);
		for (const item of items) {
			assert.equal(splitLines(text)[item.row.line]!.slice(item.row.character), item.row.text);
		}
		assert.equal(textAt(text, items[2]!.box!.range), '[N/A]');
	});

	test('two list markers on one line', () => {
		const [outer, inner] = ofKind('- 1. - text', 'item');
		assert.equal(outer!.row.text, '');
		assert.deepEqual([inner!.depth, inner!.marker], [1, '1.']);
	});

	test('cells are split at unescaped pipes and know their ranges', () => {
		const text = '| Name | Status |\r\n|---|:--:|\r\n| a \\| b | ✅ PASS |\r\n| empty | |\r\n';
		const [table] = ofKind(text, 'table');
		assert.deepEqual(
			table!.rows.map(row => row.cells.map(cell => cell.text)),
			[
				['a \\| b', '✅ PASS'],
				['empty', ''],
			],
		);
		assert.equal(textAt(text, table!.rows[0]!.cells[1]!.range), '✅ PASS');
	});

	test('a fence knows its language, its content and whether it is closed', () => {
		const fences = ofKind('```Mermaid {x}\na\n```\n\n~~~\nopen', 'fence');
		assert.deepEqual(
			fences.map(fence => [fence.language, fence.contentLine, fence.contentEndLine, fence.closed]),
			[
				['mermaid', 1, 2, true],
				['', 5, 6, false],
			],
		);
	});

	test('comments as blocks, inside paragraphs, and without an end', () => {
		const text = '### H\n<!--\n  ACTION\n-->\n\ntext <!-- in --> more\n\n<!-- never closed\n## H2';
		const comments = ofKind(text, 'comment');
		assert.deepEqual(
			comments.map(comment => [comment.text.trim(), comment.closed]),
			[
				['ACTION', true],
				['in', true],
				['never closed\n## H2', false],
			],
		);
		assert.equal(textAt(text, comments[1]!.range), '<!-- in -->');
		assert.equal(comments[0]!.section?.heading.text, 'H');
	});

	test('front matter is no rule and no heading', () => {
		const outline = parseOutline('---\ndescription: x\n---\n# T');
		assert.equal(outline.frontMatterLines, 3);
		assert.deepEqual(
			outline.blocks.map(block => [block.kind, block.line]),
			[['heading', 3]],
		);
		assert.equal(parseOutline('---\n\ntext\n\n---\n').frontMatterLines, 0);
	});

	test('any text gives an outline whose ranges lie in it', () => {
		const pieces = [
			'# ',
			'- ',
			'[ ] ',
			'| a |',
			'|-|',
			'```',
			'<!--',
			'-->',
			'> ',
			'**',
			': ',
			'\n',
			'\r\n',
			'\t',
			'漢',
			'\0',
			' x',
		];
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 80 }), parts => {
				const text = parts.join('');
				const outline = parseOutline(text);
				for (const block of outline.blocks) {
					assert.ok(block.line >= 0 && block.endLine <= outline.lines.length && block.line <= block.endLine);
				}
				fieldsOf(outline);
			}),
			{ numRuns: 500 },
		);
	});

	test('hostile documents', () => {
		for (const text of [
			'',
			'- '.repeat(10_000),
			Array.from({ length: 10_000 }, (_, i) => `${'  '.repeat(i % 400)}- item`).join('\n'),
			'>'.repeat(10_000),
			'a'.repeat(1_000_000),
			'**'.repeat(200_000),
			'<!--'.repeat(50_000),
			`|a|b|\n|-|-|\n${'|x|y|\n'.repeat(20_000)}`,
		]) {
			fieldsOf(parseOutline(text));
		}
	});
});

suite('fieldsOf', () => {
	const fields = (text: string) =>
		fieldsOf(parseOutline(text)).map(field => [field.label, field.value, textAt(text, field.valueRange)]);

	test('header line with separators, lists, quotes, full-width colons', () => {
		assert.deepEqual(
			fields('**Branch**: `a` | **Date**: 2026 | **Spec**: [s](x)\n- **Name**: v  \n\n> **Status**： ok'),
			[
				['Branch', '`a`', '`a`'],
				['Date', '2026', '2026'],
				['Spec', '[s](x)', '[s](x)'],
				['Name', 'v', 'v'],
				['Status', 'ok', 'ok'],
			],
		);
	});

	test('a value runs on until the next field', () => {
		assert.deepEqual(fields('**Decision**: [one\r\ntwo]\r\n**Next:** x'), [
			['Decision', '[one\ntwo]', '[one\r\ntwo]'],
			['Next', 'x', 'x'],
		]);
	});

	test('an empty value has an empty range behind the colon', () => {
		const [field] = fieldsOf(parseOutline('**Input**: \n'));
		assert.deepEqual([field!.value, field!.valueRange.start], ['', field!.valueRange.end]);
	});

	test('bold text in a sentence is no field', () => {
		assert.deepEqual(fields('See **Note**: it | is'), []);
	});
});
