// Runs bundled tests inside an extension host and listens to what they report.
import { setTimeout as delay } from 'node:timers/promises';
import { getWorkbenchAddress } from './address.mjs';

const marker = '[plumbline-test]';

/** How long a run may go without a word before it is given up. */
const silence = 120_000;

/**
 * Runs a suite in the server's extension host, or in the browser's own.
 *
 * @param {object} options
 * @param {import('./server.mjs').Server} options.server
 * @param {import('playwright-core').Browser} options.browser
 * @param {import('./testReport.mjs').TestReport} options.report
 * @param {string} options.folder the workspace
 * @param {string} options.extension the extension's folder
 * @param {string} options.tests the module with `run()`
 * @param {boolean} options.web
 */
export async function runSuiteInBrowser({ server, browser, report, folder, extension, tests, web }) {
	const page = await browser.newPage();
	const log = [];
	let heard = Date.now();
	const exited = new Promise(resolve => {
		page.exposeFunction('codeAutomationExit', code => resolve({ code }));
		page.on('crash', () => resolve({ reason: 'the page crashed' }));
	});
	await page.exposeFunction('codeAutomationLog', (_level, args) => {
		heard = Date.now();
		const line = args.map(String).join(' ');
		if (!readEvent(line, report)) {
			log.push(line);
		}
	});
	await page.goto(getWorkbenchAddress(server.authority, { folder, extension, tests, web }));
	const silent = watchSilence(() => heard);
	const end = await Promise.race([exited, silent.promise]);
	silent.stop();
	await page.close();
	checkEnd(report, end, log);
}

/**
 * Takes in a line of output.
 *
 * @param {string} line
 * @param {import('./testReport.mjs').TestReport} report
 * @returns {boolean} whether it was an event
 */
export function readEvent(line, report) {
	const at = line.indexOf(marker);
	if (at < 0) {
		return false;
	}
	// A desktop VS Code may put the time before what was printed, and a change of colour after it.
	report.add(JSON.parse(line.slice(at + marker.length, line.lastIndexOf('}') + 1)));
	return true;
}

/**
 * Counts a failure when a run did not come to its end.
 *
 * @param {import('./testReport.mjs').TestReport} report
 * @param {{ code?: number | null, reason?: string }} end
 * @param {string[]} log what else was printed; its end is shown
 */
export function checkEnd(report, { code, reason }, log) {
	if (report.ended && (code === 0 || report.totals.failed > 0)) {
		return;
	}
	// VS Code's own troubles without a network and without native modules would hide what matters.
	const noise = /^\s+at |^ → |^\[(AgentHost|Chat|RemoteAgentHost|AccountPolicy)/;
	const lines = log.flatMap(entry => entry.split('\n'));
	const shown = lines.filter(line => !noise.test(line)).slice(-40);
	report.fail('The run did not come to its end', [reason ?? `VS Code ended with code ${code}`, ...shown].join('\n'));
}

function watchSilence(getHeard) {
	const controller = new AbortController();
	const watch = async () => {
		while (Date.now() - getHeard() < silence) {
			await delay(1000, undefined, { signal: controller.signal });
		}
		return { reason: `nothing was heard of VS Code for ${silence / 1000} seconds` };
	};
	return { promise: watch().catch(() => ({})), stop: () => controller.abort() };
}
