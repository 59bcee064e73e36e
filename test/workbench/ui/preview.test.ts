import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { eventually, type Workbench, withWorkbench } from './harness.ts';

const options = { workspace: 'test/fixtures/preview', size: { width: 1600, height: 900 } };
const plan = 'specs/001-parcels/plan.md';

/** Opens a document and the preview beside it, and waits for a picture. */
async function openPreview(workbench: Workbench, path = plan): Promise<FrameLocator> {
	await workbench.openFile(path);
	await workbench.runCommand('Plumbline: Preview Architecture');
	const page = workbench.webview();
	await page.locator('.frame svg').waitFor();
	return page;
}

/** A click on the page makes its group the one where files open. */
async function openBeside(workbench: Workbench, path: string): Promise<void> {
	await workbench.runCommand('View: Focus First Editor Group');
	await workbench.openFile(path);
}

/** Opens the menu "Export" and takes an entry, after `prepare` has changed what stands above it. */
async function choose(page: FrameLocator, entry: string, prepare?: () => Promise<void>): Promise<void> {
	await page.locator('summary', { hasText: 'Export' }).click();
	await prepare?.();
	await page.getByRole('button', { name: entry }).click();
}

/** Answers the dialog that asks where to save. */
async function saveAs(workbench: Workbench, name: string): Promise<void> {
	const input = workbench.quickInput.locator('input.input');
	await eventually(async () => assert.ok((await input.inputValue()).endsWith(extname(name))));
	// The dialog looks into its folders first, and writes its own path anew when it has.
	const path = `${workbench.folder}/${name}`;
	await eventually(async () => {
		await input.fill(path);
		await workbench.quickInput.locator('.monaco-list-row', { hasText: 'specs' }).waitFor({ timeout: 3000 });
		assert.equal(await input.inputValue(), path);
	});
	await workbench.quickInput.getByRole('button', { name: 'OK' }).click();
}

/** Width and height of a picture, and how opaque its first dot is, 0 to 255. */
async function corner(workbench: Workbench, path: string): Promise<number[]> {
	const data = (await readFile(path)).toString('base64');
	return await workbench.page.evaluate(async base64 => {
		const bytes = Uint8Array.from(atob(base64), character => character.charCodeAt(0));
		const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
		const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
		context.drawImage(bitmap, 0, 0);
		return [bitmap.width, bitmap.height, context.getImageData(0, 0, 1, 1).data[3]!];
	}, data);
}

function listed(page: FrameLocator): Locator {
	return page.locator('[role="option"] .title');
}

async function cursorLine(workbench: Workbench): Promise<number> {
	const status = await workbench.statusBar();
	return Number(/Ln (\d+)|line (\d+)/i.exec(status.join(' '))?.slice(1).find(Boolean));
}

suite('Preview', () => {
	test('shows what people drew, then what the documents give rise to', async () => {
		await withWorkbench(options, async workbench => {
			const page = await openPreview(workbench);
			await eventually(async () =>
				assert.deepEqual(await listed(page).allTextContents(), [
					'Component Interaction Diagram',
					'Lifecycle',
					'Key entities',
					'Gate map',
					'Traceability',
					'Task phases',
					'Feature map',
				]),
			);
			assert.match((await page.locator('.frame svg').textContent()) ?? '', /Customer[\s\S]*Push Sender/);
			assert.ok((await workbench.tabs()).some(tab => tab.includes('Architecture: 001-parcels')));
		});
	});

	for (const theme of ['dark', 'light', 'high contrast', 'high contrast light'] as const) {
		test(`draws each of them in ${theme}, every text with a contrast of 4.5 at least`, async () => {
			await withWorkbench({ ...options, theme }, async workbench => {
				const page = await openPreview(workbench);
				await eventually(async () => assert.equal(await listed(page).count(), 7));
				for (let index = 0; index < 7; index++) {
					await page.locator('[role="option"]').nth(index).click();
					const title = (await listed(page).nth(index).textContent()) ?? '';
					await page.locator('.caption', { hasText: title }).waitFor();
					assert.deepEqual(await page.locator('.frame svg').evaluate(lowContrast), [], title);
				}
				await workbench.screenshot(`preview-${theme.replaceAll(' ', '-')}`);
			});
		});
	}

	test('follows the text while it is typed, and keeps the picture while the text is broken', async () => {
		await withWorkbench(options, async workbench => {
			const page = await openPreview(workbench);
			await workbench.editor.goTo(27, 37);
			await workbench.type('\n  PUSH --> PHONE[Phone]');
			await eventually(async () => assert.match((await page.locator('.frame svg').textContent()) ?? '', /Phone/));
			await workbench.type('\n  PHONE --> WATCH[Watch (new)]');
			await page.locator('.problem', { hasText: 'Line 29' }).waitFor();
			assert.match((await page.locator('.problem').textContent()) ?? '', /"\(" is not expected here/);
			assert.match((await page.locator('.frame.stale svg').textContent()) ?? '', /Phone/);
			await workbench.editor.goTo(1);
			await page.getByRole('button', { name: 'Go to line 29' }).click();
			await eventually(async () => assert.equal(await cursorLine(workbench), 29));
		});
	});

	test('leads from a node to its line, and to its row of the table', async () => {
		await withWorkbench(options, async workbench => {
			const page = await openPreview(workbench);
			const node = page.locator('.frame svg [data-plumbline-node="PUSH"]');
			await node.click();
			await eventually(async () => assert.equal(await cursorLine(workbench), 27));
			await node.click({ modifiers: ['Shift'] });
			await eventually(async () => assert.equal(await cursorLine(workbench), 35));
			await node.hover();
			await eventually(async () => assert.match((await page.locator('.tip').textContent()) ?? '', /Phase: P2/));
		});
	});

	test('marks the diagram and the node at the cursor', async () => {
		await withWorkbench(options, async workbench => {
			const page = await openPreview(workbench);
			await workbench.editor.goTo(43);
			await page.locator('.caption', { hasText: 'Lifecycle' }).waitFor();
			await workbench.editor.goTo(27);
			await page.locator('.frame svg .plumbline-marked').waitFor();
			assert.match((await page.locator('.frame svg .plumbline-marked').first().textContent()) ?? '', /Push Sender/);
		});
	});

	test('follows the feature of the active editor until it is pinned', async () => {
		await withWorkbench(options, async workbench => {
			const page = await openPreview(workbench);
			const picture = page.locator('.frame svg');
			await openBeside(workbench, 'specs/002-labels/plan.md');
			await picture.filter({ hasText: 'Printer' }).waitFor();
			// Its edge would run, but the windows of the tests ask for less motion.
			const edge = picture.locator('.edge-animation-fast');
			assert.equal(await edge.evaluate(path => getComputedStyle(path).animationName), 'none');
			const pin = page.getByRole('button', { name: 'Stay with this feature' });
			await pin.click();
			await openBeside(workbench, plan);
			await workbench.editor.goTo(20);
			await new Promise(resolve => setTimeout(resolve, 1000));
			assert.match((await picture.textContent()) ?? '', /Printer/);
			await pin.click();
			await openBeside(workbench, 'specs/001-parcels/spec.md');
			await picture.filter({ hasText: 'Push Sender' }).waitFor();
		});
	});

	test('comes back after a reload as it was', async () => {
		await withWorkbench(options, async workbench => {
			const page = await openPreview(workbench);
			await workbench.editor.goTo(43); // in the diagram "Lifecycle", which must not win
			await page.locator('.frame svg', { hasText: 'Announced' }).waitFor();
			await page.locator('[role="option"]', { hasText: 'Component' }).click();
			await page.locator('.frame svg', { hasText: 'Customer' }).waitFor();
			await page.getByRole('checkbox', { name: 'P2' }).uncheck();
			await page.getByRole('searchbox').fill('store');
			await page.getByRole('button', { name: 'Zoom in' }).click();
			const zoom = await page.locator('.percent').textContent();
			await new Promise(resolve => setTimeout(resolve, 500));
			const loaded = workbench.page.waitForEvent('load', { timeout: 60_000 });
			await workbench.runCommand('Developer: Reload Window');
			await loaded;
			const again = workbench.webview();
			await again.locator('.plumbline-found', { hasText: 'Parcel Store' }).waitFor({ timeout: 60_000 });
			assert.equal(await again.locator('g.node.plumbline-hidden').textContent(), 'Push Sender');
			assert.equal(await again.locator('.percent').textContent(), zoom);
		});
	});

	test('is used with the keyboard, and says each control by name', async () => {
		await withWorkbench(options, async workbench => {
			const page = await openPreview(workbench);
			const percent = page.locator('.percent');
			await page.locator('.frame').focus();
			await workbench.press('0');
			await eventually(async () => assert.equal(await percent.textContent(), '100 %'));
			await workbench.press('+');
			await eventually(async () => assert.equal(await percent.textContent(), '120 %'));
			await page.getByRole('listbox', { name: 'Diagrams' }).focus();
			await workbench.press('ArrowDown');
			await page.locator('.caption', { hasText: 'Lifecycle' }).waitFor();
			const search = page.getByRole('searchbox', { name: 'Find a node' });
			await search.fill('deliv');
			await page.locator('.frame svg .plumbline-found').waitFor();
			await page.locator('summary', { hasText: 'Nodes and edges' }).click();
			await page.getByRole('table', { name: 'Nodes' }).getByRole('button', { name: 'Delivered' }).click();
			await eventually(async () => assert.equal(await cursorLine(workbench), 43));
			const nameless = await page
				.locator('button, input, summary, [role="listbox"], [tabindex="0"]')
				.evaluateAll(controls =>
					controls
						.filter(one => !one.getAttribute('aria-label') && !(one.textContent ?? '').trim() && !one.closest('label'))
						.map(one => one.outerHTML),
				);
			assert.deepEqual(nameless, []);
		});
	});

	test('fits the picture again when its frame changes, until somebody zooms', async () => {
		await withWorkbench(options, async workbench => {
			const percent = (await openPreview(workbench)).locator('.percent');
			const zoom = async () => Number.parseInt((await percent.textContent())!, 10);
			await workbench.page.waitForTimeout(2000); // what else draws the picture anew is done by then
			const wide = await zoom();
			await workbench.page.setViewportSize({ width: 900, height: 900 });
			await eventually(async () => assert.ok((await zoom()) < wide, `${await zoom()} % of ${wide} %`));
			await workbench.page.setViewportSize(options.size);
			await eventually(async () => assert.equal(await zoom(), wide));
			await workbench.page.setViewportSize({ width: 900, height: 900 });
			await workbench.webview().locator('.frame').focus();
			await workbench.press('0');
			await workbench.page.setViewportSize(options.size);
			await workbench.page.waitForTimeout(1000); // a picture that is fitted would be by then
			assert.equal(await zoom(), 100);
		});
	});

	test('filters by phase', async () => {
		await withWorkbench(options, async workbench => {
			const page = await openPreview(workbench);
			await page.getByRole('checkbox', { name: 'P2' }).uncheck();
			const hidden = page.locator('.frame svg .plumbline-hidden');
			await eventually(async () =>
				assert.deepEqual(await hidden.and(page.locator('g.node')).allTextContents(), ['Push Sender']),
			);
			assert.equal(await hidden.and(page.locator('path')).count(), 1);
		});
	});

	test('inserts a derived diagram into the plan as one step to undo', async () => {
		await withWorkbench(options, async workbench => {
			const page = await openPreview(workbench);
			await page.locator('[role="option"]', { hasText: 'Task phases' }).click();
			await page.locator('.caption', { hasText: 'Task phases' }).waitFor();
			await page.getByRole('button', { name: 'Insert into the plan' }).click();
			await page.locator('.said', { hasText: 'Inserted' }).waitFor();
			await openBeside(workbench, plan);
			await workbench.editor.goTo(200);
			await eventually(async () => assert.ok((await workbench.editor.lines()).includes('## Task phases')));
			await workbench.press('ControlOrMeta+Z');
			await eventually(async () => assert.ok(!(await workbench.editor.lines()).includes('## Task phases')));
		});
	});

	test('saves SVG, PNG, Mermaid and Markdown where the user says', async () => {
		await withWorkbench(options, async workbench => {
			const page = await openPreview(workbench);
			for (const [item, extension, pattern] of [
				['Save as SVG…', 'svg', /^<svg[\s\S]*>Push<[\s\S]*Sender<[\s\S]*<\/svg>$/],
				['Save Mermaid…', 'mmd', /graph TB[\s\S]*PUSH\[Push Sender\]/],
				['Save all diagrams as Markdown…', 'md', /^# 001-parcels[\s\S]*## Lifecycle[\s\S]*## Feature map/],
			] as const) {
				await choose(page, item);
				await saveAs(workbench, `out.${extension}`);
				await eventually(async () => assert.match(await workbench.readFile(`out.${extension}`), pattern));
			}
		});
	});

	test('saves a PNG as large and as transparent as chosen, and over a file only when told so', async () => {
		await withWorkbench(options, async workbench => {
			const page = await openPreview(workbench);
			const [width, height] = await page
				.locator('.frame svg')
				.evaluate(svg => [Number(svg.getAttribute('width')), Number(svg.getAttribute('height'))]);
			const png = `${workbench.folder}/out.png`;
			await choose(page, 'Save as PNG…');
			await saveAs(workbench, 'out.png');
			await eventually(async () => assert.deepEqual(await corner(workbench, png), [width! * 2, height! * 2, 255]));
			await choose(page, 'Save as PNG…', async () => {
				await page.getByRole('combobox', { name: 'Scale of PNG' }).selectOption('3×');
				await page.getByRole('checkbox', { name: 'Transparent background' }).check();
			});
			await saveAs(workbench, 'out.png');
			await workbench.quickInput.getByText('out.png already exists').waitFor();
			assert.deepEqual(await corner(workbench, png), [width! * 2, height! * 2, 255]);
			await workbench.quickInput.getByRole('button', { name: 'OK' }).click();
			await eventually(async () => assert.deepEqual(await corner(workbench, png), [width! * 3, height! * 3, 0]));
		});
	});

	test('copies SVG, PNG and Mermaid', async () => {
		await withWorkbench(options, async workbench => {
			const page = await openPreview(workbench);
			const text = () => workbench.page.evaluate(() => navigator.clipboard.readText());
			await choose(page, 'Copy as SVG');
			await eventually(async () => assert.match(await text(), /^<svg[\s\S]*<\/svg>$/));
			await choose(page, 'Copy Mermaid');
			await eventually(async () => assert.match(await text(), /graph TB[\s\S]*PUSH\[Push Sender\]/));
			await choose(page, 'Copy as PNG');
			await eventually(async () =>
				assert.deepEqual(
					await workbench.page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types)),
					['image/png'],
				),
			);
		});
	});

	test('says that there is nothing to draw', async () => {
		await withWorkbench(options, async workbench => {
			await workbench.writeFile('specs/003-empty/spec.md', '# Feature Specification: Nothing\n');
			await workbench.openFile('specs/003-empty/spec.md');
			await workbench.runCommand('Plumbline: Preview Architecture');
			await workbench.webview().locator('.empty', { hasText: '003-empty has no diagrams yet' }).waitFor();
		});
	});
});

/** Texts of a picture that stand out too little from the shape or the page behind them. Runs in the page. */
function lowContrast(svg: Element): string[] {
	const parse = (color: string) => {
		const parts = /rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)/.exec(color);
		return parts && Number(parts[4] ?? 1) > 0.5 ? [Number(parts[1]), Number(parts[2]), Number(parts[3])] : undefined;
	};
	const luminance = (rgb: number[]) => {
		const [r, g, b] = rgb.map(v => (v / 255 <= 0.03928 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
		return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
	};
	const page = parse(getComputedStyle(document.body).backgroundColor) ?? [255, 255, 255];
	const root = svg.getRootNode() as ShadowRoot;
	return [...svg.querySelectorAll('text')].flatMap(text => {
		if (!text.textContent?.trim()) {
			return [];
		}
		const box = text.getBoundingClientRect();
		const color = parse(getComputedStyle(text.querySelector('tspan') ?? text).fill);
		const behind = root
			.elementsFromPoint(box.left + box.width / 2, box.top + box.height / 2)
			.filter(one => one instanceof SVGGeometryElement)
			.map(one => parse(getComputedStyle(one).fill))
			.find(Boolean);
		if (!color) {
			return [];
		}
		const [light, dark] = [luminance(color), luminance(behind ?? page)].sort((a, b) => b - a) as [number, number];
		const ratio = (light + 0.05) / (dark + 0.05);
		return ratio < 4.5 ? [`${text.textContent.trim()}: ${ratio.toFixed(1)}`] : [];
	});
}
