import type { Outline } from '../markdown/outline.ts';
import { parseOutline } from '../markdown/parseOutline.ts';
import { resolveTemplate } from '../templates/resolveTemplate.ts';
import type { DocUri } from '../text/textDocument.ts';
import { joinUri } from '../text/uri.ts';
import type { DocumentKind, Project } from './project.ts';
import type { ILogger, IWorkspace } from './workspace.ts';

const templateNames: Readonly<Partial<Record<DocumentKind, string>>> = {
	spec: 'spec-template',
	plan: 'plan-template',
	tasks: 'tasks-template',
	checklist: 'checklist-template',
};

/** The templates that projects resolve, as outlines; read once until a file of a template's place changes. */
export class TemplateOutlines {
	readonly #workspace: IWorkspace;
	readonly #logger: ILogger;
	readonly #outlines = new Map<string, Promise<Outline | undefined>>();

	constructor(workspace: IWorkspace, logger: ILogger) {
		this.#workspace = workspace;
		this.#logger = logger;
	}

	/** Undefined if the project has none for such documents, or none that can be used. */
	async of(kind: DocumentKind, project: Project | undefined): Promise<Outline | undefined> {
		const name = templateNames[kind];
		if (!name || !project?.initialised) {
			return undefined;
		}
		const key = `${project.uri} ${name}`;
		let outline = this.#outlines.get(key);
		if (!outline) {
			outline = this.#read(project.uri, name);
			this.#outlines.set(key, outline);
		}
		return outline;
	}

	/** What a new constitution of the project begins with: the project's template, else Plumbline's. */
	async newConstitution({ uri }: Project): Promise<string | undefined> {
		try {
			const { templateFor } = await import('../templates/scaffold.ts');
			return (await templateFor(this.#workspace, uri, 'constitution-template'))?.content;
		} catch (error) {
			this.#logger.warn('has a constitution-template that cannot be used', { uri, error: String(error) });
			return undefined;
		}
	}

	clear(): void {
		this.#outlines.clear();
	}

	async #read(project: DocUri, name: string): Promise<Outline | undefined> {
		try {
			const template = await resolveTemplate(this.#workspace, project, name);
			const uri = joinUri(project, '.specify/templates', `${name}.md`);
			if (!template && (await this.#workspace.stat(uri))?.kind === 'directory') {
				this.#logger.warn('is a folder, not a template', { uri });
			}
			return template && parseOutline(template.content);
		} catch (error) {
			this.#logger.warn(`has a ${name} that cannot be used`, { uri: project, error: String(error) });
			return undefined;
		}
	}
}
