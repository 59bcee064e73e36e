import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toUri } from '../../src/cli/nodeUri.ts';
import { NodeWorkspace } from '../../src/cli/nodeWorkspace.ts';
import { createPlumbline } from '../../src/core/index.ts';
import { parseBlocks } from '../../src/core/markdown/blockParser.ts';
import { defaultSpecRoots } from '../../src/core/project/listing.ts';
import { noCancellation, silentLogger } from '../../src/core/project/workspace.ts';
import { largePlan } from './largePlan.ts';

/** Milliseconds. */
interface Percentiles {
	readonly p50: number;
	readonly p95: number;
}

/** Milliseconds. */
export interface Figures {
	/** From nothing to the projects with all their features. */
	readonly rows: number;
	/** From nothing to the findings of every document and the summary of every feature. */
	readonly all: number;
	readonly findings: number;
	/** From a change of one document to its findings. */
	readonly one: Percentiles;
	/** From a key in a plan of 2,184 lines to its findings. */
	readonly key: Percentiles;
	/** Lets go of all that was kept; until then it counts as heap. */
	release(): void;
}

const settings = { specRoots: defaultSpecRoots, rules: {} };

function open(root: string) {
	const workspace = new NodeWorkspace([toUri(root)], silentLogger);
	const plumbline = createPlumbline({
		workspace,
		logger: silentLogger,
		clock: { today: () => '2026-05-01', timestamp: () => '20260501-120000' },
		settings: { get: () => settings, onDidChange: () => ({ dispose() {} }) },
		translate: (message, ...args) => message.replace(/\{(\d+)\}/g, (hole, index) => String(args[index] ?? hole)),
	});
	return { workspace, plumbline };
}

/** What a host asks for, in its order: the tree, then every finding and summary, then again after each change. */
export async function measure(root: string): Promise<Figures> {
	const start = performance.now();
	let { workspace, plumbline } = open(root);
	const projects = await plumbline.projects(noCancellation);
	const rows = performance.now() - start;
	let findings = 0;
	for (const project of projects) {
		for (const uri of plumbline.documentsOf(project)) {
			findings += (await plumbline.check(uri, noCancellation)).length;
		}
		for (const feature of project.features) {
			await plumbline.summary(feature, noCancellation);
		}
	}
	const all = performance.now() - start;

	const plans = projects[0]!.features.map(feature => feature.artifacts.find(artifact => artifact.kind === 'plan')!.uri);
	const typeInto = async (plan: (round: number) => string, text: (uri: string) => string): Promise<Percentiles> => {
		const times: number[] = [];
		for (let round = 0; round < 200; round++) {
			const uri = plan(round);
			const before = text(uri);
			await plumbline.check(uri, noCancellation); // an editor has its document read before somebody types
			const changed = performance.now();
			workspace.setText(uri, `${before}\nTyped ${round}.\n`);
			await plumbline.check(uri, noCancellation);
			times.push(performance.now() - changed);
		}
		times.sort((a, b) => a - b);
		return { p50: times[100]!, p95: times[190]! };
	};
	const large = largePlan(2184);
	return {
		rows,
		all,
		findings,
		one: await typeInto(
			round => plans[(round * 37) % plans.length]!,
			uri => workspace.textOnDisk(uri)!,
		),
		key: await typeInto(
			() => plans[0]!,
			() => large,
		),
		release() {
			plumbline.dispose();
			({ workspace, plumbline } = open(root));
		},
	};
}

/** Milliseconds to read all Markdown below a folder and to run markdown-it's block rules on it: no check can take less. */
export function readBlocks(root: string): number {
	const start = performance.now();
	for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
		if (path.endsWith('.md')) {
			parseBlocks(readFileSync(join(root, path), 'utf8'));
		}
	}
	return performance.now() - start;
}
