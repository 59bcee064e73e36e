import * as assert from 'node:assert/strict';
import { noCancellation } from '../../../../src/core/project/workspace.ts';
import { defaultSeverities } from '../../../../src/core/rules/codes.ts';
import { answeredEdits, safeEdits } from '../../../../src/core/rules/edits.ts';
import type { Finding, Fix } from '../../../../src/core/rules/finding.ts';
import { allRules } from '../../../../src/core/rules/index.ts';
import { applyEdits } from '../../../../src/core/text/edits.ts';
import { InMemoryDocument } from '../../../../src/core/text/inMemoryDocument.ts';
import { relativePath } from '../../../../src/core/text/uri.ts';
import { plumblineWith } from '../../../support/plumblineWith.ts';
import { type Example, readRulePages, sectionOf } from '../../../support/rulePages.ts';

/** Rules about Mermaid's own parser need one, which is tested with the diagrams. */
const needMermaid = new Set(['diagram.syntax']);

/** The same files as other editors write them. */
const variants: Readonly<Record<string, (example: Example) => Example>> = {
	'line feeds': example => example,
	'CRLF, BOM and trailing spaces': example =>
		mapValues(example, (text, path) =>
			path.endsWith('.md') ? `\ufeff${text.replace(/(?<=[a-z.])\n/g, '  \n').replaceAll('\n', '\r\n')}` : text,
		),
	'no line end at the end': example => mapValues(example, text => text.replace(/\n$/, '')),
};

/** What a fix may leave to do: it writes gates that nobody evaluated, reasons that nobody gave, sections that nobody wrote. */
const leavesToDo: Readonly<Record<string, RegExp>> = {
	'constitution.missing': /^constitution\.unfilled$/,
	'complexity.unjustified': /^clarification\.open$/,
	'gate.conditional': /^clarification\.open$/,
	'gate.contradiction': /^gate\.open$/,
	'gate.failed': /^clarification\.open$/,
	'gate.missing-principle': /^gate\.(?:open|contradiction)$/,
	'gate.no-recheck': /^gate\.open$/,
	'gate.open': /^(?:gate\.(?:failed|contradiction|non-negotiable)|complexity\.unjustified)$/,
	'gate.unfilled': /^gate\.open$/,
	'section.missing': /^(?:placeholder|complexity|clarification|gate)\./,
};
/** Justifying a failed gate does not make it pass. */
const stays = /^gate\.failed$/;

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
		for (const [name, written] of Object.entries(variants)) {
			test(`${page.code}: each fix removes what it fixes and nothing else, ${name}`, async () => {
				await assertFixes(written(page.failing), page.code);
			});
		}
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

async function assertFixes(example: Example, code: string): Promise<void> {
	const all = await checkAll(example);
	const own = all.filter(finding => finding.code === code);
	for (const finding of own) {
		for (const fix of finding.fixes ?? []) {
			assert.ok(fix.edits.length > 0 || fix.show, `"${fix.title}" does nothing`);
			for (const edits of fix.edits.length > 0 ? [fix.edits, answeredEdits(fix, 'since | it\nmust')] : []) {
				const fixed = applyFix(example, edits);
				assert.notDeepEqual(fixed, example, `"${fix.title}" changes nothing`);
				assertSameLineEnds(fixed, example);
				const after = await checkAll(fixed);
				if (!stays.test(code)) {
					assert.ok(count(after, finding) < count(all, finding), `"${fix.title}" leaves its finding`);
				}
				const fresh = after.filter(each => count(after, each) > count(all, each) && !leavesToDo[code]?.test(each.code));
				assert.deepEqual(messages(fresh), [], `"${fix.title}" makes new findings`);
				const again = after.flatMap(each => (key(each) === key(finding) ? (each.fixes ?? []) : []));
				const offered = again.filter(other => other.edits.length > 0 && other.title === fix.title).length;
				const before = own.filter(each => key(each) === key(finding)).length;
				assert.ok(offered < before, `"${fix.title}" is offered again`);
			}
		}
	}
}

function key({ code, uri, message }: Finding): string {
	return `${code} ${uri} ${message.replace(/\d+/g, '#')}`;
}

function count(findings: readonly Finding[], like: Finding): number {
	return findings.filter(each => key(each) === key(like)).length;
}

function assertSameLineEnds(after: Example, before: Example): void {
	for (const [path, text] of Object.entries(before)) {
		if (text.includes('\r\n')) {
			assert.doesNotMatch(after[path]!, /(?<!\r)\n/, path);
		}
		assert.equal(after[path]!.startsWith('\ufeff'), text.startsWith('\ufeff'), path);
	}
}

/** Everything that is found in any of the files. */
async function checkAll(example: Example): Promise<readonly Finding[]> {
	const { plumbline, workspace } = plumblineWith({ '.specify/init-options.json': '{}', ...example });
	const findings: Finding[] = [];
	for (const path of Object.keys(example)) {
		findings.push(...(await plumbline.check(workspace.uri(path), noCancellation)));
	}
	plumbline.dispose();
	return findings;
}

function applyFix(example: Example, edits: Fix['edits']): Example {
	const files: Record<string, string> = { ...example };
	const { workspace } = plumblineWith(example);
	for (const edit of edits) {
		if (edit.kind === 'create') {
			files[relativePath(workspace.uri(''), edit.uri)!] = edit.content;
		} else if (edit.kind === 'change') {
			const path = Object.keys(files).find(each => workspace.uri(each) === edit.uri)!;
			files[path] = changed(files[path]!, edit.edits);
		}
	}
	return files;
}

function mapValues(example: Example, map: (text: string, path: string) => string): Example {
	return Object.fromEntries(Object.entries(example).map(([path, text]) => [path, map(text, path)]));
}

function applySafe(example: Example, findings: readonly Finding[]): Example {
	const [main] = Object.keys(example);
	return { ...example, [main!]: changed(example[main!]!, safeEdits(findings).edits) };
}

function changed(text: string, edits: Parameters<typeof applyEdits>[1]): string {
	return applyEdits(new InMemoryDocument('file:///x.md', text), edits);
}

function messages(findings: readonly Finding[]): string[] {
	return findings.map(finding => `${finding.range.start.line + 1}: ${finding.message}`);
}
