// Writes a made-up Spec Kit workspace for measuring: about eight files and 9.5 KB a feature.
//
//   node scripts/generate-workspace.mjs FOLDER [FEATURES]
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const principles = [
	'I. Small Packages',
	'II. Text First',
	'III. Tests Before Code',
	'IV. Real Databases In Tests',
	'V. Few Moving Parts',
	'VI. Traces Everywhere',
];

const times = (count, line) => Array.from({ length: count }, (_, index) => line(index + 1)).join('\n');
const padded = number => String(number).padStart(3, '0');

/**
 * Writes the workspace anew.
 *
 * @param {string} root emptied first
 * @param {number} features
 * @returns {{ files: number, bytes: number }}
 */
export function generateWorkspace(root, features) {
	rmSync(root, { recursive: true, force: true });
	const written = { files: 0, bytes: 0 };
	const write = (path, content) => {
		const file = join(root, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, content);
		written.files++;
		written.bytes += Buffer.byteLength(content);
	};
	write('.specify/memory/constitution.md', constitution());
	write('.specify/init-options.json', '{"feature_numbering":"sequential","script":"sh"}\n');
	for (let number = 1; number <= features; number++) {
		const name = `${padded(number)}-topic-${number}`;
		for (const [path, content] of Object.entries(documents(number, name))) {
			write(`specs/${name}/${path}`, content);
		}
	}
	return written;
}

function constitution() {
	const body = principles.map(principle => `### ${principle}\n\nEach change MUST keep to this.\n`).join('\n');
	return `# Sample Constitution\n\n## Core Principles\n\n${body}\n**Version**: 1.0.0 | **Ratified**: 2026-01-05 | **Last Amended**: 2026-02-10\n`;
}

function documents(number, name) {
	return {
		'spec.md': spec(number, name),
		'plan.md': plan(number, name),
		'tasks.md': tasks(number),
		'research.md': `# Research\n\n${times(8, index => `## Question ${index}\n\n- Decision: the plain one\n- Rationale: fewer parts\n- Alternatives considered: the clever one\n`)}`,
		'data-model.md': `# Data Model\n\n${times(6, index => `## Record${index}\n\n| Field | Type |\n| --- | --- |\n| id | text |\n| made | time |\n`)}`,
		'quickstart.md': '# Quickstart\n\n1. Install it\n2. Start it\n',
		'contracts/api.md': '# Contract\n\nGET /records lists them.\n',
		'checklists/requirements.md': `# Checklist\n\n${times(16, index => `- [${index % 4 ? 'x' : ' '}] CHK${padded(index)} The point ${index} is clear`)}\n`,
	};
}

function spec(number, name) {
	const story = index => `### User Story ${index} - Reach goal ${index} (Priority: P${Math.min(index, 3)})

A visitor reaches goal ${index} in one step.

**Why this priority**: It carries the others.

**Independent Test**: Try it alone.

**Acceptance Scenarios**:

${times(2, scene => `${scene}. **Given** a start ${scene}, **When** the visitor acts, **Then** the goal is reached`)}
`;
	return `# Feature Specification: Topic ${number}

**Feature Branch**: \`${name}\`
**Created**: 2026-04-02
**Status**: Draft
**Input**: User description: "topic ${number}"

## User Scenarios & Testing *(mandatory)*

${times(4, story)}
### Edge Cases

- What happens without records?

## Requirements *(mandatory)*

### Functional Requirements

${times(20, index => `- **FR-${padded(index)}**: The system MUST do part ${index}${index % 8 === 0 ? ' [NEEDS CLARIFICATION: how often?]' : ''}`)}

### Key Entities

- **Record**: what is kept

## Success Criteria *(mandatory)*

### Measurable Outcomes

${times(6, index => `- **SC-${padded(index)}**: Done within ${index} s`)}
`;
}

function plan(number, name) {
	const previous = Math.max(1, number - 1);
	return `# Implementation Plan: Topic ${number}

**Branch**: \`${name}\` | **Date**: 2026-04-03 | **Spec**: [spec.md](./spec.md)

## Summary

Builds on [the one before](../${padded(previous)}-topic-${previous}/spec.md).

## Technical Context

**Language/Version**: Go 1.25
**Primary Dependencies**: ${number % 2 ? 'NEEDS CLARIFICATION' : 'none'}
**Storage**: SQLite

## Constitution Check

*GATE: Must pass before Phase 0 research. Re-check after Phase 1 design.*

| Principle | Status | Notes |
| --- | --- | --- |
${principles.map((principle, index) => `| ${principle} | ${(number + index) % 9 ? '✅ PASS' : '❌ FAIL'} | as planned |`).join('\n')}

## Architecture

\`\`\`mermaid
flowchart LR
${times(20, index => `  N${index}[Part ${index}] --> N${index + 1}`)}
\`\`\`

## Project Structure

\`\`\`text
cmd/
internal/
\`\`\`

**Structure Decision**: One module.

## Complexity Tracking

| Violation | Why Needed | Simpler Alternative Rejected Because |
| --- | --- | --- |
| A second store | Reports are slow | One store was tried |
`;
}

function tasks(number) {
	const task = (phase, index) => {
		const id = (phase - 1) * 10 + index;
		const tags = `${index % 2 ? '' : '[P] '}[US${(index % 4) + 1}]`;
		return `- [${(id + number) % 3 ? 'x' : ' '}] T${padded(id)} ${tags} Write part ${id} in \`part${phase}/f${index}.go\` (FR-${padded((id % 20) + 1)})`;
	};
	const phase = index => `## Phase ${index}: Step ${index}\n\n${times(10, item => task(index, item))}\n`;
	return `# Tasks: Topic ${number}\n\n${times(6, phase)}`;
}

if (process.argv[1] === import.meta.filename) {
	const [root, features = '1000'] = process.argv.slice(2);
	if (!root) {
		console.error('Name the folder to write to: it is emptied first.');
		process.exitCode = 2;
	} else {
		const { files, bytes } = generateWorkspace(root, Number(features));
		console.log(`${root}: ${features} features, ${files} files, ${(bytes / 1e6).toFixed(1)} MB`);
	}
}
