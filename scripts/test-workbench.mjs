// Tests the extension in a real VS Code, in three stages:
//
//   desktop   the suite in the Node extension host
//   web       the same suite in a browser's extension host, as on vscode.dev
//   ui        the packaged extension, clicked and typed at in a browser
//
//   npm run test:workbench -- --grep "constitution"      only tests whose name has that text or pattern
//   npm run test:workbench -- --stage ui                  only one stage; may be given more than once
//   npm run test:workbench -- --reuse                     without building and packaging again
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from './workbench/browser.mjs';
import { bundleSuite } from './workbench/bundleTests.mjs';
import { runScript, SetupError } from './workbench/cleanup.mjs';
import { copyWorkspace } from './workbench/copyWorkspace.mjs';
import { findElectron, runSuiteInElectron } from './workbench/electron.mjs';
import { readPositions } from './workbench/originalPositions.mjs';
import { getPackagedExtension, packageExtension } from './workbench/packageExtension.mjs';
import { root } from './workbench/paths.mjs';
import { runSuiteInBrowser } from './workbench/runSuite.mjs';
import { runUiTests } from './workbench/runUiTests.mjs';
import { startServer } from './workbench/server.mjs';
import { sum, TestReport, toText } from './workbench/testReport.mjs';
import { vscodeVersion } from './workbench/vscode.mjs';

const stages = ['desktop', 'web', 'ui'];

await runScript(async () => {
	const { values } = parseArgs({
		options: {
			grep: { type: 'string', short: 'g', default: '' },
			stage: { type: 'string', multiple: true, default: stages },
			reuse: { type: 'boolean', default: false },
		},
	});
	const unknown = values.stage.find(stage => !stages.includes(stage));
	if (unknown !== undefined) {
		throw new SetupError(`There is no stage ${unknown}; there are ${stages.join(', ')}.`);
	}
	const executable = values.stage.includes('desktop') ? await findElectron() : undefined;
	const { browser, description } = await launchBrowser();
	console.log(
		`VS Code  ${vscodeVersion} (server from npm)${executable ? `, and for the desktop stage ${executable}` : ''}`,
	);
	console.log(`Browser  ${description}`);
	const extension = values.reuse ? getPackagedExtension() : await packageExtension();
	const all = [];
	const failures = [];
	for (const stage of stages.filter(stage => values.stage.includes(stage))) {
		const report = new TestReport(stage);
		if (stage === 'ui') {
			await runUiTests({ browser, vsix: extension.vsix, report, grep: values.grep });
		} else {
			await runSuite(stage, { extension: extension[stage], executable, browser, report, grep: values.grep });
		}
		all.push(report.finish(values.grep));
		failures.push(...report.failures.map(failure => `failed: ${stage}: ${failure}`));
	}
	const total = sum(all);
	console.log(['', ...failures, toText(total)].join('\n'));
	return total.failed > 0 || total.passed === 0 ? 1 : 0;
});

async function runSuite(stage, { extension, executable, browser, report, grep }) {
	const web = stage === 'web';
	const tests = await bundleSuite({ web, grep, extension });
	report.rewriteStack = await readPositions(tests);
	const folder = await copyWorkspace(join(root, 'samples'));
	if (executable !== undefined && !web) {
		await runSuiteInElectron({ executable, report, folder, extension, tests });
		return;
	}
	const server = await startServer();
	await runSuiteInBrowser({ server, browser, report, folder, extension, tests, web });
	await server.stop();
}
