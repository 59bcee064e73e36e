import type { GateReading } from '../../../../src/core/gates/gate.ts';
import { readGates } from '../../../../src/core/gates/readGates.ts';
import { defaultLexicon } from '../../../../src/core/lexicon/defaultLexicon.ts';
import { parseOutline } from '../../../../src/core/markdown/parseOutline.ts';

export function read(text: string): GateReading {
	return readGates(parseOutline(text), defaultLexicon);
}

/** Gates of lines in a Constitution Check: `pass I. Library-First`. */
export function gatesOf(...lines: readonly string[]): string[] {
	return read(`## Constitution Check\n\n${lines.join('\n')}`).gates.map(gate => `${gate.state} ${gate.subject}`);
}

/** Verdicts of lines in a Constitution Check: `pass post-design`. */
export function verdictsOf(...lines: readonly string[]): string[] {
	return read(`## Constitution Check\n\n${lines.join('\n')}`).verdicts.map(each => `${each.state} ${each.checkpoint}`);
}
