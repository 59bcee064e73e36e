import type { Rule } from './rule.ts';

/** Every rule, one entry a code. */
export const allRules: readonly Rule[] = [];
