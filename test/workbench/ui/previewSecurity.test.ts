import assert from 'node:assert/strict';
import { eventually, withWorkbench } from './harness.ts';
import { hostilePlan, hostileSources } from './previewHostile.ts';

suite('Preview of hostile documents', () => {
	test(`runs, fetches and opens nothing: ${hostileSources.length} attempts`, async function () {
		this.timeout(600_000);
		assert.ok(hostileSources.length >= 60);
		await withWorkbench({ workspace: 'test/fixtures/preview' }, async workbench => {
			const { page } = workbench;
			const seen: string[] = [];
			// What the page's policy blocks never comes here.
			await page.context().route(/evil\.test/, async route => {
				seen.push(route.request().url());
				await route.abort();
			});
			page.context().on('page', popup => {
				seen.push(`popup ${popup.url()}`);
			});
			page.on('dialog', async dialog => {
				seen.push(`dialog ${dialog.message()}`);
				await dialog.dismiss();
			});
			await workbench.writeFile('specs/009-hostile/plan.md', hostilePlan());
			await workbench.openFile('specs/009-hostile/plan.md');
			await workbench.runCommand('Plumbline: Preview Architecture');
			const preview = workbench.webview();
			const options = preview.locator('[role="option"]');
			await eventually(async () => assert.ok((await options.count()) > hostileSources.length));

			const tabs = await workbench.tabs();
			const count = await options.count();
			const outcome = { drawn: 0, refused: 0 };
			for (let index = 0; index < count; index++) {
				const option = options.nth(index);
				await option.click();
				await preview.locator('[role="option"][aria-selected="true"]').waitFor();
				// Drawn, or told why not.
				const drawn = preview.locator(`main[data-shown="${index}"]`);
				await drawn.waitFor({ timeout: 60_000 });
				const isDrawn = await preview.locator('.problem').isHidden();
				outcome[isDrawn ? 'drawn' : 'refused']++;
				const dangerous = await preview.locator('body').evaluate(body => {
					const roots = [document, ...[...body.querySelectorAll('*')].flatMap(one => one.shadowRoot ?? [])];
					return roots.flatMap(root =>
						[...root.querySelectorAll('*')]
							.filter(one => !one.matches('head *, body > script'))
							.flatMap(one => [
								...(/^(script|iframe|object|embed|link|meta|base|form|video|audio)$/i.test(one.tagName)
									? [one.tagName]
									: []),
								...[...one.attributes]
									.filter(
										({ name, value }) =>
											/^on/i.test(name) ||
											(/javascript:|evil\.test/.test(`${name}=${value}`) && /href|src|style|fill|stroke/.test(name)),
									)
									.map(({ name, value }) => `${one.tagName} ${name}=${value}`),
							]),
					);
				});
				assert.deepEqual(dangerous, [], `case ${index + 1}`);
				for (const link of await preview.locator('.frame svg a').all()) {
					await link.dispatchEvent('click');
				}
			}
			for (const frame of page.frames()) {
				const pwned = await frame
					.evaluate(() => 'plumblinePwned' in globalThis || 'plumblinePwned' in Object.prototype)
					.catch(() => false); // a frame that went away
				assert.equal(pwned, false, frame.url());
			}
			assert.deepEqual(seen, []);
			assert.deepEqual(await workbench.tabs(), tabs);
			assert.ok(outcome.drawn > 40, JSON.stringify(outcome));
			// The page is still alive.
			await options.first().click();
			await preview.locator('main[data-shown="0"]').waitFor();
		});
	});
});
