import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import manifest from '../../package.json';
import nls from '../../package.nls.json';
import { defaultSpecRoots } from '../../src/core/project/listing.ts';
import { defaultSeverities } from '../../src/core/rules/codes.ts';

const { contributes } = manifest;
const commands = contributes.commands.map(({ command }) => command);
const texts: Readonly<Record<string, string>> = nls;

/** All source of the extension in the editor. */
const sources = ['src/extension.shared.ts', ...filesBelow('src/features'), ...filesBelow('src/host')].map(file =>
	readFileSync(file, 'utf8'),
);

function filesBelow(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter(path => path.endsWith('.ts'))
		.map(path => `${folder}/${path.replaceAll('\\', '/')}`);
}

function allStrings(value: unknown): string[] {
	if (typeof value === 'string') {
		return [value];
	}
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(allStrings) : [];
}

suite('manifest', () => {
	test('every command is registered, and every registered one contributed', () => {
		const registered = sources.flatMap(text =>
			[...text.matchAll(/'(plumbline\.[a-zA-Z]+)':\s/g)].map(match => match[1]!),
		);
		assert.deepEqual([...new Set(registered)].sort(), [...commands].sort());
	});

	test('every command has a palette rule, a category, an icon and a title', () => {
		const rules = contributes.menus.commandPalette.map(({ command }) => command);
		assert.deepEqual([...rules].sort(), [...commands].sort());
		for (const { command, category, icon, title } of contributes.commands) {
			assert.equal(category, 'Plumbline', command);
			assert.match(icon, /^\$\([a-z-]+\)$/, command);
			assert.match(title, /^%command\.\w+%$/, command);
		}
	});

	test('the README tells of every command and setting', () => {
		const readme = readFileSync('README.md', 'utf8');
		const settings = Object.keys(contributes.configuration.properties).map(name => `| \`${name}\` |`);
		const titles = contributes.commands.map(({ title }) => `| Plumbline: ${texts[title.slice(1, -1)]} |`);
		assert.deepEqual(
			[...settings, ...titles].filter(row => !readme.includes(row)),
			[],
		);
	});

	test('every menu entry is a contributed command with a condition', () => {
		for (const [menu, entries] of Object.entries(contributes.menus)) {
			for (const { command, when } of entries) {
				assert.ok(commands.includes(command), `${menu}: ${command}`);
				assert.ok(when, `${menu}: ${command}`);
			}
		}
	});

	test('every %key% exists, and every key is used', () => {
		const used = allStrings(manifest).flatMap(text => [...text.matchAll(/^%(.+)%$/g)].map(match => match[1]!));
		assert.deepEqual([...new Set(used)].sort(), Object.keys(nls).sort());
		assert.deepEqual(
			Object.entries(nls).filter(([, text]) => text.trim() === ''),
			[],
		);
	});

	test('what a user reads is in package.nls.json', () => {
		const visible = [
			manifest.displayName,
			manifest.description,
			...contributes.viewsWelcome.map(view => view.contents),
			...contributes.walkthroughs.flatMap(walkthrough =>
				walkthrough.steps.flatMap(step => [step.title, step.description]),
			),
		];
		for (const text of visible) {
			assert.match(text, /^%.+%$/);
		}
	});

	test('defaults are those of the code', () => {
		const { properties } = contributes.configuration;
		assert.deepEqual(properties['plumbline.specRoots'].default, defaultSpecRoots);
		const rules: Readonly<Record<string, { readonly default: string }>> = properties['plumbline.rules'].properties;
		const severities = Object.fromEntries(Object.entries(rules).map(([code, rule]) => [code, rule.default]));
		assert.deepEqual(severities, defaultSeverities);
		assert.equal(properties['plumbline.rules'].additionalProperties, false);
		const settings = readFileSync('src/host/settings.ts', 'utf8');
		const table = /editorDefaults = \{([^}]*)\}/.exec(settings)![1]!;
		const inCode = [...table.matchAll(/'([\w.]+)': (true|false)/g)].map(([, key, value]) => [
			`plumbline.${key}`,
			value === 'true',
		]);
		const inManifest = Object.entries(properties)
			.filter(([, property]) => property.type === 'boolean')
			.map(([key, property]) => [key, property.default]);
		assert.deepEqual(inCode.sort(), inManifest.sort());
	});

	test('settings have a scope, an order and a description', () => {
		const orders = new Set<number>();
		for (const [key, property] of Object.entries(contributes.configuration.properties)) {
			assert.match(property.scope, /^(window|resource)$/, key);
			assert.ok('description' in property || 'markdownDescription' in property, key);
			orders.add(property.order);
		}
		assert.equal(orders.size, Object.keys(contributes.configuration.properties).length, 'no two in one place');
	});

	test('rules of .specify/plumbline.yml are those of the setting', () => {
		const schema = JSON.parse(readFileSync('media/schemas/plumbline.schema.json', 'utf8'));
		assert.deepEqual(Object.keys(schema.properties.rules.properties), Object.keys(defaultSeverities));
	});

	test('the types are those of the lowest VS Code', () => {
		assert.equal(manifest.engines.vscode, `^${manifest.devDependencies['@types/vscode']}`);
	});

	test('starts only where there is something to do', () => {
		for (const event of manifest.activationEvents) {
			assert.match(
				event,
				/^(workspaceContains:(specs$|.*\.(specify|kittify))|workspaceContains:\*\*\/[\w-]+\/\*\*\/\{|onWebviewPanel:)/,
			);
		}
	});

	test('files that it names exist', () => {
		const paths = [
			manifest.icon,
			manifest.l10n,
			...contributes.viewsContainers.activitybar.map(({ icon }) => icon),
			...contributes.snippets.map(({ path }) => path),
			...contributes.grammars.map(({ path }) => path),
			...contributes.jsonValidation.map(({ url }) => url),
			...contributes.yamlValidation.map(({ url }) => url),
			...contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.svg)),
		];
		assert.deepEqual(
			paths.filter(path => !existsSync(path)),
			[],
		);
	});

	test('a walkthrough step leads somewhere and can be completed', () => {
		for (const { steps } of contributes.walkthroughs) {
			assert.ok(steps.length >= 3 && steps.length <= 5);
			for (const step of steps) {
				const description = texts[step.description.slice(1, -1)]!;
				const command = /\(command:([\w.]+)\)/.exec(description)?.[1];
				assert.ok(command === 'vscode.openFolder' || commands.includes(command!), step.id);
				assert.ok(step.completionEvents.length > 0, step.id);
			}
		}
	});

	test('welcome texts lead to one command each', () => {
		for (const { contents } of contributes.viewsWelcome) {
			assert.equal([...texts[contents.slice(1, -1)]!.matchAll(/\(command:/g)].length, 1);
		}
	});

	test('snippets have a prefix of one stem, and the patterns of the grammar compile', () => {
		const snippets: Record<string, { prefix: string[]; body: string[]; description: string }> = JSON.parse(
			readFileSync('snippets/plumbline.json', 'utf8'),
		);
		for (const [name, { prefix, description }] of Object.entries(snippets)) {
			assert.ok(
				prefix.every(text => text.startsWith('plumb-')),
				name,
			);
			assert.ok(description, name);
		}
		const grammar = readFileSync('syntaxes/plumbline.injection.tmLanguage.json', 'utf8');
		const patterns = [...grammar.matchAll(/"match": ("(?:[^"\\]|\\.)*")/g)].map(
			match => JSON.parse(match[1]!) as string,
		);
		assert.ok(patterns.length >= 4);
		for (const pattern of patterns) {
			assert.doesNotThrow(() => new RegExp(pattern), pattern);
		}
		const placeholders = patterns.slice(1).map(pattern => new RegExp(pattern));
		const isPlaceholder = (text: string) => placeholders.some(pattern => pattern.test(text));
		assert.ok(['<<FEATURE_NAME>>', '[###-feature-name]', '[DATE]', '[e.g., Go 1.23]'].every(isPlaceholder));
		assert.ok(!['[P]', '[US1]', '[x]', '[DATE](./a.md)', '[link text](b)'].some(isPlaceholder));
	});
});
