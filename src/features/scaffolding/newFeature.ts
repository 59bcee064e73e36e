import * as vscode from 'vscode';
import { type ArtifactName, artifactPath } from '../../core/templates/artifacts.ts';
import { isNumberTaken, nextNumber, numberingOf } from '../../core/templates/numbering.ts';
import { folderName, maxNameBytes, slugOf } from '../../core/templates/slug.ts';
import type { DocUri } from '../../core/text/textDocument.ts';
import { joinUri } from '../../core/text/uri.ts';
import { applyFileEdits } from '../../host/applyFileEdits.ts';
import { localClock } from '../../host/clock.ts';
import type { VscodeWorkspace } from '../../host/vscodeWorkspace.ts';
import { askMany, askOne, askText, runSteps, type StepOptions } from './multiStep.ts';
import { openToFill } from './openToFill.ts';
import { chooseProject, type ProjectPlace, pathIn } from './places.ts';
import type { ScaffoldingParts } from './registerScaffolding.ts';

const { l10n } = vscode;

/** What is offered; the first is ticked. */
const artifacts: readonly ArtifactName[] = ['spec', 'plan', 'research', 'data-model', 'quickstart', 'tasks'];

/** Asks what the feature is, where it goes and what it starts with; nothing is written before the last answer. */
export async function runNewFeature(parts: ScaffoldingParts, resource: DocUri | undefined): Promise<void> {
	const project = await chooseProject(parts.plumbline, resource);
	if (project) {
		await startFeature(parts, project);
	}
}

async function startFeature(parts: ScaffoldingParts, project: ProjectPlace): Promise<void> {
	const { workspace } = parts;
	const roots = project.specRoots.length > 0 ? project.specRoots : [joinUri(project.uri, 'specs')];
	const folders = await Promise.all(roots.map(root => foldersIn(workspace, root)));
	const names = [...new Set([...folders.flat(), ...project.features.map(feature => feature.name)])];
	const number = await proposeNumber(workspace, project, names);
	const title = l10n.t('New Feature');
	let description = '';
	let specRoot = roots[0]!;
	let folder: string | undefined;
	let chosen: readonly ArtifactName[] = [];
	let active = false;

	const done = await runSteps([
		(step, totalSteps) => askDescription({ title, step, totalSteps }),
		...(roots.length > 1 ? [(step: number, totalSteps: number) => askRoot({ title, step, totalSteps })] : []),
		(step, totalSteps) => askFolder({ title, step, totalSteps }),
		(step, totalSteps) => askArtifacts({ title, step, totalSteps }),
	]);
	if (!done || folder === undefined) {
		return;
	}
	const { newFeature } = await import('../../core/templates/scaffold.ts');
	const made = await newFeature(workspace, {
		project: project.uri,
		specRoot,
		folder,
		description,
		date: localClock.today(),
		artifacts: chosen,
		active,
	});
	const edits = made.kind === 'create' ? made.edits : [];
	if (edits.length > 0 && (await applyFileEdits(workspace, edits, { save: true }))) {
		await openToFill(parts, made.uri);
	}

	async function askDescription(options: StepOptions) {
		const answer = await askText({
			...options,
			prompt: l10n.t('Say in a sentence what it is for. It becomes the title and the name of the folder.'),
			placeholder: l10n.t('Members get a reminder when a tool is late'),
			value: description,
			validate: value => (value.trim() === '' ? l10n.t('Say what the feature is for.') : undefined),
			preview: value => pathIn(project, joinUri(specRoot, proposeFolder(value))),
		});
		if (typeof answer === 'string') {
			return answer;
		}
		description = answer.value;
		folder = undefined;
		return 'next' as const;
	}

	async function askRoot(options: StepOptions) {
		const items = roots.map(root => ({ label: pathIn(project, root), root }));
		const answer = await askOne({ ...options, placeholder: l10n.t('In which folder?'), items });
		if (typeof answer === 'string') {
			return answer;
		}
		specRoot = answer.value.root;
		return 'next' as const;
	}

	async function askFolder(options: StepOptions) {
		const answer = await askText({
			...options,
			prompt: l10n.t('Name of the folder'),
			value: folder ?? proposeFolder(description),
			validate: value => folderProblem(value, names),
			preview: value => l10n.t('Creates {0}', pathIn(project, joinUri(specRoot, value))),
		});
		if (typeof answer === 'string') {
			return answer;
		}
		folder = answer.value;
		return 'next' as const;
	}

	async function askArtifacts(options: StepOptions) {
		const items = [
			...artifacts.map(name => ({ label: artifactPath(name), picked: name === 'spec', name })),
			{ label: '', kind: vscode.QuickPickItemKind.Separator, name: undefined },
			{
				label: l10n.t('Make it the active feature'),
				description: '.specify/feature.json',
				picked: project.initialised,
				name: undefined,
			},
		];
		const placeholder = l10n.t('What to start with');
		const answer = await askMany({ ...options, placeholder, items });
		if (typeof answer === 'string') {
			return answer;
		}
		chosen = answer.value.flatMap(({ name }) => (name ? [name] : []));
		active = answer.value.some(({ name }) => name === undefined);
		return 'next' as const;
	}

	function proposeFolder(text: string): string {
		return folderName(number, slugOf(text) || 'feature');
	}
}

async function proposeNumber(workspace: VscodeWorkspace, project: ProjectPlace, names: readonly string[]) {
	const options = await workspace.openDocument(joinUri(project.uri, '.specify/init-options.json'));
	return numberingOf(options?.getText()) === 'timestamp' ? localClock.timestamp() : nextNumber(names);
}

async function foldersIn(workspace: VscodeWorkspace, root: DocUri): Promise<string[]> {
	const entries = await workspace.readDirectory(root);
	return entries.filter(entry => entry.kind === 'directory').map(entry => entry.name);
}

/**
 * What is wrong with a folder's name.
 * @example folderProblem('003-a', ['003-b']) // 'Number 003 is taken. The next free one is 004.'
 */
export function folderProblem(name: string, names: readonly string[]): string | undefined {
	if (name.trim() === '') {
		return l10n.t('Give the folder a name.');
	}
	if (/[\\/:*?"<>|\u0000-\u001f]|^\.|[. ]$/.test(name)) {
		return l10n.t('A folder name cannot have slashes, colons, quotes or a dot at either end.');
	}
	if (new TextEncoder().encode(name).length > maxNameBytes) {
		return l10n.t('The name is too long: {0} bytes are the most.', maxNameBytes);
	}
	if (names.includes(name)) {
		return l10n.t('There is a feature of this name already.');
	}
	const number = /^\d{3,}(?=-)/.exec(name)?.[0];
	return number !== undefined && isNumberTaken(number, names)
		? l10n.t('Number {0} is taken. The next free one is {1}.', number, nextNumber(names))
		: undefined;
}
