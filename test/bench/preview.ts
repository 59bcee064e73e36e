import { setTimeout as delay } from 'node:timers/promises';
import type { FrameLocator } from 'playwright-core';
import { eventually, type Workbench, withWorkbench } from '../workbench/ui/harness.ts';

/** What was measured of one preview and one size; times in milliseconds. */
export interface PreviewFigures {
	readonly preview: 'Plumbline' | 'VS Code';
	readonly nodes: number;
	/** From Enter in the palette. */
	readonly first: number | undefined;
	/** From each key to a picture with it. Empty where nothing was drawn. */
	readonly keys: readonly number[];
	/** Bytes that the page's heap grew by over the keys, garbage collected. */
	readonly growth: number | undefined;
}

const file = 'specs/050-bench/plan.md';
const patience = 60_000;

const previews = {
	Plumbline: { command: 'Plumbline: Preview Architecture', picture: '.frame svg' },
	'VS Code': { command: 'Markdown: Open Preview to the Side', picture: '.mermaid svg' },
} as const;

/** Draws a flowchart of so many nodes in both previews, one after the other, and types into its last label. */
export async function* measurePreviews(nodes: number, keys: number): AsyncGenerator<PreviewFigures> {
	for (const preview of ['Plumbline', 'VS Code'] as const) {
		yield await withWorkbench({ workspace: 'test/fixtures/preview', size: { width: 1600, height: 900 } }, workbench =>
			measure(workbench, preview, nodes, keys),
		);
	}
}

async function measure(
	workbench: Workbench,
	preview: PreviewFigures['preview'],
	nodes: number,
	keys: number,
): Promise<PreviewFigures> {
	const { command, picture } = previews[preview];
	await workbench.writeFile(file, plan(nodes));
	await workbench.openFile(file);
	await eventually(async () => {
		if (!(await workbench.findCommands(command)).includes(command)) {
			throw new Error(`There is no command ${command}.`);
		}
	});
	await workbench.page.keyboard.press('F1');
	await workbench.quickInput.locator('input.input').fill(`>${command}`);
	await workbench.quickInput.locator('.monaco-list-row.focused').waitFor();
	const started = Date.now();
	await workbench.press('Enter');
	const page = workbench.webview();
	try {
		await page.locator(picture).filter({ hasText: 'Last' }).first().waitFor({ timeout: patience });
	} catch {
		return { preview, nodes, first: undefined, keys: [], growth: undefined };
	}
	const first = Date.now() - started;
	await workbench.runCommand('View: Focus First Editor Group');
	await workbench.editor.goTo(nodes + 2, `  n${nodes - 1}[Last`.length + 1);
	const before = await heap(workbench);
	const times: number[] = [];
	for (let count = 1; count <= keys; count++) {
		// A word of its own per ten keys, so that it is not broken into lines.
		const key = count % 10 === 0 ? ' ' : 'x';
		const typed = await typeAndWait(workbench, page, picture, key, count);
		if (key !== ' ') {
			times.push(typed);
		}
	}
	return { preview, nodes, first, keys: times, growth: (await heap(workbench)) - before };
}

/** The picture shows as many x as were typed. Both clocks are the browser's. */
async function typeAndWait(
	workbench: Workbench,
	page: FrameLocator,
	picture: string,
	key: string,
	count: number,
): Promise<number> {
	const expected = count - Math.floor(count / 10);
	const shown = page.locator('body').evaluate(
		(body, { picture, expected, patience }) =>
			new Promise<number>((resolve, reject) => {
				const deadline = performance.now() + patience;
				const look = () => {
					const roots = [body, ...[...body.querySelectorAll('*')].flatMap(one => one.shadowRoot ?? [])];
					const svgs = roots.flatMap(root => [...root.querySelectorAll(picture.split(' ').at(-1)!)]);
					const words = (svg: Element) =>
						[...svg.querySelectorAll('text, foreignObject')].map(one => one.textContent).join();
					if (svgs.some(svg => words(svg).split('x').length > expected)) {
						resolve(performance.timeOrigin + performance.now());
					} else if (performance.now() > deadline) {
						reject(new Error('No picture came.'));
					} else {
						requestAnimationFrame(look);
					}
				};
				look();
			}),
		{ picture, expected, patience },
	);
	const pressed = await workbench.page.evaluate(() => performance.timeOrigin + performance.now());
	await workbench.press(key);
	const time = (await shown) - pressed;
	await delay(300); // nobody types into a picture that has just come
	return time;
}

async function heap(workbench: Workbench): Promise<number> {
	const session = await workbench.page.context().newCDPSession(workbench.page);
	await session.send('HeapProfiler.collectGarbage');
	const { usedSize } = await session.send('Runtime.getHeapUsage');
	await session.detach();
	return usedSize;
}

/** The last node stands in its own line, so that keys go to its label. No other word has an x. */
function plan(nodes: number): string {
	const lines = Array.from({ length: nodes - 1 }, (_, index) =>
		index === 0 ? '  n0[Start]' : `  n${Math.floor((index - 1) / 3)} --> n${index}[Node ${index}]`,
	);
	return `\`\`\`mermaid\nflowchart LR\n${lines.join('\n')}\n  n${nodes - 1}[Last]\n\`\`\`\n`;
}
