import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import { byLabel } from './byLabel.ts';
import { Editor } from './editor.ts';
import { eventually } from './eventually.ts';
import type { WorkbenchOptions } from './harness.ts';
import type { Host, Server } from './host.ts';
import { type Theme, themes } from './themes.ts';
import { View } from './view.ts';

/** A line of the Problems panel. */
export interface Problem {
	readonly severity: 'error' | 'warning' | 'info';
	readonly message: string;
	/** `plumbline(task.duplicate-id)` */
	readonly origin: string;
	/** The line, from 1. */
	readonly line: number;
}

/** What keeps a workbench quiet: nothing opens, blinks or asks that a test has not asked for. */
const quietSettings = {
	'workbench.startupEditor': 'none',
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'workbench.tips.enabled': false,
	'workbench.layoutControl.enabled': false,
	'window.commandCenter': false,
	'chat.disableAIFeatures': true,
	'extensions.ignoreRecommendations': true,
	'git.enabled': false,
	'editor.cursorBlinking': 'solid',
	// As on the desktop; in a browser it is on.
	'files.autoSave': 'off',
	'security.workspace.trust.startupPrompt': 'never',
	'update.showReleaseNotes': false,
};

/** A VS Code window, and what a person can do with it. Everything waits until it can be done. */
export class Workbench {
	/** Opens a window with a copy of a workspace. */
	static async open(host: Host, server: Server, source: string, options: WorkbenchOptions): Promise<Workbench> {
		const file = source.endsWith('.code-workspace') ? basename(source) : undefined;
		const folder = await host.copyWorkspace(file === undefined ? source : dirname(source));
		const {
			theme = 'light',
			settings = {},
			size = { width: 1280, height: 800 },
			scale = 1,
			proposals = false,
		} = options;
		const context = await host.browser.newContext({
			viewport: size,
			deviceScaleFactor: scale,
			reducedMotion: 'reduce',
			permissions: ['clipboard-read', 'clipboard-write'],
		});
		const workbench = new Workbench(host, await context.newPage(), context, folder);
		await server.writeUserSettings({ ...quietSettings, 'workbench.colorTheme': themes[theme], ...settings });
		workbench.#workspaceFile = file;
		const opened = join(folder, file ?? '');
		await workbench.page.goto(host.getWorkbenchAddress(server.authority, { folder: opened, proposals }));
		await workbench.page.locator('.monaco-workbench').waitFor({ timeout: 60_000 });
		// VS Code's own marks: the window is as it was left, and what extensions contribute is known.
		await workbench.page.waitForFunction(() =>
			['code/LifecyclePhase/Restored', 'code/didLoadExtensions'].every(
				mark => performance.getEntriesByName(mark).length > 0,
			),
		);
		return workbench;
	}

	/** The page, for what this class has no word for. */
	readonly page: Page;

	/** The copy of the workspace, as an absolute path. */
	readonly folder: string;

	readonly editor: Editor;

	readonly #host: Host;
	#workspaceFile: string | undefined;
	readonly #context: BrowserContext;

	private constructor(host: Host, page: Page, context: BrowserContext, folder: string) {
		this.#host = host;
		this.#context = context;
		this.page = page;
		this.folder = folder;
		this.editor = new Editor(page);
		page.setDefaultTimeout(30_000);
	}

	/** Runs a command by the title that the palette shows: `'Plumbline: Create Plan'`. */
	async runCommand(title: string): Promise<void> {
		await this.#ask('F1', `>${title}`, this.#optionRows.filter({ has: byLabel(this.page, title) }));
	}

	/** The commands that the palette offers for a text. */
	async findCommands(text: string): Promise<string[]> {
		await this.page.keyboard.press('F1');
		await this.quickInput.locator('input.input').fill(`>${text}`);
		const titles = await this.options();
		await this.page.keyboard.press('Escape');
		return titles;
	}

	/** Opens a file of the workspace: `'specs/001-login/plan.md'`. */
	async openFile(path: string): Promise<void> {
		const [name = path, folder = ''] = path.split('/').reverse();
		// Until it is found, the list shows files that were open before, perhaps one of the same name.
		const row = this.#optionRows.filter({ hasText: name }).filter({ hasText: folder });
		await this.#ask('ControlOrMeta+P', join(this.folder, path), row);
		await this.page.locator('.tab.active').filter({ hasText: name }).waitFor();
		await this.editor.element.locator('.view-line').first().waitFor();
	}

	/** The box at the top of the window that asks for a choice or a text. */
	get quickInput(): Locator {
		return this.page.locator('.quick-input-widget');
	}

	/** The choices that the box offers, as their labels. */
	async options(): Promise<string[]> {
		await this.#optionRows.first().waitFor();
		return await this.#optionRows.locator('.quick-input-list-label .label-name').allInnerTexts();
	}

	/** Takes one of the choices that the box offers. */
	async pick(label: string): Promise<void> {
		await this.#optionRows
			.filter({ has: byLabel(this.page, label) })
			.first()
			.click();
	}

	/** Answers the box with a text. */
	async answer(text: string): Promise<void> {
		const input = this.quickInput.locator('input.input');
		await input.fill(text);
		await input.press('Enter');
	}

	/** A view by its title: `'Specs'`. It must be on the screen; the command `… Focus on … View` shows it. */
	view(title: string): View {
		const header = this.page.locator(`.pane-header[aria-label^=${JSON.stringify(title)}]`);
		return new View(this.page, this.page.locator('.pane').filter({ has: header }));
	}

	/** Shows the Problems panel and reads what it lists. */
	async problems(): Promise<Problem[]> {
		const panel = this.page.locator('.part.panel .markers-panel');
		if (!(await panel.isVisible())) {
			await this.runCommand('View: Focus Problems (Errors, Warnings, Infos)');
			await panel.waitFor();
		}
		const rows = await panel.locator('.monaco-list-row[aria-level="2"]').evaluateAll(elements =>
			elements.map(element => {
				const text = (name: string) => element.querySelector(name)?.textContent ?? '';
				const code = text('.marker-code');
				return {
					top: element.getBoundingClientRect().top,
					icon: element.querySelector('.marker-icon')?.className ?? '',
					message: text('.marker-message'),
					origin: text('.marker-source') + (code === '' ? '' : `(${code})`),
					line: Number(/\d+/.exec(text('.marker-line'))?.[0]),
				};
			}),
		);
		return rows
			.sort((a, b) => a.top - b.top)
			.map(({ icon, message, origin, line }) => ({
				severity: icon.includes('error') ? 'error' : icon.includes('warning') ? 'warning' : 'info',
				message,
				origin,
				line,
			}));
	}

	/** Waits for a finding: `'plumbline(gate.open)'`. */
	async waitForProblem(origin: string): Promise<void> {
		await eventually(async () => {
			const problems = await this.problems();
			assert.ok(
				problems.some(problem => problem.origin === origin),
				JSON.stringify(problems),
			);
		});
	}

	/** The page inside a webview; with several on the screen, say which. */
	webview(index = 0): FrameLocator {
		const frame = this.page.locator('iframe.webview.ready').locator('visible=true').nth(index);
		return frame.contentFrame().frameLocator('iframe#active-frame');
	}

	/** The notifications on the screen. */
	async notifications(): Promise<string[]> {
		return await this.page.locator('.notification-toast .notification-list-item-message').allInnerTexts();
	}

	/** Clicks a button of a notification. */
	async clickNotification(button: string): Promise<void> {
		await this.page.locator('.notification-toast').getByRole('button', { name: button }).first().click();
	}

	/** What the status bar says, item by item, as a screen reader says it. */
	async statusBar(): Promise<string[]> {
		const items = this.page.locator('.statusbar-item > a');
		return await items.evaluateAll(elements => elements.map(item => item.getAttribute('aria-label') ?? ''));
	}

	/** The titles of the open tabs. */
	async tabs(): Promise<string[]> {
		return await this.page.locator('.tab').evaluateAll(tabs => tabs.map(tab => tab.getAttribute('aria-label') ?? ''));
	}

	/** Presses a key: `'Enter'`, `'ControlOrMeta+S'`. */
	async press(key: string): Promise<void> {
		await this.page.keyboard.press(key);
	}

	/** Writes a text where the focus is, at once: of single keys, Enter is lost while a box is closing. */
	async type(text: string): Promise<void> {
		await this.page.keyboard.insertText(text);
	}

	/** Saves what was changed in the active editor and waits until it is saved. */
	async save(): Promise<void> {
		await this.page.locator('.tab.active.dirty').waitFor();
		await this.page.keyboard.press('ControlOrMeta+S');
		await this.page.locator('.tab.active:not(.dirty)').waitFor();
	}

	/** Changes to another theme and waits until it is there. */
	async setTheme(theme: Theme): Promise<void> {
		await this.changeSettings({ 'workbench.colorTheme': themes[theme] });
		const marks = { light: 'vs', dark: 'vs-dark', 'high contrast': 'hc-black', 'high contrast light': 'hc-light' };
		await this.page.locator(`.monaco-workbench.${marks[theme]}`).waitFor();
	}

	/**
	 * Changes settings while the window is open. They go to the workspace's settings, `.vscode/settings.json` or the
	 * `.code-workspace` file, as this server does not look whether the user's change; those are given to `withWorkbench`.
	 */
	async changeSettings(settings: Readonly<Record<string, unknown>>): Promise<void> {
		const path = this.#workspaceFile ?? '.vscode/settings.json';
		const present = (await this.listFiles()).includes(path) ? JSON.parse(await this.readFile(path)) : {};
		const changed =
			this.#workspaceFile === undefined
				? { ...present, ...settings }
				: { ...present, settings: { ...present.settings, ...settings } };
		await this.writeFile(path, JSON.stringify(changed, undefined, '\t'));
	}

	/** Reads a file of the workspace, as it is on disk. */
	async readFile(path: string): Promise<string> {
		return await readFile(join(this.folder, path), 'utf8');
	}

	/** Writes a file of the workspace, as another program would. */
	async writeFile(path: string, text: string): Promise<void> {
		await mkdir(dirname(join(this.folder, path)), { recursive: true });
		await writeFile(join(this.folder, path), text);
	}

	/** Lists the files of the workspace: `['specs/001-login/plan.md']`. */
	async listFiles(): Promise<string[]> {
		const entries = await readdir(this.folder, { recursive: true, withFileTypes: true });
		return entries
			.filter(entry => entry.isFile())
			.map(entry =>
				join(entry.parentPath, entry.name)
					.slice(this.folder.length + 1)
					.replaceAll('\\', '/'),
			)
			.sort();
	}

	/** Takes a picture of the window, or of a part of it: `out/screenshots/<name>.png`. Gives its path. */
	async screenshot(name: string, part?: Locator): Promise<string> {
		const path = join(this.#host.screenshots, `${name}.png`);
		await (part ?? this.page).screenshot({ path, animations: 'disabled', caret: 'hide' });
		return path;
	}

	async close(): Promise<void> {
		await this.#context.close();
	}

	/**
	 * Opens the box with a key, types a text and takes the row that it leads to; all again until that row is there: a busy
	 * window drops keys, and the box does not look again when what it could offer has changed.
	 */
	async #ask(key: string, text: string, row: Locator): Promise<void> {
		const input = this.quickInput.locator('input.input');
		await eventually(async () => {
			if (!(await input.isVisible())) {
				await this.page.keyboard.press(key);
			}
			await input.fill(text.slice(0, 1), { timeout: 5000 });
			await input.fill(text, { timeout: 5000 });
			await row.first().click({ timeout: 5000 });
		});
	}

	get #optionRows(): Locator {
		return this.quickInput.locator('.quick-input-list .monaco-list-row');
	}
}
