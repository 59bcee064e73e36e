import assert from 'node:assert/strict';
import { eventually, type Theme, type Workbench, withWorkbench } from './harness.ts';
import { oneModel, readAsked, type Script, writeScript } from './models.ts';
import { openPlan } from './openPlan.ts';

const late = 'specs/002-late-reminders/plan.md';
const summary = '[Extract from the spec: what members get, and how it is built]';
const answer = ['Members get a mail ', 'on the day a loan ends, ', 'sent by a nightly job.'];

/** Asks for a draft of the summary. */
async function askForDraft(workbench: Workbench, script: Script): Promise<void> {
	await writeScript(workbench, script);
	await openPlan(workbench);
	await workbench.editor.goTo(8);
	await workbench.runCommand('Plumbline: Draft Section with AI…');
}

/** Waits for the question what the model should know, and answers it. */
async function sendWish(workbench: Workbench, wish = ''): Promise<void> {
	await eventually(async () => assert.match(await workbench.quickInput.innerText(), /Draft "Summary" with/));
	await workbench.answer(wish);
}

async function clickTitle(workbench: Workbench, action: string): Promise<void> {
	await workbench.page.locator('.editor-group-container.active .title').getByRole('button', { name: action }).click();
}

async function draftIsReady(workbench: Workbench): Promise<void> {
	await workbench.page
		.locator('.editor-group-container.active .title')
		.getByRole('button', { name: 'Apply Draft' })
		.waitFor();
}

async function says(workbench: Workbench, pattern: RegExp): Promise<void> {
	await eventually(async () => assert.match((await workbench.notifications()).join('\n'), pattern));
}

/** Text of the plan in the editor, which need not be saved. */
async function planSays(workbench: Workbench, text: string): Promise<void> {
	await eventually(async () => {
		assert.ok(
			(await workbench.tabs()).every(tab => !tab.includes('Draft of')),
			'the diff is closed',
		);
		const lines = await workbench.editor.lines();
		assert.ok(lines.includes(text), lines.join('\n'));
	});
}

suite('Drafting with AI', () => {
	test('asks for consent, streams into a diff, and one undo takes the accepted draft back', async () => {
		await withWorkbench({ theme: 'dark', proposals: true }, async workbench => {
			const before = await workbench.readFile(late);
			await askForDraft(workbench, { models: oneModel, consent: true, answer });
			await sendWish(workbench, 'Say when.');
			const dialog = workbench.page.locator('.monaco-dialog-box');
			await dialog.getByText('Plumbline drafts a section of your plan.').waitFor();
			await dialog.getByRole('button', { name: 'Allow' }).click();
			await draftIsReady(workbench);
			await eventually(async () =>
				assert.ok((await workbench.page.locator('.modified .view-line').allInnerTexts()).join('').includes('nightly')),
			);
			assert.match((await readAsked(workbench)).prompt, /The user adds: Say when\./);
			assert.equal(await workbench.readFile(late), before);
			await clickTitle(workbench, 'Apply Draft');
			await planSays(workbench, answer.join(''));
			await workbench.editor.focus();
			await workbench.press('ControlOrMeta+Z');
			await planSays(workbench, summary);
			assert.equal(await workbench.readFile(late), before);
		});
	});

	test('leaves the plan as it was when the draft is discarded, or its diff closed', async () => {
		await withWorkbench({}, async workbench => {
			const before = await workbench.readFile(late);
			for (const discard of [
				() => clickTitle(workbench, 'Discard Draft'),
				() => workbench.runCommand('View: Close Editor'),
			]) {
				await askForDraft(workbench, { models: oneModel, answer });
				await sendWish(workbench);
				await draftIsReady(workbench);
				await discard();
				await planSays(workbench, summary);
			}
			assert.equal(await workbench.page.locator('.tab.dirty').count(), 0);
			assert.equal(await workbench.readFile(late), before);
		});
	});

	test('is cancelled midway', async () => {
		await withWorkbench({}, async workbench => {
			await askForDraft(workbench, { models: oneModel, answer, holdAfter: 2 });
			await sendWish(workbench);
			await says(workbench, /Scribe drafts "Summary"/);
			await workbench.clickNotification('Cancel');
			await eventually(async () => assert.equal((await readAsked(workbench)).cancelled, true));
			await planSays(workbench, summary);
			// Closing the diff is to cancel, too.
			await askForDraft(workbench, { models: oneModel, answer, holdAfter: 1 });
			await sendWish(workbench);
			await says(workbench, /Scribe drafts "Summary"/);
			await eventually(async () => assert.equal((await readAsked(workbench)).cancelled, false));
			await workbench.runCommand('View: Close Editor');
			await eventually(async () => assert.equal((await readAsked(workbench)).cancelled, true));
			await planSays(workbench, summary);
		});
	});

	test('writes nothing if the plan has changed meanwhile, and keeps the draft to copy from', async () => {
		await withWorkbench({}, async workbench => {
			await askForDraft(workbench, { models: oneModel, answer });
			await sendWish(workbench);
			await draftIsReady(workbench);
			const plan = await workbench.readFile(late);
			const changed = plan.replace('## Summary\n', '## Summary\n\nA line from elsewhere.\n');
			await workbench.writeFile(late, changed);
			// VS Code sees it a moment later.
			await workbench.page.locator('.original .view-line').filter({ hasText: 'elsewhere' }).waitFor();
			await clickTitle(workbench, 'Apply Draft');
			await says(workbench, /plan\.md has changed meanwhile, so nothing was written/);
			assert.ok((await workbench.tabs()).some(tab => tab.includes('Draft of Summary')));
			await clickTitle(workbench, 'Discard Draft');
			await planSays(workbench, summary);
			assert.equal(await workbench.readFile(late), changed);
		});
	});

	test('says in words what went wrong', async () => {
		await withWorkbench({ proposals: true }, async workbench => {
			await askForDraft(workbench, { models: oneModel, consent: true });
			await sendWish(workbench);
			await workbench.page.locator('.monaco-dialog-box').getByRole('button', { name: 'Cancel' }).click();
			await says(workbench, /access was not granted/);
			for (const [error, words] of [
				[{ code: 'NoPermissions', message: 'no' }, /access was not granted/],
				[{ code: 'Blocked', message: 'Monthly quota is spent' }, /its quota is used up: Monthly quota is spent/],
				[{ code: 'NotFound', message: 'gone' }, /The model is gone/],
				[{ message: '429 [too](command:x) many' }, /The model failed: 429 .*too.* many/],
			] as const) {
				await workbench.runCommand('Notifications: Clear All Notifications');
				await askForDraft(workbench, { models: oneModel, answer: ['Half'], error });
				await sendWish(workbench);
				await says(workbench, words);
				assert.doesNotMatch((await workbench.notifications()).join(), /log/);
				await planSays(workbench, summary);
			}
			await workbench.runCommand('Notifications: Clear All Notifications');
			await askForDraft(workbench, { models: oneModel, answer: [' \n'] });
			await sendWish(workbench);
			await says(workbench, /The model wrote nothing/);
		});
	});

	test('lets the user choose a model, and gives each no more than it takes', async () => {
		await withWorkbench({}, async workbench => {
			const models = [
				{ name: 'Small', maxInputTokens: 900 },
				{ name: 'Large', maxInputTokens: 100_000 },
			];
			for (const model of models) {
				await askForDraft(workbench, { models, answer });
				await eventually(async () =>
					assert.deepEqual(await workbench.options(), ['Small', 'takes 900 tokens', 'Large', 'takes 100,000 tokens']),
				);
				await workbench.pick(model.name);
				await eventually(async () =>
					assert.match(await workbench.quickInput.innerText(), new RegExp(`with ${model.name}`)),
				);
				await workbench.quickInput.getByRole('button', { name: 'Show the prompt' }).click();
				await eventually(async () =>
					assert.match(await workbench.quickInput.innerText(), /\d+ of [\d,.]+ tokens: task, /),
				);
				await workbench.answer('');
				await draftIsReady(workbench);
				const { model: asked, tokens, prompt } = await readAsked(workbench);
				assert.equal(asked, model.name);
				assert.ok(tokens <= model.maxInputTokens, `${tokens} tokens`);
				assert.equal(prompt.includes('the whole document'), model.name === 'Large');
				await clickTitle(workbench, 'Discard Draft');
				await eventually(async () => assert.ok((await workbench.tabs()).some(tab => tab.includes('prompt.md'))));
				assert.equal(await workbench.page.locator('.tab.dirty').count(), 0);
			}
			await askForDraft(workbench, { models: [{ name: 'Tiny', maxInputTokens: 50 }], answer });
			await sendWish(workbench);
			await says(workbench, /This place alone needs \d+ tokens; Tiny takes only 50/);
		});
	});

	test('without a model: the prompt and the agent’s command go to the clipboard', async () => {
		await withWorkbench({}, async workbench => {
			const clipboard = () => workbench.page.evaluate(() => navigator.clipboard.readText());
			await openPlan(workbench);
			await workbench.editor.goTo(8);
			await workbench.runCommand('Plumbline: Draft Section with AI…');
			await says(workbench, /VS Code has no language model here/);
			await workbench.clickNotification('Copy Prompt');
			await eventually(async () => assert.match(await clipboard(), /Place: Summary[\s\S]*Material, spec\.md/));
			for (const [integration, command] of [
				['{"default_integration":"codex"}', '$speckit-plan'],
				[
					'{"default_integration":"kimi","integration_settings":{"kimi":{"invoke_separator":"-"}}}',
					'/skill:speckit-plan',
				],
				['{"integration":"claude","integration_settings":{"claude":{"invoke_separator":"-"}}}', '/speckit-plan'],
				['{"default_integration":"gemini"}', '/speckit.plan'],
			] as const) {
				await workbench.writeFile('.specify/integration.json', integration);
				await eventually(async () => {
					await workbench.press('Escape');
					await workbench.runCommand('Plumbline: Ask the Agent…');
					assert.ok((await workbench.options()).includes(command), (await workbench.options()).join());
				});
				assert.match(await workbench.quickInput.innerText(), /tasks\s*the next step/);
				await workbench.pick(command);
				await eventually(async () => assert.equal(await clipboard(), command));
			}
			await says(workbench, /\/speckit\.plan is in the clipboard\. Paste it to gemini\./);
		});
	});

	test('is not offered in Restricted Mode, where the rest is', async () => {
		await withWorkbench({ restricted: true }, async workbench => {
			await writeScript(workbench, { models: oneModel, answer });
			await openPlan(workbench);
			const commands = await eventually(async () => {
				const found = await workbench.findCommands('Plumbline:');
				assert.ok(found.includes('Plumbline: Fill Section…'), found.join());
				return found;
			});
			assert.deepEqual(
				commands.filter(title => /AI|Prompt|Agent/.test(title)),
				[],
			);
			await workbench.editor.goTo(22);
			await workbench.runCommand('Plumbline: Fill Section…');
			await eventually(async () => {
				const options = await workbench.options();
				assert.ok(
					options.some(option => /Vitest/.test(option)),
					options.join(),
				);
				assert.ok(!options.some(option => /AI|prompt/.test(option)), options.join());
			});
			await workbench.press('Enter');
			await eventually(async () =>
				assert.ok((await workbench.editor.lines()).some(line => line.startsWith('**Testing**: Vitest'))),
			);
			await workbench.waitForProblem('plumbline(gate.failed)');
			await workbench.runCommand('Plumbline: Focus on Specs View');
			await workbench.view('Specs').row('002-late-reminders').first().click({ button: 'right' });
			const menu = workbench.page.locator('.context-view .action-item');
			await menu.first().waitFor();
			assert.ok(!(await menu.allInnerTexts()).some(item => item.includes('Agent')));
		});
	});

	for (const theme of ['dark', 'light', 'high contrast'] as const satisfies readonly Theme[]) {
		test(`shows the draft beside the plan, and what decides it, in ${theme}`, async () => {
			await withWorkbench({ theme }, async workbench => {
				await askForDraft(workbench, { models: oneModel, answer });
				await sendWish(workbench);
				await draftIsReady(workbench);
				await workbench.screenshot(`draft-${theme.replaceAll(' ', '-')}`);
			});
		});
	}
});
