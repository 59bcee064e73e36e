import type { IWorkspace } from '../project/workspace.ts';
import type { DocUri } from '../text/textDocument.ts';
import { joinUri } from '../text/uri.ts';
import { type Scaffold, templateFor } from './scaffold.ts';

/**
 * A copy of the template in `.specify/templates/overrides/`, where it wins over all others and survives upgrades.
 * Undefined for a name that nobody has.
 * @throws TemplateError
 */
export async function createTemplateOverride(
	workspace: IWorkspace,
	project: DocUri,
	name: string,
): Promise<Scaffold | undefined> {
	const uri = joinUri(project, '.specify/templates/overrides', `${name}.md`);
	if (await workspace.stat(uri)) {
		return { kind: 'exists', uri };
	}
	const template = await templateFor(workspace, project, name);
	return template && { kind: 'create', uri, edits: [{ kind: 'create', uri, content: template.content }] };
}
