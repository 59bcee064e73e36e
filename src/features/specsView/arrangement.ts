import type { Standing } from '../../core/gates/gate.ts';
import type { FeatureSummary } from '../../core/plumbline.ts';
import type { Feature } from '../../core/project/project.ts';
import type { DocUri } from '../../core/text/textDocument.ts';

export const filters = ['all', 'failed', 'open', 'unfilled', 'unfinished'] as const;
export const sorts = ['number', 'newest', 'standing', 'name'] as const;

/** Which features the view shows, and in which order. */
export interface Arrangement {
	readonly filter: (typeof filters)[number];
	readonly sort: (typeof sorts)[number];
}

const urgency: Readonly<Record<Standing, number>> = {
	failed: 0,
	open: 1,
	conditional: 2,
	unstated: 3,
	none: 4,
	passed: 5,
};

/** @param features in the order of the project: by number, then date, then name */
export function arrange(
	features: readonly Feature[],
	summaryOf: (feature: DocUri) => FeatureSummary | undefined,
	{ filter, sort }: Arrangement,
): readonly Feature[] {
	const shown = features.filter(feature => matches(summaryOf(feature.uri), filter));
	switch (sort) {
		case 'number':
			return shown;
		case 'newest':
			return shown.reverse();
		case 'name':
			return shown.sort((a, b) => (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0));
		case 'standing':
			return shown.sort((a, b) => urgencyOf(summaryOf(a.uri)) - urgencyOf(summaryOf(b.uri)));
	}
}

/** A feature not read yet is shown, rather than appear later. */
function matches(summary: FeatureSummary | undefined, filter: Arrangement['filter']): boolean {
	if (!summary) {
		return true;
	}
	switch (filter) {
		case 'all':
			return true;
		case 'failed':
			return summary.standing === 'failed';
		case 'open':
			return summary.gates.open > 0 || summary.openQuestions > 0;
		case 'unfilled':
			return summary.leftovers > 0;
		case 'unfinished':
			return summary.tasks.total === 0 || summary.tasks.done < summary.tasks.total;
	}
}

function urgencyOf(summary: FeatureSummary | undefined): number {
	return summary ? urgency[summary.standing] : urgency.none;
}
