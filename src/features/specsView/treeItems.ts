import * as vscode from 'vscode';
import { countGates } from '../../core/gates/standing.ts';
import type { FeatureSummary } from '../../core/plumbline.ts';
import type { ArtifactKind } from '../../core/project/project.ts';
import { type Range, range } from '../../core/text/textDocument.ts';
import { baseName, relativePath } from '../../core/text/uri.ts';
import { toRange, toUri } from '../../host/convert.ts';
import { gateCounts, standingIcon, standingWord, stateIcon, stateWord } from '../../host/gateWords.ts';
import type {
	ArtifactNode,
	ConstitutionNode,
	DiagramNode,
	FeatureNode,
	GateNode,
	GatesNode,
	GroupNode,
	LeftoverNode,
	LeftoversNode,
	MissingNode,
	ProjectNode,
	SpecNode,
} from './specNode.ts';

const { l10n } = vscode;
const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

/** Words of a row, joined for the eye. */
const separator = ' · ';

export function toTreeItem(node: SpecNode, summary: FeatureSummary | undefined): vscode.TreeItem {
	const item = itemOf(node, summary);
	item.id = node.id;
	return item;
}

function itemOf(node: SpecNode, summary: FeatureSummary | undefined): vscode.TreeItem {
	switch (node.kind) {
		case 'project':
			return projectItem(node);
		case 'constitution':
			return constitutionItem(node);
		case 'group':
			return groupItem(node);
		case 'feature':
			return featureItem(node, summary);
		case 'artifact':
			return artifactItem(node, summary);
		case 'missing':
			return missingItem(node);
		case 'gates':
			return gatesItem(node);
		case 'gate':
			return gateItem(node);
		case 'leftovers':
			return leftoversItem(node);
		case 'leftover':
			return leftoverItem(node);
		case 'diagram':
			return diagramItem(node);
	}
}

function projectItem({ project }: ProjectNode): vscode.TreeItem {
	const item = new vscode.TreeItem(project.name, Expanded);
	item.iconPath = new vscode.ThemeIcon('root-folder');
	item.description =
		project.features.length === 1 ? l10n.t('1 feature') : l10n.t('{0} features', project.features.length);
	item.contextValue = project.initialised ? 'project initialised' : 'project';
	return item;
}

function constitutionItem(node: ConstitutionNode): vscode.TreeItem {
	const item = new vscode.TreeItem(l10n.t('Constitution'), None);
	item.iconPath = new vscode.ThemeIcon('law');
	if (node.exists) {
		item.contextValue = 'constitution file';
		item.command = openCommand(node.resource);
	} else {
		item.contextValue = 'constitution missing';
		item.description = l10n.t('missing');
		item.command = command('plumbline.newArtifact', l10n.t('New Constitution'), {
			resource: node.resource,
			artifactKind: 'constitution',
		});
	}
	return item;
}

function groupItem({ name, project }: GroupNode): vscode.TreeItem {
	const item = new vscode.TreeItem(name, Expanded);
	item.iconPath = vscode.ThemeIcon.Folder;
	item.contextValue = 'group';
	const count = project.features.filter(feature => feature.group === name).length;
	item.description = count === 1 ? l10n.t('1 feature') : l10n.t('{0} features', count);
	return item;
}

function featureItem({ feature, project }: FeatureNode, summary: FeatureSummary | undefined): vscode.TreeItem {
	const item = new vscode.TreeItem(feature.name, Collapsed);
	const active = project.active && 'feature' in project.active && project.active.feature === feature.uri;
	const words = [...(active ? [l10n.t('active')] : []), ...(summary ? summaryWords(summary) : [l10n.t('reading …')])];
	item.description = words.join(separator);
	item.iconPath = summary ? standingIcon(summary.standing) : new vscode.ThemeIcon('loading~spin');
	const plan = feature.artifacts.some(artifact => artifact.kind === 'plan');
	item.contextValue = ['feature', ...(active ? ['active'] : []), ...(plan ? ['planned'] : [])].join(' ');
	item.tooltip = [relativePath(project.uri, feature.uri) ?? feature.name, ...words].join('\n');
	item.accessibilityInformation = { label: `${feature.name}, ${words.join(', ')}` };
	return item;
}

/** What a feature's row says: `['failed', '10 of 12 gates passed, 1 failed', '2 questions open', '3 of 8 tasks done']`. */
export function summaryWords({ standing, gates, openQuestions, tasks }: FeatureSummary): string[] {
	const words = [standingWord(standing)];
	if (gates.total > 0) {
		words.push(l10n.t('{0}/{1} gates', gates.passed, gates.total));
	}
	if (openQuestions > 0) {
		words.push(openQuestions === 1 ? l10n.t('1 open question') : l10n.t('{0} open questions', openQuestions));
	}
	if (tasks.total > 0) {
		words.push(l10n.t('{0}/{1} tasks', tasks.done, tasks.total));
	}
	return words;
}

function artifactItem({ artifact, parsed }: ArtifactNode, summary: FeatureSummary | undefined): vscode.TreeItem {
	const uri = toUri(artifact.uri);
	const hasChildren =
		parsed !== undefined &&
		((parsed.plan !== undefined && parsed.plan.gates.sections.length + parsed.plan.leftovers.length > 0) ||
			parsed.outline.blocks.some(block => block.kind === 'fence' && block.language === 'mermaid'));
	const item = new vscode.TreeItem(artifact.path, hasChildren ? Collapsed : None);
	item.resourceUri = uri;
	item.iconPath = vscode.ThemeIcon.File;
	item.contextValue = `artifact ${artifact.kind}`;
	item.command = openCommand(artifact.uri);
	const words: string[] = [];
	if (parsed?.plan) {
		words.push(standingWord(parsed.plan.gates.standing));
		item.iconPath = standingIcon(parsed.plan.gates.standing);
	} else if (artifact.kind === 'tasks' && summary && summary.tasks.total > 0) {
		words.push(l10n.t('{0} of {1} done', summary.tasks.done, summary.tasks.total));
	}
	item.description = words.join(separator);
	item.accessibilityInformation = { label: [artifact.path, ...words].join(', ') };
	return item;
}

const missingNames: Readonly<Partial<Record<ArtifactKind, string>>> = {
	spec: 'spec.md',
	plan: 'plan.md',
	research: 'research.md',
	'data-model': 'data-model.md',
	quickstart: 'quickstart.md',
	contract: 'contracts/',
	tasks: 'tasks.md',
};

function missingItem(node: MissingNode): vscode.TreeItem {
	const name = missingNames[node.artifactKind] ?? node.artifactKind;
	const item = new vscode.TreeItem(name, None);
	item.iconPath = new vscode.ThemeIcon('circle-outline', new vscode.ThemeColor('disabledForeground'));
	item.description = l10n.t('not there yet');
	item.contextValue = `missing ${node.artifactKind}`;
	item.tooltip = l10n.t('Click to create {0}', name);
	item.accessibilityInformation = { label: l10n.t('{0}, not there yet', name) };
	item.command = command('plumbline.newArtifact', l10n.t('New Artifact'), node);
	return item;
}

function gatesItem({ section, resource }: GatesNode): vscode.TreeItem {
	const title = section.section.heading.text;
	const item = new vscode.TreeItem(title, section.gates.length > 0 ? Collapsed : None);
	item.iconPath = new vscode.ThemeIcon('checklist');
	item.contextValue = 'gates';
	item.command = openCommand(resource, section.section.heading.textRange);
	item.description = section.unfilled ? l10n.t('not filled in') : gateCounts(countGates(section.gates));
	return item;
}

function gateItem({ gate, resource }: GateNode): vscode.TreeItem {
	const item = new vscode.TreeItem(gate.subject, None);
	const words = gate.supersededBy ? l10n.t('{0}, evaluated again later', stateWord(gate.state)) : stateWord(gate.state);
	item.iconPath = stateIcon(gate.state);
	item.description = words;
	item.contextValue = `gate ${gate.state}`;
	item.tooltip = [gate.subject, words, gate.note].filter(text => text !== '').join('\n');
	item.accessibilityInformation = { label: `${gate.subject}, ${words}` };
	item.command = openCommand(resource, gate.statusRange ?? gate.subjectRange);
	return item;
}

function leftoversItem({ leftovers }: LeftoversNode): vscode.TreeItem {
	const item = new vscode.TreeItem(l10n.t('To fill in'), Collapsed);
	item.iconPath = new vscode.ThemeIcon('edit');
	item.description = leftovers.length === 1 ? l10n.t('1 place') : l10n.t('{0} places', leftovers.length);
	item.contextValue = 'leftovers';
	return item;
}

function leftoverItem({ leftover, resource }: LeftoverNode): vscode.TreeItem {
	const item = new vscode.TreeItem(leftover.name, None);
	const line = leftover.text.split('\n', 1)[0]!.trim();
	item.iconPath = new vscode.ThemeIcon(leftover.kind === 'clarification' ? 'question' : 'edit');
	item.description = l10n.t('line {0}', leftover.range.start.line + 1);
	item.tooltip = line.length > 200 ? `${line.slice(0, 200)}…` : line;
	item.contextValue = 'leftover';
	item.command = openCommand(resource, leftover.range);
	return item;
}

function diagramItem({ fence, type, title, resource }: DiagramNode): vscode.TreeItem {
	const item = new vscode.TreeItem(title === '' ? baseName(resource) : title, None);
	item.iconPath = new vscode.ThemeIcon('type-hierarchy');
	item.description = type === '' ? l10n.t('empty diagram') : type;
	item.contextValue = 'diagram';
	item.command = openCommand(resource, range(fence.contentLine, 0, fence.contentLine, 0));
	return item;
}

function openCommand(resource: string, selection?: Range): vscode.Command {
	const options = selection && { selection: toRange(selection) };
	return command('vscode.open', l10n.t('Open'), toUri(resource), ...(options ? [options] : []));
}

function command(id: string, title: string, ...args: readonly unknown[]): vscode.Command {
	return { command: id, title, arguments: [...args] };
}
