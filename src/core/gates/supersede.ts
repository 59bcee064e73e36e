import type { GateDraft } from './gateDraft.ts';
import { keyOf, similarity } from './subjectKey.ts';

/** Gates of a re-check take the place of earlier ones that speak of the same. */
export function linkSuperseded(gates: readonly GateDraft[]): void {
	linkAnswered(gates);
	const late = gates.filter(gate => gate.checkpoint === 'post-design' && gate.state !== 'unstated');
	const early = gates.filter(gate => gate.checkpoint !== 'post-design' && !gate.supersededBy);
	if (late.length === 0 || early.length === 0) {
		return;
	}
	const byName = new Map<string, GateDraft>();
	const byNumeral = new Map<string, GateDraft>();
	for (const gate of late) {
		const key = keyOf(gate.subject);
		byName.set(`${groupKey(gate)}|${key.name}`, gate);
		if (key.name !== '') {
			byName.set(key.name, gate);
		}
		if (key.numeral !== '') {
			byNumeral.set(key.numeral, gate);
		}
	}
	const rest: GateDraft[] = [];
	for (const gate of early) {
		const key = keyOf(gate.subject);
		const group = gate.group ? keyOf(gate.group) : undefined;
		const match =
			byName.get(`${groupKey(gate)}|${key.name}`) ??
			byName.get(key.name) ??
			(key.numeral === '' ? undefined : byNumeral.get(key.numeral)) ??
			(group && key.numeral === '' ? (byName.get(group.name) ?? byNumeral.get(group.numeral)) : undefined);
		if (match) {
			gate.supersededBy = match;
		} else {
			rest.push(gate);
		}
	}
	linkReworded(rest, late);
}

/** Boxes that nobody ticked, and below them the same names, each with its outcome. */
function linkAnswered(gates: readonly GateDraft[]): void {
	const open = gates.filter(gate => gate.shape === 'box' && gate.state === 'open');
	const last = open.at(-1)?.line ?? 0;
	const answers = new Map<string, GateDraft>();
	for (const gate of gates) {
		if (gate.line > last && gate.state !== 'open' && gate.state !== 'unstated') {
			answers.set(keyOf(gate.subject).name, gate);
		}
	}
	if (open.length > 1 && open.every(gate => answers.has(keyOf(gate.subject).name))) {
		for (const gate of open) {
			gate.supersededBy = answers.get(keyOf(gate.subject).name);
		}
	}
}

function groupKey(gate: GateDraft): string {
	return gate.group ? keyOf(gate.group).name : '';
}

/** More pairs than this are not compared. */
const maxPairs = 40_000;

/** `Each component should be containerizable` and, later, `Each component is containerizable`, in the same group. */
function linkReworded(early: readonly GateDraft[], late: readonly GateDraft[]): void {
	if (early.length * late.length > maxPairs) {
		return;
	}
	for (const gate of early) {
		let best: GateDraft | undefined;
		let bestScore = 0.5;
		for (const candidate of late) {
			const sameGroup = groupKey(gate) !== '' && groupKey(gate) === groupKey(candidate);
			const score = similarity(gate.subject, candidate.subject) + (sameGroup ? 0.15 : 0);
			if (score > bestScore) {
				best = candidate;
				bestScore = score;
			}
		}
		gate.supersededBy = best;
	}
}
