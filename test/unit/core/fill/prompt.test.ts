import assert from 'node:assert/strict';
import { agentCommand, nextCommand } from '../../../../src/core/fill/agentCommand.ts';
import { readAnswer } from '../../../../src/core/fill/readAnswer.ts';
import { applyEdits } from '../../../../src/core/text/edits.ts';
import { openFill, planPath } from './fixture.ts';

const plan =
	'# Implementation Plan: Login\n\n## Summary\n\n<!-- ACTION REQUIRED: two sentences, please. -->\n\n[What the feature does, and the technical approach]\n\n## Risks\n\n```text\nnone\n```\n';
const files = {
	[planPath]: plan,
	'go.mod': 'go 1.25\n',
	'specs/001-login/spec.md':
		'# Feature Specification: Sign in\n\n## Requirements\n\n- **FR-001**: System MUST accept passkeys\n',
	'.specify/memory/constitution.md': `# Shop Constitution\n\n## Core Principles\n\n### I. Test-First\n\n${'Tests MUST fail first.\n'.repeat(60)}`,
	'specs/002-pay/plan.md': '# Implementation Plan: Pay\n\n## Summary\n\nInvoices, sent by mail.\n',
};
/** A model that counts a token for four characters. */
const count = async (text: string) => Math.ceil(text.length / 4);

async function promptWith(budget: number, wish?: string) {
	const { fill, parsed, targetOf } = await openFill(files);
	return fill.prompt(parsed, targetOf('section'), { budget, count, wish });
}

suite('buildPrompt', () => {
	test('holds the place, the guidance and all material, the most telling first', async () => {
		const { parts, text, tokens } = await promptWith(10_000, 'Mention passkeys.');
		assert.deepEqual(
			parts.map(part => part.name),
			[
				'task',
				'repository',
				'spec.md',
				'constitution.md',
				'plan.md, the whole document',
				'the same section of another document',
			],
		);
		for (const words of [
			'Place: Summary',
			'[What the feature does, and the technical approach]',
			'two sentences, please.',
			'The user adds: Mention passkeys.',
			'go.mod: Go 1.25',
			'System MUST accept passkeys',
			'Invoices, sent by mail.',
		]) {
			assert.ok(text.includes(words), words);
		}
		assert.ok(tokens <= 10_000);
		assert.ok(parts.every(part => !part.cut));
	});

	test('fences material with more ticks than it holds', async () => {
		const { parts } = await promptWith(10_000);
		assert.match(
			parts.find(part => part.name.startsWith('plan.md'))!.text,
			/\n````\n# Implementation Plan[\s\S]*\n````$/,
		);
	});

	test('stays within the budget: cuts at line ends, then leaves material out', async () => {
		const whole = await promptWith(10_000);
		const task = await count(whole.parts[0]!.text);
		for (const budget of [task + 10, task + 120, task + 200, task + 400]) {
			const { parts, tokens } = await promptWith(budget);
			assert.ok(tokens <= budget, `${tokens} of ${budget}`);
			assert.equal(parts[0]!.name, 'task');
		}
		const { parts } = await promptWith(task + 300);
		const constitution = parts.find(part => part.name === 'constitution.md');
		assert.equal(constitution?.cut, true);
		assert.match(constitution.text, /\(its beginning\):\n```\n# Shop Constitution[\s\S]*first\.\n```$/);
	});

	test('asks the question of a clarification', async () => {
		const text = plan.replace(
			'[What the feature does, and the technical approach]',
			'Lasts [NEEDS CLARIFICATION: how long?].',
		);
		const { fill, parsed, targetOf } = await openFill({ ...files, [planPath]: text });
		const prompt = await fill.prompt(parsed, targetOf('clarification'), { budget: 5000, count });
		assert.match(prompt.text, /The question to answer: how long\?/);
	});
});

suite('readAnswer', () => {
	for (const [answer, text] of [
		[' Two words.\n\n', 'Two words.'],
		['```markdown\n- a\n- b\n```\n', '- a\n- b'],
		['````\n```ts\nx\n```\n````', '```ts\nx\n```'],
		['```ts\nx\n```\n\n```ts\ny\n```', '```ts\nx\n```\n\n```ts\ny\n```'],
		['Before\n```\nx\n```', 'Before\n```\nx\n```'],
		['', ''],
	] as const) {
		test(JSON.stringify(answer), () => assert.equal(readAnswer(answer), text));
	}
});

suite('own text', () => {
	async function write(files: Readonly<Record<string, string>>, name: string, text: string, path = planPath) {
		const { fill, parsed, targetOf } = await openFill(files, path);
		const edit = await fill.write(parsed, targetOf(name), text);
		assert.equal(edit.kind, 'change');
		assert.equal(edit.version, parsed.document.version);
		return applyEdits(parsed.document, edit.edits);
	}

	test('replaces the place', async () => {
		assert.equal(
			await write(files, 'section', 'Passkeys.'),
			plan.replace('[What the feature does, and the technical approach]', 'Passkeys.'),
		);
	});

	test('is recorded as an answer in a spec', async () => {
		const path = 'specs/001-login/spec.md';
		const spec = '# Feature Specification: X\n\n## Requirements\n\nKeep [NEEDS CLARIFICATION: how long?]\n';
		assert.match(
			await write({ [path]: spec }, 'clarification', '1 day', path),
			/### Session 2026-05-01\n\n- Q: how long\? → A: 1 day\n\n## Requirements\n\nKeep 1 day\n$/,
		);
	});

	test('goes into the code block of the structure options', async () => {
		const text =
			'# Implementation Plan: X\n\n## Project Structure\n\n```text\n# [REMOVE IF UNUSED] Option 1: A\nsrc/\n└── a/\n```\n';
		assert.equal(
			await write({ [planPath]: text }, 'option', 'lib/\n'),
			'# Implementation Plan: X\n\n## Project Structure\n\n```text\nlib/\n```\n',
		);
	});
});

suite('agentCommand', () => {
	const settings = (key: string, invoke_separator: string) =>
		JSON.stringify({
			default_integration: key,
			integration: 'other',
			integration_settings: { [key]: { invoke_separator } },
		});
	const cases: readonly (readonly [string | undefined, string])[] = [
		[undefined, '/speckit.plan'],
		['{ broken', '/speckit.plan'],
		['[]', '/speckit.plan'],
		[settings('claude', '-'), '/speckit-plan'],
		[settings('gemini', '.'), '/speckit.plan'],
		[settings('copilot', 'x'), '/speckit.plan'],
		[settings('codex', '-'), '$speckit-plan'],
		['{"integration":"zcode"}', '$speckit-plan'],
		[settings('kimi', '-'), '/skill:speckit-plan'],
		[settings('kimi', '.'), '/speckit.plan'],
		['{"default_integration":"","integration":"command-code"}', '$speckit-plan'],
		['{"default_integration":"toString","integration_settings":{}}', '/speckit.plan'],
	];
	for (const [json, expected] of cases) {
		test(`${json} → ${expected}`, () => assert.equal(agentCommand(json, 'plan'), expected));
	}

	test('takes words', () => {
		assert.equal(agentCommand(undefined, 'specify', ' pay later '), '/speckit.specify pay later');
	});
});

suite('nextCommand', () => {
	test('is the first step whose document is missing', () => {
		assert.equal(nextCommand([], false), 'constitution');
		assert.equal(nextCommand([], true), 'specify');
		assert.equal(nextCommand(['spec'], true), 'plan');
		assert.equal(nextCommand(['spec', 'plan'], true), 'tasks');
		assert.equal(nextCommand(['spec', 'plan', 'tasks'], true), 'implement');
	});
});
