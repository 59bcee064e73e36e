import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes the licences of every package whose code is in the bundles, one entry a package, equal texts once.
 * @param {readonly import('esbuild').Metafile[]} metafiles of the bundles that ship
 * @param {string} outfile
 * @throws if a bundled package comes without a licence text
 */
export async function writeNotices(metafiles, outfile) {
	const folders = new Set();
	for (const metafile of metafiles) {
		for (const input of Object.keys(metafile.inputs)) {
			const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
			if (folder) {
				folders.add(folder);
			}
		}
	}
	/** @type {Map<string, string[]>} licence text → packages */
	const texts = new Map();
	for (const folder of [...folders].sort()) {
		const { name, version, license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
		if (!name || !version) {
			continue; // a nested package.json that only sets the module type
		}
		const text = await licenceText(folder, license);
		texts.set(text, [...(texts.get(text) ?? []), `${name} ${version} (${license})`]);
	}
	const rule = '-'.repeat(80);
	const entries = [...texts].map(([text, packages]) => `${rule}\n${packages.join('\n')}\n\n${text}\n`);
	await writeFile(outfile, `Plumbline contains code of these packages.\n\n${entries.join('\n')}`);
}

/** @param {string} folder @param {string} license SPDX id */
async function licenceText(folder, license) {
	const file = (await readdir(folder)).find(name => /^(licen[cs]e|copying)(\.|-|$)/i.test(name));
	if (file) {
		return (await readFile(path.join(folder, file), 'utf8')).replace(/\r\n/g, '\n').trim();
	}
	const readme = (await readdir(folder)).find(name => /^readme/i.test(name));
	const section = readme && /^#+ *licen[cs]e\b[\s\S]*/im.exec(await readFile(path.join(folder, readme), 'utf8'))?.[0];
	if (section || license) {
		return section?.trim() ?? `Licensed under ${license}; the package ships no licence text.`;
	}
	throw new Error(`${folder} has no licence`);
}
