import type { Gate, GateCounts, GateState, Standing, Verdict } from './gate.ts';

/**
 * Where a plan stands by its last evaluation. A pass verdict lifts nothing that a gate states.
 * @param gates those that no later evaluation supersedes
 * @param verdicts in document order
 */
export function standingOf(hasSection: boolean, gates: readonly Gate[], verdicts: readonly Verdict[]): Standing {
	const verdict = lastVerdict(verdicts);
	const states = new Set<string>(gates.map(gate => gate.state));
	if (verdict) {
		states.add(verdict.state);
	}
	if (states.has('fail')) {
		return 'failed';
	}
	if (states.has('open')) {
		return 'open';
	}
	if (states.has('warn')) {
		return 'conditional';
	}
	if (states.has('pass') || states.has('na')) {
		return 'passed';
	}
	return hasSection ? 'unstated' : 'none';
}

/** The last one of the last evaluation. */
export function lastVerdict(verdicts: readonly Verdict[]): Verdict | undefined {
	return verdicts.findLast(verdict => verdict.checkpoint === 'post-design') ?? verdicts.at(-1);
}

/** Counts the gates that no later evaluation supersedes. */
export function countGates(gates: readonly Gate[]): GateCounts {
	const counting = gates.filter(gate => !gate.supersededBy);
	const count = (...states: readonly GateState[]) => counting.filter(gate => states.includes(gate.state)).length;
	return { total: counting.length, passed: count('pass', 'na'), failed: count('fail'), open: count('open') };
}
