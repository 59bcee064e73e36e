// Documents of our own for tests of whole commands.

const header = (name: string) => `# Implementation Plan: ${name}

**Branch**: \`001-${name}\` | **Date**: 2026-04-01

## Summary

Readers keep a list of books.

## Technical Context

**Language/Version**: TypeScript 5.9

## Project Structure

\`\`\`text
src/
\`\`\`

**Structure Decision**: One package.
`;

/** Everything filled, every gate passed: nothing to report. */
export const cleanPlan = `${header('books')}
## Constitution Check

| Principle | Status |
|---|---|
| I. Small steps | ✅ PASS |
| II. Tests first | N/A |

**Gate result**: PASS

## Complexity Tracking

No violations.
`;

/** A failed gate, an open one, and a verdict that says otherwise. */
export const failingPlan = `${header('loans')}
## Constitution Check

**Gate result**: PASS

- [x] I. Small steps
- [ ] II. Tests first

| Principle | Status |
|---|---|
| III. One store | ❌ FAIL |

## Complexity Tracking

| Violation | Why Needed | Simpler Alternative Rejected Because |
|-----------|------------|-------------------------------------|
| [e.g., 4th project] | [current need] | [why 3 projects insufficient] |
`;

export const spec = `# Feature Specification: Books

**Feature Branch**: \`001-books\`
**Created**: 2026-03-30
**Status**: Draft

## Requirements

- **FR-001**: Readers MUST be able to keep a list.
`;

export const tasks = `# Tasks: Books

## Phase 1: Setup

- [x] T001 Create the project for FR-001
- [ ] T002 [P] Add the list in src/list.ts
`;

export const constitution = `# Books Constitution

## Core Principles

### I. Small steps

Work MUST be cut small.

### II. Tests first

Tests MUST come first.

**Version**: 1.0.0 | **Ratified**: 2026-01-01 | **Last Amended**: 2026-01-01
`;

/** Two features, one clean and one not. */
export const sampleFiles = {
	'.specify/memory/constitution.md': constitution,
	'specs/001-books/spec.md': spec,
	'specs/001-books/plan.md': cleanPlan,
	'specs/001-books/tasks.md': tasks,
	'specs/002-loans/plan.md': failingPlan,
};
