/** A principle of the constitution, as a gate needs it. */
export interface GateSource {
	/** `I. Library-First`. */
	readonly title: string;
	/** Its rules, one sentence each; may be empty. */
	readonly rules: readonly string[];
}

/** How a project writes its gates: a table, check boxes, boxes grouped by principle, or emoji marks. */
export type GateStyle = 'table' | 'boxes' | 'groups' | 'marks';

/** The sentence that Spec Kit puts above the gates. */
export const gateSentence = '*GATE: Must pass before Phase 0 research. Re-check after Phase 1 design.*';

/** What Spec Kit's template says in place of the gates. */
export const gatePlaceholder = '[Gates determined based on constitution file]';

/**
 * The gates of a plan, one for each principle, none of them decided yet.
 * @example gateText([{title: 'I. Test-First', rules: []}], 'boxes') // '- [ ] **I. Test-First**'
 */
export function gateText(principles: readonly GateSource[], style: GateStyle): string {
	switch (style) {
		case 'table':
			return [
				'| Principle | Status | Notes |',
				'|-----------|--------|-------|',
				...principles.map(({ title }) => `| ${title.replaceAll('|', '\\|')} | PENDING | |`),
			].join('\n');
		case 'boxes':
			return principles.map(({ title }) => `- [ ] **${title}**`).join('\n');
		case 'groups':
			return principles
				.map(({ title, rules }) => `**${title}**\n${(rules.length > 0 ? rules : [title]).map(box).join('\n')}`)
				.join('\n\n');
		case 'marks':
			return principles.map(({ title }) => `- ⬜ **${title}**`).join('\n');
	}
}

function box(rule: string): string {
	return `- [ ] ${rule}`;
}
