import type { Gate, GateReading } from '../../gates/gate.ts';
import { keyOf } from '../../gates/subjectKey.ts';

/** Gates that name the same thing in the same section, group, shape and checkpoint, in document order: two or more each. */
export function sameGates(reading: GateReading): Gate[][] {
	const found: Gate[][] = [];
	for (const section of reading.sections) {
		const byKey = new Map<string, Gate[]>();
		for (const gate of section.gates) {
			const { numeral, name } = keyOf(gate.subject);
			if (name.length < 3 || gate.shape === 'field' || gate.state === 'unstated' || gate.supersededBy) {
				continue;
			}
			const key = [gate.group ?? '', numeral, name, gate.shape, gate.checkpoint].join('\n');
			const same = byKey.get(key);
			if (same) {
				same.push(gate);
			} else {
				byKey.set(key, [gate]);
			}
		}
		for (const gates of byKey.values()) {
			if (gates.length > 1 && gates[0]!.line !== gates[1]!.line) {
				found.push(gates);
			}
		}
	}
	return found;
}

/** Pass and not applicable on one side, fail and open on the other. */
export function contradicts(a: Gate, b: Gate): boolean {
	return sideOf(a) * sideOf(b) < 0;
}

function sideOf({ state }: Gate): number {
	return state === 'pass' || state === 'na' ? 1 : state === 'fail' || state === 'open' ? -1 : 0;
}
