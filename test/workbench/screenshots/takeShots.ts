import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { withWorkbench } from '../ui/harness.ts';
import { getHost } from '../ui/host.ts';
import { shots } from './shots.ts';

/**
 * Takes pictures for the README.
 *
 * @param names which ones; all when there is none
 * @returns the files written, `media/screenshots/overview-dark.png`
 */
export async function takeShots(names: readonly string[]): Promise<string[]> {
	const unknown = names.filter(name => !shots.some(shot => shot.name === name));
	if (unknown.length > 0) {
		throw new Error(`There is no picture ${unknown.join(', ')}; there are ${shots.map(shot => shot.name).join(', ')}.`);
	}
	const folder = 'media/screenshots';
	await mkdir(join(getHost().root, folder), { recursive: true });
	const written: string[] = [];
	for (const shot of shots.filter(shot => names.length === 0 || names.includes(shot.name))) {
		const path = `${folder}/${shot.name}.png`;
		await withWorkbench({ scale: 2, ...shot }, async workbench => {
			const part = await shot.prepare(workbench);
			await copyFile(await workbench.screenshot(`shot-${shot.name}`, part), join(getHost().root, path));
		});
		written.push(path);
	}
	return written;
}
