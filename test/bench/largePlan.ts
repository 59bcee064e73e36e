const head = `# Implementation Plan: Everything at once

**Branch**: \`001-feature-1\` | **Date**: 2026-05-01 | **Spec**: [spec.md](./spec.md)

## Constitution Check

| Principle | Status | Notes |
|---|---|---|
| I. Library-First | ✅ PASS | each part is a package |
| II. Test-First | ⚠️ PARTIAL | the importer has no tests yet |
| III. Simplicity | PENDING | decided after Phase 1 |
`;

const part = (index: number) => `
## Part ${index}: what changes and why

The part **${index}** of the plan says in running text, with \`code\` and a [link](./spec.md), what FR-00${index % 9} asks
for, and leaves one question for later. It has a second line, as paragraphs do.

- [ ] A box that somebody ticks, for \`src/part${index}/index.ts\`
- [x] Another one, see SC-00${index % 5}
  - a thought below it

| File | Change | Why |
|---|---|---|
| \`src/part${index}/a.ts\` | new | it was not there |
| \`src/part${index}/b.ts\` | changed | [ref](./spec.md) |

\`\`\`text
src/part${index}/
├── index.ts
└── index.test.ts
\`\`\`
`;

/** A plan of so many lines, with all that plans are made of. */
export function largePlan(lines: number): string {
	let text = head;
	for (let index = 1; text.split('\n').length < lines; index++) {
		text += part(index);
	}
	return text.split('\n').slice(0, lines).join('\n');
}
