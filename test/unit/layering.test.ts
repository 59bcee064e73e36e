import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

// Who may import whom. A path ends in `/` for a folder; `:` names what is no file of ours.
const rules: readonly { readonly from: RegExp; readonly may: readonly RegExp[] }[] = [
	{ from: /^src\/core\/markdown\//, may: [/^src\/core\//, /^:markdown-it(\/|$)/] },
	{ from: /^src\/core\//, may: [/^src\/core\//, /^:(yaml|smol-toml|txml\/txml)$/] },
	{ from: /^src\/host\//, may: [/^src\/(core|host)\//, /^:vscode$/] },
	{ from: /^src\/features\//, may: [/^src\/(core|host|shared|features)\//, /^:vscode$/] },
	{ from: /^src\/shared\//, may: [/^src\/(core|shared)\//] },
	{
		from: /^src\/webview\//,
		may: [/^src\/(core|shared|webview)\//, /^:(mermaid(\/.*)?|dompurify|node:worker_threads)$/],
	},
	{
		from: /^src\/cli\//,
		may: [/^src\/(core|shared|cli)\//, /^:(node:.*|commander|diff|tinyglobby)$/, /^package\.json$/],
	},
	{
		from: /^src\/extension/,
		may: [/^src\/(core|host|features)\//, /^src\/extension\.shared\.ts$/, /^:vscode$/, /^:node:worker_threads$/],
	},
];

interface Import {
	readonly from: string;
	/** `src/core/text/uri.ts`, or `:vscode`. */
	readonly to: string;
	readonly typeOnly: boolean;
}

function sourceFiles(): string[] {
	return readdirSync('src', { recursive: true, encoding: 'utf8' })
		.map(path => `src/${path.replaceAll('\\', '/')}`)
		.filter(path => path.endsWith('.ts'))
		.sort();
}

function importsOf(file: string): Import[] {
	const text = readFileSync(file, 'utf8');
	const statements = text.matchAll(
		/^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm,
	);
	return [...statements].map(([, type, statical, dynamic]) => {
		const target = statical ?? dynamic!;
		const to = target.startsWith('.') ? normalize(join(dirname(file), target)).replaceAll('\\', '/') : `:${target}`;
		return { from: file, to, typeOnly: type !== undefined };
	});
}

suite('layering', () => {
	const files = sourceFiles();
	const imports = files.flatMap(importsOf);

	test('reads the imports that are there', () => {
		assert.ok(files.length > 100, `${files.length} files`);
		assert.ok(imports.some(({ from, to }) => from === 'src/core/index.ts' && to === 'src/core/plumbline.ts'));
		assert.ok(imports.some(({ from, to }) => from.startsWith('src/core/markdown/') && to.startsWith(':markdown-it')));
	});

	test('nobody imports what its folder may not', () => {
		const wrong = imports.filter(({ from, to }) => {
			const rule = rules.find(candidate => candidate.from.test(from));
			return !rule?.may.some(allowed => allowed.test(to));
		});
		assert.deepEqual(
			wrong.map(({ from, to }) => `${from} → ${to}`),
			[],
		);
	});

	test('no feature imports another one', () => {
		const featureOf = (path: string) => /^src\/features\/([^/]+)\//.exec(path)?.[1];
		const wrong = imports.filter(
			({ from, to }) => featureOf(from) && featureOf(to) && featureOf(from) !== featureOf(to),
		);
		assert.deepEqual(
			wrong.map(({ from, to }) => `${from} → ${to}`),
			[],
		);
	});

	test('relative imports say their file', () => {
		const wrong = imports.filter(({ to }) => !to.startsWith(':') && !/\.(ts|yaml|md|json)$/.test(to));
		assert.deepEqual(
			wrong.map(({ from, to }) => `${from} → ${to}`),
			[],
		);
	});

	test('nothing imports an entry', () => {
		const entry = /^src\/(extension|extension\.browser|cli\/main)\.ts$/;
		assert.deepEqual(
			imports.filter(({ to }) => entry.test(to)),
			[],
		);
	});

	test('no module needs itself', () => {
		const needs = new Map<string, string[]>();
		for (const { from, to, typeOnly } of imports) {
			if (!typeOnly && !to.startsWith(':')) {
				needs.set(from, [...(needs.get(from) ?? []), to]);
			}
		}
		const done = new Set<string>();
		const cycles: string[] = [];
		const visit = (file: string, path: readonly string[]): void => {
			if (path.includes(file)) {
				cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
			} else if (!done.has(file)) {
				for (const next of needs.get(file) ?? []) {
					visit(next, [...path, file]);
				}
				done.add(file);
			}
		};
		for (const file of files) {
			visit(file, []);
		}
		assert.deepEqual(cycles, []);
	});
});
