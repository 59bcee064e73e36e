import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { formatGithub } from '../../../src/cli/formats/github.ts';
import { formatJunit } from '../../../src/cli/formats/junit.ts';
import { formatMarkdown } from '../../../src/cli/formats/markdown.ts';
import { formatSarif } from '../../../src/cli/formats/sarif.ts';
import type { Report, ReportedFinding } from '../../../src/cli/report.ts';

const finding: ReportedFinding = {
	code: 'gate.failed',
	severity: 'error',
	path: 'specs/001 a,b/plan.md',
	line: 12,
	column: 3,
	endLine: 12,
	endColumn: 9,
	message: 'The gate "I. <Small> & steady" fails: 100% certain.\nSee below.',
	related: [{ path: '.specify/memory/constitution.md', line: 4, column: 1, message: 'The principle' }],
	source: '- I. Small ❌',
};

function reportOf(...findings: readonly ReportedFinding[]): Report {
	return {
		findings,
		checked: ['specs/001 a,b/plan.md', 'specs/002/plan.md'],
		failOn: 'error',
		version: '1.2.3',
		colours: false,
		rulePage: code => (code === 'gate.failed' ? '# gate.failed\n\nA gate that `fails`. More.\n' : undefined),
	};
}

const hint: ReportedFinding = { ...finding, severity: 'hint', code: 'complexity.needless', related: [] };

suite('GitHub annotations', () => {
	test('escape what the workflow commands reserve', () => {
		assert.equal(
			formatGithub(reportOf(finding)),
			'::error file=specs/001 a%2Cb/plan.md,line=12,endLine=12,col=3,endColumn=9,title=gate.failed::' +
				'The gate "I. <Small> & steady" fails: 100%25 certain.%0ASee below.\n',
		);
	});

	test('places over several lines have no columns; hints are notices', () => {
		assert.match(formatGithub(reportOf({ ...hint, endLine: 14 })), /^::notice file=[^:]*,line=12,endLine=14,title=/);
	});
});

suite('JUnit', () => {
	const xml = formatJunit(reportOf(finding, hint));

	test('counts failures by --fail-on, and passes for clean documents', () => {
		assert.match(xml, /<testsuites name="plumbline" tests="3" failures="1">/);
		assert.match(xml, /<testsuite name="specs\/001 a,b\/plan\.md" tests="2" failures="1">/);
		assert.match(xml, /<testsuite name="specs\/002\/plan\.md" tests="1" failures="0">/);
		assert.match(xml, /<testcase name="gate\.failed \(12:3\)"[^>]*><failure type="gate\.failed"/);
		assert.match(xml, /<testcase name="complexity\.needless \(12:3\)"[^>]*><system-out>/);
	});

	test('escapes text, and drops what XML cannot hold', () => {
		assert.match(xml, /&quot;I\. &lt;Small&gt; &amp; steady&quot;/);
		assert.doesNotMatch(
			formatJunit(reportOf({ ...finding, message: 'a\u0000b\ud800c\u001bd' })),
			/[\u0000\ud800\u001b]/,
		);
	});
});

suite('Markdown', () => {
	test('a table in which nothing of the text is markup', () => {
		const markdown = formatMarkdown(reportOf({ ...finding, message: 'a | b <img> [x](y) @me `c`' }));
		assert.match(markdown, /found 1 problem \(1 error\) in 2 documents\./);
		assert.match(
			markdown,
			/^\| error \| specs\/001 a,b\/plan\.md:12 \| a \\\| b &#60;img&#62; \\\[x\\\]\\\(y\\\) &#64;me \\`c\\` \| `gate\.failed` \|$/m,
		);
	});

	test('says so when there is nothing', () => {
		assert.equal(formatMarkdown(reportOf()), '**Plumbline** found no problems in 2 documents.\n');
	});
});

suite('SARIF', () => {
	const schema: Record<string, unknown> = JSON.parse(
		readFileSync('test/fixtures/sarif/sarif-2.1.0-rtm.5.json', 'utf8'),
	);
	// Draft 4 in all but its head, which Ajv takes no longer.
	const { id, ...rest } = schema;
	const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile({
		...rest,
		$schema: 'http://json-schema.org/draft-07/schema#',
		$id: String(id),
	});

	const resultsOf = (report: Report) => JSON.parse(formatSarif(report)).runs[0].results;
	const fingerprints = (report: Report): string[] =>
		resultsOf(report).map((result: { partialFingerprints: object }) => Object.values(result.partialFingerprints)[0]);

	for (const [what, report] of [
		['findings with related places', reportOf(finding, hint, { ...finding, endLine: 14, endColumn: 1 })],
		['no findings', reportOf()],
	] as const) {
		test(`fits the schema: ${what}`, () => {
			assert.ok(validate(JSON.parse(formatSarif(report))), JSON.stringify(validate.errors, undefined, 2));
		});
	}

	test('the schema test can fail', () => {
		const log = JSON.parse(formatSarif(reportOf(finding)));
		log.runs[0].results[0].level = 'fatal';
		assert.ok(!validate(log));
	});

	test('rules carry the help of their page', () => {
		const [rule] = JSON.parse(formatSarif(reportOf(finding))).runs[0].tool.driver.rules;
		assert.equal(rule.id, 'gate.failed');
		assert.equal(rule.shortDescription.text, 'A gate that fails.');
		assert.match(rule.help.markdown, /^# gate\.failed/);
		assert.equal(rule.defaultConfiguration.level, 'error');
	});

	test('paths are relative URIs', () => {
		const [{ locations, relatedLocations }] = resultsOf(reportOf(finding));
		assert.deepEqual(locations[0].physicalLocation.artifactLocation, {
			uri: 'specs/001%20a%2Cb/plan.md',
			uriBaseId: 'SRCROOT',
		});
		assert.equal(relatedLocations[0].message.text, 'The principle');
	});

	test('fingerprints survive line shifts and tell equal lines apart', () => {
		const moved = { ...finding, line: 40, endLine: 40 };
		assert.deepEqual(fingerprints(reportOf(finding)), fingerprints(reportOf(moved)));
		const [first, second] = fingerprints(reportOf(finding, moved));
		assert.notEqual(first, second);
		assert.notDeepEqual(fingerprints(reportOf(finding)), fingerprints(reportOf({ ...finding, source: 'other' })));
		assert.notDeepEqual(fingerprints(reportOf(finding)), fingerprints(reportOf({ ...finding, path: 'x.md' })));
	});
});
