// Tests what needs no VS Code: every test/unit/**/*.test.ts.
//
//   npm run test:unit -- --grep "placeholder"      only tests whose name has that text or pattern
import { parseArgs } from 'node:util';
import { bundleTestFolder } from './workbench/bundleTests.mjs';
import { runScript } from './workbench/cleanup.mjs';
import { root } from './workbench/paths.mjs';
import { runMochaFiles } from './workbench/runMochaFiles.mjs';
import { TestReport } from './workbench/testReport.mjs';

await runScript(async () => {
	const { values } = parseArgs({
		options: { grep: { type: 'string', short: 'g', default: '' }, verbose: { type: 'boolean' } },
	});
	// Fixtures are named from the checkout's root.
	process.chdir(root);
	const report = new TestReport('unit', { quiet: !values.verbose });
	await runMochaFiles(await bundleTestFolder('test/unit', 'unit'), { grep: values.grep, timeout: 120_000 }, report);
	const { passed, failed } = report.finish(values.grep);
	return failed > 0 || passed === 0 ? 1 : 0;
});
