import type { GateReading } from '../gates/gate.ts';
import type { Field } from '../markdown/fields.ts';
import type { Section, Table } from '../markdown/outline.ts';
import type { Leftover } from '../placeholders/leftover.ts';

/** What a plan.md says. */
export interface Plan {
	/** First heading without `Implementation Plan:`; undefined without a heading. */
	readonly title: string | undefined;
	/** Name of the flavour that it is written in, see core/flavours. */
	readonly flavour: string;
	readonly fields: readonly Field[];
	readonly gates: GateReading;
	readonly leftovers: readonly Leftover[];
	readonly complexity: ComplexityTracking | undefined;
}

export interface ComplexityTracking {
	readonly section: Section;
	readonly table: Table | undefined;
	/** 0-based lines of the rows that a person filled: neither sample nor "none". */
	readonly filledRows: readonly number[];
}
