import type { Gate } from '../../gates/gate.ts';
import { plainText } from '../../markdown/inline.ts';
import { nameKey } from '../componentTable.ts';
import { Chart } from './chart.ts';
import type { Derive } from './source.ts';

/** Principle → gate → where the plan stands; a gate that a complexity row justifies leads to that row. */
export const deriveGateMap: Derive = ({ plan, translate }) => {
	const reading = plan?.plan?.gates;
	const gates = withoutRepeats(reading?.current.filter(gate => gate.state !== 'unstated') ?? []);
	if (!plan || !reading || gates.length < 2) {
		return undefined;
	}
	const words: Readonly<Record<string, string>> = {
		pass: translate('passed'),
		fail: translate('failed'),
		open: translate('open'),
		warn: translate('passed with a reservation'),
		na: translate('not applicable'),
		conditional: translate('passed with a reservation'),
		passed: translate('passed'),
		failed: translate('failed'),
	};
	const { uri } = plan.document;
	const chart = new Chart('LR');
	const last = reading.verdicts.at(-1);
	const standing = chart.node(
		translate('Constitution Check: {0}', words[reading.standing] ?? reading.standing),
		{ uri, line: last?.line ?? gates[0]!.line },
		classOf(reading.standing),
		'stadium',
	);
	const groups = new Map<string, string>();
	const ids = new Map<Gate, string>();
	for (const gate of gates) {
		const id = chart.node(
			`${gate.subject}: ${words[gate.state] ?? gate.state}`,
			{ uri, line: gate.line },
			classOf(gate.state),
		);
		ids.set(gate, id);
		chart.edge(id, standing);
		if (gate.group && nameKey(gate.group) !== nameKey(gate.subject)) {
			const group =
				groups.get(gate.group) ?? chart.node(gate.group, { uri, line: gate.subjectLine }, undefined, 'round');
			groups.set(gate.group, group);
			chart.edge(group, id);
		}
	}
	const { complexity } = plan.plan;
	for (const row of complexity?.table?.rows ?? []) {
		const name = plainText(row.cells[0]?.text ?? '');
		if (!complexity?.filledRows.includes(row.line) || name === '') {
			continue;
		}
		const text = nameKey(row.cells.map(cell => plainText(cell.text)).join(' '));
		const justified = gates.filter(
			gate => (gate.state === 'fail' || gate.state === 'warn') && namesOf(gate).some(word => text.includes(word)),
		);
		if (justified.length > 0) {
			const id = chart.node(translate('Justified: {0}', name), { uri, line: row.line }, undefined, 'round');
			for (const gate of justified) {
				chart.edge(ids.get(gate)!, id);
			}
		}
	}
	return {
		kind: 'gates',
		title: translate('Gate map'),
		type: 'flowchart',
		source: chart.toString(),
		nodes: chart.nodes,
		document: plan,
		line: gates[0]!.subjectLine,
	};
};

/** A principle with a mark in its heading and a status below it is one box, if both say the same. */
function withoutRepeats(gates: readonly Gate[]): Gate[] {
	const key = ({ group, subject, state }: Gate) => `${nameKey(group ?? '')} ${nameKey(subject)} ${state}`;
	return [...new Map(gates.toReversed().map(gate => [key(gate), gate])).values()].toReversed();
}

/** The subject without its number: `III. Test-First` is named by `Test-First` too. */
function namesOf({ subject }: Gate): string[] {
	const bare = subject.replace(/^(?:principle\s+)?[IVXL\d]+[.:)]\s*/i, '');
	return [subject, bare].map(nameKey).filter(name => name.length >= 4);
}

function classOf(state: string): string {
	const classes: Readonly<Record<string, string>> = { conditional: 'warn', passed: 'pass', failed: 'fail' };
	return classes[state] ?? state;
}
