import { complexityNeedless } from '../complexity/needless.ts';
import { complexityUnjustified } from '../complexity/unjustified.ts';
import { constitutionMissing } from '../constitution/missing.ts';
import { constitutionUnfilled } from '../constitution/unfilled.ts';
import type { Rule } from '../rule.ts';
import { gateConditional } from './conditional.ts';
import { gateContradiction } from './contradiction.ts';
import { gateDuplicate } from './duplicate.ts';
import { gateFailed } from './failed.ts';
import { gateMissingPrinciple } from './missingPrinciple.ts';
import { gateNonNegotiable } from './nonNegotiable.ts';
import { gateNoRecheck } from './noRecheck.ts';
import { gateOpen } from './open.ts';
import { gateUnfilled } from './unfilled.ts';
import { gateUnknownPrinciple } from './unknownPrinciple.ts';

/** Rules about gates and what they rest on: the constitution and Complexity Tracking. */
export const gateRules: readonly Rule[] = [
	gateFailed,
	gateOpen,
	gateConditional,
	gateContradiction,
	gateDuplicate,
	gateUnfilled,
	gateMissingPrinciple,
	gateUnknownPrinciple,
	gateNoRecheck,
	gateNonNegotiable,
	constitutionMissing,
	constitutionUnfilled,
	complexityUnjustified,
	complexityNeedless,
];
