// A process of ours that is gone when we are.
import { ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onEnd } from './cleanup.mjs';

/**
 * @typedef {object} GuardedProcess
 * @property {Promise<number>} ended its exit code, once it and all that it started are gone
 * @property {() => string} output the last of what it printed, for error messages
 * @property {() => Promise<void>} stop ends it and everything that it started
 */

/**
 * Starts a program in a process group of its own. It ends, with all that it started, when `stop` is called and when this
 * script ends in whatever way.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {object} [options]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {(line: string) => void} [options.onLine] called with each line that it prints
 * @returns {GuardedProcess}
 */
export function startGuarded(program, args, { env = process.env, onLine } = {}) {
	const child = spawn(process.execPath, [join(import.meta.dirname, 'guard.mjs'), program, ...args], {
		detached: true,
		stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
		windowsHide: true,
		env,
	});
	const lines = [];
	for (const stream of [child.stdout, child.stderr]) {
		createInterface(stream).on('line', line => {
			lines.push(line);
			lines.splice(0, lines.length - 200);
			onLine?.(line);
		});
	}
	let code = 1;
	child.on('message', message => {
		code = message.code;
	});
	// Not the event `close`: it never comes once the channel was closed from here.
	const ended = Promise.all([child, child.stdout, child.stderr].map(end)).then(() => code);
	const stop = onEnd(async () => {
		if (child.connected) {
			child.disconnect();
		}
		await ended;
	});
	return { ended, output: () => lines.join('\n'), stop };
}

function end(emitter) {
	return new Promise(resolve => emitter.once(emitter instanceof ChildProcess ? 'exit' : 'close', resolve));
}
