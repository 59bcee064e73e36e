import { resolve } from 'node:path';
import type { DocUri } from '../core/text/textDocument.ts';
import { joinUri, parentUri } from '../core/text/uri.ts';
import { type CliEnv, UsageError } from './cliEnv.ts';
import { toUri } from './nodeUri.ts';
import type { NodeWorkspace } from './nodeWorkspace.ts';

/**
 * The project that a command works in, as Spec Kit's scripts find it: `SPECIFY_INIT_DIR`, else the nearest folder with
 * `.specify` from the working directory upwards. Undefined if there is none.
 * @throws UsageError if `SPECIFY_INIT_DIR` names no project
 */
export async function projectRoot(env: CliEnv, workspace: NodeWorkspace): Promise<DocUri | undefined> {
	const isProject = async (uri: DocUri) => (await workspace.stat(joinUri(uri, '.specify')))?.kind === 'directory';
	const given = env.env.SPECIFY_INIT_DIR;
	if (given) {
		const uri = toUri(resolve(env.cwd, given));
		if (!(await isProject(uri))) {
			throw new UsageError(`SPECIFY_INIT_DIR names a folder without .specify: ${given}`);
		}
		return uri;
	}
	for (let at = toUri(env.cwd); ; at = parentUri(at)) {
		if (await isProject(at)) {
			return at;
		}
		if (at === parentUri(at)) {
			return undefined;
		}
	}
}
