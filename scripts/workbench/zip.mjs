// Reads zip files, which is what a .vsix is.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { inflateRawSync } from 'node:zlib';

/**
 * Reads all files in a zip file.
 *
 * @param {string} path
 * @returns {Promise<{ name: string, content: Buffer }[]>} in the order that they are stored in, without folders
 */
export async function readZip(path) {
	const zip = await readFile(path);
	const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
	if (end < 0) {
		throw new Error(`Not a zip file: ${path}`);
	}
	const entries = [];
	let at = zip.readUInt32LE(end + 16);
	for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
		const compressedSize = zip.readUInt32LE(at + 20);
		const nameLength = zip.readUInt16LE(at + 28);
		const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
		if (!name.endsWith('/')) {
			const header = zip.readUInt32LE(at + 42);
			// The lengths in the file's own header are those that count for where its content begins.
			const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
			const stored = zip.subarray(start, start + compressedSize);
			entries.push({ name, content: zip.readUInt16LE(at + 10) === 0 ? stored : inflateRawSync(stored) });
		}
		at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
	}
	return entries;
}

/**
 * Unpacks a zip file into a folder.
 *
 * @param {string} path
 * @param {string} folder
 */
export async function unzip(path, folder) {
	for (const { name, content } of await readZip(path)) {
		const target = join(folder, normalize(name));
		await mkdir(dirname(target), { recursive: true });
		await writeFile(target, content);
	}
}
