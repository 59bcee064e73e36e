// Whatever a script starts is ended by that script, whichever way it ends.
import { rm } from 'node:fs/promises';

/** @type {Set<() => void | Promise<void>>} */
const pending = new Set();
let listening = false;

/**
 * Registers something to undo when the script ends, be it by itself, by Ctrl+C or by an error.
 * The last one registered is undone first.
 *
 * @param {() => void | Promise<void>} undo
 * @returns {() => Promise<void>} undoes it now, once
 */
export function onEnd(undo) {
	listen();
	pending.add(undo);
	return async () => {
		if (pending.delete(undo)) {
			await undo();
		}
	};
}

/** Undoes everything that is still registered. A failure is reported and does not stop the others. */
export async function cleanUp() {
	for (const undo of [...pending].reverse()) {
		pending.delete(undo);
		try {
			await undo();
		} catch (error) {
			console.error(`Cleaning up: ${error instanceof Error ? error.message : error}`);
		}
	}
}

/**
 * Deletes a folder with all that is in it; tolerates a process that is still letting go of its files.
 *
 * @param {string} folder
 */
export async function removeFolder(folder) {
	await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/**
 * Runs a script's main function: sets the exit code from what it returns, prints an error that a person can read,
 * and cleans up in any case.
 *
 * @param {() => Promise<number | void>} main returns the exit code; nothing means 0
 */
export async function runScript(main) {
	listen();
	try {
		process.exitCode = (await main()) ?? 0;
	} catch (error) {
		report(error);
		process.exitCode = 1;
	}
	await cleanUp();
	// A browser or a server that hangs must not keep the script alive.
	process.exit();
}

function listen() {
	if (listening) {
		return;
	}
	listening = true;
	const end = async code => {
		await cleanUp();
		process.exit(code);
	};
	process.once('SIGINT', () => void end(130));
	process.once('SIGTERM', () => void end(143));
	process.once('SIGHUP', () => void end(129));
	process.once('uncaughtException', error => {
		report(error);
		void end(1);
	});
}

function report(error) {
	// A SetupError says what to do; for anything else the stack is what helps.
	console.error(error instanceof SetupError ? `\n${error.message}` : error);
}

/** Something that the person who runs the script can put right; printed without a stack. */
export class SetupError extends Error {}
