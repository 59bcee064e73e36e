import * as vscode from 'vscode';
import {
	type ArtifactName,
	type ArtifactPlace,
	artifactNames,
	artifactPath,
	type ContractFormat,
	contractFiles,
} from '../../core/templates/artifacts.ts';
import type { BundledOptions, PlanFlavour } from '../../core/templates/bundledTemplates.ts';
import { resolveTemplate } from '../../core/templates/resolveTemplate.ts';
import { cleanSlug } from '../../core/templates/slug.ts';
import type { DocUri } from '../../core/text/textDocument.ts';
import { applyFileEdits, offerToOpen } from '../../host/applyFileEdits.ts';
import { localClock } from '../../host/clock.ts';
import { openToFill } from './openToFill.ts';
import { chooseFeature, chooseProject } from './places.ts';
import { principlesOf } from './principles.ts';
import type { ScaffoldingParts } from './registerScaffolding.ts';

const { l10n } = vscode;

/** @param wanted asked for if it is none that can be made */
export async function runNewArtifact(
	parts: ScaffoldingParts,
	resource: DocUri | undefined,
	wanted: string | undefined,
): Promise<void> {
	const known = artifactNames.find(name => name === wanted);
	const artifact = known ?? (await pickArtifact());
	if (!artifact) {
		return;
	}
	const place = await placeFor(parts, artifact, resource);
	const details = place && (await askDetails(parts, artifact, place.project, known !== undefined));
	if (!place || !details) {
		return;
	}
	const { project, feature } = place;
	const { headerValuesFor, newArtifact } = await import('../../core/templates/scaffold.ts');
	const made = await newArtifact(parts.workspace, {
		artifact,
		project,
		feature,
		values: await headerValuesFor(parts.workspace, project, feature, localClock.today()),
		...details,
	});
	if (made.kind === 'exists') {
		await offerToOpen(made.uri);
	} else if (await applyFileEdits(parts.workspace, made.edits)) {
		await openToFill(parts, made.uri);
	}
}

/** Folders of the project and the feature; of a constitution both are the project's. */
async function placeFor({ plumbline }: ScaffoldingParts, artifact: ArtifactName, resource: DocUri | undefined) {
	if (artifact === 'constitution') {
		const project = await chooseProject(plumbline, resource);
		return project && { project: project.uri, feature: project.uri };
	}
	const place = await chooseFeature(plumbline, resource, l10n.t('For which feature?'));
	return place && { project: place.project.uri, feature: place.feature.uri };
}

async function pickArtifact(): Promise<ArtifactName | undefined> {
	const items = artifactNames.map(name => ({ label: artifactLabel(name), description: artifactPath(name), name }));
	return (await vscode.window.showQuickPick(items, { placeHolder: l10n.t('What to create') }))?.name;
}

type Details = ArtifactPlace & { readonly bundled?: BundledOptions };

/** What only some artifacts need to know. Undefined if cancelled. */
async function askDetails(
	parts: ScaffoldingParts,
	artifact: ArtifactName,
	project: DocUri,
	quick: boolean,
): Promise<Details | undefined> {
	switch (artifact) {
		case 'plan':
			return askFlavour(parts, project, quick);
		case 'contract': {
			const formats = Object.keys(contractFiles).filter((key): key is ContractFormat => key in contractFiles);
			const items = formats.map(format => ({
				label: formatLabels[format],
				description: contractFiles[format],
				format,
			}));
			const picked = await vscode.window.showQuickPick(items, { placeHolder: l10n.t('How is the contract written?') });
			return picked && { contract: picked.format };
		}
		case 'checklist': {
			const name = await vscode.window.showInputBox({
				prompt: l10n.t('What is the checklist about? It becomes the name of the file.'),
				value: 'requirements',
				validateInput: value => (cleanSlug(value) === '' ? l10n.t('Say what it is about.') : undefined),
			});
			return name === undefined ? undefined : { name: cleanSlug(name) };
		}
		default:
			return {};
	}
}

/** The project's own template without a question if `quick`; else it comes first. */
async function askFlavour(parts: ScaffoldingParts, project: DocUri, quick: boolean): Promise<Details | undefined> {
	const own = await resolveTemplate(parts.workspace, project, 'plan-template');
	if (own && quick) {
		return {};
	}
	const labels: Readonly<Record<PlanFlavour, string>> = {
		upstream: l10n.t('Spec Kit'),
		gates: l10n.t('Spec Kit, gates from the constitution as check boxes'),
		marks: l10n.t('Spec Kit, gates from the constitution with marks'),
		articles: l10n.t('Nine articles with Phase -1'),
		advanced: l10n.t('With architecture and conditional sections'),
	};
	const projects = own ? [{ label: l10n.t('The project’s own template'), flavour: undefined }] : [];
	const flavours = Object.keys(labels).filter((key): key is PlanFlavour => key in labels);
	const items = [...projects, ...flavours.map(flavour => ({ label: labels[flavour], flavour }))];
	const picked = await vscode.window.showQuickPick(items, { placeHolder: l10n.t('What kind of plan?') });
	if (!picked?.flavour) {
		return picked && {};
	}
	return { bundled: { flavour: picked.flavour, principles: await principlesOf(parts.plumbline, project) } };
}

const formatLabels: Readonly<Record<ContractFormat, string>> = {
	openapi: 'OpenAPI',
	graphql: 'GraphQL',
	proto: 'Protocol Buffers',
	markdown: 'Markdown',
};

export function artifactLabel(name: ArtifactName): string {
	switch (name) {
		case 'spec':
			return l10n.t('Specification');
		case 'plan':
			return l10n.t('Plan');
		case 'research':
			return l10n.t('Research');
		case 'data-model':
			return l10n.t('Data Model');
		case 'quickstart':
			return l10n.t('Quickstart');
		case 'contract':
			return l10n.t('Contract');
		case 'tasks':
			return l10n.t('Tasks');
		case 'checklist':
			return l10n.t('Checklist');
		case 'constitution':
			return l10n.t('Constitution');
	}
}
