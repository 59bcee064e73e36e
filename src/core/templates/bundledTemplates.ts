import checklist from './bundled/checklist.md';
import constitution from './bundled/constitution.md';
import contract from './bundled/contract.md';
import dataModel from './bundled/data-model.md';
import plan from './bundled/plan.md';
import advancedSections from './bundled/plan-advanced.md';
import articlePlan from './bundled/plan-articles.md';
import quickstart from './bundled/quickstart.md';
import research from './bundled/research.md';
import spec from './bundled/spec.md';
import tasks from './bundled/tasks.md';
import { type GateSource, gatePlaceholder, gateSentence, gateText } from './gateText.ts';
import { articleGates, complexityTable, structureOptions, technicalContext } from './parts.ts';

/** The dialects that a plan can be started in. */
export const planFlavours = ['upstream', 'gates', 'articles', 'advanced', 'marks'] as const;

/**
 * `upstream`: Spec Kit's. `gates`: the same with check boxes from the constitution. `articles`: nine articles, Phase -1.
 * `advanced`: speckitadv's, with conditional sections and diagrams. `marks`: gates as list items with emoji.
 */
export type PlanFlavour = (typeof planFlavours)[number];

export interface BundledOptions {
	readonly flavour?: PlanFlavour;
	/** Of the constitution, for the flavours whose gates come from it. */
	readonly principles?: readonly GateSource[];
}

const texts: Readonly<Record<string, string>> = {
	'spec-template': spec,
	'research-template': research,
	'data-model-template': dataModel,
	'quickstart-template': quickstart,
	'contract-template': contract,
	'tasks-template': tasks,
	'checklist-template': checklist,
	'constitution-template': constitution,
};

/** Plumbline's own template, for projects that have none. Undefined for a name that it does not know. */
export function bundledTemplate(name: string, options: BundledOptions = {}): string | undefined {
	return name === 'plan-template' ? planText(options) : Object.hasOwn(texts, name) ? texts[name] : undefined;
}

function planText({ flavour = 'upstream', principles = [] }: BundledOptions): string {
	const gates =
		principles.length === 0 ? gatePlaceholder : gateText(principles, flavour === 'marks' ? 'marks' : 'groups');
	const parts: Readonly<Record<string, string>> = {
		context: technicalContext,
		structure: structureOptions,
		complexity: complexityTable,
		gates:
			flavour === 'articles'
				? articleGates
				: flavour === 'gates'
					? `${gateSentence}\n\n${gates}`
					: flavour === 'marks'
						? `${gateSentence}\n\n### Core Principles Compliance\n\n${gates}\n\n**POST-DESIGN GATE STATUS**: ⬜ PENDING`
						: `${gateSentence}\n\n${gatePlaceholder}`,
	};
	const text = (
		flavour === 'articles' ? articlePlan : flavour === 'advanced' ? `${plan}\n${advancedSections}` : plan
	).replace(/\{\{(\w+)\}\}/g, (token, part: string) => parts[part] ?? token);
	return flavour === 'advanced' ? withAngleNames(text) : text;
}

function withAngleNames(text: string): string {
	return text
		.replaceAll('[FEATURE]', '<<FEATURE_NAME>>')
		.replaceAll('`[###-feature-name]`', '`<<FEATURE_BRANCH>>`')
		.replaceAll(/\[###-feature(-name)?\]/g, '<<FEATURE_BRANCH>>')
		.replaceAll('[DATE]', '<<DATE>>')
		.replaceAll('[link]', '<<SPEC_LINK>>');
}
