import { countGates } from '../gates/standing.ts';
import type { FeatureSummary } from '../plumbline.ts';
import { tasksOf } from '../rules/feature.ts';
import { leftoversOf } from '../rules/placeholders/leftoverRule.ts';
import type { ParsedDocument } from '../rules/rule.ts';
import type { DocUri } from '../text/textDocument.ts';
import type { Feature } from './project.ts';
import { relatedDocuments } from './projectDocuments.ts';

/** Of a feature without documents. */
export const emptySummary: FeatureSummary = {
	standing: 'none',
	gates: countGates([]),
	openQuestions: 0,
	leftovers: 0,
	tasks: { total: 0, done: 0 },
};

/** Where a feature stands, told from all its documents. */
export async function summarise(
	feature: Feature,
	parse: (uri: DocUri) => ParsedDocument | Promise<ParsedDocument | undefined>,
): Promise<FeatureSummary> {
	const parsed = (await Promise.all(relatedDocuments(undefined, feature).map(parse))).filter(
		document => document !== undefined,
	);
	const leftovers = parsed.flatMap(leftoversOf);
	const questions = leftovers.filter(leftover => leftover.kind === 'clarification').length;
	const gates = parsed.find(document => document.kind === 'plan')?.plan?.gates;
	const tasks = parsed.find(document => document.kind === 'tasks');
	return {
		standing: gates?.standing ?? 'none',
		gates: countGates(gates?.current ?? []),
		openQuestions: questions,
		leftovers: leftovers.length - questions,
		tasks: tasks ? countTasks(tasks) : emptySummary.tasks,
	};
}

function countTasks({ outline }: ParsedDocument): FeatureSummary['tasks'] {
	const { total, done } = tasksOf(outline);
	return { total, done };
}
