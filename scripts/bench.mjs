// Measures Plumbline on made-up workspaces, each figure beside the time to merely walk and read the same files.
//
//   npm run bench                      100 and 1,000 features
//   npm run bench -- --large           10,000 as well
//   npm run bench -- --enforce         fails if a goal is missed
//   npm run bench -- --json            figures as JSON
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Worker } from 'node:worker_threads';
import * as esbuild from 'esbuild';
import { shared } from '../esbuild.mjs';
import { generateWorkspace } from './generate-workspace.mjs';

/** How many times as long as walking and reading a full check may take. */
const goal = 5;
/** How much longer a feature may take in a workspace ten times as large. */
const growth = 1.5;

const { values } = parseArgs({
	options: { large: { type: 'boolean' }, enforce: { type: 'boolean' }, json: { type: 'boolean' } },
});

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

const folder = mkdtempSync(join(tmpdir(), 'plumbline-bench-'));
try {
	const measureFile = await buildMeasure();
	const { measure } = createRequire(import.meta.url)(measureFile);
	const results = [];
	for (const features of values.large ? [100, 1000, 10_000] : [100, 1000]) {
		const root = join(folder, String(features));
		const size = generateWorkspace(root, features);
		walkAndRead(root); // so that every run finds the files in the system's cache
		const read = Math.min(
			time(() => walkAndRead(root)),
			time(() => walkAndRead(root)),
		);
		collectGarbage();
		const before = process.memoryUsage().heapUsed;
		const figures = await measure(root);
		collectGarbage();
		const heap = process.memoryUsage().heapUsed - before;
		figures.release();
		const readAfter = time(() => walkAndRead(root));
		const blocks = await readBlocks(measureFile, root);
		results.push({ features, ...size, ...figures, heap, blocks, read: Math.min(read, readAfter) });
		rmSync(root, { recursive: true });
	}
	if (values.json) {
		console.log(JSON.stringify(results, undefined, 2));
	} else {
		print(results);
	}
	const misses = missedGoals(results);
	for (const miss of misses) {
		console.log(`missed: ${miss}`);
	}
	process.exitCode = values.enforce && misses.length > 0 ? 1 : 0;
} finally {
	rmSync(folder, { recursive: true, force: true });
}

/** The core with the command line's workspace, as one module. */
async function buildMeasure() {
	const outfile = join(folder, 'measure.cjs');
	await esbuild.build({
		...shared,
		metafile: false,
		sourcemap: false,
		minify: true,
		entryPoints: [join(import.meta.dirname, '../test/bench/measure.ts')],
		outfile,
		platform: 'node',
		format: 'cjs',
	});
	return outfile;
}

/** In a thread of its own, where nothing has run before, as when a check starts. */
function readBlocks(measureFile, root) {
	const script =
		'const { parentPort, workerData: [file, root] } = require("node:worker_threads"); parentPort.postMessage(require(file).readBlocks(root))';
	return new Promise((resolve, reject) => {
		new Worker(script, { eval: true, workerData: [measureFile, root] }).once('message', resolve).once('error', reject);
	});
}

function walkAndRead(root) {
	let characters = 0;
	for (const entry of readdirSync(root, { withFileTypes: true })) {
		const path = join(root, entry.name);
		characters += entry.isDirectory() ? walkAndRead(path) : readFileSync(path, 'utf8').length;
	}
	return characters;
}

function time(work) {
	const start = performance.now();
	work();
	return performance.now() - start;
}

function print(results) {
	for (const { features, files, bytes, read, blocks, rows, all, findings, one, key, heap } of results) {
		const beside = value =>
			`${value.toFixed(0)} ms`.padStart(9) + `${(value / read).toFixed(2)} × walk and read`.padStart(24);
		console.log(`${features} features, ${files} files, ${(bytes / 1e6).toFixed(1)} MB`);
		console.log(`  walk and read          ${`${read.toFixed(0)} ms`.padStart(9)}`);
		console.log(`  its blocks alone       ${beside(blocks)}`);
		console.log(`  first tree rows        ${beside(rows)}`);
		console.log(`  everything analysed    ${beside(all)}  (${findings} findings)`);
		const share = ({ p50, p95 }) => `p50 ${p50.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms`;
		console.log(`  one changed document   ${share(one)}`);
		console.log(`  a key in 2,184 lines   ${share(key)}`);
		console.log(`  heap                   ${`${(heap / 1e6).toFixed(0)} MB`.padStart(9)}`);
	}
}

function missedGoals(results) {
	const misses = [];
	results.forEach(({ features, all, read }, index) => {
		if (features >= 1000 && all > goal * read) {
			misses.push(
				`${features} features take ${(all / read).toFixed(1)} times as long as walking and reading, not ${goal}`,
			);
		}
		const smaller = results[index - 1];
		const ratio = smaller ? all / features / (smaller.all / smaller.features) : 1;
		if (ratio > growth) {
			misses.push(`a feature of ${features} takes ${ratio.toFixed(2)} times as long as one of ${smaller.features}`);
		}
	});
	return misses;
}
