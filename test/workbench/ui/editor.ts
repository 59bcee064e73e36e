import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually.ts';

/** The text editor that has, or had last, the focus. */
export class Editor {
	readonly #page: Page;

	constructor(page: Page) {
		this.#page = page;
	}

	/** The editor on the screen; with several side by side, the active one. */
	get element(): Locator {
		return this.#page.locator('.editor-group-container.active .monaco-editor').first();
	}

	/** The lines on the screen. */
	async lines(): Promise<string[]> {
		const lines = await this.element
			.locator('.view-lines .view-line')
			.evaluateAll(elements =>
				elements.map(line => ({ top: line.getBoundingClientRect().top, text: line.textContent ?? '' })),
			);
		// The editor writes spaces as ones that do not break.
		return lines.sort((a, b) => a.top - b.top).map(line => line.text.replaceAll('\u00a0', ' '));
	}

	/** Moves the cursor: `goTo(12)`, `goTo(12, 5)`; both count from 1. */
	async goTo(line: number, column = 1): Promise<void> {
		await this.focus();
		await this.#page.keyboard.press('Control+G');
		const input = this.#page.locator('.quick-input-widget input.input');
		await input.fill(`:${line}:${column}`);
		await this.#page.keyboard.press('Enter');
		await this.#page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
	}

	/** Gives the editor the focus, without moving the cursor. */
	async focus(): Promise<void> {
		await this.element.locator('textarea, .native-edit-context').first().focus();
	}

	/** The code lenses on the screen, as their titles. */
	async codeLenses(): Promise<string[]> {
		return await this.element.locator('.codelens-decoration a').allInnerTexts();
	}

	/** Clicks a code lens by its title, or a part of it. */
	async clickCodeLens(title: string): Promise<void> {
		await this.element.locator('.codelens-decoration a').filter({ hasText: title }).first().click();
	}

	/** What the hover at the cursor says. */
	async hover(): Promise<string> {
		const hover = this.#page.locator('.monaco-resizable-hover .monaco-hover-content').filter({ visible: true });
		await this.#ask(['ControlOrMeta+K', 'ControlOrMeta+I'], hover);
		return (await hover.allInnerTexts()).join('\n');
	}

	/** The suggestions at the cursor, as their labels. */
	async suggestions(): Promise<string[]> {
		const rows = this.#page.locator('.suggest-widget.visible .monaco-list-row');
		await this.#ask(['Control+Space'], rows);
		return await rows.locator('.label-name').allInnerTexts();
	}

	/** The quick fixes and refactorings at the cursor, as their titles. The menu stays open. */
	async quickFixes(): Promise<string[]> {
		await this.#ask(['ControlOrMeta+.'], this.#fixes);
		return (await this.#fixes.allInnerTexts()).map(text => text.trim());
	}

	/** Applies the quick fix at the cursor that has this title. */
	async applyQuickFix(title: string): Promise<void> {
		const fix = this.#fixes.filter({ hasText: title });
		await this.#ask(['ControlOrMeta+.'], fix);
		await fix.first().click();
	}

	get #fixes(): Locator {
		return this.#page.locator('.action-widget .monaco-list-row.action');
	}

	/** Presses keys in the editor until what they ask for is there: its language features may not be ready yet. */
	async #ask(keys: readonly string[], answer: Locator): Promise<void> {
		await eventually(async () => {
			await this.focus();
			for (const key of keys) {
				await this.#page.keyboard.press(key);
			}
			await answer.first().waitFor({ timeout: 5000 });
		});
	}
}
