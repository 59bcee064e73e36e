import * as vscode from 'vscode';
import type { Plumbline } from '../../core/plumbline.ts';
import type { Feature, Project } from '../../core/project/project.ts';
import { noCancellation } from '../../core/project/workspace.ts';
import type { DocUri } from '../../core/text/textDocument.ts';
import { baseName, isInside, relativePath } from '../../core/text/uri.ts';
import { assertWritable } from '../../host/applyFileEdits.ts';
import { toDocUri } from '../../host/convert.ts';
import { HumanError } from '../../host/notifications.ts';

const { l10n } = vscode;

/** A folder that features can be made in, whether it is a project already or is to become one. */
export type ProjectPlace = Pick<Project, 'uri' | 'name' | 'specRoots' | 'features' | 'initialised'>;

/** The project around `uri`, the only one, or the one that the user picks; to write to. Undefined if cancelled. */
export async function chooseProject(plumbline: Plumbline, uri: DocUri | undefined): Promise<ProjectPlace | undefined> {
	const place = await findProject(plumbline, uri);
	if (place) {
		assertWritable(place.uri);
	}
	return place;
}

async function findProject(plumbline: Plumbline, uri: DocUri | undefined): Promise<ProjectPlace | undefined> {
	const own = uri && (await plumbline.projectOf(uri, noCancellation));
	if (own) {
		return own;
	}
	const folders = (vscode.workspace.workspaceFolders ?? []).map(folder => ({
		uri: toDocUri(folder.uri),
		name: folder.name,
	}));
	if (folders.length === 0) {
		throw new HumanError(l10n.t('Open a folder first: features are files in it.'));
	}
	const projects = await plumbline.projects(noCancellation);
	const places: ProjectPlace[] = [
		...projects,
		...folders
			.filter(folder => !projects.some(project => isInside(project.uri, folder.uri)))
			.map(folder => ({ ...folder, specRoots: [], features: [], initialised: false })),
	];
	// A folder that the command was called on decides among folders that are no projects yet.
	const around = places.find(place => uri !== undefined && isInside(uri, place.uri));
	if (around || places.length === 1) {
		return around ?? places[0];
	}
	const items = places.map(place => ({
		label: place.name,
		description: place.initialised ? '.specify' : '',
		place,
	}));
	const placeHolder = l10n.t('In which project?');
	return (await vscode.window.showQuickPick(items, { placeHolder }))?.place;
}

export interface FeaturePlace {
	readonly project: Project;
	readonly feature: Feature;
}

/** The feature around `uri`, or one that the user picks; to write to. Undefined if cancelled. */
export async function chooseFeature(
	plumbline: Plumbline,
	uri: DocUri | undefined,
	placeHolder: string,
): Promise<FeaturePlace | undefined> {
	const feature = uri && (await plumbline.featureOf(uri, noCancellation));
	const own = feature && (await plumbline.projectOf(feature.uri, noCancellation));
	const place = feature && own ? { project: own, feature } : await pickFeature(plumbline, placeHolder);
	if (place) {
		assertWritable(place.feature.uri);
	}
	return place;
}

/** Asks, the active feature first. */
export async function pickFeature(plumbline: Plumbline, placeHolder: string): Promise<FeaturePlace | undefined> {
	const projects = await plumbline.projects(noCancellation);
	const items = projects.flatMap(project =>
		project.features.map(feature => ({
			label: feature.name,
			description: [
				isActive(project, feature) ? l10n.t('active') : '',
				projects.length > 1 ? project.name : feature.group,
			]
				.filter(text => text !== '')
				.join(' · '),
			project,
			feature,
		})),
	);
	if (items.length === 0) {
		throw new HumanError(l10n.t('There are no features yet. Start one with "Plumbline: New Feature…".'));
	}
	items.sort((a, b) => Number(isActive(b.project, b.feature)) - Number(isActive(a.project, a.feature)));
	return vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true });
}

export function isActive({ active }: Project, feature: Feature): boolean {
	return active !== undefined && 'feature' in active && active.feature === feature.uri;
}

/** @example pathIn(project, 'file:///ws/specs/001-a') // 'specs/001-a' */
export function pathIn(project: Pick<Project, 'uri'>, uri: DocUri): string {
	return relativePath(project.uri, uri) ?? baseName(uri);
}
