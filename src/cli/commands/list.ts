import { type Command, Option } from 'commander';
import type { FeatureSummary } from '../../core/plumbline.ts';
import type { Feature, Project } from '../../core/project/project.ts';
import { noCancellation } from '../../core/project/workspace.ts';
import { isInside } from '../../core/text/uri.ts';
import { type CliEnv, hasColours } from '../cliEnv.ts';
import { countOf } from '../report.ts';
import { openSession, type Session } from '../session.ts';
import { createStyle, type Style } from '../style.ts';

interface ListedProject {
	readonly project: Project;
	readonly features: readonly { readonly feature: Feature; readonly summary: FeatureSummary }[];
}

/** `plumbline list`: projects and features with their documents and standing. */
export function register(program: Command, env: CliEnv): void {
	program
		.command('list')
		.description('List projects and their features, with documents, standing, questions and tasks.')
		.argument('[paths...]', 'files, folders or globs (default: the project around the working directory)')
		.addOption(new Option('--format <name>', 'how to print').choices(['text', 'json']).default('text'))
		.action(async (paths: string[], { format }: { format: string }) => {
			const session = await openSession(env, paths);
			const projects = await readProjects(session);
			env.stdout.write(
				format === 'json' ? formatJson(projects, session) : formatText(projects, session, createStyle(hasColours(env))),
			);
			env.setExitCode(0);
		});
}

async function readProjects({ projects, documents, plumbline }: Session): Promise<ListedProject[]> {
	const wanted = new Set(documents);
	const result: ListedProject[] = [];
	for (const project of projects) {
		const features: { feature: Feature; summary: FeatureSummary }[] = [];
		for (const feature of project.features) {
			if (feature.artifacts.some(artifact => wanted.has(artifact.uri))) {
				features.push({ feature, summary: await plumbline.summary(feature, noCancellation) });
			}
		}
		if (features.length > 0 || documents.some(uri => isInside(uri, project.uri))) {
			result.push({ project, features });
		}
	}
	return result;
}

function formatJson(projects: readonly ListedProject[], { pathOf }: Session): string {
	const body = projects.map(({ project, features }) => ({
		path: pathOf(project.uri),
		name: project.name,
		initialised: project.initialised,
		constitution: project.constitution && pathOf(project.constitution),
		active: activeOf(project, pathOf),
		features: features.map(({ feature, summary }) => ({
			path: pathOf(feature.uri),
			name: feature.name,
			group: feature.group,
			number: feature.number,
			date: feature.date,
			slug: feature.slug,
			...summary,
			artifacts: feature.artifacts.map(({ kind, uri }) => ({ kind, path: pathOf(uri) })),
		})),
	}));
	return `${JSON.stringify({ version: 1, projects: body }, undefined, 2)}\n`;
}

function activeOf({ active }: Project, pathOf: Session['pathOf']): object | undefined {
	if (!active) {
		return undefined;
	}
	return 'feature' in active
		? { path: pathOf(active.feature) }
		: { problem: active.problem, directory: active.directory };
}

function formatText(projects: readonly ListedProject[], { pathOf }: Session, style: Style): string {
	return projects
		.map(({ project, features }) => {
			const { active } = project;
			const width = Math.max(0, ...features.map(({ feature }) => nameOf(feature).length));
			const rows = features.map(({ feature, summary }) => {
				const isActive = active && 'feature' in active && active.feature === feature.uri;
				return `  ${isActive ? '*' : ' '} ${nameOf(feature).padEnd(width)}  ${describe(feature, summary)}\n`;
			});
			const problem = active && 'problem' in active ? `  ${style.warning(problemOf(active))}` : '';
			return `${style.bold(pathOf(project.uri))}  ${countOf(features.length, 'feature')}${problem}\n${rows.join('')}`;
		})
		.join('\n');
}

function nameOf({ group, name }: Feature): string {
	return group === '' ? name : `${group}/${name}`;
}

function problemOf(active: Extract<NonNullable<Project['active']>, { problem: string }>): string {
	return active.problem === 'unreadable'
		? '.specify/feature.json cannot be read'
		: `.specify/feature.json names ${active.directory}, which is not there`;
}

function describe({ artifacts }: Feature, { standing, gates, openQuestions, tasks }: FeatureSummary): string {
	const kinds = [...new Set(artifacts.map(artifact => artifact.kind))].filter(kind => kind !== 'other');
	return [
		kinds.join(', '),
		...(standing === 'none' ? [] : [`gates ${standing} ${gates.passed}/${gates.total}`]),
		...(openQuestions > 0 ? [countOf(openQuestions, 'open question')] : []),
		...(tasks.total > 0 ? [`tasks ${tasks.done}/${tasks.total}`] : []),
	].join(' · ');
}
