import type { Locator, Page } from 'playwright-core';
import { byLabel } from './byLabel.ts';
import { eventually } from './eventually.ts';

/** A view with a tree: in the side bar, in the panel, or in the Explorer. */
export class View {
	readonly #page: Page;

	/** The view's pane. */
	readonly pane: Locator;

	constructor(page: Page, pane: Locator) {
		this.#page = page;
		this.pane = pane;
	}

	/** The rows on the screen, from top to bottom, each as its label and description: `'001-login 3/8'`. */
	async rows(): Promise<string[]> {
		const rows = await readRows(this.pane);
		return rows.map(({ label, description }) => [label, description].filter(part => part !== '').join(' '));
	}

	/** What a screen reader says for the rows on the screen. */
	async spokenRows(): Promise<string[]> {
		return (await readRows(this.pane)).map(row => row.spoken);
	}

	/** What the view says when it has no rows: its message and its welcome text. */
	async text(): Promise<string> {
		return (await this.pane.locator('.pane-body').allInnerTexts()).join('\n');
	}

	/** A row by its label. */
	row(label: string): Locator {
		return this.pane.locator('.monaco-list-row').filter({ has: byLabel(this.#page, label) });
	}

	/** Opens a row that has others below it. */
	async expand(label: string): Promise<void> {
		const row = this.row(label).first();
		if ((await row.getAttribute('aria-expanded')) === 'false') {
			await row.locator('.monaco-tl-twistie').click();
		}
		await row.and(this.#page.locator('[aria-expanded="true"]')).waitFor();
	}

	/** Clicks a row. */
	async click(label: string): Promise<void> {
		await this.row(label).first().click();
	}

	/** Clicks one of a row's own buttons. */
	async clickAction(label: string, action: string): Promise<void> {
		const row = this.row(label).first();
		await row.hover();
		await row.getByRole('button', { name: action }).click();
	}

	/** Clicks a button in the view's title. */
	async clickTitleAction(action: string): Promise<void> {
		await this.pane.hover();
		await this.#page.locator('.part.sidebar, .part.panel').getByRole('button', { name: action }).first().click();
	}

	/** Chooses from a row's context menu. */
	async chooseFromMenu(label: string, item: string): Promise<void> {
		await this.row(label).first().click({ button: 'right' });
		await this.#page.locator('.context-view .action-item').filter({ hasText: item }).first().click();
	}

	/** Waits until the rows are these. */
	async waitForRows(...expected: readonly string[]): Promise<void> {
		await eventually(async () => {
			const actual = await this.rows();
			if (actual.length !== expected.length || actual.some((row, index) => row !== expected[index])) {
				throw new Error(`Expected the rows\n  ${expected.join('\n  ')}\ngot\n  ${actual.join('\n  ')}`);
			}
		});
	}
}

/** A row of a tree or list. */
interface Row {
	readonly label: string;
	readonly description: string;
	/** What a screen reader says. */
	readonly spoken: string;
}

/** Reads the rows on the screen, from top to bottom; the page keeps them in any order. */
async function readRows(pane: Locator): Promise<Row[]> {
	const rows = await pane.locator('.monaco-list-row').evaluateAll(elements =>
		elements.map(element => ({
			top: element.getBoundingClientRect().top,
			label: element.querySelector('.label-name')?.textContent?.trim() ?? '',
			description: element.querySelector('.label-description')?.textContent?.trim() ?? '',
			spoken: element.getAttribute('aria-label') ?? '',
		})),
	);
	return rows.sort((a, b) => a.top - b.top);
}
