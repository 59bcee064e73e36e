// Parts that several plan templates share. Labels and headings are Spec Kit's, the words in brackets are ours.

const instruction = (what: string) => `<!--\n  ACTION REQUIRED: ${what}\n-->`;

/** The fields of Technical Context, in Spec Kit's order. */
export const contextFields = [
	'Language/Version',
	'Primary Dependencies',
	'Storage',
	'Testing',
	'Target Platform',
	'Project Type',
	'Performance Goals',
	'Constraints',
	'Scale/Scope',
] as const;

const examples: Readonly<Record<(typeof contextFields)[number], string>> = {
	'Language/Version': 'e.g., TypeScript 5.9 on Node.js 24',
	'Primary Dependencies': 'e.g., Fastify, Drizzle',
	Storage: 'if applicable, e.g., PostgreSQL 17, or N/A',
	Testing: 'e.g., Vitest, Playwright',
	'Target Platform': 'e.g., Linux server, browsers of the last two years',
	'Project Type': 'e.g., library, command line, web service, mobile app',
	'Performance Goals': 'domain-specific, e.g., 500 requests a second',
	Constraints: 'domain-specific, e.g., p95 below 200 ms, works offline',
	'Scale/Scope': 'domain-specific, e.g., 10k users, 20 screens',
};

/** Technical Context: nine fields, each line but the last with a hard break. */
export const technicalContext = `${instruction('replace the text in brackets by what is true for this feature.')}

${contextFields
	.map(label => `**${label}**: [${examples[label]}${label === 'Storage' ? '' : ' or NEEDS CLARIFICATION'}]`)
	.join('  \n')}`;

export const structureOptions = `${instruction('keep one of the trees, with the real paths, and delete the others.')}

\`\`\`text
# [REMOVE IF UNUSED] Option 1: Single project (DEFAULT)
src/
├── models/
├── services/
└── cli/

tests/
├── integration/
└── unit/

# [REMOVE IF UNUSED] Option 2: Web application (when "frontend" + "backend" detected)
backend/
├── src/
└── tests/

frontend/
├── src/
└── tests/

# [REMOVE IF UNUSED] Option 3: Mobile + API (when "iOS/Android" detected)
api/
└── [as the backend above]

ios/ or android/
└── [modules of the app]
\`\`\`

**Structure Decision**: [Which structure was chosen, with the real
directories from the tree above]`;

export const complexityTable = `> **Fill ONLY if Constitution Check has violations that must be justified**

| Violation | Why Needed | Simpler Alternative Rejected Because |
|-----------|------------|-------------------------------------|
| [e.g., a fourth project] | [current need] | [why three are not enough] |`;

/** The articles that Spec Kit's methodology names, with the questions that a plan answers: label, text. */
const articles: readonly (readonly [title: string, ...boxes: string[]])[] = [
	['I: Library-First Principle', 'Compliance', 'Does this start as a library?', 'Justification', ''],
	['II: CLI Interface Mandate', 'Compliance', 'Can the library be used from a command line?', 'Justification', ''],
	[
		'III: Test-First Imperative (NON-NEGOTIABLE)',
		'Compliance',
		'Are tests written, and seen to fail, before the code?',
		'Commitment',
		'[Red, green, refactor: how]',
	],
	[
		'VII: Simplicity Gate',
		'Compliance',
		'At most three projects?',
		'Current Count',
		'[Number of projects]',
		'Justification',
		'',
	],
	['VIII: Anti-Abstraction Gate', 'Compliance', 'Is the framework used directly, with one model?', 'Justification', ''],
	[
		'IX: Integration-First Gate',
		'Contracts Defined',
		'[Yes/No]',
		'Contract Tests Written',
		'[Yes/No]',
		'Integration Tests First',
		'[Yes/No]',
	],
];

/** One heading for each article, with boxes that ask, explain or choose. */
export const articleGates = articles
	.map(([title, ...boxes]) => {
		const lines: string[] = [];
		for (let i = 0; i < boxes.length; i += 2) {
			lines.push(`- [ ] **${boxes[i]}**: ${boxes[i + 1] || '[If no, explain why]'}`);
		}
		return `#### Article ${title}\n\n${lines.join('\n')}`;
	})
	.join('\n\n');
