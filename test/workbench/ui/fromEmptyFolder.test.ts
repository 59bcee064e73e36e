import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { eventually, type Workbench, withWorkbench } from './harness.ts';
import { getHost } from './host.ts';

const plan = 'specs/001-lend-tools-members/plan.md';

/** What a person would type for a place that nothing is offered for. */
function typed(title: string): string {
	const name = /^PRINCIPLE_(\d)_NAME/.exec(title)?.[1];
	return name
		? ['Small steps', 'Tests first', 'Plain words'][Number(name) - 1]!
		: /^PRINCIPLE/.test(title)
			? 'Work MUST be small.'
			: 'Tool: it is lent to members';
}

/** Walks a document with Fill Next and takes what is offered first, or types. */
async function fillAll(workbench: Workbench): Promise<void> {
	await eventually(async () => assert.notDeepEqual(await workbench.editor.codeLenses(), []));
	await workbench.editor.goTo(1);
	for (let rounds = 0; rounds < 12; rounds++) {
		await workbench.runCommand('Plumbline: Fill Next');
		for (let last = ''; ; ) {
			const title = await nextTitle(workbench, last);
			if (title === undefined) {
				break;
			}
			last = title;
			const [first = ''] = await workbench.options();
			if (first === 'Write it in the editor') {
				await workbench.answer(typed(title));
			} else {
				await workbench.press('Enter');
			}
		}
		const status = (await workbench.statusBar()).find(text => / of \d+ filled/.test(text)) ?? '';
		if (/^.*?(\d+) of \1 filled/.test(status)) {
			return;
		}
		await workbench.press('Escape'); // tab stops of a snippet
	}
	assert.fail('there is always something left to fill');
}

/** The title of the next question: the place and how far the document is filled. Undefined if none comes. */
async function nextTitle(workbench: Workbench, last: string): Promise<string | undefined> {
	const title = workbench.quickInput.locator('.quick-input-title');
	const deadline = Date.now() + 4000;
	while (Date.now() < deadline) {
		const text = (await title.isVisible()) ? await title.innerText() : '';
		if (/ · \d+ of \d+ filled/.test(text) && text !== last) {
			return text;
		}
		await workbench.page.waitForTimeout(50);
	}
	return undefined;
}

suite('From an empty folder', () => {
	test('to a plan that the check finds nothing in, and back', async function () {
		this.timeout(300_000);
		await withWorkbench({ workspace: 'test/fixtures/empty' }, async workbench => {
			await workbench.runCommand('Plumbline: New Artifact…');
			await workbench.pick('Constitution');
			await eventually(async () => assert.ok((await workbench.tabs()).some(tab => tab.includes('constitution.md'))));
			await fillAll(workbench);
			await workbench.screenshot('empty-constitution');
			await workbench.save();

			await workbench.runCommand('Plumbline: New Feature…');
			await workbench.answer('Lend tools to members');
			await eventually(async () => assert.match(await workbench.quickInput.innerText(), /\(2\/3\)/));
			await workbench.press('Enter');
			await eventually(async () => assert.match(await workbench.quickInput.innerText(), /\(3\/3\)/));
			await workbench.press('Enter');
			await eventually(async () => assert.ok((await workbench.tabs()).some(tab => tab.includes('spec.md'))));
			await fillAll(workbench);
			await workbench.screenshot('empty-spec');
			await workbench.save();

			await workbench.runCommand('Plumbline: New Artifact…');
			await workbench.pick('Plan');
			await workbench.pick('Spec Kit');
			await eventually(async () => assert.ok((await workbench.listFiles()).includes(plan)));
			const start = await workbench.readFile(plan);
			await fillAll(workbench);
			await workbench.screenshot('empty-plan');
			await workbench.save();
			await eventually(async () => assert.deepEqual(await workbench.problems(), []));
			const cli = join(getHost().root, 'dist/cli.js');
			const { stdout } = await promisify(execFile)(process.execPath, [cli, 'check'], { cwd: workbench.folder });
			assert.equal(stdout, '');

			await workbench.editor.focus();
			for (let steps = 0; steps < 60 && (await workbench.readFile(plan)) !== start; steps++) {
				await workbench.press('ControlOrMeta+Z');
				await workbench.save(); // one more would take back that the file was made
			}
			assert.equal(await workbench.readFile(plan), start);
		});
	});
});
