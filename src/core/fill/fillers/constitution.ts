import type { GateReading } from '../../gates/gate.ts';
import { type GateStyle, gateText } from '../../templates/gateText.ts';
import type { FillContext } from '../fillContext.ts';
import type { FillTarget } from '../fillTarget.ts';
import { principlesOf } from '../principles.ts';
import type { Filler } from '../suggestion.ts';
import { otherPlans } from './otherPlans.ts';

/** The gate section: one gate for each principle, written as the project's other plans write theirs. */
export const fillGates: Filler = async (target, context) => {
	const { project, parse, translate } = context;
	const constitution = project?.constitution && (await parse(project.constitution));
	const principles = constitution ? principlesOf(constitution) : [];
	if (!constitution || principles.length === 0) {
		return [];
	}
	const used = await stylesInUse(context);
	const names: Readonly<Record<GateStyle, string>> = {
		table: translate('Table, one row for each principle'),
		boxes: translate('Check list, one box for each principle'),
		groups: translate('Check list, one box for each rule'),
		marks: translate('List with marks, one for each principle'),
	};
	const styles: readonly GateStyle[] = ['table', 'boxes', 'groups', 'marks'];
	return [...styles]
		.sort((a, b) => (used.get(b) ?? 0) - (used.get(a) ?? 0))
		.map((style, index) => {
			const plans = used.get(style) ?? 0;
			return {
				label: names[style],
				text: gapBefore(target) + gateText(principles, style),
				detail: gateText(principles, style),
				source:
					plans > 0
						? translate('the constitution, as {0} other plans write it', plans)
						: translate('the constitution, {0} principles', principles.length),
				sourceUri: constitution.document.uri,
				confidence: index === 0 ? 'high' : 'medium',
			};
		});
};

/** What separates new text from the line that it comes behind, in a section that has nothing to replace. */
export function gapBefore({ kind, leftovers }: FillTarget): string {
	return kind === 'gate-section' && leftovers.length === 0 ? '\n\n' : '';
}

async function stylesInUse(context: FillContext): Promise<ReadonlyMap<GateStyle, number>> {
	const used = new Map<GateStyle, number>();
	for (const { plan } of await otherPlans(context)) {
		const style = plan && styleOf(plan.gates);
		if (style) {
			used.set(style, (used.get(style) ?? 0) + 1);
		}
	}
	return used;
}

function styleOf({ gates }: GateReading): GateStyle | undefined {
	const shapes = gates.map(gate => gate.shape);
	const most = (shape: string) => shapes.filter(each => each === shape).length * 2 > shapes.length;
	if (most('row')) {
		return 'table';
	}
	if (most('box')) {
		// More boxes than a constitution has principles: one for each rule.
		return gates.length > 12 ? 'groups' : 'boxes';
	}
	return most('item') ? 'marks' : undefined;
}
