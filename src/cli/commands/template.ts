import type { Command } from 'commander';
import type { IWorkspace } from '../../core/project/workspace.ts';
import { templateNames } from '../../core/templates/artifacts.ts';
import type { ResolvedTemplate } from '../../core/templates/resolveTemplate.ts';
import { templateFor } from '../../core/templates/scaffold.ts';
import { TemplateError } from '../../core/templates/templateFiles.ts';
import type { DocUri } from '../../core/text/textDocument.ts';
import { relativePath } from '../../core/text/uri.ts';
import { type CliEnv, UsageError } from '../cliEnv.ts';
import { projectRoot } from '../projectRoot.ts';
import { openSession } from '../session.ts';

/** `plumbline template`: the template that Spec Kit would use here, byte for byte. */
export function register(program: Command, env: CliEnv): void {
	program
		.command('template')
		.description('Print a template as the project resolves it: overrides, presets, extensions, core, then our own.')
		.argument('<name>', `such as ${templateNames[1]}`)
		.option('--json', 'print it with the layers that made it')
		.action(async (name: string, { json }: { readonly json?: boolean }) => {
			const { workspace } = await openSession(env, []);
			const project = (await projectRoot(env, workspace)) ?? workspace.folders[0]!;
			const template = await resolve(workspace, project, name);
			env.stdout.write(json ? toJson(template, project) : template.content);
			env.setExitCode(0);
		});
}

async function resolve(workspace: IWorkspace, project: DocUri, name: string): Promise<ResolvedTemplate> {
	try {
		const template = await templateFor(workspace, project, name);
		if (!template) {
			throw new UsageError(`Nothing provides a template "${name}". Known are ${templateNames.join(', ')}.`);
		}
		return template;
	} catch (error) {
		throw error instanceof TemplateError ? new UsageError(error.message) : error;
	}
}

/** Paths are below the project, wherever the command runs. */
function toJson({ name, content, layers }: ResolvedTemplate, project: DocUri): string {
	const listed = layers.map(({ kind, id, uri, strategy }) => ({
		kind,
		id: id ?? null,
		path: uri === undefined ? null : relativePath(project, uri),
		strategy,
	}));
	return `${JSON.stringify({ version: 1, name, content, layers: listed }, undefined, 2)}\n`;
}
