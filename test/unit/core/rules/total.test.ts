import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { parsePlan } from '../../../../src/core/documents/parsePlan.ts';
import { defaultLexicon } from '../../../../src/core/lexicon/defaultLexicon.ts';
import { parseOutline } from '../../../../src/core/markdown/parseOutline.ts';
import type { DocumentKind } from '../../../../src/core/project/project.ts';
import type { ParsedDocument, RuleContext } from '../../../../src/core/rules/rule.ts';
import { runRules } from '../../../../src/core/rules/runRules.ts';
import { applyEdits } from '../../../../src/core/text/edits.ts';
import { InMemoryDocument } from '../../../../src/core/text/inMemoryDocument.ts';
import { translate } from '../../../support/plumblineWith.ts';
import { readRulePages } from '../../../support/rulePages.ts';

const folder = 'file:///ws/specs/001-shared-carts';
const names: Readonly<Record<string, string>> = { spec: 'spec.md', plan: 'plan.md', tasks: 'tasks.md' };

function parse(kind: DocumentKind, text: string): ParsedDocument {
	const document = new InMemoryDocument(`${folder}/${names[kind] ?? `${kind}.md`}`, text);
	const outline = parseOutline(document.getText());
	const lexicon = defaultLexicon;
	return { document, kind, outline, lexicon, plan: kind === 'plan' ? parsePlan(outline, lexicon) : undefined };
}

/** A feature whose three documents are the text. */
function contextOf(kind: DocumentKind, text: string): RuleContext {
	const documents = new Map((['spec', 'plan', 'tasks'] as const).map(each => [each, parse(each, text)]));
	const artifacts = [...documents].map(([each, { document }]) => ({
		kind: each,
		uri: document.uri,
		path: names[each]!,
	}));
	const feature = {
		uri: folder,
		name: '001-shared-carts',
		group: '',
		specRoot: 'file:///ws/specs',
		number: 1,
		date: undefined,
		slug: 'shared-carts',
		artifacts,
	};
	return {
		...parse(kind, text),
		project: {
			uri: 'file:///ws',
			name: 'ws',
			initialised: true,
			specRoots: ['file:///ws/specs'],
			features: [feature],
			constitution: undefined,
			active: undefined,
			settingsFile: undefined,
			files: artifacts.map(artifact => artifact.uri),
		},
		feature,
		templateOutline: parseOutline('# T\n\n## Summary\n\n## Requirements *(mandatory)*\n'),
		today: '2026-05-01',
		parsed: uri => [...documents.values()].find(each => each.document.uri === uri),
		translate,
	};
}

/** No rule throws, ranges lie in the document, and each fix can be applied. */
function assertTotal(kind: DocumentKind, text: string): void {
	const context = contextOf(kind, text);
	const { document, outline } = context;
	const findings = runRules(context, {}, (code, error) => assert.fail(`${code}: ${String(error)}`));
	for (const { code, range, fixes = [] } of findings) {
		assert.ok(range.end.line < outline.lines.length && range.start.line >= 0, `${code} out of the document`);
		assert.ok(range.end.character <= outline.lines[range.end.line]!.length, `${code} behind the line`);
		for (const fix of fixes) {
			for (const edit of fix.edits) {
				if (edit.kind === 'change' && edit.uri === document.uri) {
					applyEdits(document, edit.edits);
				}
			}
		}
	}
}

suite('Rules on any text', () => {
	const samples = readRulePages().flatMap(page => Object.values(page.failing));
	const kinds: readonly DocumentKind[] = ['spec', 'plan', 'tasks', 'checklist', 'research', 'settings', 'template'];

	test('every prefix of every failing example', () => {
		for (const sample of samples) {
			for (let end = 0; end < sample.length; end += 23) {
				assertTotal('plan', sample.slice(0, end));
			}
			for (const kind of kinds) {
				assertTotal(kind, sample);
			}
		}
	}).timeout(60_000);

	test('splices of the examples, with odd characters between', () => {
		const piece = fc
			.tuple(fc.constantFrom(...samples), fc.nat(400), fc.nat(200))
			.map(([text, from, length]) => text.slice(from, from + length));
		const odd = fc.constantFrom(
			'[',
			']',
			'`',
			'```\n',
			'<!--',
			'-->',
			'|',
			'\r',
			'\r\n',
			'\u2028',
			'🎯',
			'[[',
			'\\[',
			'- [',
			'# ',
			'\0',
		);
		fc.assert(
			fc.property(fc.array(fc.oneof(piece, odd), { maxLength: 12 }), fc.constantFrom(...kinds), (parts, kind) =>
				assertTotal(kind, parts.join('')),
			),
			{ numRuns: 300, seed: 7 },
		);
	}).timeout(60_000);

	const large: readonly (readonly [string, DocumentKind, (size: number) => string])[] = [
		['sample rows', 'plan', size => `| Violation | Why |\n|---|---|\n${'| [e.g., a] | [b c] |\n'.repeat(size)}`],
		['options', 'plan', size => `\`\`\`text\n${'# Option 1: a\nb/\n'.repeat(size)}\`\`\`\n`],
		['tasks', 'tasks', size => '- [ ] T001 [US9] a FR-001–FR-009 [x](gone.md)\n'.repeat(size)],
		[
			'requirements',
			'spec',
			size => Array.from({ length: size }, (_, i) => `- **FR-${i}**: [NEEDS CLARIFICATION: a]`).join('\n'),
		],
		['silenced lines', 'plan', size => '<!-- plumbline-disable-next-line gate.open -->\n[e.g., a]\n\n'.repeat(size)],
	];
	for (const [name, kind, make] of large) {
		// Nothing is timed; a rule whose work grows with the square of the text would not come back from this.
		test(`reads a large document: ${name}`, () => {
			runRules(contextOf(kind, make(10_000)));
		});
	}
});
