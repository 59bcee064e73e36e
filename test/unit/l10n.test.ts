import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const bundle = 'l10n/bundle.l10n.json';

/** Messages that the source gives to a translator: `l10n.t('…')`, `translate('…')`, `later('…')`. */
function messages(): string[] {
	const call = /\b(?:l10n\.t|translate|later)\(\s*(?:'((?:[^'\\]|\\.)*)'|`([^`$\\]*)`)/g;
	const found = readdirSync('src', { recursive: true, encoding: 'utf8' })
		.filter(path => path.endsWith('.ts') && !path.startsWith('cli'))
		.flatMap(path => [...readFileSync(`src/${path}`, 'utf8').matchAll(call)])
		.map(([, quoted, ticked]) => quoted?.replace(/\\(.)/g, '$1') ?? ticked!);
	return [...new Set(found)].sort();
}

suite('l10n', () => {
	// UPDATE_L10N=1 npm run test:unit -- --grep l10n
	test('the bundle for translators has every message of the source', () => {
		const expected = Object.fromEntries(messages().map(message => [message, message]));
		assert.ok(Object.keys(expected).length > 200);
		if (process.env.UPDATE_L10N) {
			writeFileSync(bundle, `${JSON.stringify(expected, undefined, '\t')}\n`);
		}
		assert.deepEqual(JSON.parse(readFileSync(bundle, 'utf8')), expected);
	});
});
