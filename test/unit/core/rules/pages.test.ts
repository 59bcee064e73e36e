import * as assert from 'node:assert/strict';
import { noCancellation } from '../../../../src/core/project/workspace.ts';
import { defaultSeverities } from '../../../../src/core/rules/codes.ts';
import { safeEdits } from '../../../../src/core/rules/edits.ts';
import type { Finding, Fix } from '../../../../src/core/rules/finding.ts';
import { allRules } from '../../../../src/core/rules/index.ts';
import { applyEdits } from '../../../../src/core/text/edits.ts';
import { InMemoryDocument } from '../../../../src/core/text/inMemoryDocument.ts';
import { plumblineWith } from '../../../support/plumblineWith.ts';
import { type Example, readRulePages, sectionOf } from './rulePages.ts';

/** Rules about Mermaid's own parser need one, which is tested with the diagrams. */
const needMermaid = new Set(['diagram.syntax']);

suite('Pages of the rules', () => {
	const pages = readRulePages();
	const codes = Object.keys(defaultSeverities);

	test('each rule has a page, and each page a rule', () => {
		const implemented = new Set<string>(allRules.map(rule => rule.code));
		const documented = new Set(pages.map(page => page.code));
		assert.deepEqual(
			[...implemented].filter(code => !documented.has(code)),
			[],
			'rules without a page',
		);
		assert.deepEqual(
			[...documented].filter(code => !codes.includes(code)),
			[],
			'pages of no rule',
		);
	});

	for (const page of pages) {
		test(`${page.code}: the page has its parts`, () => {
			assert.match(page.text, new RegExp(`^# ${page.code.replace('.', '\\.')}\\n\\n[^\\n]+\\.\\n`));
			for (const title of ['Options', 'Why']) {
				assert.notEqual(sectionOf(page.text, title).trim(), '', title);
			}
		});
		if (needMermaid.has(page.code) || !allRules.some(rule => rule.code === page.code)) {
			continue;
		}
		test(`${page.code}: the failing example fails`, async () => {
			assert.ok((await findingsOf(page.failing, page.code)).length > 0, 'nothing reported');
		});
		test(`${page.code}: the fixed example does not`, async () => {
			assert.deepEqual(messages(await findingsOf(page.fixed, page.code)), []);
		});
		test(`${page.code}: each fix removes what it fixes, and does nothing more the second time`, async () => {
			for (const { fix, finding } of await fixesOf(page.failing, page.code)) {
				const once = apply(page.failing, fix);
				assert.notDeepEqual(once, page.failing, `"${fix.title}" changes nothing`);
				const again = (await fixesOf(once, page.code)).filter(
					other => other.fix.title === fix.title && other.finding.message === finding.message,
				);
				const before = (await fixesOf(page.failing, page.code)).filter(
					other => other.fix.title === fix.title && other.finding.message === finding.message,
				);
				assert.ok(again.length < before.length, `"${fix.title}" leaves its finding`);
			}
		});
		test(`${page.code}: all safe fixes at once leave none to apply`, async () => {
			let files = page.failing;
			for (let round = 0; round < 4; round++) {
				files = applySafe(files, await findingsOf(files, page.code));
			}
			const left = (await findingsOf(files, page.code)).filter(finding => finding.fixes?.some(fix => fix.safe));
			assert.deepEqual(messages(left), []);
		});
	}
});

async function findingsOf(example: Example, code: string): Promise<readonly Finding[]> {
	const { plumbline, workspace } = plumblineWith({ '.specify/init-options.json': '{}', ...example });
	const [main] = Object.keys(example);
	const findings = await plumbline.check(workspace.uri(main!), noCancellation);
	plumbline.dispose();
	return findings.filter(finding => finding.code === code);
}

async function fixesOf(example: Example, code: string): Promise<{ finding: Finding; fix: Fix }[]> {
	const findings = await findingsOf(example, code);
	return findings.flatMap(finding => (finding.fixes ?? []).map(fix => ({ finding, fix })));
}

function apply(example: Example, fix: Fix): Example {
	const files = { ...example };
	const { workspace } = plumblineWith(example);
	for (const edit of fix.edits) {
		const path = Object.keys(files).find(each => edit.kind === 'change' && workspace.uri(each) === edit.uri);
		if (edit.kind === 'change' && path) {
			files[path] = changed(files[path]!, edit.edits);
		}
	}
	return files;
}

function applySafe(example: Example, findings: readonly Finding[]): Example {
	const files = { ...example };
	const { workspace } = plumblineWith(example);
	for (const [uri, edits] of safeEdits(findings)) {
		const path = Object.keys(files).find(each => workspace.uri(each) === uri)!;
		files[path] = changed(files[path]!, edits);
	}
	return files;
}

function changed(text: string, edits: Parameters<typeof applyEdits>[1]): string {
	return applyEdits(new InMemoryDocument('file:///x.md', text), edits);
}

function messages(findings: readonly Finding[]): string[] {
	return findings.map(finding => `${finding.range.start.line + 1}: ${finding.message}`);
}
