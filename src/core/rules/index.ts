import { clarificationDenied } from './clarifications/denied.ts';
import { clarificationOpen } from './clarifications/open.ts';
import { clarificationTooMany } from './clarifications/tooMany.ts';
import { complexitySampleRow } from './complexity/sampleRow.ts';
import { configInvalid } from './config/invalid.ts';
import { diagramRules } from './diagrams/index.ts';
import { featureActive } from './features/active.ts';
import { featureNumber } from './features/number.ts';
import { gateRules } from './gates/index.ts';
import { linkMissing } from './links/missing.ts';
import { linkStaleInput } from './links/staleInput.ts';
import { placeholderChoice } from './placeholders/choice.ts';
import { placeholderConditional } from './placeholders/conditional.ts';
import { placeholderDecision } from './placeholders/decision.ts';
import { placeholderField } from './placeholders/field.ts';
import { placeholderHeader } from './placeholders/header.ts';
import { placeholderInstruction } from './placeholders/instruction.ts';
import { placeholderOption } from './placeholders/option.ts';
import { placeholderPath } from './placeholders/path.ts';
import { placeholderScaffold } from './placeholders/scaffold.ts';
import { placeholderSection } from './placeholders/section.ts';
import type { Rule } from './rule.ts';
import { sectionMissing } from './sections/missing.ts';
import { taskDuplicateId } from './tasks/duplicateId.ts';
import { taskFormat } from './tasks/format.ts';
import { taskUnknownStory } from './tasks/unknownStory.ts';
import { traceUncovered } from './trace/uncovered.ts';
import { traceUnknown } from './trace/unknown.ts';

/** Every rule. */
export const allRules: readonly Rule[] = [
	complexitySampleRow,
	placeholderHeader,
	placeholderField,
	placeholderSection,
	placeholderOption,
	placeholderDecision,
	placeholderInstruction,
	placeholderConditional,
	placeholderChoice,
	placeholderPath,
	placeholderScaffold,
	clarificationOpen,
	clarificationTooMany,
	clarificationDenied,
	sectionMissing,
	linkMissing,
	linkStaleInput,
	taskDuplicateId,
	taskFormat,
	taskUnknownStory,
	traceUncovered,
	traceUnknown,
	featureNumber,
	featureActive,
	...gateRules,
	...diagramRules,
	configInvalid,
];
