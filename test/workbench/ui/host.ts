import type { Browser } from 'playwright-core';

/** What a VS Code server offers; `scripts/workbench/server.mjs` makes it. */
export interface Server {
	/** `127.0.0.1:41234` */
	readonly authority: string;
	/** Replaces the user's settings.json. A window that is open does not notice. */
	writeUserSettings(settings: Readonly<Record<string, unknown>>): Promise<void>;
	/** The last of what the server printed. */
	output(): string;
	stop(): Promise<void>;
}

/** What the script that runs the tests brings along. */
export interface Host {
	readonly browser: Browser;
	/** The root of the checkout. */
	readonly root: string;
	/** Where screenshots go. */
	readonly screenshots: string;
	/** Copies a folder to a temporary one, which is deleted at the end. */
	copyWorkspace(source: string): Promise<string>;
	/** Gives the address that opens a folder in a workbench. */
	getWorkbenchAddress(authority: string, options: { folder: string; proposals?: boolean }): string;
	/** Starts a server with the packaged extension installed. It ends with the script. */
	startServer(options: { restricted: boolean }): Promise<Server>;
	/** The name of the test that runs, or nothing. */
	readonly currentTest: string;
}

/** Gives what the script brought. Throws when the tests were started in another way. */
export function getHost(): Host {
	const host = (globalThis as { plumblineWorkbench?: Host }).plumblineWorkbench;
	if (host === undefined) {
		throw new Error('Run these tests with "npm run test:workbench".');
	}
	return host;
}
