// Checks dist/plumbline.vsix: which files it has, how large it is, and that its browser bundle asks for nothing of Node.
//
//   npm run package && node scripts/check-package.mjs
//   node scripts/check-package.mjs --update      takes the files that there are as the ones that there should be
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runScript, SetupError } from './workbench/cleanup.mjs';
import { root } from './workbench/paths.mjs';
import { TestReport, toText } from './workbench/testReport.mjs';
import { readZip } from './workbench/zip.mjs';

const vsix = join(root, 'dist/plumbline.vsix');
const list = join(root, 'scripts/package-files.txt');

/** Sizes in bytes that must not be exceeded. */
const budgets = { vsix: 2 * 1024 * 1024, 'dist/extension.js': 250 * 1024 };

await runScript(async () => {
	const { values } = parseArgs({ options: { update: { type: 'boolean', default: false } } });
	if (!existsSync(vsix)) {
		throw new SetupError('There is no dist/plumbline.vsix. Run "npm run package" first.');
	}
	const files = new Map((await readZip(vsix)).map(({ name, content }) => [name.replace(/^extension\//, ''), content]));
	const names = [...files.keys()].sort();
	if (values.update) {
		await writeFile(list, `${names.join('\n')}\n`);
	}
	const report = new TestReport('package');
	checkFiles(report, names, (await readFile(list, 'utf8')).split(/\r?\n/).filter(Boolean));
	checkSize(report, 'vsix', (await readFile(vsix)).length);
	checkSize(report, 'dist/extension.js', getFile(files, 'dist/extension.js').length);
	checkBrowserBundle(report, getFile(files, 'dist/extension.browser.js').toString());
	for (const name of names.filter(name => name.endsWith('.js'))) {
		console.log(`    ${name}: ${toKilobytes(getFile(files, name).length)}`);
	}
	const totals = report.finish('');
	console.log(toText(totals));
	return totals.failed > 0 ? 1 : 0;
});

function checkFiles(report, actual, expected) {
	const more = actual.filter(name => !expected.includes(name)).map(name => `+ ${name}`);
	const fewer = expected.filter(name => !actual.includes(name)).map(name => `- ${name}`);
	check(
		report,
		`has the ${expected.length} files of scripts/package-files.txt`,
		more.length + fewer.length === 0,
		[...more, ...fewer, 'If this is as it should be: node scripts/check-package.mjs --update'].join('\n'),
	);
}

function checkSize(report, name, size) {
	const budget = budgets[name];
	check(report, `${name}: ${toKilobytes(size)} of ${toKilobytes(budget)}`, size <= budget, 'Too large.');
}

function checkBrowserBundle(report, text) {
	const asked = [...text.matchAll(/\b(?:require|import)\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map(match => match[1]);
	const foreign = [...new Set(asked.filter(name => name !== 'vscode'))];
	check(
		report,
		'dist/extension.browser.js asks for nothing but vscode',
		foreign.length === 0,
		`It asks for ${foreign.join(', ')}.`,
	);
}

function check(report, title, holds, error) {
	report.add(holds ? { type: 'pass', title } : { type: 'fail', title, error });
}

function getFile(files, name) {
	const content = files.get(name);
	if (content === undefined) {
		throw new SetupError(`The package has no ${name}.`);
	}
	return content;
}

function toKilobytes(bytes) {
	return `${Math.round(bytes / 1024)} KB`;
}
