import { join } from 'node:path';
import { getHost, type Server } from './host.ts';
import type { Theme } from './themes.ts';
import { Workbench } from './workbench.ts';

export { eventually } from './eventually.ts';
export { type Theme, themes } from './themes.ts';
export type { View } from './view.ts';
export type { Problem, Workbench } from './workbench.ts';

export interface WorkbenchOptions {
	/** The folder to copy and open, or a `.code-workspace` file in it; relative to the checkout. `samples` without it. */
	readonly workspace?: string;
	/** `light` without it. */
	readonly theme?: Theme;
	/** The user's settings. */
	readonly settings?: Readonly<Record<string, unknown>>;
	/** Opens the workspace in Restricted Mode. */
	readonly restricted?: boolean;
	/** Lets the model provider of the tests use the API that makes VS Code ask whether a model may be used. */
	readonly proposals?: boolean;
	/** The window's size. 1280 × 800 without it. */
	readonly size?: { readonly width: number; readonly height: number };
	/** Dots of the screen for one of the window, for sharper pictures. */
	readonly scale?: number;
}

const servers = new Map<boolean, Promise<Server>>();

/**
 * Opens a workbench with the packaged extension and a workspace of its own, and closes it when the work is done. If that
 * fails, a picture of the moment is left in `out/screenshots/failed-….png`.
 *
 * @example
 * await withWorkbench({ workspace: 'samples', theme: 'dark' }, async workbench => {
 * 	await workbench.openFile('specs/001-login/plan.md');
 * 	await workbench.runCommand('Plumbline: Show Gates');
 * });
 */
export async function withWorkbench<T>(
	options: WorkbenchOptions,
	use: (workbench: Workbench) => Promise<T>,
): Promise<T> {
	const host = getHost();
	const restricted = options.restricted ?? false;
	let server = servers.get(restricted);
	if (server === undefined) {
		server = host.startServer({ restricted });
		servers.set(restricted, server);
	}
	const workspace = join(host.root, options.workspace ?? 'samples');
	const workbench = await Workbench.open(host, await server, workspace, options);
	try {
		return await use(workbench);
	} catch (error) {
		await workbench.screenshot(`failed ${host.currentTest}`.replace(/[^\p{L}\p{N}]+/gu, '-')).catch(() => {
			// The page may be what failed; the first error is the one to report.
		});
		throw error;
	} finally {
		await workbench.close();
	}
}
